import Diagnostics
import Foundation
import Indicators
import Testing

@testable import SiteBuilding

@Suite("The archive of each quarter")
struct ArchiveTests {
  private let folder: TemporaryFolder
  private static let first = ExampleReport(period: (2024, 1), rows: [ExampleRow(achieved: ["25", "", "", ""])])
  private static let second = ExampleReport(period: (2024, 2), rows: [ExampleRow(achieved: ["20", "15", "", ""])])
  private static let tables = ["indicadores", "observaciones", "avance", "informes", "revisiones", "calidad"]

  init() throws { folder = try TemporaryFolder() }

  private func build(
    _ reports: [ExampleReport], cutOff: String? = nil, into output: String = "public", municipality: String? = nil
  ) throws {
    try? folder.remove("content")
    try ExampleMunicipality(reports: reports).write(into: folder)
    if let municipality {
      let settings = try folder.read("content/sitio.yaml")
      try folder.write("content/sitio.yaml", settings.replacing(/municipio: .*/, with: "municipio: \(municipality)"))
    }
    let options = BuildOptions(
      content: folder.path("content"), templates: "\(repository)/site-templates", output: folder.path(output),
      cutOff: cutOff.flatMap(Period.init), isStrict: false)
    #expect(try SiteBuilding.build(options).diagnostics.hasErrors == false)
  }

  private func read(_ name: String) throws -> String { try folder.read("public/datos/\(name)") }

