import Crypto

/// The SHA-256 of bytes, in lower-case hexadecimal.
package struct Fingerprint: Sendable, Hashable {
  package let text: String

  package init(of bytes: [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in SHA256.hash(data: bytes) { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    self.text = String(decoding: text, as: UTF8.self)
  }

  /// That of a list: of its lines, each with its end.
  package init(of lines: [String]) {
    var bytes: [UInt8] = []
    for line in lines {
      bytes += line.utf8
      bytes.append(.lineFeed)
    }
    self.init(of: bytes)
  }
}
