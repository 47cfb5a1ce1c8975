/// Writes values as JavaScript reads them, so that no text of a record can end the string, the script or the page
/// around it. Control characters are left out, as on the pages.
struct ScriptWriter {
  private(set) var bytes: [UInt8] = []

  mutating func raw(_ code: String) { bytes.append(utf8: code) }

  mutating func string(_ text: String) {
    raw("\"")
    defer { raw("\"") }
    if text.utf8.allSatisfy(\.isPlainInScripts) { return raw(text) }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": raw("\\\(scalar)")
      // `</script>` and `<!--`; and the line ends, two of which older browsers refuse in a string.
      case "<", "\u{2028}", "\u{2029}", "\n", "\r", "\t": escape(scalar)
      case _ where scalar.properties.generalCategory == .control: continue
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
  }

  mutating func list<Element>(_ elements: some Sequence<Element>, _ write: (inout ScriptWriter, Element) -> Void) {
    raw("[")
    for (index, element) in elements.enumerated() {
      if index > 0 { raw(",") }
      write(&self, element)
    }
    raw("]")
  }

  mutating func strings(_ texts: some Sequence<String>) { list(texts) { $0.string($1) } }

  /// An object of texts, its members in the order given.
  mutating func object(_ members: [(key: String, value: String)]) {
    raw("{")
    for (index, member) in members.enumerated() {
      if index > 0 { raw(",") }
      string(member.key)
      raw(":")
      string(member.value)
    }
    raw("}")
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
  }
}

extension UInt8 {
  /// Surely no part of what is escaped or left out: printing ASCII, or the letters from U+00C0 on to U+07FF.
  fileprivate var isPlainInScripts: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): false
    case 0x20...0x7E, 0x80...0xBF, 0xC3...0xDF: true
    default: false
    }
  }
}
