import Testing

@testable import SiteBuilding

@Suite("The search index")
struct SearchIndexTests {
  private static let subjects = ["baches", "luminarias", "árboles", "becas", "consultas", "mercados", "fugas de agua"]
  private static let actions = ["atendidos", "reparados", "censados", "verificados", "programados"]

  /// Names that share common words, and each with a word of its own.
  private static func entries(_ count: Int) -> [SearchEntry] {
    (0..<count).map { index -> SearchEntry in
      let name = "Porcentaje de \(subjects[index % 7]) \(actions[index % 5]) en la colonia \(index) Número\(index)"
      return SearchEntry(
        unit: "\(100 + index / 200)", programme: "\(index / 50)", level: "A\(index % 50 + 1).1", name: name,
        status: "en_meta")
    }
  }

  private static func index(_ entries: [SearchEntry]) -> SearchIndex {
    SearchIndex(entries: entries, units: [("100", "Obras")], programmes: [("1", "Calles")], places: [])
  }

  /// The entries in the parts that cover a word.
  private func entries(under word: String, _ index: SearchIndex) -> Set<Int> {
    Set(index.parts.filter { $0.first <= word && word <= $0.last }.flatMap(\.entries))
  }

  @Test(
    "Every indicator stands in the parts of each of its words that is not common, and of its code",
    arguments: [0, 1, 30, 3000])
  func complete(count: Int) {
    let index = Self.index(Self.entries(count))
    for (number, entry) in index.entries.enumerated() {
      let words = SearchFolding.words(entry.name).filter { !index.common.contains($0) }
      for word in words + [SearchFolding.key(entry.code)] {
        #expect(entries(under: word, index).contains(number), "\(entry.code) under «\(word)»")
      }
    }
  }

  @Test("Parts follow each other, and a word's parts hold little beside it")
  func parts() {
    let index = Self.index(Self.entries(3000))
    #expect(index.parts.count > 10)
    for (part, next) in zip(index.parts, index.parts.dropFirst()) {
      #expect(part.first <= part.last && part.last <= next.first)
      #expect(Set(part.entries).count == part.entries.count)
    }
    let sizes = index.parts.map { part in part.entries.reduce(0) { $0 + index.entries[$1].name.utf8.count } }
    #expect(sizes.allSatisfy { $0 <= 48_000 })
    #expect(index.parts.count { $0.first <= "numero1234" && "numero1234" <= $0.last } == 1)
  }

  @Test("Words of more than an eighth of many indicators are common; in a small site none is")
  func common() {
    let common = ["censados", "colonia", "de", "en", "la", "luminarias", "porcentaje"]
    let large = Self.index(Self.entries(3000)).common
    #expect(Set(common).isSubset(of: large))
    #expect(!large.contains { $0.hasPrefix("numero") })
    #expect(Self.index(Self.entries(30)).common == [])
  }

  @Test("The same entries give the same files")
  func deterministic() throws {
    func files() throws -> [[UInt8]] {
      try Self.index(Self.entries(1000)).files(in: .spanish).map { file in
        var bytes: [UInt8] = []
        try file.render(&bytes)
        return bytes
      }
    }
    #expect(try files() == files())
  }

  // MARK: Built into a site

  /// What a script hands over, as another program reads it.
  private func argument(of call: String, _ path: String, _ site: BuiltSite) throws -> JSONValue {
    let text = try site.text(path)
    try #require(text.hasPrefix("busqueda.\(call)(") && text.hasSuffix(");\n"), "\(text.prefix(40))")
    return try JSONValue(Array("[\(text.dropFirst("busqueda.\(call)(".count).dropLast(3))]".utf8))
  }

  @Test("The site has its indicators, units, programmes, axes, objectives and narratives in it")
  func site() throws {
    let site = try ExampleMunicipality(
      narratives: ["sub/a.md": "---\ntitulo: Cómo leer\nresumen: De qué trata.\n---\n\nTexto.\n"]
    ).site()
    let index = try #require(try argument(of: "indice", "recursos/busqueda/indice.js", site)[0])
    #expect(index["unidades"] == ["10": "Oficina de Ejemplo"])
    #expect(index["programas"]?["2"] == "Otro Programa de Ejemplo")
    #expect(index["grupos"] == [["10", "1"]])
    #expect(
      index["otros"] == [
        ["10", "Oficina de Ejemplo", "unidades/10.html", "Unidad 10", ""],
        ["1", "Programa de Ejemplo", "programas/1.html", "Programa 1", ""],
        ["2", "Otro Programa de Ejemplo", "programas/2.html", "Programa 2", ""],
        ["1", "Eje 1. Eje de ejemplo", "ejes/1.html", "Eje 1", ""],
        ["2", "Eje 2", "ejes/2.html", "Eje 2", ""],
        ["1.1", "Objetivo de ejemplo", "objetivos/1.1.html", "Objetivo 1.1", ""],
        ["2.1", "Objetivo sin indicadores", "objetivos/2.1.html", "Objetivo 2.1", ""],
        ["", "Cómo leer", "narrativas/sub/a.html", "Para leer más", "De qué trata."],
      ])
    for place in [0, 1, 2, 3, 4, 5, 6, 7] {
      guard case .text(let href)? = index["otros"]?[place]?[2] else { continue }
      #expect(site.files[href] != nil, "\(href)")
    }
    #expect(
      try argument(of: "parte", "recursos/busqueda/0.js", site)
        == [0, [[0, "10", "1", "C1", "Porcentaje de trámites de ejemplo resueltos", "en_meta"]]])
  }

  @Test(
    "No name can end the string, the script or the line that it stands in",
    arguments: [
      "</script><script>alert(1)</script>", "<!--", "\"];alert(1);//", "\\\");alert(1)//", "\u{2028}alert(1)\u{2029}",
      "']`${alert(1)}", "\u{1}\u{7F}\u{85}\u{FEFF}",
    ])
  func hostile(spice: String) throws {
    let site = try ExampleMunicipality(reports: [ExampleReport(rows: [ExampleRow(name: "Nombre\(spice)fin")])]).site()
    let text = try site.text("recursos/busqueda/0.js")
    let forbidden: Set<Unicode.Scalar> = ["<", "\u{2028}", "\u{2029}", "\u{1}", "\u{7F}", "\u{85}"]
    #expect(text.unicodeScalars.allSatisfy { !forbidden.contains($0) })
    let shown = spice.unicodeScalars.filter { $0.properties.generalCategory != .control }
    #expect(
      try argument(of: "parte", "recursos/busqueda/0.js", site)[1]?[0]?[4]
        == .text("Nombre\(String(String.UnicodeScalarView(shown)))fin"))
  }
}
