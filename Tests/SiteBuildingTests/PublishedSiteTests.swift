import Foundation
import SiteBuilding
import Testing

@Suite("The published site")
struct PublishedSiteTests {
  private func build(_ content: String, into output: String) throws {
    let options = BuildOptions(
      content: content, templates: "\(repository)/site-templates", output: output, cutOff: nil, isStrict: false)
    let result = try SiteBuilding.build(options)
    try #require(!result.diagnostics.hasErrors)
  }

  /// Names each file that differs, with its first differing line.
  private func expectSame(_ found: [String: [UInt8]], as expected: [String: [UInt8]]) {
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) where found[path] != bytes {
      guard let other = found[path] else {
        Issue.record("\(path) is not built any more")
        continue
      }
      let (mine, wanted) = (Self.lines(other), Self.lines(bytes))
      let line = zip(mine, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset
      let index = line ?? min(mine.count, wanted.count)
      Issue.record(
        """
        \(path):\(index + 1) differs
          expected: \(wanted.indices.contains(index) ? wanted[index] : "the end")
               got: \(mine.indices.contains(index) ? mine[index] : "the end")
        """)
    }
    for path in Set(found.keys).subtracting(expected.keys).sorted() { Issue.record("\(path) is new") }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test("content/ gives public/, byte for byte: after a change that is meant, run `make site` and read the difference")
  func golden() throws {
    let folder = try TemporaryFolder()
    try build("\(repository)/content", into: folder.path("public"))
    expectSame(
      try TemporaryFolder.files(below: folder.path("public")),
      as: try TemporaryFolder.files(below: "\(repository)/public"))
  }

  @Test("The site does not depend on where the content lies or how its folder is written")
  func elsewhere() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("otra carpeta/ñ")
    try FileManager.default.copyItem(atPath: "\(repository)/content", toPath: folder.path("otra carpeta/ñ/contenido"))
    try build("\(repository)/content", into: folder.path("a"))
    try build(folder.path("otra carpeta/ñ/contenido/"), into: folder.path("b"))
    expectSame(
      try TemporaryFolder.files(below: folder.path("b")), as: try TemporaryFolder.files(below: folder.path("a")))
  }

  @Test("Building again into the same folder, by a relative path from another place, changes nothing")
  func again() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/content", toPath: folder.path("content"))
    try build(folder.path("content"), into: folder.path("public"))
    let first = try TemporaryFolder.files(below: folder.path("public"))
    let up = FileManager.default.currentDirectoryPath.split(separator: "/").map { _ in "../" }.joined()
    let relative = up + folder.path.dropFirst()
    let options = BuildOptions(
      content: "\(relative)/content", templates: "\(repository)/site-templates", output: "\(relative)/public",
      cutOff: nil, isStrict: false)
    let result = try SiteBuilding.build(options)
    expectSame(try TemporaryFolder.files(below: folder.path("public")), as: first)
    let summary = try #require(result.summary)
    #expect(summary.written == 0 && summary.removed == 0 && summary.unchanged == result.fileCount)
  }

  @Test("No file tells on which machine, or when, it was made")
  func anonymous() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/content", toPath: folder.path("content"))
    try build(folder.path("content"), into: folder.path("public"))
    let traces = [folder.path, repository, NSHomeDirectory() + "/", ProcessInfo.processInfo.hostName]
    for (path, bytes) in try TemporaryFolder.files(below: folder.path("public")) {
      for trace in traces where trace.count > 4 && String(decoding: bytes, as: UTF8.self).contains(trace) {
        Issue.record("\(path) holds \(trace)")
      }
    }
  }

  @Test("Every link of every page leads to a file of the site")
  func links() throws {
    let site = BuiltSite(files: try TemporaryFolder.files(below: "\(repository)/public"))
    try site.expectNoDeadLinks()
  }
}
