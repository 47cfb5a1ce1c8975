/// SVG as bytes. Only this type escapes text and prints numbers, so neither the locale nor a hostile name can
/// spoil a drawing.
struct SVGWriter: Sendable {
  private(set) var bytes: [UInt8]

  /// Goes on at the end of `bytes`, which is left empty until `finish(into:)` gives it back: no copy is made.
  init(continuing bytes: inout [UInt8]) {
    self.bytes = []
    swap(&self.bytes, &bytes)
  }

  mutating func finish(into bytes: inout [UInt8]) {
    swap(&self.bytes, &bytes)
  }

  /// Markup as it stands.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Bytes that are markup already.
  mutating func raw(_ markup: [UInt8]) {
    bytes.append(contentsOf: markup)
  }

  /// Text of an element or of a quoted attribute. White space becomes a space; what XML 1.0 or HTML forbids is dropped.
  mutating func text(_ text: String) {
    if text.utf8.allSatisfy(\.isPlain) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { escape(scalar) }
    }
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": raw("&amp;")
    case "<": raw("&lt;")
    case ">": raw("&gt;")
    case "\"": raw("&quot;")
    case "'": raw("&#39;")
    case "\t", "\n", "\r": bytes.append(0x20)
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": break
    case _ where scalar.isNoncharacter: break
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// An id that is safe in `id`, in a list of ids and in a selector.
  mutating func identifier(_ id: String) {
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        bytes.append(byte)
      default: bytes.append(UInt8(ascii: "-"))
      }
    }
  }

  /// `name` is all that stands before the number, with its space and quote: ` width="`.
  mutating func attribute(_ name: StaticString, _ value: Double) {
    raw(name)
    number(value)
    bytes.append(UInt8(ascii: "\""))
  }

  /// At most two decimals, rounded half away from zero, without trailing zeros.
  mutating func number(_ value: Double) {
    let bounded = value.isFinite ? min(max(value, -1e9), 1e9) : 0
    var hundredths = Int(bounded * 100 + (bounded < 0 ? -0.5 : 0.5))
    if hundredths < 0 {
      bytes.append(UInt8(ascii: "-"))
      hundredths = -hundredths
    }
    whole(hundredths / 100)
    let rest = hundredths % 100
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  private mutating func whole(_ value: Int) {
    if value >= 10 { whole(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}

extension UInt8 {
  /// Surely no part of what is escaped or dropped: printing ASCII, or the Latin letters and signs from U+00C0 on to
  /// U+07FF with what continues them. Texts of other bytes are looked at scalar by scalar.
  fileprivate var isPlain: Bool {
    switch self {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case 0x20...0x7E, 0x80...0xBF, 0xC3...0xDF: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isNoncharacter: Bool {
    value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
  }
}
