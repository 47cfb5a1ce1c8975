import Foundation
import Testing

/// The guide for staff that is made from the message catalogue.
///
/// `RECORD_GOLDENS=1 swift test --filter MistakeGuideTests` writes it anew, and fails.
@Suite struct MistakeGuideTests {
  private static let page = repository.appending(path: "docs/guia/corregir.md")

  @Test func theGuideSaysWhatTheProgramSays() throws {
    let guide = try MistakeGuide(CaseFile.all(), codes: MessageCatalogue.codes())
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try guide.markdown.write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("recorded; run again without RECORD_GOLDENS")
    } else {
      let written = try String(contentsOf: Self.page, encoding: .utf8)
      #expect(written == guide.markdown, "docs/guia/corregir.md is not what the messages say now")
    }
  }

  @Test func everyFileOfTheCatalogueIsAChapter() throws {
    let sources = Set(try MessageCatalogue.codes().keys)
    let chapters = MistakeGuide.chapters.map(\.source)
    #expect(Set(chapters.map { sources.contains($0) ? $0 : "\($0)Messages" }) == sources)
    #expect(chapters.count == sources.count)
  }
}