  private var folders: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path("public/datos/archivo"))
        .filter { $0 != "indice.json" }.sorted()
    }
  }

  @Test("A quarter's archive is what was published when it was the newest, byte for byte")
  func asPublished() throws {
    try build([Self.first, Self.second])
    try build([Self.first, Self.second], cutOff: "2024-T1", into: "then")
    for table in Self.tables {
      #expect(try read("archivo/2024-t1/\(table).csv") == folder.read("then/datos/\(table).csv"))
      #expect(try read("archivo/2024-t2/\(table).csv") == read("\(table).csv"))
    }
    #expect(try read("archivo/2024-t1/observaciones.csv").contains("2024,1,25,25,"))
    #expect(try read("archivo/2024-t2/observaciones.csv").contains("2024,1,25,20,"))
    #expect(try folders == ["2024-t1", "2024-t2"])
  }

  @Test("A build more changes nothing")
  func again() throws {
    try build([Self.first, Self.second])
    let before = try TemporaryFolder.files(below: folder.path("public"))
    try build([Self.first, Self.second])
    #expect(try TemporaryFolder.files(below: folder.path("public")) == before)
  }

  @Test("The newest quarter is written over while it is the newest; the next quarter leaves it alone")
  func inProgress() throws {
    try build([Self.first])
    let corrected = ExampleReport(period: (2024, 1), rows: [ExampleRow(achieved: ["24", "", "", ""])])
    try build([corrected])
    #expect(try folders == ["2024-t1"])
    let kept = try read("archivo/2024-t1/SHA256SUMS")
    try build([corrected, Self.second])
    #expect(try folders == ["2024-t1", "2024-t2"])
    #expect(try read("archivo/2024-t1/SHA256SUMS") == kept)
  }

  @Test("What alters a quarter that is over becomes a revision beside it, which says what changed")
  func revision() throws {
    try build([Self.first, Self.second])
    let kept = try TemporaryFolder.files(below: folder.path("public/datos/archivo/2024-t1"))
    let corrected = ExampleReport(period: (2024, 1), rows: [ExampleRow(achieved: ["24", "", "", ""])])
    try build([corrected, Self.second])
    #expect(try folders == ["2024-t1", "2024-t1-r1", "2024-t2"])
    #expect(try TemporaryFolder.files(below: folder.path("public/datos/archivo/2024-t1")) == kept)
    let index = try JSONValue(Array(try read("archivo/indice.json").utf8))
    #expect(index["trimestres"]?[1]?["revision"] == 1)
    #expect(index["trimestres"]?[1]?["carpeta"] == "datos/archivo/2024-t1-r1/")
    guard case .list(let changes)? = index["trimestres"]?[1]?["cambios"] else {
      Issue.record("no list of changes")
      return
    }
    let names = changes.map { $0["nombre"] }
    #expect(names.contains("observaciones.csv") && !names.contains("revisiones.csv"))
    #expect(changes.allSatisfy { $0["sha256"] != $0["sha256_anterior"] })
    #expect(try folder.read("public/datos.html").contains("Revisión 1. Cambiaron: indicadores.csv, observaciones.csv"))
    // Back to what it was: that is a revision too, and nothing published is taken away.
    try build([Self.first, Self.second])
    #expect(try folders == ["2024-t1", "2024-t1-r1", "2024-t1-r2", "2024-t2"])
    try build([Self.first, Self.second])
    #expect(try folders == ["2024-t1", "2024-t1-r1", "2024-t1-r2", "2024-t2"])
    #expect(try ArchiveVerification(folder.path("public")).diagnostics.items.isEmpty)
  }

  @Test("Of a quarter that is over not even the manifest is written over when the municipality is called otherwise")
  func otherName() throws {
    try build([Self.first, Self.second])
    let kept = try TemporaryFolder.files(below: folder.path("public/datos/archivo/2024-t1"))
    try build([Self.first, Self.second], municipality: "Otro Municipio")
    #expect(try TemporaryFolder.files(below: folder.path("public/datos/archivo/2024-t1")) == kept)
    #expect(try read("archivo/2024-t2/manifiesto.json").contains("Otro Municipio"))
    #expect(try ArchiveVerification(folder.path("public")).diagnostics.items.isEmpty)
  }

  @Test("An earlier cut-off, or a report that is withdrawn, leaves what was published of later quarters")
  func earlierCutOff() throws {
    try build([Self.first, Self.second])
    let kept = try TemporaryFolder.files(below: folder.path("public/datos/archivo/2024-t2"))
    try build([Self.first], cutOff: "2024-T1")
    #expect(try folders == ["2024-t1", "2024-t2"])
    #expect(try TemporaryFolder.files(below: folder.path("public/datos/archivo/2024-t2")) == kept)
    #expect(try folder.read("public/.avance-archivos").contains("datos/archivo/2024-t2/SHA256SUMS\n"))
  }

  @Test(
    "A damaged file of a quarter is written anew", arguments: ["SHA256SUMS", "observaciones.csv", "manifiesto.json"])
  func damaged(name: String) throws {
    try build([Self.first, Self.second])
    let before = try TemporaryFolder.files(below: folder.path("public"))
    try folder.write("public/datos/archivo/2024-t1/\(name)", "roto")
    try build([Self.first, Self.second])
    #expect(try TemporaryFolder.files(below: folder.path("public")) == before)
  }

  @Test(
    "Folders that are no version are left alone",
    arguments: ["2024-t9", "2024-t1-r0", "2024-t1-r01", "otra", "2024-T1"])
  func otherFolders(name: String) throws {
    try build([Self.first])
    try folder.write("public/datos/archivo/\(name)/SHA256SUMS", "")
    try build([Self.first])
    #expect(try folder.read("public/datos/archivo/\(name)/SHA256SUMS") == "")
    #expect(try !read("archivo/indice.json").contains(name))
  }
}

@Suite("A list of checksums")
struct ChecksumListTests {
  private static let sum = String(repeating: "0a", count: 32)

  @Test("Lines as sha256sum writes them", arguments: ["  ", " *"])
  func good(separator: String) {
    var diagnostics = Diagnostics()
    let source = SourceText(name: "SHA256SUMS", text: "\(Self.sum)\(separator)a-b_c.csv\n")
    #expect(ChecksumList(source, diagnostics: &diagnostics)?["a-b_c.csv"] == Self.sum)
    #expect(diagnostics.items.isEmpty)
  }

  @Test(
    "What could lead elsewhere, or is no sum, is refused",
    arguments: [
      "\(sum)  ../a.csv", "\(sum)  /etc/passwd", "\(sum)  a/b.csv", "\(sum)  .oculto", "\(sum)  ", "\(sum) a.csv",
      "\(sum.uppercased())  a.csv", "\(sum.dropLast())  a.csv", "\(sum)  a\u{1B}b", "hola",
    ])
  func bad(line: String) {
    var diagnostics = Diagnostics()
    let source = SourceText(name: "SHA256SUMS", text: "\(line)\n")
    #expect(ChecksumList(source, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.items.map(\.message.code) == ["suma-mal-escrita"])
  }
}
