import ContentReading
import Diagnostics
import Foundation
import Testing

@testable import SiteBuilding

@Suite("Input that is changed while a site is built from it")
struct ChangedInputTests {
  private let folder: TemporaryFolder
  private static let report = "content/informes/2024-t1/obras.tsv"

  /// `content/`, `templates/` and what was published first.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/content", toPath: folder.path("content"))
    try FileManager.default.copyItem(atPath: "\(repository)/site-templates", toPath: folder.path("templates"))
    _ = try build {}
    let settings = try folder.read("content/sitio.yaml")
    try folder.write("content/sitio.yaml", settings.replacing("titulo: ", with: "titulo: Otro "))
  }

  /// - Parameter change: what somebody does when everything is read and nothing published.
  private func build(_ change: @escaping @Sendable () throws -> Void) throws -> BuildResult {
    let options = BuildOptions(
      content: folder.path("content"), templates: folder.path("templates"), output: folder.path("public"), cutOff: nil,
      isStrict: false)
    let watcher = BuildWatcher(announce: { step in
      if step == .compose { #expect(throws: Never.self) { try change() } }
    })
    return try SiteBuilding.build(options, watcher: watcher)
  }

  private func published() throws -> [String: [UInt8]] { try TemporaryFolder.files(below: folder.path("public")) }

  @Test(
    "With other bytes, gone, or new: it is named, and the old site stays",
    arguments: [
      ("content/plan.yaml", "otra cosa"), ("content/narrativas/como-leer.md", nil),
      ("templates/recursos/icono.svg", nil),
      ("templates/indicador.mustache", "otra cosa"), ("content/informes/2024-t2/nuevo.tsv", "nuevo"),
    ] as [(String, String?)])
  func changed(name: String, text: String?) throws {
    let before = try published()
    let error = #expect(throws: FileError.self) {
      try build { if let text { try folder.write(name, text) } else { try folder.remove(name) } }
    }
    #expect(error?.path == folder.path(name))
    #expect(
      error?.message.text(in: .spanish).hasSuffix(
        "cambió mientras se construía el sitio; repita la orden cuando nadie lo esté escribiendo") == true)
    #expect(try published() == before)
  }

  @Test("Touched, with the same bytes: published")
  func touched() throws {
    let before = try published()
    _ = try build { try folder.write("content/plan.yaml", try folder.read("content/plan.yaml")) }
    #expect(try published() != before)
  }

  @Test("A hidden file, as editors make: published")
  func hidden() throws {
    let before = try published()
    _ = try build { try folder.write("content/.plan.yaml.swp", "a medi") }
    #expect(try published() != before)
  }
}
