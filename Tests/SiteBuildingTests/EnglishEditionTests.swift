import Foundation
import SiteBuilding
import Testing

@Suite("The English edition of the real report")
struct EnglishEditionTests {
  private static let site = Result {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/content", toPath: folder.path("content"))
    let settings = try folder.read("content/sitio.yaml").replacing("\nidioma: es\n", with: "\nidiomas: [es, en]\n")
    try folder.write("content/sitio.yaml", settings)
    let options = BuildOptions(
      content: folder.path("content"), templates: "\(repository)/site-templates", output: folder.path("public"),
      cutOff: nil, isStrict: false)
    let result = try build(options)
    try #require(!result.diagnostics.hasErrors && result.fileCount > 40)
    return BuiltSite(files: try TemporaryFolder.files(below: folder.path("public")))
  }

  /// Frequent words of Spanish that are no words of English.
  private static let spanish: Set = [
    "al", "alcanzado", "avance", "celda", "como", "con", "cumplimiento", "de", "del", "el", "ejercicio", "en", "entre",
    "esta", "este", "está", "indicador", "indicadores", "informe", "informes", "la", "las", "lo", "los", "más", "meta",
    "para", "por", "programado", "que", "qué", "renglón", "reporte", "se", "según", "sin", "sobre", "su", "sus",
    "trimestre", "trimestres", "un", "una", "unidad", "valor", "y",
  ]

  /// Without the names that stand inside sentences and charts, and without what a note quotes from a report.
  private func spanishWords(_ page: HTMLPage, names: [String]) -> [String] {
    page.said.flatMap { text in
      let bare = names.reduce(text) { $0.replacing($1, with: " ") }.replacing(/«[^»]*»/, with: " ")
      return bare.lowercased().split { !$0.isLetter && !"-_./".contains($0) }
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "./")) }.filter(Self.spanish.contains)
    }
  }

  @Test("No page has Spanish words outside what is marked as Spanish")
  func noSpanish() throws {
    let site = try Self.site.get()
    let pages = site.paths(".html").filter { $0.hasPrefix("en/") }
    #expect(pages.count > 12)
    let marked = try Set(pages.flatMap { try site.page($0).quoted }).filter { $0.count > 8 }
    let names = (marked + ["Oaxaca de Juárez", "Plan Municipal de Desarrollo 2022–2024"]).sorted { $0.count > $1.count }
    for path in pages {
      #expect(spanishWords(try site.page(path), names: names) == [], "\(path)")
      let translated = try spanishWords(site.page(String(path.dropFirst(3))), names: names)
      #expect(translated.count > 10, "the words would not be found on \(path)")
    }
  }

  @Test("The chain from page to arithmetic, in English")
  func arithmetic() throws {
    let page = try Self.site.get().page("en/indicadores/504-4-c1.html")
    #expect(page.text.contains("25 was programmed and 25 was achieved: 25 ÷ 25 = 100% → On target (from 90% to 110%)"))
    #expect(page.all("h1").first?["lang"] == "es-MX")
  }
}
