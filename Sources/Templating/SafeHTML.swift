/// Bytes of HTML that are already safe to put in a page: the only thing that `{{{raw}}}` takes.
@usableFromInline package struct SafeHTML: Sendable, Hashable {
  @usableFromInline package let bytes: [UInt8]

  /// Markup that the program made itself or had cleaned; never text from a file.
  package init(trusting bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Markup that the program made itself or had cleaned; never text from a file.
  package init(trusting text: String) {
    bytes = Array(text.utf8)
  }

  /// Text that shows as it is: its `&`, `<`, `>` and `"` are escaped.
  package init(escaping text: String) {
    var escaped: [UInt8] = []
    escaped.append(escaping: text)
    bytes = escaped
  }
}

extension [UInt8] {
  /// Appends UTF-8 text with `&`, `<`, `>` and `"` as entities, as the Mustache specification escapes.
  ///
  /// `'` stays: the text is safe between tags and in an attribute in double quotes, not in single ones.
  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in forEachEscapedPiece(of: bytes) { append(contentsOf: $0) } }
  }
}

/// Cuts text into runs that need no escaping and entities. Control characters, which HTML forbids, are left out.
@inline(__always)
func forEachEscapedPiece(of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
  var plainStart = 0
  for index in 0..<text.count {
    let entity: StaticString
    switch text[index] {
    case UInt8(ascii: "&"): entity = "&amp;"
    case UInt8(ascii: "<"): entity = "&lt;"
    case UInt8(ascii: ">"): entity = "&gt;"
    case UInt8(ascii: "\""): entity = "&quot;"
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: entity = ""
    // U+0080 to U+009F: two bytes.
    case 0xC2 where index + 1 < text.count && text[index + 1] < 0xA0:
      if plainStart < index { body(UnsafeBufferPointer(rebasing: text[plainStart..<index])) }
      plainStart = index + 2
      continue
    default: continue
    }
    if plainStart < index { body(UnsafeBufferPointer(rebasing: text[plainStart..<index])) }
    body(UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
    plainStart = index + 1
  }
  if plainStart < text.count { body(UnsafeBufferPointer(rebasing: text[plainStart...])) }
}
