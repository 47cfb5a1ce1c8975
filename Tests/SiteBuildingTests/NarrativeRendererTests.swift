import Testing

@testable import SiteBuilding

@Suite("Narratives on the site")
struct NarrativeRendererTests {
  private func narrative(_ body: String, about front: String = "") -> String {
    "---\ntitulo: Una narrativa\nresumen: De qué trata.\n\(front)---\n\n\(body)\n"
  }

  private func municipality(_ narratives: [String: String]) -> ExampleMunicipality {
    let activity = ExampleRow(
      level: "Actividad 1.1", name: "Acciones de ejemplo", programmed: ["4", "", "", "8"], achieved: ["", "", "", ""])
    return ExampleMunicipality(reports: [ExampleReport(rows: [ExampleRow(), activity])], narratives: narratives)
  }

  // MARK: On the page of what they belong to

  @Test(
    "A narrative stands on the page of what it belongs to, its headings below the page's, its links led from there",
    arguments: [
      ("eje: \"1\"", "ejes/1.html"), ("objetivo: \"1.1\"", "objetivos/1.1.html"),
      ("unidad: \"10\"", "unidades/10.html"),
      ("programa: \"1\"", "programas/1.html"), ("indicador: 10-1-C1", "indicadores/10-1-c1.html"),
      ("indicador: 10-1-a1.1", "indicadores/10-1-a1.1.html"), ("trimestre: 2024-T1", "trimestres/2024-t1.html"),
      ("trimestre: 2024-t1", "trimestres/2024-t1.html"),
    ])
  func attached(front: String, page path: String) throws {
    let body = """
      ## Un apartado

      Véase la [metodología](../../metodologia.html), [otra](otra.html), el [eje](../../ejes/1.html#objetivos),
      el [informe](../../informes/2024-t1-10-1.tsv) y [fuera](https://ejemplo.invalid/a?b=1&c=2#d).
      """
    let site = try municipality([
      "sub/prosa.md": narrative(body, about: front + "\n"), "sub/otra.md": narrative("Otra."),
    ]).site()
    let page = try site.page(path)
    let section = try #require(page.all(ofClass: "narrativa").first, "no narrative on \(path)")
    #expect(page.all(ofClass: "narrativa").count == 1)
    #expect(
      section.descendants.filter { ["h2", "h3"].contains($0.name) }.map(\.text) == ["Una narrativa", "Un apartado"])
    #expect(
      section.descendants.compactMap { $0["href"] } == [
        "../narrativas/sub/prosa.html", "../metodologia.html", "../narrativas/sub/otra.html",
        "../ejes/1.html#objetivos",
        "../informes/2024-t1-10-1.tsv", "https://ejemplo.invalid/a?b=1&c=2#d",
      ])
    let own = try site.page("narrativas/sub/prosa.html")
    #expect(try own.link("metodología") == "../../metodologia.html")
    #expect(try own.link("otra") == "../../narrativas/sub/otra.html")
    #expect(own.all("h2").map(\.text).contains("Un apartado"))
    try site.expectNoDeadLinks()
  }

  @Test("Several charts of one indicator on a page: every id stands once")
  func ids() throws {
    let twice = "![Una](grafica:10-1-c1)\n\n![Otra](grafica:10-1-c1)\n"
    let site = try municipality([
      "a.md": narrative(twice, about: "indicador: 10-1-c1\n"), "b.md": narrative(twice, about: "indicador: 10-1-C1\n"),
    ]).site()
    let page = try site.page("indicadores/10-1-c1.html")
    #expect(page.all(ofClass: "narrativa").count == 2)
    let ids = page.root.descendants.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count, "\(ids.sorted())")
  }

  @Test("A narrative that belongs to nothing stands in the navigation of every page and on the home page")
  func general() throws {
    let site = try municipality(["sub/prosa.md": narrative("Texto.")]).site()
    #expect(try site.page("index.html").link("Una narrativa") == "narrativas/sub/prosa.html")
    #expect(try site.page("ejes/1.html").link("Una narrativa") == "../narrativas/sub/prosa.html")
    #expect(try site.page("404.html").link("Una narrativa") == "/avance/narrativas/sub/prosa.html")
    #expect(try site.page("ejes/1.html").all(ofClass: "narrativa").isEmpty)
  }

  // MARK: What the site does not have

  @Test(
    "What a narrative names and the site does not have is an error, with the nearest name",
    arguments: [
      ("![Una](grafica:10-1-c2)", "«10-1-c2» no es una gráfica; quizá «10-1-c1»"),
      ("![Una](grafica:10-1-c1.trimestre)", "«10-1-c1.trimestre» no es una gráfica; quizá «10-1-c1.trimestres»"),
      ("![Una](tabla:10-1-c11)", "«10-1-c11» no es una tabla; quizá «10-1-c1»"),
      (
        "![Una](tabla:10-1-c1.acumulado)",
        "«10-1-c1.acumulado» no es una tabla; existen, por ejemplo, «10-1-c1» o «10-1-a1.1»"
      ),
      ("[una](dato:10-1-c1.alcansado)", "«10-1-c1.alcansado» no es un dato; quizá «10-1-c1.alcanzado»"),
      (
        "[una](dato:10-1-c1.logrado)",
        "«10-1-c1.logrado» no es un dato; escriba «10-1-c1.» y después programado, alcanzado, "
      ),
      (
        "![una](grafica:10-1-A1.1.anual)",
        "«10-1-A1.1.anual» no es una gráfica; escriba «10-1-a1.1.» y después trimestres"
      ),
      ("[una](dato:10-1-a1.1)", "«10-1-a1.1» no es un dato; escriba «10-1-a1.1.» y después programado, "),
      (
        "[una](../metodología.html)",
        "«../metodología.html» no es una página ni un archivo del sitio; quizá «../metodologia.html»"
      ),
      ("[una](otro.html)", "«otro.html» no es una página ni un archivo del sitio; quizá «otra.html»"),
      (
        "[una](../indicadores/10-1-c2.html#ficha)",
        "«../indicadores/10-1-c2.html#ficha» no es una página ni un archivo del sitio; quizá «../indicadores/10-1-c1.html»"
      ),
      (
        "[una](../../metodologia.html)",
        "«../../metodologia.html» no es una página ni un archivo del sitio; quizá «../metodologia.html»"
      ),
      ("[una](../ejes/)", "«../ejes/» no es una página ni un archivo del sitio; escriba la ruta desde este archivo"),
    ])
  func unknownTarget(markdown: String, message: String) throws {
    let errors = try municipality(["prosa.md": narrative(markdown), "otra.md": narrative("Otra.")]).errors()
    let column = markdown.prefix { $0 != "(" }.count + 2
    #expect(errors.count == 1)
    let error = try #require(errors.first)
    #expect(error.hasPrefix("narrativas/prosa.md:6:\(column): error: \(message)"), "\(error)")
  }

  @Test(
    "So is what a narrative says it belongs to",
    arguments: [
      ("eje: \"3\"", "«3» no es un eje del plan; quizá «1»"),
      ("objetivo: \"1.2\"", "«1.2» no es un objetivo del plan; quizá «1.1»"),
      ("unidad: \"11\"", "«11» no es una unidad del plan; quizá «10»"),
      ("programa: \"7\"", "«7» no es un programa del plan; quizá «1»"),
      ("indicador: 10-1-C7", "«10-1-C7» no es un indicador; quizá «10-1-C1»"),
      ("trimestre: 2024-T2", "«2024-T2» no es un trimestre con informes; quizá «2024-T1»"),
    ])
  func unknownAttachment(front: String, message: String) throws {
    let errors = try municipality(["prosa.md": narrative("Texto.", about: front + "\n")]).errors()
    let column = front.prefix { $0 != " " }.count + 2
    #expect(errors == ["narrativas/prosa.md:4:\(column): error: \(message)"])
  }

  @Test("All problems of all narratives are told in one run")
  func together() throws {
    let errors = try municipality([
      "a.md": narrative("[una](dato:x.y) [otra](nada.html)", about: "eje: \"9\"\n"),
      "b.md": narrative("![Una](grafica:x)"),
    ]).errors()
    #expect(
      errors.map { $0.prefix { $0 != ":" } } == [
        "narrativas/a.md", "narrativas/a.md", "narrativas/a.md", "narrativas/b.md",
      ])
  }
}
