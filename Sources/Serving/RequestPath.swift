/// The names of folders and of a file that an address asks for, decoded. None of them can lead out of the served folder.
struct RequestPath: Equatable, Sendable {
  let names: [String]
  /// It ends in a slash.
  let isFolder: Bool

  enum Refusal: Error {
    /// Not an address at all.
    case malformed
    /// An address that a site cannot have: it goes up, through a hidden name, or holds what no file's name has.
    case impossible
  }

  /// - Parameter target: as it stands in the request; a query is left out.
  init(_ target: String) throws(Refusal) {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard path.first == UInt8(ascii: "/") else { throw .malformed }
    // Cut first and decoded then, so that an encoded slash never makes two names of one.
    let parts = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var names: [String] = []
    for (index, part) in parts.enumerated() {
      if part.isEmpty, index == parts.count - 1 { break }
      let name = try Self.decoded(part)
      guard !name.isEmpty, !name.hasPrefix("."), !name.unicodeScalars.contains(where: Self.isForbidden) else {
        throw .impossible
      }
      names.append(name)
    }
    self.names = names
    isFolder = parts.last?.isEmpty ?? true
  }

  /// Once: what is encoded twice names no file.
  private static func decoded(_ part: Substring.UTF8View) throws(Refusal) -> String {
    var bytes: [UInt8] = []
    var rest = Array(part)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexDigitValue, let low = rest.popFirst()?.hexDigitValue else {
        throw .malformed
      }
      bytes.append(high << 4 | low)
    }
    guard let name = String(validating: bytes, as: UTF8.self) else { throw .malformed }
    return name
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar.value == 0x7F || scalar == "/" || scalar == "\\"
  }

  private init(names: [String], isFolder: Bool) {
    self.names = names
    self.isFolder = isFolder
  }

  /// Without its first names.
  func dropping(_ count: Int) -> RequestPath {
    RequestPath(names: Array(names.dropFirst(count)), isFolder: isFolder)
  }

  /// As an address: of a folder, with its slash.
  var asFolder: String { "/" + names.map { "\(Self.encoded($0))/" }.joined() }

  private static func encoded(_ name: String) -> String {
    let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8
    return name.utf8.map { byte in
      let hex = String(byte, radix: 16, uppercase: true)
      return plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (hex.count < 2 ? "0" : "") + hex
    }.joined()
  }
}

extension UInt8 {
  fileprivate var hexDigitValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
