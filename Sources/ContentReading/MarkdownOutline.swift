import Diagnostics

/// What the checks need to know of a Markdown text, gathered in one walk through it: its references, the HTML in it,
/// its headings, and which lines are prose, each with the bytes of the file where it stands.
///
/// libcmark 0.30 gives lines, but no column that holds everywhere inside a paragraph (a link's is of the line where it
/// begins, its line the one where it ends; an indent is not counted), so places are searched for in the paragraph.
struct MarkdownOutline {
  /// A step of the walk. Lines and columns are libcmark's: from 1, in bytes, and lines from the body's first.
  enum Event {
    case paragraph(lines: ClosedRange<Int>)
    case heading(level: Int, lines: ClosedRange<Int>, column: Int)
    case codeBlock(lines: ClosedRange<Int>)
    case htmlBlock(lines: ClosedRange<Int>, column: Int)
    case htmlInline(String, line: Int, column: Int)
    case code(String)
    case text(String)
    case lineBreak
    case begin(Markdown.Reference.Kind, standsAlone: Bool)
    case end(destination: String, line: Int, column: Int)
  }

  struct HTML {
    let isBlock: Bool
    let range: Range<Int>
  }

  struct Heading {
    let level: Int
    let range: Range<Int>
  }

  /// `](foto 1.png)` or `] (foto.png)`: perhaps meant as a link or image, but CommonMark leaves it as text.
  struct Unlinked {
    /// What stands between the parentheses.
    let inner: String
    let isApart: Bool
    let range: Range<Int>
  }

  private(set) var references: [Markdown.Reference] = []
  private(set) var html: [HTML] = []
  private(set) var headings: [Heading] = []
  private(set) var unlinked: [Unlinked] = []
  /// The bytes of each line of each paragraph, in order.
  private(set) var paragraphs: [[Range<Int>]] = []
  /// The lines (from 0) of code and HTML blocks, in order: what stands there is not prose.
  private(set) var opaqueLines: [ClosedRange<Int>] = []
  /// The bytes of each line of the body, without its ending.
  let lines: [Range<Int>]
  let source: SourceText

  private let body: Range<Int>
  /// The bytes of the paragraph or heading that is being walked through, from the last thing found in it on.
  private var rest: Range<Int>
  /// The plain text of that paragraph or heading so far.
  private var plain = ""
  /// References that have begun and not ended: index, and where their text begins in `plain`.
  private var open: [(index: Int, kind: Markdown.Reference.Kind, standsAlone: Bool, start: String.Index)] = []
  private var found: [Markdown.Reference?] = []
  /// How many bytes may still be read in vain. Without an end to it, a text of many things that are not found where they
  /// are looked for would be read as many times; what comes after that end is placed as libcmark places it.
  private var patience: Int
  /// The destinations of `[label]: destination`, and where each stands first.
  private lazy var definitions = source.definedDestinations(in: body)

  init(_ source: SourceText, body: Range<Int>) {
    self.source = source
    self.body = body
    patience = (1 << 20) + 64 * body.count
    lines = source.lineRanges(in: body)
    rest = body.lowerBound..<body.lowerBound
  }

  mutating func take(_ event: Event) {
    switch event {
    case .paragraph(let numbers):
      beginBlock(numbers)
      paragraphs.append(numbers.compactMap { line($0) })
    case .heading(let level, let numbers, let column):
      beginBlock(numbers)
      headings.append(Heading(level: level, range: place(line: numbers.lowerBound, column: column)))
    case .codeBlock(let numbers): opaqueLines.append(numbers.lowerBound - 1...numbers.upperBound - 1)
    case .htmlBlock(let numbers, let column):
      opaqueLines.append(numbers.lowerBound - 1...numbers.upperBound - 1)
      html.append(HTML(isBlock: true, range: place(line: numbers.lowerBound, column: column)))
    case .htmlInline(let tag, let number, let column):
      let first = tag.utf8.prefix { !$0.isLineEnd }
      html.append(HTML(isBlock: false, range: advance(to: Array(first)) ?? place(line: number, column: column)))
    case .code(let code):
      plain += code
      advance(to: Array(code.utf8))
    case .text(let text):
      plain += text
      noteUnlinked(text)
    case .lineBreak: plain += " "
    case .begin(let kind, let standsAlone):
      open.append((found.count, kind, standsAlone, plain.endIndex))
      found.append(nil)
    case .end(let destination, let number, let column):
      end(destination, line: number, column: column)
    }
  }

