import Testing

@testable import SiteBuilding

@Suite("The search page without JavaScript")
struct SearchPageTests {
  private func site(indicators: Int) throws -> BuiltSite {
    let rows = (1...indicators).map { ExampleRow(level: "Actividad 1.\($0)", name: "Trámites de ejemplo \($0)") }
    return try ExampleMunicipality(reports: [ExampleReport(rows: rows)]).site()
  }

  private func directory(_ site: BuiltSite) throws -> HTMLPage.Element {
    try site.page("buscar.html").element(id: "todo")
  }

  @Test("It lists every unit, programme and indicator with its status")
  func whole() throws {
    let directory = try directory(try site(indicators: 3))
    let links = directory.descendants.compactMap { $0["href"] }
    #expect(
      links == [
        "unidades/10.html", "programas/1.html", "indicadores/10-1-a1.1.html", "indicadores/10-1-a1.2.html",
        "indicadores/10-1-a1.3.html",
      ])
    #expect(directory.text.contains("Programa de Ejemplo 3 indicadores"))
    #expect(directory.text.contains("Trámites de ejemplo 2 10-1-A1.2 En meta"))
  }

  @Test("Where that would be too heavy, the pages of units and programmes hold the indicators")
  func large() throws {
    let directory = try directory(try site(indicators: 301))
    #expect(directory.descendants.compactMap { $0["href"] } == ["unidades/10.html", "programas/1.html"])
    #expect(directory.text.contains("301 indicadores"))
  }
}
