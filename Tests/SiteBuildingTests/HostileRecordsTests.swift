import Foundation
import Testing

@testable import SiteBuilding

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Records that hold markup, template tags or invisible characters")
struct HostileRecordsTests {
  /// The same municipality with `spice` in everything that a report, the plan or a file name may say.
  private func municipality(_ spice: String) -> ExampleMunicipality {
    let row = ExampleRow(
      name: "Nombre\(spice)fin", definition: "Definición\(spice)fin", method: "Método\(spice)/ fin",
      unit: "Unidad\(spice)fin", evidence: ["Uno\(spice)fin", "Dos\(spice)fin", "", "Cuatro\(spice)fin"])
    let report = ExampleReport(
      unit: "10 - Oficina\(spice)fin", programme: "1 - Programa\(spice)fin", objective: "1.1 Objetivo\(spice)fin",
      rows: [row])
    let name = Self.yaml("Nombre\(spice)fin")
    let plan = """
      nombre: \(name)
      ejercicios: {desde: 2024, hasta: 2024}
      ejes: [{clave: "1", nombre: \(name)}]
      objetivos: [{clave: "1.1", nombre: \(name)}]
      programas: [{clave: "1", nombre: \(name)}]
      unidades: [{clave: "10", nombre: \(name), programas: ["1"]}]
      """
    let narrative = """
      ---
      titulo: \(name)
      resumen: \(name)
      eje: "1"
      ---

      ![Gráfica](grafica:10-1-c1)

      [nombre](dato:10-1-c1.nombre)

      ![Tabla](tabla:10-1-c1)
      """
    return ExampleMunicipality(
      name: Self.yaml("Municipio\(spice)fin"), plan: plan, reports: [report],
      narratives: ["a.md": narrative, "b.md": narrative.replacing("eje: \"1\"\n", with: "")])
  }

  /// Quoted for YAML, without the characters that YAML refuses.
  private static func yaml(_ text: String) -> String {
    let printable = text.unicodeScalars.filter {
      $0.properties.generalCategory != .control && !$0.properties.isNoncharacterCodePoint
    }
    return "'\(String(String.UnicodeScalarView(printable)).replacing("'", with: "''"))'"
  }

  private static let spices = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onload='alert(1)", "</title></svg></desc>",
    "{{x}} {{{y}}} {{>z}} {clave} {nombre}", "]]><!-- --> <![CDATA[", "&lt;&amp;&#60;&bogus;",
    "\u{202E}\u{2066}\u{200F}",
    "\u{1}\u{8}\u{B}\u{C}\u{1B}\u{1F}\u{7F}\u{80}\u{9F}", "\u{2028}\u{2029}\u{FEFF}\u{FFFD}\u{FFFE}",
    "javascript:alert(1)//",
    "[enlace](x) **b** `c` <!--", "línea 1\nlínea 2\ttabulador", "e\u{301}\u{1F469}\u{200D}\u{1F4BB}",
  ]

  private static let harmless = Result { try HostileRecordsTests().municipality(" y ").site() }

  @Test(
    "Pages, drawings and data are well-formed, say what was written and have no other markup than for harmless names",
    arguments: spices)
  func everywhere(spice: String) throws {
    let harmless = try Self.harmless.get()
    let hostile = try municipality(spice).site()
    #expect(hostile.files.keys.sorted() == harmless.files.keys.sorted())
    for path in hostile.paths(".html") {
      #expect(try hostile.page(path).markup == harmless.page(path).markup, "\(path)")
    }
    for path in hostile.paths(".svg") {
      let names = try Drawing(try #require(hostile.files[path])).names
      #expect(try names == Drawing(try #require(harmless.files[path])).names, "\(path)")
    }
    #expect(try hostile.json("indicadores/10-1-c1.json")["nombre"] == .text("Nombre\(spice)fin"))
    try hostile.expectNoDeadLinks()

    let page = try hostile.page("indicadores/10-1-c1.html")
    #expect(page.heading == shown("Nombre\(spice)fin"))
    #expect(page.text.contains(shown("Definición\(spice)fin")))
    #expect(page.all(ofClass: "desplazable").first?["aria-label"].map(shown) == shown("Nombre\(spice)fin"))
    #expect(try hostile.page("narrativas/b.html").text.contains(shown("Nombre\(spice)fin")))
  }

  /// As a page shows a text: control characters left out, single spaces.
  private func shown(_ text: String) -> String {
    let visible = text.unicodeScalars.filter {
      $0.properties.generalCategory != .control || "\n\t".unicodeScalars.contains($0)
    }
    return String(String.UnicodeScalarView(visible)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("A received file is published as it came, under a name of ours")
  func received() throws {
    var municipality = municipality(" y ")
    municipality.reports[0].fileName = "informe \"<b>&'#?%2e.TSV"
    let site = try municipality.site()
    #expect(try site.text("informes/2024-t1-10-1.tsv") == municipality.reports[0].text)
    let page = try site.page("informes/2024-t1-10-1.html")
    #expect(page.addresses.contains("../informes/2024-t1-10-1.tsv"))
    #expect(page.text.contains("informe \"<b>&'#?%2e.TSV"))
    #expect(
      try site.json("indicadores/10-1-c1.json")["fuente"]?["archivo"] == "informes/2024-t1/informe \"<b>&'#?%2e.TSV")
  }

  /// A drawing as a strict XML reader sees it; fails where it is not well-formed.
  private struct Drawing {
    let names: Set<String>

    init(_ bytes: [UInt8]) throws {
      let reader = Reader()
      let parser = XMLParser(data: Data(bytes))
      parser.delegate = reader
      try #require(parser.parse(), "\(String(describing: parser.parserError))")
      names = reader.names
    }

    private final class Reader: NSObject, XMLParserDelegate {
      var names: Set<String> = []

      func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
      ) {
        names.insert("\(name) \(attributes.keys.sorted())")
      }
    }
  }
}