  private mutating func end(_ destination: String, line number: Int, column: Int) {
    guard let (index, kind, standsAlone, start) = open.popLast() else { return }
    let range = locate(destination, upTo: number) ?? place(line: number, column: column)
    found[index] = Markdown.Reference(
      index: index, kind: kind, destination: destination, text: String(plain[start...].prefix(1_000)),
      standsAlone: standsAlone, source: source, range: range)
    if open.isEmpty {
      references += found[references.count...].compactMap(\.self)
    }
  }

  private mutating func beginBlock(_ numbers: ClosedRange<Int>) {
    let first = line(numbers.lowerBound) ?? body.upperBound..<body.upperBound
    rest = first.lowerBound..<max(first.upperBound, line(numbers.upperBound)?.upperBound ?? first.upperBound)
    plain = ""
  }

  /// Notes the parentheses behind a closing bracket in `text`. They are measured in the file, since `text` may end
  /// within them, where the next character means something in Markdown.
  private mutating func noteUnlinked(_ text: String) {
    var left = text.utf8[...]
    while let bracket = left.firstIndex(of: .closingBracket) {
      left = left[left.index(after: bracket)...]
      for opener in ["(", " ("] where left.starts(with: opener.utf8) {
        noteUnlinked(opener: Array("]\(opener)".utf8))
      }
    }
  }

  private mutating func noteUnlinked(opener: [UInt8]) {
    guard let found = advance(to: opener) else { return }
    let near = source.bytes[found.upperBound..<rest.upperBound].prefix(300)
    guard let end = near.firstIndex(where: { $0 == .closingParenthesis || $0.isLineEnd }), !near[end].isLineEnd,
      found.lowerBound == body.lowerBound || source.bytes[found.lowerBound - 1] != .backslash
    else { return }
    unlinked.append(
      Unlinked(
        inner: String(decoding: near[..<end], as: UTF8.self), isApart: opener.count > 2,
        range: found.upperBound - 1..<end + 1))
  }

  // MARK: - Places

  private func line(_ number: Int) -> Range<Int>? {
    lines.indices.contains(number - 1) ? lines[number - 1] : nil
  }

  /// From a line and column to the end of that line; at least within the body.
  private func place(line number: Int, column: Int) -> Range<Int> {
    guard let line = line(number) else { return body.upperBound..<body.upperBound }
    let start = line.lowerBound + max(0, column - 1)
    return start < line.upperBound ? start..<line.upperBound : line
  }

  /// Where a link's destination stands: behind the link's text, or else where `[label]: destination` defines it; nil if
  /// neither is found, as for an empty one.
  private mutating func locate(_ destination: String, upTo number: Int) -> Range<Int>? {
    let end = max(rest.lowerBound, min(rest.upperBound, line(number)?.upperBound ?? rest.upperBound))
    for form in [destination, String(destination.dropPrefix("mailto:"))] {
      let bytes = Array(form.utf8)
      for window in [rest.lowerBound..<end, rest] {
        if let range = find(bytes, in: window, after: [.openingParenthesis, .lessThan]) {
          rest = range.upperBound..<rest.upperBound
          return range
        }
      }
      if let range = definitions[bytes[...]], !range.isEmpty { return range }
    }
    return locateEscaped()
  }

  /// The next destination that is written with escapes or entities, so that it reads differently: `a\_b`, `a&amp;b`.
  private mutating func locateEscaped() -> Range<Int>? {
    guard let start = find(Array("](".utf8), in: rest)?.upperBound else { return nil }
    let written = source.bytes[start..<rest.upperBound].prefix { !$0.isWhiteSpace && $0 != .closingParenthesis }
    guard written.contains(.backslash) || written.contains(UInt8(ascii: "&")) else { return nil }
    rest = written.endIndex..<rest.upperBound
    return start..<written.endIndex
  }

