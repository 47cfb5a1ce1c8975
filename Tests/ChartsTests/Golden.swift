import Foundation
import Testing

/// Compares with a file of `Goldens/`. With RECORD_GOLDENS=1 the file is rewritten and the test fails, so that a
/// recording run never passes for a check.
func expectGolden(_ name: String, _ bytes: [UInt8], file: StaticString = #filePath) throws {
  let golden = URL(filePath: "\(file)").deletingLastPathComponent().appending(path: "Goldens/\(name)")
  let printed = broken(bytes)
  if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
    try Data(printed.utf8).write(to: golden)
    Issue.record("recorded \(name)")
    return
  }
  let expected = try #require(try? String(contentsOf: golden, encoding: .utf8), "no golden file \(name)")
  let lines = zip(expected.split(separator: "\n"), printed.split(separator: "\n"))
  let difference = lines.first { $0 != $1 }.map { "expected \($0)\n     got \($1)" }
  #expect(expected == printed, "\(name): \(difference ?? "another number of lines")")
}

/// An element a line, so that a change is read in a diff. The drawing itself has no line breaks.
private func broken(_ bytes: [UInt8]) -> String {
  String(decoding: bytes, as: UTF8.self).replacing("><", with: ">\n<") + "\n"
}
