import Indicators

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
    return !CodeCheck.isDeviceName(self)
  }

  /// The nearest name of lower-case letters without accents, digits and hyphens, one for each run of anything else;
  /// empty when nothing is left.
  package var webName: String {
    var result = ""
    for scalar in lowercased().unicodeScalars {
      let letter = scalar.withoutAccent
      switch letter {
      case "a"..."z", "0"..."9": result.unicodeScalars.append(letter)
      case "\u{300}"..."\u{36F}": break  // An accent apart from its letter, as macOS names files.
      default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
      }
    }
    return result.hasSuffix("-") ? String(result.dropLast()) : result
  }
}
