import Diagnostics
import Yams

/// One reading of a part of a file as YAML: Yams' nodes and marks become values with ranges of bytes.
struct YAMLReading {
  private let source: SourceText
  private let part: Range<Int>
  /// Where each line begins as libyaml counts them: it also ends a line at U+0085, U+2028 and U+2029.
  private let lineStarts: [Int]
  private(set) var diagnostics = Diagnostics()

  init(_ source: SourceText, _ part: Range<Int>) {
    self.source = source
    self.part = part
    let bytes = source.bytes[part]
    var starts = [part.lowerBound]
    for index in bytes.indices {
      let after = bytes[index...].dropFirst()
      switch bytes[index] {
      case .lineFeed: starts.append(index + 1)
      case .carriageReturn where after.first != .lineFeed: starts.append(index + 1)
      case 0xC2 where after.first == 0x85: starts.append(index + 2)
      case 0xE2 where after.starts(with: [0x80, 0xA8]) || after.starts(with: [0x80, 0xA9]): starts.append(index + 3)
      default: break
      }
    }
    lineStarts = starts
  }

  /// The document, or nil after reporting why there is none.
  mutating func read() -> YAMLMapping.Item? {
    let text = String(decoding: source.bytes[part], as: UTF8.self)
    // Before Yams sees the text: it compares keys, and a key made of nested aliases would keep it busy for ever.
    if let alias = aliasInUse {
      diagnostics.error(.yamlAnchor, at: source.location(of: alias))
      return nil
    }
    do {
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      // A node only holds its anchor while the parser lives.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else { return YAMLMapping.Item(content: .empty, range: part) }
        return item(root)
      }
    } catch let error as YamlError {
      report(error)
    } catch {
      diagnostics.error(.yamlSyntax("\(error)"), at: source.location(of: part))
    }
    return nil
  }

  private mutating func item(_ node: Node) -> YAMLMapping.Item {
    let start = node.mark.map(offset) ?? part.lowerBound
    if node.anchor != nil {
      diagnostics.error(.yamlAnchor, at: source.location(of: start..<start + 1))
      return YAMLMapping.Item(content: .refused, range: start..<start + 1)
    }
    switch node {
    case .scalar(let scalar):
      let range = self.range(of: scalar, from: start)
      let value = scalar.string.trimmed
      let isControl = { (scalar: Unicode.Scalar) in
        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
      }
      if value.unicodeScalars.contains(where: isControl) {
        diagnostics.error(.yamlControlCharacter, at: source.location(of: range))
      }
      let isEmpty = value.isEmpty || (scalar.style == .plain && ["~", "null"].contains(value))
      return YAMLMapping.Item(content: isEmpty ? .empty : .text(value), range: range)
    case .sequence(let sequence):
      return YAMLMapping.Item(content: .list(sequence.map { item($0) }), range: start..<start + 1)
    case .mapping(let mapping): return YAMLMapping.Item(content: .mapping(entries(mapping)), range: start..<start + 1)
    case .alias:
      diagnostics.error(.yamlAnchor, at: source.location(of: start..<start + 1))
      return YAMLMapping.Item(content: .refused, range: start..<start + 1)
    }
  }

  private mutating func entries(_ mapping: Node.Mapping) -> [YAMLMapping.Entry] {
    var entries: [YAMLMapping.Entry] = []
    var lines: [String: Int] = [:]
    for (keyNode, valueNode) in mapping {
      let key = item(keyNode)
      let value = item(valueNode)
      guard case .text(let name) = key.content else {
        if case .refused = key.content { continue }
        diagnostics.error(.yamlKeyNotText, at: source.location(of: key.range))
        continue
      }
      let location = source.location(of: key.range)
      if let line = lines[name] {
        diagnostics.error(.yamlRepeatedKey(name, line: line), at: location)
      } else if case .text(let line, _) = location.place {
        lines[name] = line
      }
      entries.append(YAMLMapping.Entry(key: name, keyRange: key.range, value: value))
    }
    return entries
  }

  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What does not end, or is cut short, is better shown where it begins.
      let unfinished = [
        "unexpected end of stream", "could not find expected ':'", "did not find expected ','", "alphabetic or numeric",
      ]
      let start = offset(unfinished.contains { problem.contains($0) } ? context?.mark ?? mark : mark)
      let slip = YAMLSlip(behind: problem, at: start, in: source, from: part.lowerBound)
      let range = slip?.range ?? start..<start + 1
      diagnostics.error(.yamlSyntax(slip?.problem ?? problem), at: source.location(of: range))
    case .reader(_, let distance, _, let text):
      let index = distance.flatMap { text.index(text.startIndex, offsetBy: $0, limitedBy: text.endIndex) }
      let start = part.lowerBound + text.utf8.distance(from: text.startIndex, to: index ?? text.startIndex)
      diagnostics.error(.yamlControlCharacter, at: source.location(of: start..<start + 1))
    case .duplicatedKeysInMapping(let names, let context):
      let first = offset(context.mark)
      let name = names.first ?? ""
      let second = repetition(of: name, after: first) ?? first
      diagnostics.error(
        .yamlRepeatedKey(name, line: source.location(of: first..<first).line),
        at: source.location(of: second..<second + name.utf8.count))
    default: diagnostics.error(.yamlSyntax("\(error)"), at: source.location(of: part))
    }
  }

  // MARK: - Places

  /// The byte at a mark. Yams counts lines and columns from 1, and columns in Unicode scalars.
  private func offset(_ mark: Mark) -> Int {
    guard lineStarts.indices.contains(mark.line - 1) else { return part.upperBound }
    let scalars = source.scalarCount(before: lineStarts[mark.line - 1]) + max(0, mark.column - 1)
    return min(source.offset(ofScalar: scalars), part.upperBound)
  }

  private func range(of scalar: Node.Scalar, from start: Int) -> Range<Int> {
    let rest = source.bytes[start..<part.upperBound]
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      let quote = rest.first
      let end = rest.dropFirst().firstIndex { $0 == quote || $0 == .lineFeed }
      return start..<(end ?? start) + 1
    default:
      if rest.starts(with: scalar.string.utf8) { return start..<start + max(1, scalar.string.utf8.count) }
      let end = rest.firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? part.upperBound
      return start..<max(start + 1, end)
    }
  }

  /// The first `&name` or `*name` for which the text has both: then the alias may be expanded.
  private var aliasInUse: Range<Int>? {
    let bytes = source.bytes[part]
    let (anchor, alias) = (UInt8(ascii: "&"), UInt8(ascii: "*"))
    var anchors: [ArraySlice<UInt8>: Int] = [:]
    var aliases: Set<ArraySlice<UInt8>> = []
    for index in bytes.indices where bytes[index] == anchor || bytes[index] == alias {
      let name = bytes[(index + 1)...].prefix { $0.isLetterOrDigit || "_-".utf8.contains($0) }
      // Behind a letter it is part of a text: «R&D».
      guard !name.isEmpty, index == part.lowerBound || !bytes[index - 1].isLetterOrDigit else { continue }
      if bytes[index] == alias { aliases.insert(name) } else { anchors[name] = anchors[name] ?? index }
    }
    let used = anchors.filter { aliases.contains($0.key) }.min { $0.value < $1.value }
    return used.map { $0.value..<$0.value + 1 + $0.key.count }
  }

  /// A later line that begins with the same key in the same column.
  private func repetition(of key: String, after first: Int) -> Int? {
    guard let lineStart = lineStarts.last(where: { $0 <= first }) else { return nil }
    let indent = source.bytes[lineStart..<first]
    return lineStarts.first { start in
      let line = source.bytes[start..<part.upperBound]
      return start > first && line.starts(with: indent) && line.dropFirst(indent.count).starts(with: "\(key):".utf8)
    }.map { $0 + indent.count }
  }
}

extension Location {
  fileprivate var line: Int {
    if case .text(let line, _) = place { line } else { 1 }
  }
}