  @discardableResult
  private mutating func advance(to bytes: [UInt8]) -> Range<Int>? {
    guard let range = find(bytes, in: rest) else { return nil }
    rest = range.upperBound..<rest.upperBound
    return range
  }

  private mutating func find(_ bytes: [UInt8], in part: Range<Int>, after openers: [UInt8] = []) -> Range<Int>? {
    guard patience > 0 else { return nil }
    if let range = source.find(bytes, in: part, after: openers) { return range }
    patience -= part.count
    return nil
  }
}

extension String {
  fileprivate func dropPrefix(_ prefix: String) -> Substring {
    hasPrefix(prefix) ? dropFirst(prefix.count) : self[...]
  }
}

extension SourceText {
  /// The bytes of each line in a part of the file, without the line endings (LF, CRLF or a lone CR).
  func lineRanges(in part: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = part.lowerBound
    var index = start
    while index < part.upperBound {
      let byte = bytes[index]
      guard byte.isLineEnd else {
        index += 1
        continue
      }
      result.append(start..<index)
      let isPair = byte == .carriageReturn && index + 1 < part.upperBound && bytes[index + 1] == .lineFeed
      index += isPair ? 2 : 1
      start = index
    }
    result.append(start..<part.upperBound)
    return result
  }

  /// The first place of `needle` in a part of the file; with `after`, only where one of those bytes stands before it,
  /// with no more than white space and `<` between.
  func find(_ needle: [UInt8], in part: Range<Int>, after openers: [UInt8] = []) -> Range<Int>? {
    guard let first = needle.first, part.count >= needle.count else { return nil }
    for start in part.lowerBound...(part.upperBound - needle.count)
    where bytes[start] == first && bytes[start..<(start + needle.count)].elementsEqual(needle) {
      if openers.isEmpty || follows(openers, start, notBefore: part.lowerBound) {
        return start..<(start + needle.count)
      }
    }
    return nil
  }

  /// What stands behind each `]:`, with no more than white space and `<` between, and where it does so first.
  fileprivate func definedDestinations(in part: Range<Int>) -> [ArraySlice<UInt8>: Range<Int>] {
    var places: [ArraySlice<UInt8>: Range<Int>] = [:]
    var index = part.lowerBound + 1
    while index < part.upperBound {
      guard bytes[index] == .colon, bytes[index - 1] == .closingBracket else {
        index += 1
        continue
      }
      let word = bytes[(index + 1)..<part.upperBound].drop { $0.isWhiteSpace || $0 == .lessThan }
      let isBracketed = bytes[word.startIndex - 1] == .lessThan
      let end = word.firstIndex { isBracketed ? $0 == UInt8(ascii: ">") || $0.isLineEnd : $0.isWhiteSpace }
      let place = word.startIndex..<(end ?? part.upperBound)
      if places[bytes[place]] == nil { places[bytes[place]] = place }
      index = max(place.upperBound, index + 1)
    }
    return places
  }

  private func follows(_ openers: [UInt8], _ offset: Int, notBefore floor: Int) -> Bool {
    var index = offset - 1
    while index >= floor {
      let byte = bytes[index]
      if openers.contains(byte) { return true }
      guard byte.isWhiteSpace || byte == .lessThan else { return false }
      index -= 1
    }
    return false
  }
}

extension UInt8 {
  static let openingParenthesis = UInt8(ascii: "(")
  static let closingBracket = UInt8(ascii: "]")
  static let closingParenthesis = UInt8(ascii: ")")
  static let backslash = UInt8(ascii: "\\")
  static let lessThan = UInt8(ascii: "<")
  static let colon = UInt8(ascii: ":")

  var isLineEnd: Bool { self == .lineFeed || self == .carriageReturn }
  var isWhiteSpace: Bool { self == .space || self == .tab || isLineEnd }
}
