import Templating

extension SafeHTML {
  /// JSON-LD in a page: data that no browser runs. What could end the element or begin a comment, and control characters
  /// that HTML forbids, are written as JSON escapes.
  init(linkedData json: [UInt8]) {
    var bytes = Array("<script type=\"application/ld+json\">\n".utf8)
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "<", "&", "\u{7F}"..."\u{9F}":
        let digits = String(scalar.value, radix: 16)
        bytes += Array("\\u00\(digits)".utf8)
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes += Array("</script>".utf8)
    self.init(trusting: bytes)
  }
}
