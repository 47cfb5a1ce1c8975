import Diagnostics

/// Turns the bytes of a received file into UTF-8.
///
/// UTF-8 with or without byte-order mark is taken as it is. Bytes that are not UTF-8 are read as Windows-1252,
/// which old spreadsheets write, with a note; a byte that Windows-1252 lacks, a NUL or UTF-16 is an error.
enum TextDecoding {
  static func decode(_ bytes: [UInt8], name: String, diagnostics: inout Diagnostics) -> SourceText? {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
    if body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0xFE, 0xFF]) || body.contains(0) {
      diagnostics.error(.unreadableEncoding, at: Location(file: name))
      return nil
    }
    if String(validating: body, as: UTF8.self) != nil { return SourceText(name: name, bytes: body) }
    guard let decoded = windows1252(body) else {
      diagnostics.error(.unreadableEncoding, at: Location(file: name))
      return nil
    }
    diagnostics.report(.note, .readAsWindows1252, at: Location(file: name))
    return SourceText(name: name, text: decoded)
  }

  private static func windows1252(_ bytes: [UInt8]) -> String? {
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      guard let scalar = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte) else {
        return nil
      }
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// What Windows-1252 has at 0x80–0x9F, where Latin-1 has control characters.
  private static let high: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
