import Foundation
import Testing

/// `docs/avance.1`: the part with the commands is what the parser says.
///
/// `RECORD_GOLDENS=1 swift test --filter ManualTests` writes that part anew, and fails.
@Suite struct ManualTests {
  private static let file = repository.appending(path: "docs/avance.1")

  @Test func theManualPageHasWhatTheParserHas() throws {
    let page = try String(contentsOf: Self.file, encoding: .utf8)
    let parts = try #require(Self.parts(of: page), "the two comments that mark the part are gone")
    let commands = ManualPage(root: try CommandDump.ofTheProgram()).commands
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      let text = parts.before + ManualPage.begin + commands + ManualPage.end + parts.after
      try text.write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD_GOLDENS")
    } else {
      #expect(parts.commands == commands, "RECORD_GOLDENS=1 swift test --filter ManualTests writes it anew")
    }
  }

  private static func parts(of page: String) -> (before: String, commands: String, after: String)? {
    guard let begin = page.range(of: ManualPage.begin),
      let end = page.range(of: ManualPage.end, range: begin.upperBound..<page.endIndex)
    else { return nil }
    return (
      String(page[..<begin.lowerBound]), String(page[begin.upperBound..<end.lowerBound]),
      String(page[end.upperBound...])
    )
  }
}
