import Testing

@testable import SiteBuilding

@Suite("What a table of indicators is sorted and filtered by")
struct IndicatorTableTests {
  /// A Fin, a Propósito, a component and six activities; and another unit's component in the same objective.
  private static let site = Result {
    func row(_ level: String, programmed: String, achieved: String) -> ExampleRow {
      ExampleRow(
        level: level, name: "Indicador de \(level)", programmed: [programmed, "", "", "100"],
        achieved: [achieved, "", "", ""])
    }
    let rows =
      [
        row("Componente 1", programmed: "30", achieved: "25"), row("Fin", programmed: "8", achieved: "8"),
        row("Propósito", programmed: "8", achieved: ""),
      ]
      + (1...6).map { row("Actividad 1.\($0 * 2)", programmed: "10", achieved: "10") }
    let other = ExampleMunicipality.otherReport((2024, 1), rows: [row("Componente 1", programmed: "3", achieved: "1")])
    return try ExampleMunicipality(
      plan: ExampleMunicipality.plan(units: 2), reports: [ExampleReport(rows: rows), other]
    ).site()
  }

  private func options(_ filter: String, on path: String) throws -> [[String]]? {
    try Self.site.get().page(path).all("select").first { $0["data-filtro"] == filter }?.descendants
      .filter { $0.name == "option" }.map { [$0["value"] ?? "", $0.text] }
  }

  @Test("Each value that occurs can be chosen, with the number of its rows")
  func choices() throws {
    let path = "objetivos/1.1.html"
    #expect(
      try options("estado", on: path) == [
        ["", "Todos"], ["en_meta", "En meta (7)"], ["en_riesgo", "En riesgo (1)"], ["rezago", "Con rezago (1)"],
        ["sin_reporte", "Sin reporte (1)"],
      ])
    #expect(
      try options("nivel", on: path) == [
        ["", "Todos"], ["fin", "Fin (1)"], ["proposito", "Propósito (1)"], ["componente", "Componente (2)"],
        ["actividad", "Actividad (6)"],
      ])
    #expect(
      try options("unidad", on: path) == [
        ["", "Todas"], ["10", "Oficina de Ejemplo (9)"], ["20", "Otra Oficina de Ejemplo (1)"],
      ])
  }

  @Test("Where there is one value only, nothing is to be chosen; nor in a short table, which can be sorted")
  func nothingToChoose() throws {
    #expect(try options("unidad", on: "unidades/10.html") == nil)
    #expect(try options("estado", on: "unidades/10.html") != nil)
    let short = try Self.site.get().page("unidades/20.html")
    #expect(short.all("select").map { $0["data-orden"] != nil } == [true])
    #expect(short.all("output").isEmpty)
  }

  @Test("Cells carry their exact values, and nothing where nothing is known; rows stand in the order of their codes")
  func values() throws {
    let rows = try Self.site.get().page("unidades/10.html").all("tr").filter { $0["data-estado"] != nil }
    let values = rows.map { row in row.descendants.compactMap { $0["data-orden"] } }
    #expect(rows.map { $0["data-nivel"] }.prefix(4) == ["fin", "proposito", "componente", "actividad"])
    #expect(Set(rows.map { $0["data-unidad"] }) == ["10"])
    #expect(values[0] == ["0", "0", "1", "0.074074074"])
    #expect(values[1] == ["1", "4", "", ""])
    #expect(values[2] == ["2", "1", "0.833333333", "0.192307692"])
    #expect(values.map { $0[0] } == (0...8).map(String.init))
  }

  @Test("The controls stay hidden until the script wakes them, and no table of the page is without its script")
  func hidden() throws {
    let site = try Self.site.get()
    for path in site.paths(".html") {
      let page = try site.page(path)
      let tables = page.root.descendants.filter { $0["data-ordenable"] != nil }
      let forms = page.all("form").filter { $0["role"] == nil }
      #expect(forms.allSatisfy { $0["hidden"] != nil } && forms.count == tables.count, "\(path)")
      let scripts = page.all("script").compactMap { $0["src"]?.split(separator: "/").last }
      #expect(scripts == (tables.isEmpty ? path == "buscar.html" ? ["buscar.js"] : [] : ["tablas.js"]), "\(path)")
    }
  }
}
