import ContentReading
import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import SiteBuilding

@Suite("A build after the body of a narrative was changed")
struct NarrativeBodyBuildTests {
  private let folder: TemporaryFolder
  private let narrative = "content/narrativas/como-leer.md"

  /// `content/`, `templates/` and the site that was built from them in `public/`.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/content", toPath: folder.path("content"))
    try FileManager.default.copyItem(atPath: "\(repository)/site-templates", toPath: folder.path("templates"))
    try folder.write(
      "content/narrativas/consejos.md",
      "---\ntitulo: Los consejos\nresumen: Qué hicieron.\neje: \"2\"\nindicador: 504-4-C1\n---\nEmpezaron.\n")
    _ = try build()
  }

  /// Whether no more than the pages of narratives were made, and what came of it.
  @discardableResult
  private func build(into output: String = "public", wantsWords: Bool = false) throws -> (
    isPartial: Bool, summary: PublicationSummary?
  ) {
    let options = BuildOptions(
      content: folder.path("content"), templates: folder.path("templates"), output: folder.path(output), cutOff: nil,
      isStrict: false, wantsWords: wantsWords)
    let isWhole = Mutex(false)
    let watcher = BuildWatcher(progress: { _, _ in isWhole.withLock { $0 = true } })
    let result = try SiteBuilding.build(options, watcher: watcher)
    return (isWhole.withLock { !$0 }, result.summary)
  }

  private func change(_ name: String, _ old: String, _ new: String) throws {
    let text = try folder.read(name)
    #expect(text.contains(old))
    try folder.write(name, text.replacing(old, with: new))
  }

  private func expectWhole() throws {
    try build(into: "anew")
    #expect(
      try TemporaryFolder.files(below: folder.path("public")) == TemporaryFolder.files(below: folder.path("anew")))
    try FileManager.default.removeItem(atPath: folder.path("anew"))
  }

  @Test("Only the pages that show it are made, and the site is what a build from nothing gives")
  func body() throws {
    try change("content/narrativas/consejos.md", "Empezaron.", "Empezaron y *siguieron*.")
    let (isPartial, summary) = try build()
    #expect(isPartial)
    #expect(summary?.written == 3)
    #expect(summary?.removed == 0)
    for page in ["narrativas/consejos", "ejes/2", "indicadores/504-4-c1"] {
      #expect(try folder.read("public/\(page).html").contains("<em>siguieron</em>"))
    }
    try expectWhole()
    #expect(try build().summary?.written == 0)
  }

  @Test("Two of them at once, and a live figure that is moved")
  func several() throws {
    try change(narrative, "\n## ", "\nUn párrafo.\n\n## ")
    try change("content/narrativas/consejos.md", "Empezaron.", "Empezaron; después siguieron.")
    #expect(try build().isPartial)
    try expectWhole()
  }

  @Test(
    "What other pages show of it, or what it links, is no body: all is built",
    arguments: [
      ("titulo: Los consejos", "titulo: Los otros consejos"), ("resumen: Qué hicieron.", "resumen: Qué hacen."),
      ("eje: \"2\"\n", ""), ("Empezaron.", "Empezaron [así](como-leer.md)."),
      ("resumen: Qué hicieron.", "resumen: Qué hicieron.\nfecha: 2024-05-03"),
    ])
  func outline(old: String, new: String) throws {
    try change("content/narrativas/consejos.md", old, new)
    #expect(try !build().isPartial)
    try expectWhole()
  }

  @Test(
    "With another change beside it all is built",
    arguments: ["content/sitio.yaml", "templates/textos/es.yaml", "content/narrativas/nueva.md"])
  func another(name: String) throws {
    try change("content/narrativas/consejos.md", "Empezaron.", "Siguieron.")
    let text = folder.has(name) ? try folder.read(name) : "---\ntitulo: Nueva\nresumen: Nueva.\n---\nTexto.\n"
    try folder.write(name, text + "\n")
    #expect(try !build().isPartial)
    try expectWhole()
  }

  @Test("What is published was touched, or the words are wanted: all is built")
  func doubt() throws {
    try change("content/narrativas/consejos.md", "Empezaron.", "Siguieron.")
    try folder.write("public/index.html", "otra cosa")
    #expect(try !build().isPartial)
    try expectWhole()
    try change("content/narrativas/consejos.md", "Siguieron.", "Acabaron.")
    #expect(try !build(wantsWords: true).isPartial)
    try expectWhole()
  }

  @Test("An error in it publishes nothing, and mended it is published")
  func mistake() throws {
    let text = try folder.read("content/narrativas/consejos.md")
    try change("content/narrativas/consejos.md", "Empezaron.", "Van [tantas](dato:504-4-c9.alcanzado).")
    #expect(try build().summary == nil)
    try folder.write("content/narrativas/consejos.md", text.replacing("Empezaron.", with: "Acabaron."))
    #expect(try build().isPartial)
    try expectWhole()
  }

  @Test("Of outlines, none is taken for another whose texts are cut elsewhere")
  func cut() throws {
    func outline(_ title: String, _ summary: String) throws -> Fingerprint {
      var found = Diagnostics()
      let text = "---\ntitulo: \(title)\nresumen: \(summary)\n---\nTexto.\n"
      let source = SourceText(name: "a.md", bytes: Array(text.utf8))
      return try #require(Narrative.read(source, name: "a", diagnostics: &found)).outline
    }
    #expect(try outline("\"a\\nb\"", "c") != outline("a", "\"b\\nc\""))
    #expect(try outline("a", "b") == outline("\"a\"", "b"))
  }
}
