/// How the cells of a style show their number.
enum NumberFormat: Sendable {
  case plain, percent
  /// A day, perhaps with a time.
  case date
  /// A time of day, or a length of time.
  case time
}

/// The number format of each cell style of a workbook.
final class NumberFormats: XMLHandler {
  /// By the number that a cell gives for its style.
  private(set) var ofStyle: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var path: [Tag] = []

  private enum Tag { case styles, formats, cellStyles, other }

  func start(_ element: XMLElement) throws(WorkbookProblem) {
    var tag = Tag.other
    switch (path.last, element.name) {
    case (nil, "styleSheet"): tag = .styles
    case (.styles, "numFmts"): tag = .formats
    case (.styles, "cellXfs"): tag = .cellStyles
    case (.formats, "numFmt"):
      if let number = element[integer: "numFmtId"], let code = element["formatCode"] {
        codes[number] = NumberFormat(code: code)
      }
    case (.cellStyles, "xf"):
      let number = element[integer: "numFmtId"] ?? 0
      ofStyle.append(codes[number] ?? NumberFormat(builtIn: number))
    default: break
    }
    path.append(tag)
  }

  func end(_ text: [UInt8]) throws(WorkbookProblem) { _ = path.popLast() }
}

extension NumberFormat {
  /// A format that has no code in the file (ECMA-376, numFmt).
  fileprivate init(builtIn number: Int) {
    switch number {
    case 9, 10: self = .percent
    case 14...17, 22, 27...31, 36: self = .date
    case 18...21, 32...35, 45...47: self = .time
    default: self = .plain
    }
  }

  /// By the letters of the format for positive numbers that stand outside quotes, escapes, colours and conditions.
  init(code: String) {
    var signs: Set<Character> = []
    var hasTime = false
    var rest = Substring(code.lowercased())
    while let sign = rest.popFirst(), sign != ";" {
      switch sign {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let word = rest.prefix { $0 != "]" }
        rest = rest[word.endIndex...].dropFirst()
        // `[h]` counts hours beyond a day; anything else in brackets is a colour, a condition or a language.
        if let letter = word.first, "hms".contains(letter), word.allSatisfy({ $0 == letter }) { hasTime = true }
      case "g" where rest.hasPrefix("eneral"): rest = rest.dropFirst("eneral".count)
      default: signs.insert(sign)
      }
    }
    hasTime = hasTime || signs.contains("h") || signs.contains("s")
    if signs.contains("d") || signs.contains("y") || (signs.contains("m") && !hasTime) {
      self = .date
    } else if hasTime {
      self = .time
    } else {
      self = signs.contains("%") ? .percent : .plain
    }
  }
}
