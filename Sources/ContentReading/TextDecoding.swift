import Diagnostics

/// Turns the bytes of a received file into UTF-8.
///
/// UTF-8 with or without byte-order mark is taken as it is, UTF-16 with its mark is said so. Bytes that are not UTF-8 are
/// read as Windows-1252, which old spreadsheets write, with a note; a byte that Windows-1252 lacks, a NUL, or half a pair
/// of UTF-16 is an error.
enum TextDecoding {
  static func decode(_ bytes: [UInt8], name: String, diagnostics: inout Diagnostics) -> SourceText? {
    let utf16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if utf16 {
      let units = utf16Units(bytes)
      guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
        diagnostics.error(.unreadableEncoding, at: Location(file: name))
        return nil
      }
      diagnostics.report(.remark, .readAsUTF16, at: Location(file: name))
      return withoutNUL(SourceText(name: name, text: text), diagnostics: &diagnostics)
    }
    let body = bytes.textStart > 0 ? Array(bytes[bytes.textStart...]) : bytes
    if String(validating: body, as: UTF8.self) != nil {
      return withoutNUL(SourceText(name: name, bytes: body), diagnostics: &diagnostics)
    }
    guard !body.contains(0), let decoded = windows1252(body) else {
      diagnostics.error(.unreadableEncoding, at: Location(file: name))
      return nil
    }
    diagnostics.report(.note, .readAsWindows1252, at: Location(file: name))
    return SourceText(name: name, text: decoded)
  }

  private static func withoutNUL(_ source: SourceText, diagnostics: inout Diagnostics) -> SourceText? {
    guard let place = source.bytes.firstIndex(of: 0) else { return source }
    diagnostics.error(.nulByte, at: source.location(of: place..<place + 1))
    return nil
  }

  /// The code units behind the mark; a last half unit is left out.
  private static func utf16Units(_ bytes: [UInt8]) -> [UInt16] {
    let low = bytes[0] == 0xFF ? 0 : 1
    return stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
    }
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
