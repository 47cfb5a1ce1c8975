import Diagnostics

/// The slip behind a problem of which libyaml says too little, or that it finds only lines later.
struct YAMLSlip {
  let problem: String
  let range: Range<Int>

  /// Nil when the problem is where libyaml says.
  ///
  /// - `offset`: the byte at which libyaml gave up.
  /// - `start`: the first byte of the YAML.
  init?(behind problem: String, at offset: Int, in source: SourceText, from start: Int) {
    let lines = source.lineRanges(in: start..<source.bytes.count)
    guard let last = lines.lastIndex(where: { $0.lowerBound <= offset }) else { return nil }
    let slip =
      if problem.contains("mapping values are not allowed") {
        Self.lineBefore(lines[...last], offset, source.bytes)
      } else if problem.contains("did not find expected key") {
        Self.openQuote(lines[..<last], source.bytes) ?? Self.afterQuote(lines[last].lowerBound..<offset, source.bytes)
      } else if problem.contains("cannot start any token"), offset < source.bytes.count, source.bytes[offset] == .tab {
        YAMLSlip("indented with a tab", offset..<offset + 1)
      } else {
        YAMLSlip?.none
      }
    guard let slip else { return nil }
    self = slip
  }

  private init(_ problem: String, _ range: Range<Int>) {
    self.problem = problem
    self.range = range
  }

  /// A colon that is the first of its line does no harm there: the line above has none, or this one is indented too far.
  private static func lineBefore(_ lines: ArraySlice<Range<Int>>, _ offset: Int, _ bytes: [UInt8]) -> YAMLSlip? {
    guard let line = lines.last, !endsKey(bytes[line.lowerBound..<max(line.lowerBound, offset)] + [.lineFeed]),
      let above = lines.dropLast().last(where: { !isBlank(bytes[$0]) })
    else { return nil }
    let text = trimmed(above, bytes)
    if !endsKey(bytes[above] + [.lineFeed]) { return YAMLSlip("could not find expected ':'", text) }
    let key = trimmed(line.lowerBound..<offset, bytes)
    guard key.lowerBound - line.lowerBound > text.lowerBound - above.lowerBound else { return nil }
    return YAMLSlip("did not find expected key", key)
  }

  /// The first double quote, in the lines above, that is not closed in its line.
  private static func openQuote(_ lines: ArraySlice<Range<Int>>, _ bytes: [UInt8]) -> YAMLSlip? {
    let quote = UInt8(ascii: "\"")
    for line in lines where !bytes[line].count(where: { $0 == quote }).isMultiple(of: 2) {
      guard let first = bytes[line].firstIndex(of: quote),
        bytes[line.lowerBound..<first].allSatisfy({ $0 != UInt8(ascii: "#") }),
        bytes[line.lowerBound..<first].last(where: { $0 != .space }).map({ ":-[,".utf8.contains($0) }) ?? false
      else { continue }
      return YAMLSlip("unexpected end of stream", first..<line.upperBound)
    }
    return nil
  }

  /// Text behind a closing quote in the same line.
  private static func afterQuote(_ before: Range<Int>, _ bytes: [UInt8]) -> YAMLSlip? {
    let isQuote = bytes[before].last { $0 != .space }.map { "\"'".utf8.contains($0) } ?? false
    return isQuote ? YAMLSlip("text after a quote", before.upperBound..<before.upperBound + 1) : nil
  }

  /// Whether a key ends in it: a colon, and then a space or the end of the line.
  private static func endsKey(_ text: some Collection<UInt8>) -> Bool {
    zip(text, text.dropFirst()).contains { $0 == .colon && $1.isWhiteSpace }
  }

  /// Nothing, or a comment.
  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.first { !$0.isWhiteSpace }.map { $0 == UInt8(ascii: "#") } ?? true
  }

  private static func trimmed(_ line: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    let first = bytes[line].firstIndex { !$0.isWhiteSpace } ?? line.lowerBound
    let last = bytes[line].lastIndex { !$0.isWhiteSpace } ?? line.lowerBound
    return first..<max(first, last) + 1
  }
}
