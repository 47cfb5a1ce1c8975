/// How cells and labels are read whatever white space, case and accents they have.
extension String {
  /// Without white space at either end (the no-break space counts as white space).
  var trimmed: String {
    if let first = utf8.first, let last = utf8.last, first.isVisibleASCII, last.isVisibleASCII { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
  }

  /// The text as labels are compared: lower case, no accents, no dots, colons or asterisks, single spaces.
  var folded: String {
    var result = ""
    var pendingSpace = false
    for scalar in lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if (0x300...0x36F).contains(scalar.value) || scalar == "." || scalar == ":" || scalar == "*" { continue }
      if pendingSpace { result += " " }
      pendingSpace = false
      result.unicodeScalars.append(scalar.withoutAccent)
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Of a lower-case letter as Spanish and its neighbours write it, the letter under its accent; else the same.
  var withoutAccent: Unicode.Scalar {
    switch self {
    case "á", "à", "â", "ä": "a"
    case "é", "è", "ê", "ë": "e"
    case "í", "ì", "î", "ï": "i"
    case "ó", "ò", "ô", "ö": "o"
    case "ú", "ù", "û", "ü": "u"
    case "ñ": "n"
    default: self
    }
  }
}

extension UInt8 {
  fileprivate var isVisibleASCII: Bool { (0x21...0x7E).contains(self) }
}
