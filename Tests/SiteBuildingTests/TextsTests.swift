import Diagnostics
import Foundation
import Templating
import Testing

@testable import SiteBuilding

@Suite("The words of the site")
struct TextsTests {
  private static let file = "\(repository)/site-templates/textos/es.yaml"

  private func spanish() throws -> String { try String(contentsOfFile: Self.file, encoding: .utf8) }

  private func read(_ text: String) -> (texts: Texts?, printed: String) {
    var diagnostics = Diagnostics()
    let texts = Texts(SourceText(name: "textos/es.yaml", text: text), diagnostics: &diagnostics)
    return (texts, DiagnosticPrinter(language: .spanish).print(diagnostics))
  }

  private func line(of text: String, in file: String) throws -> Int {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }

  @Test("A phrase with its values in their places")
  func phrase() throws {
    let texts = try #require(read(spanish()).texts)
    #expect(texts(.quarterLong, "primer trimestre", "2024") == "primer trimestre de 2024")
    #expect(texts(.quarterWithYear, "1", "2024") == "T1 2024")
    #expect(texts(.levelGoal) == "Fin")
    #expect(texts(.status, "en_meta") == "En meta")
  }

  @Test("A value is never read as a phrase")
  func valueWithBraces() throws {
    let texts = try #require(read(spanish()).texts)
    #expect(texts(.axisNamed, "1", "{clave} {{x}}") == "Eje 1. {clave} {{x}}")
  }

  @Test(
    "«uno» for exactly one, «otros» for any other number",
    arguments: [
      ("0", "0 indicadores"), ("1", "1 indicador"), ("2", "2 indicadores"), ("11", "11 indicadores"),
      ("1,001", "1,001 indicadores"),
    ])
  func plural(count: String, shown: String) throws {
    let texts = try #require(read(spanish()).texts)
    #expect(texts(.indicatorCount, count) == shown)
  }

  @Test("Every phrase and word that is missing is told, all in one run")
  func missing() throws {
    let text = try spanish().replacing("  objetivo.titulo: \"Objetivo {clave}\"\n", with: "")
      .replacing("  estado.rezago: Con rezago\n", with: "")
    let (texts, printed) = read(text)
    #expect(texts == nil)
    let place = "textos/es.yaml:\(try line(of: "frases:", in: text) + 1):3: error:"
    #expect(printed.contains("«objetivo.titulo»") && printed.contains("«estado.rezago»"), "\(printed)")
    #expect(printed.components(separatedBy: place).count == 3, "\(printed)")
  }

  @Test(
    "What a phrase may not hold is an error where it stands",
    arguments: [
      (
        "objetivo.titulo: \"Objetivo {clabe}\"", 20,
        "{clabe} no es un dato de esta frase; quizá {clave}; aquí se puede usar {clave}"
      ),
      ("nivel.fin: \"Fin {n}\"", 14, "{n} no es un dato de esta frase; esta frase no lleva datos"),
      ("estado.rezago: \"{n}\"", 18, "{n} no es un dato de esta frase; esta frase no lleva datos"),
      ("objetivo.titulo: \"Objetivo {}\"", 20, "{} no es un dato de esta frase; aquí se puede usar {clave}"),
      ("objetivo.titulo: \"Objetivo {clave\"", 20, "falta la llave que cierra «{clave»; escriba } después del nombre"),
      (
        "calidad.cuenta: {uno: \"{n} aviso\", otros: \"{m} avisos\"}", 45,
        "{m} no es un dato de esta frase; quizá {n}; aquí se puede usar {n}"
      ),
    ])
  func malformed(phrase: String, column: Int, message: String) throws {
    let key = phrase.prefix { $0 != ":" }
    var lines = try spanish().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let index = try #require(lines.firstIndex { $0.hasPrefix("  \(key):") })
    let forms = lines[(index + 1)...].prefix { $0.hasPrefix("    ") }
    lines.removeSubrange(index...index + forms.count)
    lines.insert("  \(phrase)", at: index)
    let (texts, printed) = read(lines.joined(separator: "\n"))
    #expect(texts == nil)
    #expect(printed.hasPrefix("textos/es.yaml:\(index + 1):\(column): error: \(message)\n"), "\(printed)")
  }

  @Test("A plural without one of its forms, and a phrase that nothing uses")
  func formsAndKeys() throws {
    let text = try spanish()
    let one = read(text.replacing("    otros: \"{n} observaciones\"\n", with: ""))
    #expect(one.texts == nil)
    #expect(one.printed.contains(":5: error: falta «otros»"), "\(one.printed)")
    let unknown = read(text.replacing("frases:\n", with: "frases:\n  objetivo.titul: Otro\n"))
    #expect(unknown.texts == nil)
    let at = try line(of: "frases:", in: text) + 1
    #expect(unknown.printed.hasPrefix("textos/es.yaml:\(at):3: error: «objetivo.titul»"), "\(unknown.printed)")
    #expect(unknown.printed.contains("«objetivo.titulo»?"))
  }

  @Test("A word that a template names and «plantillas» lacks is an error at the tag")
  func missingConstant() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/site-templates", toPath: folder.path("plantillas"))
    try folder.write("plantillas/textos/es.yaml", try spanish().replacing("    volver: Ir al inicio\n", with: ""))
    let options = BuildOptions(
      content: "\(repository)/content", templates: folder.path("plantillas"), output: folder.path("public"),
      cutOff: nil, isStrict: false)
    let result = try build(options)
    let printed = DiagnosticPrinter(language: .spanish).print(
      result.diagnostics.sorted.filter { $0.severity == .error }[0])
    #expect(printed.hasPrefix("\(folder.path("plantillas"))/404.mustache:5:"), "\(printed)")
    #expect(printed.contains("volver"))
    #expect(result.summary == nil && !folder.has("public"))
  }

  @Test("The templates' folder may be written with a slash at its end")
  func trailingSlash() throws {
    let options = BuildOptions(
      content: "\(repository)/content/", templates: "\(repository)/site-templates/", output: nil, cutOff: nil,
      isStrict: false)
    #expect(try !build(options).diagnostics.hasErrors)
  }
}
