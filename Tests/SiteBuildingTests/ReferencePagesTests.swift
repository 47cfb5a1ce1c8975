import Testing

@testable import SiteBuilding

@Suite("Pages that explain the others, and the ways between pages")
struct ReferencePagesTests {
  private static func rows(_ levels: String...) -> [ExampleRow] {
    levels.map { ExampleRow(level: $0, name: "Indicador \($0)") }
  }

  @Test("The glossary and the methodology say the bands that computed the figures")
  func bands() throws {
    let plan = ExampleMunicipality.plan(more: "rangos: {en_riesgo_desde: 60, en_meta_desde: 85, en_meta_hasta: 115}\n")
    let site = try ExampleMunicipality(plan: plan).site()
    for page in ["glosario.html", "metodologia.html"] {
      #expect(try site.page(page).text.contains("De 85 % a 115 %"))
      #expect(try site.page(page).text.contains("De 60 % a menos de 85 %"))
    }
    #expect(try !site.page("metodologia.html").text.contains("rangos propios"))
  }

  @Test("The methodology names the programmes and indicators with bands of their own")
  func ownBands() throws {
    let plan = ExampleMunicipality.plan(
      more: "indicadores:\n  - {clave: 10-1-C1, rangos: {en_meta_desde: 95, en_meta_hasta: 105}}\n")
    let page = try ExampleMunicipality(plan: plan).site().page("metodologia.html")
    #expect(page.text.contains("Estos tienen rangos propios:"))
    #expect(page.text.contains("En meta: de 95 % a 105 %; En riesgo: de 70 % a menos de 95 %"))
  }

  @Test(
    "The formula where less is better is the configured one",
    arguments: [
      ("", "2 − (alcanzado ÷ programado)"), ("formula_descendente: razón\n", "se usa programado ÷ alcanzado"),
    ])
  func descending(setting: String, formula: String) throws {
    let site = try ExampleMunicipality(plan: ExampleMunicipality.plan(more: setting)).site()
    #expect(try site.page("metodologia.html").text.contains(formula))
  }

  @Test("The accessibility statement names the contact, or the office to turn to")
  func contact() throws {
    let without = try ExampleMunicipality().site().page("accesibilidad.html")
    #expect(without.text.contains("Avise a la unidad de transparencia"))
    let with = try ExampleMunicipality(settings: "contacto: avance@ejemplo.invalid").site().page("accesibilidad.html")
    #expect(try with.link("avance@ejemplo.invalid") == "mailto:avance@ejemplo.invalid")
    #expect(!with.text.contains("Avise a la unidad de transparencia"))
  }

  @Test("A quarter leads to its neighbours with reports, and to no other")
  func neighbours() throws {
    let reports = [(2023, 4), (2024, 1), (2024, 3)].map { ExampleReport(period: $0) }
    let site = try ExampleMunicipality(reports: reports).site()
    func ways(_ quarter: String) throws -> [String] {
      try site.page("trimestres/\(quarter).html").all(ofClass: "vecino").compactMap { $0["href"] }
    }
    #expect(try ways("2023-t4") == ["../trimestres/2024-t1.html"])
    #expect(try ways("2024-t1") == ["../trimestres/2023-t4.html", "../trimestres/2024-t3.html"])
    #expect(try ways("2024-t3") == ["../trimestres/2024-t1.html"])
  }

  @Test("An indicator leads to what it contributes to and to what contributes to it")
  func relatives() throws {
    let rows = Self.rows("Fin", "Propósito", "Componente 1", "Actividad 1.1", "Actividad 1.2", "Componente 2")
    let site = try ExampleMunicipality(reports: [ExampleReport(rows: rows)]).site()
    let component = try site.page("indicadores/10-1-c1.html").text
    #expect(component.contains("Contribuye a Indicador Propósito"))
    #expect(component.contains("Lo que lo hace posible Indicador Actividad 1.1"))
    #expect(component.contains("Los demás indicadores Indicador Fin"))
    let goal = try site.page("indicadores/10-1-f.html").text
    #expect(!goal.contains("Contribuye a"))
    #expect(goal.contains("Lo que lo hace posible Indicador Propósito"))
  }

  @Test("An axis names the reports of its figures")
  func sources() throws {
    let reports = [(2024, 1), (2024, 2)].map { ExampleReport(period: $0) }
    let page = try ExampleMunicipality(reports: reports).site().page("ejes/1.html")
    #expect(try page.element(id: "fuente").name == "h2")
    let links = page.all("a").compactMap { $0["href"] }
    #expect(links.contains("../informes/2024-t2-10-1.html"))
    #expect(!links.contains("../informes/2024-t1-10-1.html"))
  }

  @Test("The page of downloads leads to the received file and to the data")
  func downloads() throws {
    let site = try ExampleMunicipality().site()
    let page = try site.page("datos.html")
    let links = page.all("a").compactMap { $0["href"] }
    #expect(links.contains("informes/2024-t1-10-1.tsv"))
    #expect(links.contains("indicadores/10-1-c1.json"))
    try site.expectNoDeadLinks()
  }
}
