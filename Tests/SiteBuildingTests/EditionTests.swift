import Testing

@testable import SiteBuilding

@Suite("A site in several languages")
struct EditionTests {
  private static let narratives = [
    "todos.md": """
    ---
    titulo: Para todos
    resumen: Sale en los dos idiomas.
    ---

    Véase [la metodología](../metodologia.html), [el indicador](../indicadores/10-1-c1.html), [sus datos](../indicadores/10-1-c1.json),
    [su gráfica](../indicadores/10-1-c1-trimestres.svg), [otro texto](carpeta/otro.md),
    [el informe](../informes/2024-t1/10-1.tsv) y [un oficio](../evidencias/oficio.txt).
    Se alcanzó [un tanto](dato:10-1-c1.cumplimiento).
    """,
    "carpeta/otro.md": "---\ntitulo: Otro\nresumen: Otro.\nfecha: 2024-07-05\neje: \"1\"\n---\n\nOtro.\n",
    "solo-ingles.md": "---\ntitulo: About this site\nresumen: Only in English.\nidioma: en\n---\n\nAbout.\n",
  ]

  private static func municipality(_ languages: String) -> ExampleMunicipality {
    ExampleMunicipality(
      languages: languages, narratives: narratives, files: ["evidencias/oficio.txt": Array("Oficio\n".utf8)])
  }

  private static let site = Result { try municipality("idiomas: [es, en]").site() }

  private var site: BuiltSite { get throws { try Self.site.get() } }

