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
}

extension Sequence<UInt8> {
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
