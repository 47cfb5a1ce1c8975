import Diagnostics

/// What of the white space around tags is not shown, and how much an included text is indented.
///
/// A tag alone on its line takes the line with it. A parent tag with its closing tag does so even when its content
/// is on the same line; a block's opening tag takes the rest of its line, where that is empty, when it is an argument.
struct StandaloneLines {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let pairs: TagPairs
  /// Where the hidden white space before a tag begins, by token.
  private var leads: [Int: Int] = [:]
  /// Where the hidden white space and line ending after a tag end, by token.
  private var trails: [Int: Int] = [:]

  init(_ tokens: [Token], _ pairs: TagPairs, _ bytes: [UInt8]) {
    self.bytes = bytes
    self.tokens = tokens
    self.pairs = pairs
    for index in tokens.indices {
      switch tokens[index].kind {
      case .text, .variable, .raw: break
      case .silent, .section, .inverted, .partial: hideIfAlone(index)
      case .parent:
        guard let closing = pairs.closing(of: index), let end = blankEnd(after: closing),
          let start = blankStart(before: index)
        else { break }
        leads[index] = start
        trails[closing] = end
      case .block:
        if !pairs.arguments.contains(index) { hideIfAlone(index) } else { trails[index] = blankEnd(after: index) }
      case .close:
        guard let opening = pairs.openings[index] else { break }
        if pairs.arguments.contains(opening) {
          leads[index] = blankStart(before: index)
        } else if tokens[opening].kind != .parent {
          hideIfAlone(index)
        }
      }
    }
  }

  private mutating func hideIfAlone(_ index: Int) {
    guard let start = blankStart(before: index), let end = blankEnd(after: index) else { return }
    leads[index] = start
    trails[index] = end
  }

  /// The start of the line, when only blanks stand between it and the tag.
  private func blankStart(before index: Int) -> Int? {
    let tag = tokens[index].range.lowerBound
    var start = tag
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    return start == 0 || bytes[start - 1] == .lineFeed ? start : nil
  }

  /// The end of the line, its ending included, when only blanks stand between the tag and it.
  private func blankEnd(after index: Int) -> Int? {
    var end = tokens[index].range.upperBound
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == .carriageReturn, end + 1 < bytes.count { end += 1 }
    return bytes[end] == .lineFeed ? end + 1 : nil
  }

  /// What of a text token is shown.
  func visibleText(_ index: Int) -> Range<Int> {
    let range = tokens[index].range
    let start = max(range.lowerBound, trails[index - 1] ?? 0)
    let end = min(range.upperBound, leads[index + 1] ?? bytes.count)
    return start..<max(start, end)
  }

  /// True for a tag that begins a line of the output: indentation goes before it.
  func beginsOutput(_ index: Int) -> Bool {
    let start = tokens[index].range.lowerBound
    return leads[index] == nil && (start == 0 || bytes[start - 1] == .lineFeed)
  }

  /// The white space before a partial or parent that stands alone; nil for one that does not.
  func indentation(of index: Int) -> Range<Int>? {
    leads[index].map { $0..<tokens[index].range.lowerBound }
  }

  func contentStartsLine(_ index: Int) -> Bool { trails[index] != nil }

  /// The white space at the start of the line after a block's opening tag, where that ends its line.
  func intrinsicIndentation(of index: Int) -> Range<Int> {
    guard let start = trails[index] else { return 0..<0 }
    var end = start
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    return start..<end
  }

  func placement(of index: Int) -> Block.Placement {
    if leads[index] != nil { return .ownLines }
    guard let start = blankStart(before: index), let closing = pairs.closing(of: index),
      blankEnd(after: closing) != nil
    else { return .inline }
    return .hanging(start..<tokens[index].range.lowerBound)
  }
}