  /// The path that an address on a page leads to.
  private func target(_ address: String, on page: String) -> String {
    var folders = page.split(separator: "/").dropLast()
    for part in address.split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else { folders.append(part) }
    }
    return folders.joined(separator: "/")
  }

  @Test("Every page is in both editions; what has no words is there once, at the root")
  func files() throws {
    let site = try site
    let english = site.files.keys.filter { $0.hasPrefix("en/") }.map { String($0.dropFirst(3)) }
    let others = site.files.keys.filter { !$0.hasPrefix("en/") }
    let shared = others.filter {
      $0.hasSuffix(".json") || $0.hasSuffix(".tsv") || $0.hasSuffix(".csv") || $0.hasSuffix(".css")
        || $0.hasSuffix(".txt")
        || $0.hasPrefix("datos/") || $0.hasPrefix("recursos/") && !$0.hasPrefix("recursos/busqueda/")
    }
    let onlyMain = Set(shared + ["404.html", "sitemap.xml", ".avance-archivos"])
    #expect(english.filter { !others.contains($0) } == ["narrativas/solo-ingles.html"])
    #expect(Set(others).subtracting(english) == onlyMain)
    #expect(onlyMain.contains("recursos/buscar.js") && onlyMain.contains("indicadores/10-1-c1.json"))
    #expect(english.contains("indicadores/10-1-c1-trimestres.svg") && english.contains("recursos/busqueda/indice.js"))
  }

  @Test("Every link of every page leads to a file, and stays in the page's edition but for the switch")
  func links() throws {
    let site = try site
    try site.expectNoDeadLinks()
    for path in site.paths(".html") where path != "404.html" {
      for link in try site.page(path).all("a") where link["hreflang"] == nil {
        // The form in which buscar.js writes a result leads nowhere yet.
        guard let address = link["href"], !address.contains(":"), !address.hasPrefix("#") else { continue }
        let target = target(String(address.prefix { $0 != "#" }), on: path)
        guard target.hasSuffix(".html") || target.hasSuffix(".svg") else { continue }
        #expect(target.hasPrefix("en/") == path.hasPrefix("en/"), "\(path): \(address)")
      }
    }
  }

  @Test("The switch leads to the same page in the other language, named in that language")
  func languageSwitch() throws {
    let site = try site
    var count = 0
    for path in site.paths(".html") where path != "404.html" && path != "en/narrativas/solo-ingles.html" {
      let isEnglish = path.hasPrefix("en/")
      let links = try site.page(path).all("a").filter { $0["hreflang"] != nil }
      let link = try #require(links.first, "no switch on \(path)")
      #expect(links.count == 1)
      #expect(target(try #require(link["href"]), on: path) == (isEnglish ? String(path.dropFirst(3)) : "en/\(path)"))
      #expect(link.text == (isEnglish ? "Español" : "English"))
      #expect(link["lang"] == (isEnglish ? "es-MX" : "en") && link["hreflang"] == link["lang"])
      count += 1
    }
    #expect(count > 20)
  }

  @Test("A page that one edition only has leads to the other's home page, and has no alternates")
  func onlyInOneEdition() throws {
    let site = try site
    let page = try site.page("en/narrativas/solo-ingles.html")
    #expect(page.all("a").filter { $0["hreflang"] != nil }.map { $0["href"] } == ["../../index.html"])
    #expect(page.all("link").filter { $0["hreflang"] != nil }.isEmpty)
    #expect(page.all("h1").first?["lang"] == nil)
    #expect(try site.page("index.html").text.contains("About this site") == false)
    #expect(try site.page("en/index.html").text.contains("About this site"))
    let missing = try site.page("404.html")
    #expect(missing.all("a").filter { $0["hreflang"] != nil }.map { $0["href"] } == ["/avance/en/index.html"])
  }

  @Test(
    "A page says its language, its own address and those of its likes",
    arguments: [("", "es-MX", "es_MX"), ("en/", "en", "en_US")])
  func machineReadable(folder: String, tag: String, locale: String) throws {
    for (path, end) in [("index.html", ""), ("metodologia.html", "metodologia.html"), ("ejes/1.html", "ejes/1.html")] {
      let page = try site.page(folder + path)
      let links = page.all("link")
      let root = "https://ejemplo.invalid/avance/"
      #expect(page.all("html").first?["lang"] == tag)
      #expect(links.filter { $0["rel"] == "canonical" }.map { $0["href"] } == [root + folder + end])
      #expect(
        links.filter { $0["hreflang"] != nil }.map { [$0["hreflang"], $0["href"]] } == [
          ["es-MX", root + end], ["en", "\(root)en/\(end)"], ["x-default", root + end],
        ])
      #expect(page.all("meta").first { $0["property"] == "og:locale" }?["content"] == locale)
    }
  }

  @Test("What carries figures and dates is written as each language writes it")
  func figures() throws {
    let site = try site
    #expect(try site.page("narrativas/todos.html").text.contains("Se alcanzó 100 %."))
    #expect(try site.page("en/narrativas/todos.html").text.contains("Se alcanzó 100%."))
    #expect(try site.page("narrativas/carpeta/otro.html").text.contains("Fecha: 5 de julio de 2024"))
    #expect(try site.page("en/narrativas/carpeta/otro.html").text.contains("Date: July 5, 2024"))
    #expect(try site.text("en/indicadores/10-1-c1-trimestres.svg").contains("First quarter of 2024: 25 was programmed"))
  }

  @Test("One language has no folder, no switch and no alternates, whichever it is", arguments: ["es", "en"])
  func oneLanguage(language: String) throws {
    var municipality = Self.municipality("idiomas: [\(language)]")
    municipality.narratives["solo-ingles.md"] = nil
    let site = try municipality.site()
    #expect(site.files.keys.allSatisfy { !$0.hasPrefix("en/") && !$0.hasPrefix("es/") })
    for path in site.paths(".html") {
      #expect(try site.page(path).root.descendants.allSatisfy { $0["hreflang"] == nil }, "\(path)")
    }
    try site.expectNoDeadLinks()
  }

  @Test("The data are the same in any language")
  func data() throws {
    let json = "indicadores/10-1-c1.json"
    var english = Self.municipality("idioma: en")
    english.narratives = [:]
    #expect(try english.site().files[json] == (try site.files[json]))
  }

  @Test("A text that names what its edition does not have is an error, told once")
  func narrativeOfOneEdition() throws {
    var municipality = Self.municipality("idiomas: [es, en]")
    municipality.narratives["carpeta/otro.md"] =
      "---\ntitulo: Otro\nresumen: Otro.\n---\n\nVéase [esto](../solo-ingles.md) y [aquello](../no-hay.md).\n"
    let errors = try municipality.errors().map { String($0.prefix { $0 != ";" }) }
    #expect(
      errors == [
        "narrativas/carpeta/otro.md:6:14: error: «../solo-ingles.md» no es una página ni un archivo del sitio",
        "narrativas/carpeta/otro.md:6:45: error: «../no-hay.md» no es una página ni un archivo del sitio",
      ])
  }
}
