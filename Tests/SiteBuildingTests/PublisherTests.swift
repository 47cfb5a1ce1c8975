import ContentReading
import Foundation
import Testing

@testable import SiteBuilding

@Suite("Publishing into a folder")
struct PublisherTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func file(_ path: SitePath, _ text: String) -> SiteFile {
    SiteFile(path, in: .spanish, bytes: Array(text.utf8))
  }

  @discardableResult
  private func publish(_ files: SiteFile..., into name: String = "public") throws -> PublicationSummary {
    var publisher = Publisher(folder.path(name))
    return try publisher.publish(files)
  }

  /// Which file it is and when it was last changed: another one after any write.
  private func identity(_ name: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
    let date = try #require(attributes[.modificationDate] as? Date)
    return ["\(attributes[.systemFileNumber] ?? "")", "\(date.timeIntervalSince1970)"]
  }

  @Test("A first publication makes the folders and files")
  func first() throws {
    let summary = try publish(file(.home, "inicio"), file(.axis("1"), "eje"), into: "a/b/public")
    #expect(summary == PublicationSummary(written: 2, unchanged: 0, removed: 0))
    #expect(try folder.read("a/b/public/index.html") == "inicio")
    #expect(try folder.read("a/b/public/ejes/1.html") == "eje")
    #expect(try folder.read("a/b/public/.avance-archivos") == "ejes/1.html\nindex.html\n")
  }

  @Test("The folder may be written with a slash at its end", arguments: ["public/", "a/b/public/", "a/b/public//"])
  func trailingSlash(name: String) throws {
    try publish(file(.axis("1"), "eje"), into: name)
    #expect(try folder.read("\(name)ejes/1.html") == "eje")
  }

  @Test("A file with the same bytes is not touched")
  func unchanged() throws {
    try publish(file(.home, "inicio"), file(.axis("1"), "eje"))
    let names = ["public/index.html", "public/.avance-archivos"]
    let before = try names.map(identity)
    let summary = try publish(file(.home, "inicio"), file(.axis("1"), "otro"))
    #expect(summary == PublicationSummary(written: 1, unchanged: 1, removed: 0))
    #expect(try names.map(identity) == before)
    #expect(try folder.read("public/ejes/1.html") == "otro")
  }

  @Test("What was published before and is gone now is removed")
  func removed() throws {
    try publish(file(.home, "inicio"), file(.axis("1"), "eje"), file(.axis("2"), "eje"))
    try folder.remove("public/ejes/2.html")
    let summary = try publish(file(.home, "inicio"))
    #expect(summary == PublicationSummary(written: 0, unchanged: 1, removed: 1))
    #expect(!folder.has("public/ejes/1.html"))
    #expect(try folder.read("public/.avance-archivos") == "index.html\n")
  }

  @Test("What others put there stays: files, hidden ones too, and folders")
  func foreign() throws {
    try folder.write("public/.htaccess", "ajeno")
    try folder.write("public/ejes/nota.txt", "ajeno")
    try folder.makeFolder("public/vacia")
    try folder.makeFolder("public/ejes/vacia")
    try publish(file(.home, "inicio"), file(.axis("1"), "eje"))
    try publish(file(.home, "inicio"))
    #expect(try folder.read("public/.htaccess") == "ajeno")
    #expect(try folder.read("public/ejes/nota.txt") == "ajeno")
    #expect(folder.has("public/vacia") && folder.has("public/ejes/vacia"))
  }

  @Test(
    "An edited list of written files never leads outside, or to what is no file",
    arguments: [
      "../ajeno.txt", "ejes/../../ajeno.txt", "./../ajeno.txt", "/ajeno.txt", "//ajeno.txt", "", ".", "..", "ejes",
      "ejes/", "ejes//1.html", "./ejes/1.html", "ejes/./1.html", "{raiz}/ajeno.txt", "enlace/ajeno.txt",
    ])
  func editedList(line: String) throws {
    try folder.write("ajeno.txt", "ajeno")
    try folder.write("fuera/ajeno.txt", "ajeno")
    try folder.write("public/ejes/1.html", "ajeno")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("public/enlace"), withDestinationPath: folder.path("fuera"))
    try folder.write("public/.avance-archivos", line.replacing("{raiz}", with: folder.path) + "\n")
    let summary = try publish(file(.home, "inicio"))
    #expect(summary.removed == 0)
    for name in ["ajeno.txt", "fuera/ajeno.txt", "public/ejes/1.html"] { #expect(folder.has(name), "\(name)") }
  }

  @Test("A link in a file's place is replaced; what it points to stays as it was")
  func link() throws {
    try folder.write("ajeno.txt", "ajeno")
    try folder.makeFolder("public")
    for name in ["index.html", ".avance-nuevo", ".avance-archivos"] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("public/\(name)"), withDestinationPath: folder.path("ajeno.txt"))
    }
    try publish(file(.home, "inicio"))
    #expect(try folder.read("ajeno.txt") == "ajeno")
    #expect(try folder.read("public/index.html") == "inicio")
  }

  @Test("No folder at all is the folder in which the command runs, never the root of the disk")
  func noFolder() {
    #expect(OutputFolder("").place(of: "index.html") == "./index.html")
  }
}
