import Diagnostics

/// Makes the tree of a template: pairs its tags, applies the rules of standalone lines, cuts its text into lines.
struct TemplateParser {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let pairs: TagPairs
  private let lines: StandaloneLines
  private var problems: [ParsedTemplate.Problem]
  private var blocks: [String] = []
  private var inclusions: Set<String> = []

  static func parse(_ source: SourceText, name: String) -> ParsedTemplate {
    var parser = TemplateParser(source)
    let nodes = parser.nodes(0..<parser.pairs.readableCount)
    return ParsedTemplate(
      name: name, source: source, nodes: nodes, problems: parser.problems, blocks: parser.blocks,
      inclusions: parser.inclusions)
  }

  private init(_ source: SourceText) {
    bytes = source.bytes
    let scanner = TagScanner(bytes)
    tokens = scanner.tokens
    pairs = TagPairs(scanner.tokens, source)
    lines = StandaloneLines(scanner.tokens, pairs, bytes)
    problems = scanner.problems + pairs.problems
  }

  private mutating func nodes(_ range: Range<Int>) -> [Node] {
    var result: [Node] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      if token.kind != .text, lines.beginsOutput(index) {
        let start = token.range.lowerBound
        result.append(.text(start..<start, startsLine: true))
      }
      switch token.kind {
      case .text: appendLines(lines.visibleText(index), to: &result)
      case .variable, .raw: result.append(.variable(token.tag, isRaw: token.kind == .raw))
      case .section, .inverted:
        let body = nodes(pairs.body(of: index))
        result.append(.section(token.tag, isInverted: token.kind == .inverted, body: body))
      case .partial:
        inclusions.insert(token.name)
        result.append(.partial(token.tag, indentation: lines.indentation(of: index)))
      case .parent:
        inclusions.insert(token.name)
        let arguments = arguments(pairs.body(of: index))
        result.append(.parent(token.tag, indentation: lines.indentation(of: index), arguments: arguments))
      case .block: result.append(.block(block(index)))
      case .close, .silent: break
      }
      index = pairs.next(after: index)
    }
    return result
  }

  private mutating func block(_ index: Int) -> Block {
    let token = tokens[index]
    if !token.name.isEmpty, !blocks.contains(token.name) { blocks.append(token.name) }
    return Block(
      tag: token.tag, body: nodes(pairs.body(of: index)), placement: lines.placement(of: index),
      startsLine: lines.contentStartsLine(index), indentation: lines.intrinsicIndentation(of: index))
  }

  /// The blocks inside a parent tag. Text beside them is not shown, as the standard says; a tag would be a mistake.
  private mutating func arguments(_ range: Range<Int>) -> [Block] {
    var result: [Block] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens[index]
      switch token.kind {
      case .block:
        if result.contains(where: { $0.tag.name == token.name }) {
          problems.append(ParsedTemplate.Problem(message: .templateBlockTwice(token.name), range: token.range))
        }
        result.append(block(index))
      case .text, .silent, .close: break
      case .variable, .raw, .section, .inverted, .partial, .parent:
        problems.append(ParsedTemplate.Problem(message: .templateTagBesideBlocks, range: token.range))
      }
      index = pairs.next(after: index)
    }
    return result
  }

  private func appendLines(_ range: Range<Int>, to nodes: inout [Node]) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: .lineFeed).map { $0 + 1 } ?? range.upperBound
      nodes.append(.text(start..<end, startsLine: start == 0 || bytes[start - 1] == .lineFeed))
      start = end
    }
  }
}
