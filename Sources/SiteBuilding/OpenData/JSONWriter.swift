import Indicators

/// Writes JSON into a byte buffer, indented by two spaces, keys in the order in which they are given.
///
/// Numbers are written from exact decimals; a missing value is `null`.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  static func document(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.object(body)
    writer.raw("\n")
    return writer.bytes
  }

  // MARK: Members of an object

  mutating func member(_ key: String, _ text: String?) {
    self.key(key)
    string(text)
  }

  mutating func member(_ key: String, _ number: Int?) {
    self.key(key)
    raw(number.map(String.init) ?? "null")
  }

  mutating func member(_ key: String, _ flag: Bool) {
    self.key(key)
    raw(flag ? "true" : "false")
  }

  mutating func member(_ key: String, _ quantity: Quantity?) {
    self.key(key)
    raw(quantity?.plainDecimal ?? "null")
  }

  mutating func member(_ key: String, _ figure: Figure?) { member(key, figure?.shown) }

  /// A ratio, exact where it ends within nine decimals, else rounded half up to nine.
  mutating func member(_ key: String, ratio: Fraction?) {
    self.key(key)
    raw(ratio.map(Formatting.decimal) ?? "null")
  }

  mutating func member(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    object(body)
  }

  /// An object, or `null` when there is none.
  mutating func member<Value>(_ key: String, _ value: Value?, _ body: (inout JSONWriter, Value) -> Void) {
    self.key(key)
    guard let value else { return raw("null") }
    object { body(&$0, value) }
  }

  mutating func member<Element>(
    _ key: String, each elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.key(key)
    nested("[", "]") { writer in
      for element in elements {
        writer.next()
        writer.object { body(&$0, element) }
      }
    }
  }

  // MARK: Pieces

  private mutating func object(_ body: (inout JSONWriter) -> Void) { nested("{", "}", body) }

  private mutating func nested(_ open: String, _ close: String, _ body: (inout JSONWriter) -> Void) {
    raw(open)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { newLine() }
    isFirst = false
    raw(close)
  }

  private mutating func next() {
    if !isFirst { raw(",") }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    raw("\n")
    for _ in 0..<depth { raw("  ") }
  }

  private mutating func key(_ key: String) {
    next()
    string(key)
    raw(": ")
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func string(_ text: String?) {
    guard let text else { return raw("null") }
    raw("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x09: raw("\\t")
      case 0x0D: raw("\\r")
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        raw("\\u00\(digits.count < 2 ? "0" : "")\(digits)")
      default: bytes.append(byte)
      }
    }
    raw("\"")
  }
}
