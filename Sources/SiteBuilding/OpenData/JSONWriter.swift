import Indicators

/// Writes JSON into a byte buffer, keys in the order in which they are given: indented by two spaces down to a depth, and
/// what is deeper in one line.
///
/// Numbers are written from exact decimals; a missing value is `null`.
package struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true
  private let indentedDepth: Int

  private init(indentedDepth: Int) { self.indentedDepth = indentedDepth }

  package static func document(indentedDepth: Int = .max, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(indentedDepth: indentedDepth)
    writer.object(body)
    writer.raw("\n")
    return writer.bytes
  }

  // MARK: Members of an object

  package mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    string(text)
  }

  package mutating func member(_ key: String, _ number: Int?) {
    self.key(key)
    raw(number.map(String.init) ?? "null")
  }

  mutating func member(_ key: String, _ texts: [String]) {
    self.key(key)
    nested("[", "]") { writer in
      for text in texts {
        writer.next()
        writer.string(text)
      }
    }
  }

  package mutating func member(_ key: String, _ flag: Bool) {
    self.key(key)
    raw(flag ? "true" : "false")
  }

  mutating func member(_ key: String, _ value: DataValue, omitsMissing: Bool = false) {
    if omitsMissing, case .missing = value { return }
    self.key(key)
    switch value {
    case .missing: raw("null")
    case .text(let text): string(text)
    case .number(let number): raw(number)
    case .flag(let flag): raw(flag ? "true" : "false")
    case .record(let body): object(body)
    case .list(let elements): list(elements) { body, writer in body(&writer) }
    }
  }

  mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    object(body)
  }

  mutating func member<Element>(
    _ key: String, each elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    list(elements) { element, writer in body(&writer, element) }
  }

  // MARK: Pieces

  private mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", "}", body) }

  private mutating func list<Element>(_ elements: [Element], _ body: (Element, inout JSONWriter) -> Void) {
    nested("[", "]") { writer in
      for element in elements {
        writer.next()
        writer.object { body(element, &$0) }
      }
    }
  }

  private mutating func nested(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    raw(open)
    depth += 1
    isFirst = true
    body(&self)
    if !isFirst, depth <= indentedDepth { newLine(at: depth - 1) }
    depth -= 1
    isFirst = false
    raw(close)
  }

  private mutating func next() {
    let isIndented = depth <= indentedDepth
    if !isFirst { raw(isIndented ? "," : ", ") }
    isFirst = false
    if isIndented { newLine(at: depth) }
  }

  private mutating func newLine(at depth: Int) {
    raw("\n")
    for _ in 0..<depth { raw("  ") }
  }

  private mutating func key(_ key: String) {
    next()
    string(key)
    raw(": ")
  }

  private mutating func raw(_ text: String) { bytes.append(utf8: text) }

  private mutating func string(_ text: String?) {
    guard var text else { return raw("null") }
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { characters in
      var plainStart = 0
      for index in characters.indices where characters[index].isEscapedInJSON {
        bytes.append(contentsOf: characters[plainStart..<index])
        escape(characters[index])
        plainStart = index + 1
      }
      bytes.append(contentsOf: characters[plainStart...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): raw("\\\"")
    case UInt8(ascii: "\\"): raw("\\\\")
    case 0x0A: raw("\\n")
    case 0x09: raw("\\t")
    case 0x0D: raw("\\r")
    default:
      let digits = String(byte, radix: 16)
      raw("\\u00\(digits.count < 2 ? "0" : "")\(digits)")
    }
  }
}

extension UInt8 {
  fileprivate var isEscapedInJSON: Bool { self < 0x20 || self == UInt8(ascii: "\"") || self == UInt8(ascii: "\\") }
}

extension [UInt8] {
  /// Appends a text all at once, where `append(contentsOf:)` would take byte after byte.
  mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }
}
