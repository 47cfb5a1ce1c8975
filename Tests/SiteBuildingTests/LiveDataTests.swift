import Testing

@testable import SiteBuilding

@Suite("Figures, charts and tables inside a narrative")
struct LiveDataTests {
  /// One narrative names them all, each in a section of its own.
  private static let sentences =
    figures.map { "Se lleva [tanto](dato:\($0.target)), ni más." }
    + drawings.map { "![Una gráfica](grafica:\($0.target))" }
    + ["![Las cifras](tabla:10-1-c1)"]

  private static let site = Result {
    let activity = ExampleRow(
      level: "Actividad 1.1", name: "Acciones de ejemplo", programmed: ["4", "", "", "8"], achieved: ["", "", "", ""])
    let sections = sentences.enumerated().map { "## Apartado \($0)\n\n\($1)\n\n" }.joined()
    return try ExampleMunicipality(
      reports: [ExampleReport(rows: [ExampleRow(), activity])],
      narratives: ["prosa.md": "---\ntitulo: Una narrativa\nresumen: De qué trata.\n---\n\n\(sections)Final.\n"]
    ).site()
  }

  /// What stands below the heading of a section.
  private func section(_ index: Int) throws -> HTMLPage.Element {
    let prose = try #require(try Self.site.get().page("narrativas/prosa.html").all(ofClass: "prosa").first)
    let elements = prose.children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    let heading = try #require(elements.firstIndex { $0.text == "Apartado \(index)" })
    return elements[heading + 1]
  }

  private static let figures: [(target: String, shown: String)] = [
    ("10-1-c1.programado", "25"), ("10-1-c1.alcanzado", "25"), ("10-1-c1.cumplimiento", "100 %"),
    ("10-1-c1.meta", "100"), ("10-1-c1.avance", "25 %"), ("10-1-c1.esperado", "25 %"), ("10-1-c1.estado", "En meta"),
    ("10-1-c1.nombre", "Porcentaje de trámites de ejemplo resueltos"), ("10-1-C1.Alcanzado", "25"),
    ("10-1-a1.1.programado", "4"), ("10-1-a1.1.alcanzado", "Sin dato"), ("10-1-a1.1.cumplimiento", "Sin dato"),
    ("10-1-a1.1.avance", "Sin dato"), ("10-1-a1.1.esperado", "33.3 %"), ("10-1-a1.1.estado", "Sin reporte"),
    ("10-1-a1.1.meta", "12"),
  ]

  @Test("dato: the figure takes the place of the link", arguments: figures.indices)
  func figure(index: Int) throws {
    let paragraph = try section(index)
    #expect(paragraph.text == "Se lleva \(Self.figures[index].shown), ni más.")
    #expect(paragraph.name == "p" && paragraph.descendants.isEmpty)
  }

  private static let byQuarter = "Lo programado y lo alcanzado en cada trimestre"
  private static let cumulative = "Lo acumulado en el año frente a lo programado"
  private static let drawings: [(target: String, title: String)] = [
    ("10-1-c1", "\(byQuarter): Porcentaje de trámites de ejemplo resueltos"),
    ("10-1-c1.trimestres", "\(byQuarter): Porcentaje de trámites de ejemplo resueltos"),
    ("10-1-c1.acumulado", "\(cumulative): Porcentaje de trámites de ejemplo resueltos"),
    ("10-1-a1.1", "\(byQuarter): Acciones de ejemplo"), ("10-1-a1.1.acumulado", "\(cumulative): Acciones de ejemplo"),
  ]

  @Test("grafica: the chart stands as a figure of its own, in no paragraph", arguments: drawings.indices)
  func drawing(index: Int) throws {
    let figure = try section(Self.figures.count + index)
    #expect(figure.name == "figure")
    #expect(figure.descendants.prefix(2).map(\.name) == ["svg", "title"])
    #expect(figure.descendants[1].text == Self.drawings[index].title)
  }

  @Test("tabla: the quarters of the indicator, the same as on its page")
  func table() throws {
    let rows = try Self.site.get().page("narrativas/prosa.html").rows
    #expect(rows.map { $0[0] } == ["Trimestre", "T1 2024", "T2 2024", "T3 2024", "T4 2024"])
    #expect(rows[1] == ["T1 2024", "25", "25", "0", "100 %", "En meta"])
    #expect(try rows == Array(Self.site.get().page("indicadores/10-1-c1.html").rows.prefix(5)))
  }

  @Test("Every id of the page stands once")
  func ids() throws {
    let ids = try Self.site.get().page("narrativas/prosa.html").root.descendants.compactMap { $0["id"] }
    #expect(ids.count > 2 * Self.drawings.count)
    #expect(Set(ids).count == ids.count)
  }
}
