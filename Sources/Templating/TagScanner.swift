import Diagnostics

/// Text or a tag, in the order of the source.
struct Token {
  enum Kind {
    case text, variable, raw, section, inverted, close, partial, parent, block
    /// A tag that shows nothing: a comment, a change of delimiters, or one that could not be read.
    case silent
  }

  let kind: Kind
  let name: String
  let range: Range<Int>

  var tag: Tag { Tag(name: name, range: range) }
}

/// Cuts a template into text and tags.
struct TagScanner {
  private let bytes: [UInt8]
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  /// By pattern, where the last search for it began and what it found.
  private var searches: [[UInt8]: (from: Int, place: Int?)] = [:]
  private(set) var tokens: [Token] = []
  private(set) var problems: [ParsedTemplate.Problem] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var position = 0
    while let start = find(opening, from: position) {
      appendText(position..<start)
      position = scanTag(at: start)
    }
    appendText(position..<bytes.count)
  }

  private mutating func appendText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(Token(kind: .text, name: "", range: range)) }
  }

  /// Reads the tag at `start` and returns where to go on.
  private mutating func scanTag(at start: Int) -> Int {
    var content = start + opening.count
    while content < bytes.count, bytes[content].isBlank { content += 1 }
    let sigil = content < bytes.count ? bytes[content] : 0
    let kind = Self.kinds[sigil]
    if kind != nil { content += 1 }
    let isComment = sigil == UInt8(ascii: "!")
    let isDelimiters = sigil == UInt8(ascii: "=")
    let terminator =
      switch sigil {
      case UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
      case UInt8(ascii: "="): [UInt8(ascii: "=")] + closing
      default: closing
      }
    let nextTag = isComment || isDelimiters ? nil : find(opening, from: content)
    if let end = find(terminator, from: content), opening == closing || (nextTag ?? end) >= end {
      let range = start..<(end + terminator.count)
      if isDelimiters {
        setDelimiters(words(content..<end), range)
      } else if isComment {
        tokens.append(Token(kind: .silent, name: "", range: range))
      } else {
        appendTag(kind ?? .variable, words(content..<end), range)
      }
      return range.upperBound
    }
    let limit = nextTag ?? bytes.count
    let resume = bytes[content..<max(content, limit)].firstIndex { $0 == .lineFeed || $0 == .carriageReturn } ?? limit
    report(.templateTagWithoutEnd(closing: String(decoding: terminator, as: UTF8.self)), start..<resume)
    return resume
  }

  private static let kinds: [UInt8: Token.Kind] = [
    UInt8(ascii: "{"): .raw, UInt8(ascii: "&"): .raw, UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted,
    UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block,
    UInt8(ascii: "!"): .silent, UInt8(ascii: "="): .silent,
  ]

  private mutating func appendTag(_ kind: Token.Kind, _ words: [String], _ range: Range<Int>) {
    if words.count != 1 {
      report(words.isEmpty ? .templateTagWithoutName : .templateTagWithManyNames(words), range)
    }
    let name = words.count == 1 ? words[0] : ""
    let isVoid = name.isEmpty && (kind == .variable || kind == .raw || kind == .partial)
    tokens.append(Token(kind: isVoid ? .silent : kind, name: name, range: range))
  }

  private mutating func setDelimiters(_ words: [String], _ range: Range<Int>) {
    tokens.append(Token(kind: .silent, name: "", range: range))
    if words.count == 2, !words.contains(where: { $0.contains("=") }) {
      opening = Array(words[0].utf8)
      closing = Array(words[1].utf8)
    } else {
      report(.templateBadDelimiters, range)
    }
  }

  private mutating func report(_ message: Message, _ range: Range<Int>) {
    problems.append(ParsedTemplate.Problem(message: message, range: range))
  }

  private func words(_ range: Range<Int>) -> [String] {
    bytes[range].split { $0.isBlank || $0 == .lineFeed || $0 == .carriageReturn }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private mutating func find(_ pattern: [UInt8], from start: Int) -> Int? {
    // What was looked for before is remembered, found or not: else many tags without end would each read all the rest.
    if let (from, place) = searches[pattern], from <= start, place ?? bytes.count >= start { return place }
    let starts = start..<max(start, bytes.count - pattern.count + 1)
    let place = starts.first { bytes[$0] == pattern[0] && bytes[$0..<($0 + pattern.count)].elementsEqual(pattern) }
    searches[pattern] = (start, place)
    return place
  }
}

extension UInt8 {
  var isBlank: Bool { self == .space || self == .tab }
}
