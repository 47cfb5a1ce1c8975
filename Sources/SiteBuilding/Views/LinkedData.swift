import Templating

extension SafeHTML {
  /// JSON-LD in a page: data that no browser runs. What could end the element, or begin a comment, is written as JSON
  /// escapes.
  init(linkedData json: [UInt8]) {
    var bytes = Array("<script type=\"application/ld+json\">\n".utf8)
    for byte in json {
      if byte == UInt8(ascii: "<") { bytes += Array("\\u003c".utf8) } else { bytes.append(byte) }
    }
    bytes += Array("</script>".utf8)
    self.init(trusting: bytes)
  }
}
