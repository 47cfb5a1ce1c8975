import Testing

@testable import SiteBuilding

@Suite("What is missing is never shown as zero")
struct MissingResultsTests {
  /// «0 %» as a figure of its own, not the end of «100 %». Texts of pages have plain spaces only.
  private func saysZero(_ text: String) -> Bool {
    text.contains(/(^|[^0-9.,])0 %/)
  }

  @Test("An axis without indicators says «Sin datos», on its page, its card and its objective's page")
  func axisWithoutData() throws {
    let site = try ExampleMunicipality().site()
    for path in ["ejes/2.html", "objetivos/2.1.html"] {
      let page = try site.page(path)
      #expect(page.all(ofClass: "cifra-valor").map(\.text) == ["Sin datos", "Sin datos", "Sin datos"], "\(path)")
      #expect(page.all(ofClass: "cifra-vacia").count == 3)
      #expect(!saysZero(page.text), "\(path)")
      #expect(page.all("svg").isEmpty)
    }
    let cards = try site.page("index.html").all(ofClass: "tarjeta").filter { $0.text.hasPrefix("Eje 2") }
    let card = try #require(cards.first)
    #expect(card.text.contains("Sin datos"))
    #expect(!saysZero(card.text))
    #expect(card.descendants.allSatisfy { $0.name != "svg" })
  }

  @Test("An axis whose indicators were due and not reported says so, and why they are left out")
  func axisWithoutReports() throws {
    let row = ExampleRow(achieved: ["", "", "", ""])
    let site = try ExampleMunicipality(reports: [ExampleReport(rows: [row])]).site()
    let page = try site.page("ejes/1.html")
    #expect(page.all(ofClass: "cifra-valor").map(\.text) == ["Sin datos", "Sin datos", "Sin datos"])
    #expect(page.text.contains("0 de 1 indicadores con meta a la fecha reportaron; 1 en total."))
    #expect(page.text.contains("10-1-C1 \(row.name): debía informarse y no se informó."))
    #expect(!saysZero(page.text))
    #expect(try page.row(row.name)[2...].map { $0 } == ["Sin reporte", "", "A la fecha —", "Del año —esperado 25 %"])
    #expect(try site.page("index.html").text.contains("todavía no hay resultados que promediar"))
  }

  @Test("A due quarter without result shows «Sin reporte», and the charts' finding says so")
  func dueQuarter() throws {
    let row = ExampleRow(achieved: ["25", "", "", ""])
    let site = try ExampleMunicipality(reports: [ExampleReport(period: (2024, 2), rows: [row])]).site()
    let page = try site.page("indicadores/10-1-c1.html")
    #expect(try page.row("T1 2024") == ["T1 2024", "25", "25", "0", "100 %", "En meta"])
    #expect(try page.row("T2 2024") == ["T2 2024", "25", "—", "—", "—", "Sin reporte"])
    #expect(try page.row("T3 2024") == ["T3 2024", "25", "—", "—", "—", "Por reportar"])
    #expect(page.text.contains("Segundo trimestre de 2024: se programó 25 y no se informó el resultado."))
    #expect(page.text.contains("Falta 1 trimestre por informar; no suma nada."))
    #expect(page.text.contains("25 ÷ 50 = 50 % → Con rezago (menos de 70 %)"))
  }

  @Test(
    "A cell that is no number keeps its meaning; zero is a number",
    arguments: [
      ("N/D", "No disponible", "Sin reporte"), ("N/A", "No aplica", "Sin reporte"), ("0", "0", "Con rezago"),
      ("", "—", "Sin reporte"),
    ])
  func cells(typed: String, shown: String, status: String) throws {
    let row = ExampleRow(achieved: [typed, "", "", ""])
    let site = try ExampleMunicipality(reports: [ExampleReport(rows: [row])]).site()
    let cells = try site.page("indicadores/10-1-c1.html").row("T1 2024")
    #expect(cells[2] == shown)
    #expect(cells[5] == status)
  }

  @Test("Without a goal there is no percentage, and the indicator is in no mean")
  func withoutGoal() throws {
    let none = ExampleRow(
      level: "Actividad 1.1", name: "Sin meta de ejemplo", programmed: ["0", "", "0", ""], achieved: ["7", "", "", ""])
    let later = ExampleRow(
      level: "Actividad 1.2", name: "Meta posterior de ejemplo", programmed: ["", "", "5", ""],
      achieved: ["", "", "", ""])
    let site = try ExampleMunicipality(reports: [ExampleReport(rows: [ExampleRow(), none, later])]).site()
    let axis = try site.page("ejes/1.html")
    #expect(axis.all(ofClass: "cifra-valor").first?.text == "100 %")
    #expect(axis.text.contains("1 de 1 indicadores con meta a la fecha reportaron; 3 en total."))
    #expect(axis.text.contains("10-1-A1.1 Sin meta de ejemplo: no tiene meta en el año."))
    #expect(axis.text.contains("10-1-A1.2 Meta posterior de ejemplo: su primera meta del año aún no llega."))
    #expect(axis.text.contains("3 indicadores: 1 En meta 1 Sin meta 1 Por reportar"))
    #expect(
      try site.page("indicadores/10-1-a1.1.html").row("T1 2024") == ["T1 2024", "0", "7", "—", "—", "No programado"])
    let page = try site.page("indicadores/10-1-a1.2.html")
    #expect(
      page.all(ofClass: "aritmetica").first?.text == "Hay 5 programado para más adelante: aún no toca informarlo.")
    #expect(try page.row("T3 2024")[5] == "Por reportar")
  }

  @Test("Of two units one reported: «1 de 2 informes recibidos», and the other is named")
  func missingReport() throws {
    let site = try ExampleMunicipality(plan: ExampleMunicipality.plan(units: 2)).site()
    for path in ["trimestres/2024-t1.html", "index.html"] {
      let page = try site.page(path)
      #expect(page.all(ofClass: "cuenta").map(\.text) == ["1 de 2 informes recibidos"], "\(path)")
      #expect(try page.link("Otra Oficina de Ejemplo").hasSuffix("unidades/20.html"))
    }
    let quarter = try site.page("trimestres/2024-t1.html")
    #expect(quarter.text.contains("Informes que faltan Otra Oficina de Ejemplo: Otro Programa de Ejemplo"))
    #expect(!quarter.text.contains("No falta ningún informe"))
    #expect(try site.page("unidades/20.html").all(ofClass: "cifra-valor").first?.text == "Sin datos")
  }

  @Test("A folder of reports with none in it is an error, never a site without results")
  func noReports() throws {
    let errors = try ExampleMunicipality(reports: [ExampleReport(fileName: "leame.md")]).errors()
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("informes: error: no hay ningún informe en la carpeta «informes»") == true)
  }

  @Test("Once both reported none is missing")
  func nothingMissing() throws {
    let other = ExampleMunicipality.otherReport((2024, 1), rows: [ExampleRow(name: "Otro de ejemplo")])
    let site = try ExampleMunicipality(
      plan: ExampleMunicipality.plan(units: 2), reports: [ExampleReport(), other]
    ).site()
    let quarter = try site.page("trimestres/2024-t1.html")
    #expect(quarter.all(ofClass: "cuenta").map(\.text) == ["2 de 2 informes recibidos"])
    #expect(quarter.text.contains("No falta ningún informe."))
    try site.expectNoDeadLinks()
  }
}
