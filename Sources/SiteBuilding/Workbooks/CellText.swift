import Diagnostics

/// What the cells of a workbook can hold.
extension String {
  /// Without the characters that XML 1.0 has no way to write; line ends as a cell has them, a line feed each.
  var withoutForbiddenCharacters: String {
    // Only a control character but the tab and the line feed, U+FFFE and U+FFFF are to change.
    let isPlain = utf8.allSatisfy { $0 >= 0x20 && $0 != 0xEF || $0 == 0x09 || $0 == .lineFeed }
    guard !isPlain else { return self }
    let scalars = replacing("\r\n", with: "\n").replacing("\r", with: "\n").unicodeScalars.filter {
      $0.value >= 0x20 && $0 != "\u{FFFE}" && $0 != "\u{FFFF}" || $0 == "\t" || $0 == "\n"
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// At most `limit` UTF-16 units, the last of them «…», cut between characters; nil where all of it fits.
  func cut(toCharacters limit: Int) -> String? {
    guard utf8.count > limit, utf16.count > limit else { return nil }
    var units = 0
    return prefix { character in
      units += character.utf16.count
      return units < limit
    } + "…"
  }

  /// Digits that a spreadsheet's binary number keeps, whatever they are.
  private static let exactDigits = 15

  /// Of plain decimal notation, the number, if a binary one gives back each of its digits.
  var exactNumber: (value: Double, decimals: Int)? {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    let digits = utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.drop { $0 == UInt8(ascii: "0") }
    guard digits.count <= Self.exactDigits, let value = Double(self) else { return nil }
    return (value, parts.count == 2 ? parts[1].utf8.count : 0)
  }

  /// `_x003D_` is how the format writes a character by its number: a text that says so has its underscore written thus.
  var storedInACell: String {
    let allowed = withoutForbiddenCharacters
    guard allowed.utf8.contains(UInt8(ascii: "_")) else { return allowed }
    let escaped = allowed.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    return escaped.unicodeScalars.count <= SpreadsheetFile.maximumCharacters ? escaped : allowed
  }
}
