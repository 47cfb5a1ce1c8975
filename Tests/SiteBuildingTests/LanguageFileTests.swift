import Foundation
import Testing

@testable import SiteBuilding

@Suite("The languages of the site")
struct LanguageFileTests {
  private static let folder = "\(repository)/site-templates/textos"

  private static func text(_ language: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(language).yaml", encoding: .utf8)
  }

  /// The site's own templates, with the language files that a test writes.
  private func templates(_ texts: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/site-templates", toPath: folder.path("plantillas"))
    for (language, text) in texts { try folder.write("plantillas/textos/\(language).yaml", text) }
    return folder
  }

  /// The keys of a file, in their order.
  private static func keys(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      (try? /^( *[a-z0-9_.]+):/.firstMatch(in: line)).flatMap { $0 }.map { String($0.1) }
    }
  }

  @Test("Every language file has the same keys, in the same order")
  func sameKeys() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted()
    #expect(names.contains("es.yaml") && names.contains("en.yaml"))
    let spanish = Self.keys(try Self.text("es"))
    #expect(spanish.count > 300)
    for name in names {
      let keys = Self.keys(try Self.text(String(name.dropLast(".yaml".count))))
      #expect(keys.difference(from: spanish).isEmpty, "\(name): \(keys.difference(from: spanish))")
    }
  }

  @Test("A third language is a file and nothing else")
  func thirdLanguage() throws {
    let portuguese = try Self.text("en").replacing("idioma.etiqueta: en\n", with: "idioma.etiqueta: pt-BR\n")
      .replacing("idioma.nombre: English\n", with: "idioma.nombre: Português\n")
      .replacing("saltar: Skip to the content\n", with: "saltar: Ir para o conteúdo\n")
    let folder = try templates(["pt": portuguese])
    let site = try ExampleMunicipality(
      languages: "idiomas: [es, en, pt]", templates: folder.path("plantillas"),
      reports: [ExampleReport(rows: [ExampleRow(baseline: ("", ""))])]
    ).site()
    try site.expectNoDeadLinks()
    let page = try site.page("pt/calidad.html")
    #expect(page.all("html").first?["lang"] == "pt-BR")
    #expect(try page.link("Ir para o conteúdo") == "#contenido")
    #expect(page.all("a").filter { $0["hreflang"] != nil }.map(\.text) == ["Español", "English"])
    // The tool's notes are in Spanish where it does not speak the language, and say so.
    let notes = page.all(ofClass: "codigo").count
    #expect(notes > 0)
    #expect(page.all("td").count { $0["lang"] == "es-MX" } == notes)
    #expect(try site.page("en/calidad.html").all("td").allSatisfy { $0["lang"] == nil })
  }

  @Test("Every language of the site is checked, all problems in one run")
  func everyFileIsChecked() throws {
    let spanish = try Self.text("es").replacing("  nivel.fin: Fin\n", with: "")
    let english = try Self.text("en").replacing("    volver: Go to the home page\n", with: "")
      .replacing("    mas: Show more results\n", with: "    mass: Show more results\n")
      .replacing("  estado.rezago: Behind\n", with: "  estado.rezago: \"{n}\"\n")
    let folder = try templates(["es": spanish, "en": english])
    let errors = try ExampleMunicipality(languages: "idiomas: [es, en]", templates: folder.path("plantillas")).errors()
    let told = errors.map { $0.replacing("\(folder.path("plantillas"))/textos/", with: "") }
    let found = [
      /^en.yaml:\d+:5: error: .*«mass».*«mas»/, /^en.yaml:\d+:5: error: falta «volver»; .*volver: Ir al inicio/,
      /^en.yaml:\d+:18: error: {n} no es un dato/, /^es.yaml:\d+:3: error: falta «nivel.fin»/,
    ]
    for line in found { #expect(told.contains { $0.contains(line) }, "\(told)") }
    #expect(told.count == found.count, "\(told)")
  }
}
