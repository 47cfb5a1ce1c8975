import ContentReading
import Foundation
import Testing

@testable import SiteBuilding

@Suite("A publication that fails or is cut short")
struct InterruptedPublicationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The site before and after a change: `quality` goes, `axis` comes, the others change.
  private static let old: [(SitePath, String)] = [
    (.home, "inicio viejo"), (.quality, "calidad"), (.methodology, "método viejo"),
  ]
  private static let new: [(SitePath, String)] = [
    (.home, "inicio nuevo"), (.axis("1"), "eje nuevo"), (.methodology, "método nuevo"),
  ]

  private func publish(_ site: [(SitePath, String)]) throws(FileError) {
    var publisher = Publisher(folder.path("public"))
    _ = try publisher.publish(site.map { SiteFile($0.0, in: .spanish, bytes: Array($0.1.utf8)) })
  }

  private func files() throws -> [String: String] {
    try TemporaryFolder.files(below: folder.path("public")).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private func expectNewSite() throws {
    let expected = Dictionary(Self.new.map { ($0.0.text, $0.1) }) { first, _ in first }
    let list = expected.keys.sorted().map { "\($0)\n" }.joined()
    #expect(try files() == expected.merging([".avance-archivos": list]) { first, _ in first })
  }

  @Test(
    "Refused by the system: the error names the file, every other file is whole, and the next publication repairs",
    arguments: [
      (obstacle: "ejes", isFolder: false, path: "ejes"),
      (obstacle: "ejes/1.html", isFolder: true, path: "ejes/1.html"),
      (obstacle: "metodologia.html", isFolder: true, path: "metodologia.html"),
    ])
  func refused(obstacle: String, isFolder: Bool, path: String) throws {
    try publish(Self.old)
    if folder.has("public/\(obstacle)") { try folder.remove("public/\(obstacle)") }
    if isFolder {
      try folder.write("public/\(obstacle)/ajeno.txt", "ajeno")
    } else {
      try folder.write("public/\(obstacle)", "ajeno")
    }
    let error = #expect(throws: FileError.self) { try publish(Self.new) }
    #expect(error?.path == folder.path("public/\(path)"))
    #expect(error?.action == (isFolder ? .write : .create))
    let names = Dictionary((Self.old + Self.new).map { ($0.0.text, [$0.1]) }, uniquingKeysWith: +)
    for (name, text) in try files() where name != ".avance-archivos" && text != "ajeno" {
      #expect(names[name]?.contains(text) == true, "\(name): «\(text)»")
    }
    #expect(try files().keys.allSatisfy { !$0.hasPrefix(".avance-nuevo") })

    try folder.remove("public/\(obstacle)")
    try publish(Self.new)
    try expectNewSite()
  }

  @Test("A file in the place of the site's folder")
  func fileForFolder() throws {
    try folder.write("public", "ajeno")
    let error = #expect(throws: FileError.self) { try publish(Self.new) }
    #expect(error?.path.hasPrefix(folder.path("public")) == true)
    #expect(try folder.read("public") == "ajeno")
  }

  @Test("Cut short after any number of files: the next publication completes it", arguments: 0...3)
  func cutShort(written: Int) throws {
    try publish(Self.old)
    // What a publication of `new` leaves when it is killed: a list of both sites, some files, half of the next one.
    let both = Set((Self.old + Self.new).map { "\($0.0.text)\n" }).sorted().joined()
    try folder.write("public/.avance-archivos", both)
    for (path, text) in Self.new.prefix(written) { try folder.write("public/\(path.text)", text) }
    for name in ["", "-1", "-4321-0"] { try folder.write("public/.avance-nuevo\(name)", "a medi") }

    try publish(Self.new)
    try expectNewSite()
  }

  @Test("A quarter's checksums are written when all that they name is there, in whatever order files come")
  func checksumsLast() throws {
    let archive = { SitePath.archived("2024-t1-r1", $0) }
    let files = [
      SiteFile(archive("SHA256SUMS"), in: .spanish, bytes: Array("huellas".utf8)),
      SiteFile(archive("avance.csv"), in: .spanish, bytes: Array("tabla".utf8)),
      SiteFile(archive("calidad.csv"), in: .spanish) { _ throws(FileError) in
        throw FileError(.write, "/tmp", code: ENOSPC)
      },
    ]
    var publisher = Publisher(folder.path("public"))
    #expect(throws: FileError.self) { try publisher.publish(files) }
    #expect(folder.has("public/datos/archivo/2024-t1-r1/avance.csv"))
    #expect(!folder.has("public/datos/archivo/2024-t1-r1/SHA256SUMS"))
  }

  @Test("Cut short and then given up: going back to the old site leaves nothing of the new one")
  func givenUp() throws {
    try publish(Self.new)
    try folder.write("public/.avance-archivos", Set((Self.old + Self.new).map { "\($0.0.text)\n" }).sorted().joined())
    try folder.write("public/calidad.html", "calidad")
    try folder.write("public/.avance-nuevo", "a medi")
    try publish(Self.new)
    try expectNewSite()
  }
}
