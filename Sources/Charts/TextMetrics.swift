/// How wide a text can get, without asking a font: an upper bound over the sans-serif faces that systems use
/// by default (the widest is DejaVu Sans). Layout that fits by this bound fits on the reader's machine.
enum TextMetrics {
  /// In px, for a text set at `size` px.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    px(thousandths(text), size: size, bold: bold)
  }

  private static func px(_ thousandths: Int, size: Double, bold: Bool) -> Double {
    Double(thousandths) / 1000 * size * (bold ? 1.12 : 1)
  }

  /// The text's width in thousandths of the type size.
  private static func thousandths(_ text: some StringProtocol) -> Int {
    var sum = 0
    for scalar in text.unicodeScalars {
      sum += scalar.isASCII ? ascii[Int(scalar.value)] : advance(scalar)
    }
    return sum
  }

  private static let ascii = (0..<128).map { advance(Unicode.Scalar(UInt8($0))) }

  /// Thousandths of the type size.
  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "0"..."9": 637
    case ".", ",", ":", ";", " ", "'", "\u{A0}", "i", "j", "l", "I", "|", "!": 340
    case "-", "(", ")", "f", "t", "r", "/", "[", "]", "\u{2009}", "\u{202F}": 420
    case "m", "w", "M", "W", "%", "@": 1000
    case "a"..."z", "E", "F", "J", "L", "P", "S", "T", "Y": 640
    case "A"..."Z": 790
    case "\u{300}"..."\u{36F}": 0
    case "\u{20}"..."\u{24F}", "–", "−": 840
    default: 1100
    }
  }

  /// The text, or as much of its beginning as `width` px bear, ending in `…`.
  static func fitted(_ text: String, width limit: Double, size: Double, bold: Bool = false) -> String {
    guard width(text, size: size, bold: bold) > limit else { return text }
    var room = limit - width("…", size: size, bold: bold)
    var kept = ""
    for character in text {
      room -= width(String(character), size: size, bold: bold)
      if room < 0 { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// The text in lines of at most `width` px, broken at spaces; what exceeds `lines` ends in `…`.
  static func wrapped(_ text: String, width limit: Double, size: Double, bold: Bool, lines: Int) -> [String] {
    guard width(text, size: size, bold: bold) > limit else { return text.isEmpty ? [] : [text] }
    var result: [String] = []
    var line = ""
    var length = 0
    var words = text.split(separator: " ")[...]
    while let word = words.popFirst() {
      let longer = line.isEmpty ? thousandths(word) : length + thousandths(" ") + thousandths(word)
      if line.isEmpty || px(longer, size: size, bold: bold) <= limit {
        line += line.isEmpty ? String(word) : " \(word)"
        length = longer
        continue
      }
      if result.count == lines - 1 {
        line = "\(line) \(word) \(words.joined(separator: " "))"
        break
      }
      result.append(fitted(line, width: limit, size: size, bold: bold))
      line = String(word)
      length = thousandths(word)
    }
    if !line.isEmpty { result.append(fitted(line, width: limit, size: size, bold: bold)) }
    return result
  }
}
