import Diagnostics

/// Which tag closes which.
struct TagPairs {
  /// For each opening tag, the first token that is no longer inside it.
  private var ends: [Int: Int] = [:]
  /// For each closing tag that closes something, the tag it closes.
  private(set) var openings: [Int: Int] = [:]
  /// Blocks that stand directly inside a parent tag.
  private(set) var arguments: Set<Int> = []
  private(set) var problems: [ParsedTemplate.Problem] = []
  /// How many tokens can be read: all, unless tags are nested too deep.
  private(set) var readableCount: Int

  /// More than anyone nests by hand; each level takes a piece of the stack from whoever walks through the tree.
  private static let maximumDepth = 100

  init(_ tokens: [Token], _ source: SourceText) {
    let bytes = source.bytes
    readableCount = tokens.count
    var open: [Int] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .section, .inverted, .parent, .block:
        guard open.count < Self.maximumDepth else {
          report(.templateTooDeep(limit: Self.maximumDepth), token.range)
          for unclosed in open { ends[unclosed] = index }
          readableCount = index
          return
        }
        if token.kind == .block, let last = open.last, tokens[last].kind == .parent { arguments.insert(index) }
        open.append(index)
      case .close:
        guard let last = open.last else {
          report(.templateCloseWithoutOpen(token.name), token.range)
          continue
        }
        if let match = open.lastIndex(where: { tokens[$0].name == token.name }) {
          for unclosed in open[(match + 1)...].reversed() { leaveOpen(unclosed, tokens, end: index, bytes) }
          open.removeSubrange((match + 1)...)
        } else {
          let line = source.line(at: tokens[last].range.lowerBound)
          let opening = spelling(of: tokens[last], bytes)
          report(
            .templateWrongClose(token.name, opening: opening, name: tokens[last].name, line: line), token.range)
        }
        let opening = open.removeLast()
        ends[opening] = index
        openings[index] = opening
      case .text, .variable, .raw, .partial, .silent: break
      }
    }
    for unclosed in open.reversed() { leaveOpen(unclosed, tokens, end: tokens.count, bytes) }
  }

  private mutating func leaveOpen(_ index: Int, _ tokens: [Token], end: Int, _ bytes: [UInt8]) {
    ends[index] = end
    report(
      .templateNotClosed(spelling(of: tokens[index], bytes), name: tokens[index].name), tokens[index].range)
  }

  private func spelling(of token: Token, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  private mutating func report(_ message: Message, _ range: Range<Int>) {
    problems.append(ParsedTemplate.Problem(message: message, range: range))
  }

  /// The tokens inside an opening tag, its closing tag among them.
  func body(of index: Int) -> Range<Int> {
    let end = ends[index] ?? index
    return (index + 1)..<max(index + 1, openings[end] == index ? end + 1 : end)
  }

  /// The token after this one and all that is inside it.
  func next(after index: Int) -> Int {
    ends[index] == nil ? index + 1 : body(of: index).upperBound
  }

  func closing(of index: Int) -> Int? {
    guard let end = ends[index], openings[end] == index else { return nil }
    return end
  }
}
