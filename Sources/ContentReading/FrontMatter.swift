import Diagnostics

/// The bytes of a Markdown file that are YAML and those that are Markdown.
struct FrontMatter {
  /// What stands between the two `---` lines; nil if the file does not begin with one.
  let yaml: Range<Int>?
  let body: Range<Int>

  /// Splits a file that begins with a line `---` (blank lines may come before it) at the next such line. Without front
  /// matter the error is reported and all is body; nil if the front matter does not end.
  static func split(_ source: SourceText, diagnostics: inout Diagnostics) -> FrontMatter? {
    let text = source.textStart..<source.bytes.count
    let lines = source.lineRanges(in: text)
    let opening = lines.firstIndex { !source.bytes[$0].allSatisfy(\.isWhiteSpace) }
    guard let opening, source.isFence(lines[opening]) else {
      diagnostics.error(.narrativeWithoutFrontMatter, at: source.location(of: opening.map { lines[$0] } ?? text))
      return FrontMatter(yaml: nil, body: text)
    }
    guard let closing = lines[(opening + 1)...].firstIndex(where: source.isFence) else {
      diagnostics.error(.narrativeFrontMatterOpen, at: source.location(of: lines[opening]))
      return nil
    }
    let body = closing + 1 < lines.count ? lines[closing + 1].lowerBound : text.upperBound
    return FrontMatter(yaml: lines[opening + 1].lowerBound..<lines[closing].lowerBound, body: body..<text.upperBound)
  }
}

extension SourceText {
  fileprivate func isFence(_ line: Range<Int>) -> Bool {
    bytes[line].starts(with: "---".utf8) && bytes[line].dropFirst(3).allSatisfy(\.isWhiteSpace)
  }
}
