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
}
