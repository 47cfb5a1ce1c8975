/// Names of files and folders that serve as addresses on any host and any disk.
extension StringProtocol {
  /// What follows the last dot of the file's name; empty when there is none.
  var fileExtension: String {
    guard let dot = lastIndex(of: "."), !self[dot...].contains("/") else { return "" }
    return String(self[index(after: dot)...])
  }

  /// True for unaccented letters, digits, dots, hyphens and underscores, from a letter or digit to another; and not one
  /// of the names that Windows keeps for devices. (Some hosts leave out what begins with an underscore.)
  var isSafeFileName: Bool {
    let bytes = Array(utf8)
    guard let first = bytes.first, let last = bytes.last, first.isLetterOrDigit, last.isLetterOrDigit,
      bytes.allSatisfy({ $0.isLetterOrDigit || ".-_".utf8.contains($0) })
    else { return false }
    let stem = prefix { $0 != "." }.lowercased()
    let isPort = stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt")) && stem.last?.isNumber == true
    return !isPort && !["con", "prn", "aux", "nul"].contains(stem)
  }

  /// The nearest name of lower-case letters without accents, digits and hyphens, one for each run of anything else;
  /// empty when nothing is left.
  package var webName: String {
    var result = ""
    for scalar in lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      case "á", "à", "ä", "â": result += "a"
      case "é", "è", "ë", "ê": result += "e"
      case "í", "ì", "ï", "î": result += "i"
      case "ó", "ò", "ö", "ô": result += "o"
      case "ú", "ù", "ü", "û": result += "u"
      case "ñ": result += "n"
      case "\u{300}"..."\u{36F}": break  // An accent apart from its letter, as macOS names files.
      default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
      }
    }
    return result.hasSuffix("-") ? String(result.dropLast()) : result
  }
}
