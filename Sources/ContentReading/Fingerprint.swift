import Crypto

/// What a file is known by: its size and its SHA-256.
package struct Fingerprint: Sendable, Hashable {
  package let bytes: Int
  /// In lower-case hexadecimal.
  package let sha256: String

  package init(of bytes: [UInt8]) {
    self.bytes = bytes.count
    sha256 = SHA256.hash(data: bytes).hexadecimal
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

extension Sequence<UInt8> {
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
