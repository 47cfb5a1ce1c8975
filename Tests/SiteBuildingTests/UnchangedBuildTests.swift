import ContentReading
import Foundation
import Indicators
import Synchronization
import Testing

@testable import SiteBuilding

@Suite("A build of what was published already")
struct UnchangedBuildTests {
  private let folder: TemporaryFolder

  /// `content/`, `templates/` and the site that was built from them in `public/`.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/content", toPath: folder.path("content"))
    try FileManager.default.copyItem(atPath: "\(repository)/site-templates", toPath: folder.path("templates"))
    _ = try build()
  }

  /// Whether anything was built, and what came of it.
  private func build(cutOff: String? = nil, isStrict: Bool = false, wantsWords: Bool = false) throws -> (
    isSpared: Bool, result: BuildResult
  ) {
    let options = BuildOptions(
      content: folder.path("content"), templates: folder.path("templates"), output: folder.path("public"),
      cutOff: try cutOff.map { try #require(Period($0)) }, isStrict: isStrict, wantsWords: wantsWords)
    let steps = Mutex<[BuildStep]>([])
    let watcher = BuildWatcher(announce: { step in steps.withLock { $0.append(step) } })
    let result = try SiteBuilding.build(options, watcher: watcher)
    return (steps.withLock(\.isEmpty), result)
  }

  private func expectWhole() throws {
    #expect(
      try TemporaryFolder.files(below: folder.path("public")) == TemporaryFolder.files(below: "\(repository)/public"))
  }

  @Test("The same again: nothing is built or touched, and as much is told")
  func same() throws {
    let before = FileSystem.identity(of: folder.path("public/.avance-archivos"))
    let (isSpared, spared) = try build()
    #expect(isSpared)
    #expect(FileSystem.identity(of: folder.path("public/.avance-archivos")) == before)
    let (isBuilt, built) = try build(wantsWords: true)
    #expect(!isBuilt)
    #expect(spared.summary == built.summary)
    #expect(spared.fileCount == built.fileCount)
    #expect(spared.noteCount == built.noteCount)
    #expect(built.noteCount > 0)
    #expect(built.summary?.written == 0)
  }

  @Test(
    "A file that is there with other bytes, or is not there, is put right, even where size and date are as before",
    arguments: ["index.html", "indicadores/504-4-c1.json", ".avance-archivos"])
  func published(name: String) throws {
    let path = folder.path("public/\(name)")
    let text = try folder.read("public/\(name)")
    let date = try #require(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
    try folder.write("public/\(name)", String(text.dropLast()) + "?")
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    #expect(try !build().isSpared)
    try expectWhole()
    try folder.remove("public/\(name)")
    #expect(try !build().isSpared)
    try expectWhole()
    #expect(try build().isSpared)
  }

  @Test(
    "What goes into a site, with another letter, makes another",
    arguments: [
      "content/sitio.yaml", "content/plan.yaml", "content/narrativas/como-leer.md",
      "content/informes/2024-t1/informe-trimestral-2024-t1-504-4.tsv", "templates/indicador.mustache",
      "templates/textos/es.yaml", "templates/recursos/buscar.js",
    ])
  func input(name: String) throws {
    let text = try folder.read(name)
    let changed = text.replacing("Oaxaca", with: "Oajaca").replacing(" de ", with: " dé ")
    try folder.write(name, changed == text ? text + "\n" : changed)
    #expect(try !build().isSpared)
    try folder.write(name, text)
    #expect(try !build().isSpared)
    try expectWhole()
  }

  @Test("A new file among the inputs, and one that goes")
  func newInput() throws {
    try folder.write("content/narrativas/otra.md", "---\ntitulo: Otra\nresumen: Otra.\n---\nTexto.\n")
    #expect(try !build().isSpared)
    #expect(folder.has("public/narrativas/otra.html"))
    try folder.remove("content/narrativas/otra.md")
    #expect(try !build().isSpared)
    try expectWhole()
  }

  @Test("A file that was touched and says the same spares the build")
  func touched() throws {
    try folder.write("content/plan.yaml", try folder.read("content/plan.yaml"))
    #expect(try build().isSpared)
  }

  @Test("Behind a link anything may change: with one among the inputs all is built")
  func link() throws {
    try folder.write("a.md", "# a")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("templates/a.mustache"), withDestinationPath: folder.path("a.md"))
    #expect(try !build().isSpared)
    #expect(try !build().isSpared)
  }

  @Test("Another cut-off, or notes as errors: all is built")
  func options() throws {
    #expect(try !build(cutOff: "2024-T1").isSpared)
    #expect(try build(cutOff: "2024-T1").isSpared)
    #expect(try !build(isStrict: true).isSpared)
  }

  @Test("A state that was cut short or edited is no state", arguments: ["", "a\n", "a\nb\n1\n1\n"])
  func broken(state: String) throws {
    try folder.write(".avance-estado-public", state)
    #expect(try !build().isSpared)
    #expect(try build().isSpared)
  }

  @Test("A state without its end is no state, whatever is left of its numbers")
  func shortened() throws {
    let state = try folder.read(".avance-estado-public")
    try folder.write(".avance-estado-public", String(state.dropLast()))
    #expect(try !build().isSpared)
    #expect(try folder.read(".avance-estado-public") == state)
  }

  @Test("What a killed build left in the folder is cleared away, even if it changed nothing else")
  func leftover() throws {
    try folder.write("public/.avance-nuevo-4321-0", "a medi")
    #expect(try !build().isSpared)
    try expectWhole()
    #expect(try build().isSpared)
  }

  @Test("What a build left that was killed while it noted the state keeps no other from noting it")
  func leftoverState() throws {
    try folder.write(".avance-nuevo.avance-estado-public", "a medi")
    try folder.remove(".avance-estado-public")
    #expect(try !build().isSpared)
    #expect(try build().isSpared)
    #expect(!folder.has(".avance-nuevo.avance-estado-public"))
  }

  @Test(
    "Where the state stands: beside the folder, under its name",
    arguments: [
      ("public", "./", "public"), ("a/public/", "a/", "public"), ("/public", "/", "public"), ("/a/b", "/a/", "b"),
      ("../sitio", "../", "sitio"),
    ])
  func place(path: String, parent: String, name: String) throws {
    let found = try #require(OutputFolder(path).parent)
    #expect(found.name == name)
    #expect(found.folder.place(of: "x").replacing("//", with: "/") == "\(parent)x")
  }

  @Test("A folder whose path does not tell its name has no state", arguments: [".", "..", "/", "", "a/.."])
  func nameless(path: String) {
    #expect(OutputFolder(path).parent == nil)
  }
}
