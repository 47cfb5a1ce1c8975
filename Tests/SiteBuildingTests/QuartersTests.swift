import Testing

@testable import SiteBuilding

@Suite("Several quarters, years and a chosen cut-off")
struct QuartersTests {
  /// The second report restates the first quarter from 25 to 20 and adds the second.
  private static let halfYear = [
    ExampleReport(period: (2024, 1), rows: [ExampleRow(achieved: ["25", "", "", ""])]),
    ExampleReport(period: (2024, 2), rows: [ExampleRow(achieved: ["20", "15", "", ""])]),
  ]

  private func status(_ page: HTMLPage) -> String { page.all(ofClass: "veredicto-estado").first?.text ?? "" }

  private func figures(_ page: HTMLPage) -> [String] { page.all(ofClass: "cifra-valor").map(\.text) }

  @Test("The newest report counts, also for the quarters before it")
  func superseded() throws {
    let site = try ExampleMunicipality(reports: Self.halfYear).site()
    let page = try site.page("indicadores/10-1-c1.html")
    #expect(status(page) == "En riesgo Al segundo trimestre de 2024")
    #expect(page.all(ofClass: "aritmetica").first?.text.contains("35 ÷ 50 = 70 % → En riesgo") == true)
    #expect(try page.row("T1 2024")[2] == "20")
    #expect(try page.row("T2 2024")[2] == "15")
    #expect(try page.link("Informe del segundo trimestre de 2024") == "../informes/2024-t2-10-1.html")
  }

  @Test("Each report's page shows what that report said")
  func reports() throws {
    let site = try ExampleMunicipality(reports: Self.halfYear).site()
    #expect(try site.page("informes/2024-t1-10-1.html").row("Componente 1")[16...20] == ["25", "", "", "", "25"])
    #expect(try site.page("informes/2024-t2-10-1.html").row("Componente 1")[16...20] == ["20", "15", "", "", "35"])
    #expect(try site.page("informes/2024-t2-10-1.html").row("Componente 1")[21...25] == ["5", "10", "", "", "15"])
  }

  @Test("A quarter's page is computed with that quarter as its cut-off, from the newest values")
  func quarterPages() throws {
    let site = try ExampleMunicipality(reports: Self.halfYear).site()
    let first = try site.page("trimestres/2024-t1.html")
    let second = try site.page("trimestres/2024-t2.html")
    #expect(figures(first) == ["80 %", "20 % se esperaba 25 %", "20 % se esperaba 25 %"])
    #expect(figures(second) == ["70 %", "35 % se esperaba 50 %", "35 % se esperaba 50 %"])
    #expect(try figures(site.page("index.html")) == figures(second))
    #expect(first.text.contains("Es el primer trimestre publicado"))
    #expect(second.text.contains("En comparación con el primer trimestre de 2024:"))
    #expect(first.all(ofClass: "cuenta").map(\.text) == ["1 de 1 informes recibidos"])
    #expect(try site.page("index.html").link("Segundo trimestre de 2024") == "trimestres/2024-t2.html")
    try site.expectNoDeadLinks()
  }

  @Test("A quarter's page of an earlier year speaks of that year")
  func earlierYear() throws {
    let reports = [
      ExampleReport(period: (2023, 4), rows: [ExampleRow(achieved: ["25", "25", "25", "20"])]),
      ExampleReport(period: (2024, 1), rows: [ExampleRow(achieved: ["10", "", "", ""])]),
    ]
    let site = try ExampleMunicipality(reports: reports).site()
    let earlier = try site.page("trimestres/2023-t4.html")
    #expect(figures(earlier) == ["95 %", "95 % se esperaba 100 %", "95 % se esperaba 100 %"])
    #expect(earlier.all("title").map(\.text).dropFirst().prefix(2) == ["Avance de 2023", "Avance del plan"])
    #expect(earlier.all("desc").map(\.text).prefix(2).allSatisfy { $0.contains("De las metas de 2023 se lleva") })
    #expect(earlier.text.contains("Solo hay metas informadas de 2023."))

    let now = try site.page("index.html")
    #expect(figures(now) == ["40 %", "10 % se esperaba 25 %", "52.5 % se esperaba 62.5 %"])
    #expect(now.all("title").map(\.text).contains("Avance de 2024"))
    #expect(now.text.contains("Hay metas informadas de 2023, 2024."))
    let indicator = try site.page("indicadores/10-1-c1.html")
    #expect(indicator.rows.compactMap(\.first).filter { $0.hasPrefix("T") && $0 != "Trimestre" }.count == 8)
    #expect(indicator.text.contains("En 2023 se lleva 95 de 100: 95 %."))
  }

  @Test("With an earlier cut-off the site is as it was then: later reports have not come yet")
  func earlierCutOff() throws {
    let site = try ExampleMunicipality(reports: Self.halfYear).site(cutOff: "2024-T1")
    let page = try site.page("indicadores/10-1-c1.html")
    #expect(status(page) == "En meta Al primer trimestre de 2024")
    #expect(page.all(ofClass: "aritmetica").first?.text.contains("25 ÷ 25 = 100 %") == true)
    #expect(try page.row("T2 2024") == ["T2 2024", "25", "—", "—", "—", "Por reportar"])
    #expect(try figures(site.page("index.html")).first == "100 %")
    #expect(try figures(site.page("ejes/1.html")).first == "100 %")
    for path in site.paths(".html") {
      #expect(
        try site.page(path).all("footer").first?.text.contains("Fecha de corte: primer trimestre de 2024.") == true)
    }
    let json = try site.json("indicadores/10-1-c1.json")
    #expect(json["corte"] == ["ejercicio": 2024, "trimestre": 1])
    #expect(json["a_la_fecha"]?["alcanzado"] == 25)
    #expect(json["trimestres"]?[1]?["alcanzado"] == .null)
    #expect(json["trimestres"]?[1]?["estado"] == "por_reportar")
    #expect(try !site.text("indicadores/10-1-c1-acumulado.svg").contains(">35<"))
    #expect(!site.paths(".html").contains { $0.contains("2024-t2") })
    try site.expectNoDeadLinks()
  }

  @Test("A quarter's own page is of that quarter, with what is known now")
  func quarterPage() throws {
    let page = try ExampleMunicipality(reports: Self.halfYear).site().page("trimestres/2024-t1.html")
    #expect(figures(page).first == "80 %")
    #expect(page.all("footer").first?.text.contains("Fecha de corte: primer trimestre de 2024.") == true)
  }

  @Test("With a later cut-off what is due by then and was not reported is «Sin reporte»")
  func laterCutOff() throws {
    let site = try ExampleMunicipality(reports: Self.halfYear).site(cutOff: "2024-T3")
    let page = try site.page("indicadores/10-1-c1.html")
    #expect(try page.row("T3 2024")[5] == "Sin reporte")
    #expect(try page.row("T4 2024")[5] == "Por reportar")
    #expect(page.all(ofClass: "aritmetica").first?.text.contains("35 ÷ 75 = 46.7 % → Con rezago") == true)
  }

  @Test("A cut-off before every report is an error")
  func cutOffBeforeAll() throws {
    #expect(
      try ExampleMunicipality(reports: Self.halfYear).errors(cutOff: "2023-T4")
        == [
          "--corte 2023-T4: error: no hay ningún informe hasta 2023-T4; el primero es de 2024-T1: dé ese trimestre o uno posterior"
        ])
  }
}
