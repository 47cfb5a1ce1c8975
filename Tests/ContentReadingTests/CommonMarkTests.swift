import ContentReading
import Diagnostics
import Foundation
import Testing

/// An example of the CommonMark specification with what libcmark writes for it in safe mode.
private struct Example: Decodable {
  let example: Int
  let section: String
  let markdown: String
  let html: String

  /// 652 of them: `Samples/commonmark-0.30.md` tells where they come from.
  static func all() throws -> [Example] {
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples")
    return try JSONDecoder().decode(
      [Example].self, from: Data(contentsOf: samples.appending(path: "commonmark-0.30.json")))
  }

  /// The levels of the headings in libcmark's HTML, where `<` is written by it alone.
  var headingLevels: [Int] { html.matches(of: /<h([1-6])>/).compactMap { Int($0.1) } }

  var hasRawHTML: Bool { html.contains(Self.omission) }

  static let omission = "<!-- raw HTML omitted -->"

  /// What a narrative changes of libcmark's HTML, and nothing else: headings move so that the highest gets `level`, and
  /// the comments for raw HTML go, a block's with its line, and so does a paragraph that is left empty.
  func expected(headingLevel level: Int) -> String {
    let shift = headingLevels.min().map { level - $0 } ?? 0
    return html.replacing(/(?s)<p>(.*?)<\/p>\n/) { paragraph in
      let text = paragraph.1.replacing(Self.omission, with: "")
      return text.allSatisfy(\.isWhitespace) ? "" : "<p>\(text)</p>\n"
    }
    .replacing("\(Self.omission)\n", with: "").replacing("<li>\n</li>", with: "<li></li>")
    .replacing(/<(\/?)h([1-6])>/) { "<\($0.1)h\(min(6, (Int($0.2) ?? 0) + shift))>" }
  }
}

@Suite struct CommonMarkTests {
  @Test("all examples are there, and where they have no raw HTML and no heading, nothing is changed")
  func sample() throws {
    let examples = try Example.all()
    #expect(examples.map(\.example) == Array(1...652))
    #expect(examples.count(where: \.hasRawHTML) == 71)
    let plain = examples.filter { !$0.hasRawHTML && $0.headingLevels.isEmpty }
    #expect(plain.allSatisfy { $0.expected(headingLevel: 3) == $0.html })
  }

  @Test("the official examples give libcmark's safe output, apart from what narratives change", arguments: [1, 2, 3])
  func examples(headingLevel: Int) throws {
    for example in try Example.all() {
      var diagnostics = Diagnostics()
      let source = SourceText(name: "a.md", text: example.markdown)
      let markdown = Markdown(source, body: 0..<source.bytes.count, diagnostics: &diagnostics)
      let html = String(decoding: markdown.html(headingLevel: headingLevel) { _ in .keep }, as: UTF8.self)
      #expect(html == example.expected(headingLevel: headingLevel), "example \(example.example), \(example.section)")
    }
  }
}
