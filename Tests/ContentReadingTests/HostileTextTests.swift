import Diagnostics
import Testing

@testable import ContentReading

/// Texts of the kind that makes a reader go over them again and again. Each was found to take minutes, and takes a moment.
@Suite struct HostileTextTests {
  @Test(
    "a long narrative is read in time, whatever it repeats", .timeLimit(.minutes(1)),
    arguments: [
      // Links defined elsewhere, code that stands otherwise in the file, brackets that are written as entities.
      (String(repeating: "[a] ", count: 20_000) + "\n\n[a]: x", 20_000),
      ((1...6_000).map { "`a\($0)\nb`" }.joined(), 0),
      (String(repeating: "&#93;(", count: 10_000), 0), (String(repeating: "[a](b\\_c) ", count: 6_000), 6_000),
      // Images in the text of images.
      (String(repeating: "![", count: 8_000) + "text" + String(repeating: "](a)", count: 8_000), 8_000),
    ])
  func narrative(text: String, references: Int) {
    let source = SourceText(name: "a.md", text: text)
    var diagnostics = Diagnostics()
    let markdown = Markdown(source, body: 0..<source.bytes.count, diagnostics: &diagnostics)
    #expect(markdown.references.count == references)
    #expect(!diagnostics.hasErrors)
  }

  @Test(
    "a definition's destination is found where it is written", arguments: [" x.html 't'", "\n  x.html", " <x.html>"])
  func definition(written: String) {
    let source = SourceText(name: "a.md", text: "[a] y [b]\n\n[a]:\(written)\n[b]: x.html\n")
    var diagnostics = Diagnostics()
    let markdown = Markdown(source, body: 0..<source.bytes.count, diagnostics: &diagnostics)
    #expect(
      markdown.references.map { String(decoding: source.bytes[$0.range], as: UTF8.self) } == ["x.html", "x.html"])
    #expect(Set(markdown.references.map(\.range)).count == 1)
  }

  @Test(
    "much YAML in one line is read in time, each value in its place", .timeLimit(.minutes(1)),
    arguments: [
      "x: [\(String(repeating: "ñ,", count: 20_000))]", "{\((1...8_000).map { "k\($0): ñ" }.joined(separator: ", "))}",
    ])
  func yaml(text: String) throws {
    let source = SourceText(name: "a.yaml", text: text)
    var diagnostics = Diagnostics()
    let mapping = try #require(YAMLMapping.read(source, diagnostics: &diagnostics))
    let last =
      mapping.texts("x", diagnostics: &diagnostics).last ?? mapping.optionalText("k8000", diagnostics: &diagnostics)
    let column = try #require(text.unicodeScalars.lastIndex(of: "ñ")).utf16Offset(in: text) + 1
    #expect(last?.location.printed == "a.yaml:1:\(column)")
  }
}
