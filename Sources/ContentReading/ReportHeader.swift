import Diagnostics
import Indicators

/// The block of `key:<TAB>value` lines above a report's table.
package struct ReportHeader {
  let unit: Entry
  let programme: Entry
  let period: Period
  let objective: Entry
  /// How it was read where the block does not say it in full.
  let remarks: [QualityNote]

  /// A line of the block. The value stands in the next cell with text, or behind the colon in the same cell.
  package enum Key: CaseIterable {
    case unit, programme, period, objective
    /// In the real report "Eje" holds a caption, not an axis: the objective's number tells the axis.
    case axisCaption

    /// The official wording first.
    var words: [String] {
      switch self {
      case .unit: ["Unidad Responsable", "Unidad Administrativa", "Unidad"]
      case .programme: ["Programa Presupuestario", "Programa"]
      case .period:
        ["Trimestre que se reporta", "Trimestre", "Trimestre reportado", "Periodo que se reporta", "Periodo"]
      case .objective: ["Objetivo", "Objetivo del Plan", "Objetivo del Plan Municipal de Desarrollo"]
      case .axisCaption: ["Eje", "Eje del Plan"]
      }
    }

    package var official: String { words[0] }

    init?(_ text: String) {
      let folded = text.folded
      guard let key = Key.allCases.first(where: { $0.words.contains { $0.folded == folded } }) else { return nil }
      self = key
    }
  }

  /// Whether a row is of such a block: it begins with a key or with the report's title.
  static func begins(_ row: [Cell]) -> Bool {
    guard let first = row.first(where: { !$0.isBlank }) else { return false }
    return isTitle(first.text) || BlockLine(first) != nil
  }

  static func isTitle(_ text: String) -> Bool { text.folded.hasPrefix("informe trimestral") }
}

extension ReportHeader {
  /// `504 - Instituto Municipal de Planeación`, `504 Instituto…`.
  static func codeAndName(_ text: String) -> Entry? {
    let dashes: Set<Character> = ["-", "–", "—", "―", "−"]
    let code: String
    var name: Substring
    if let dash = text.firstIndex(where: dashes.contains) {
      code = String(text[..<dash]).trimmed
      name = text[text.index(after: dash)...]
    } else {
      let digits = text.prefix { ("0"..."9").contains($0) }
      code = String(digits)
      name = text[digits.endIndex...]
      guard name.first?.isWhitespace == true else { return nil }
    }
    name = name.drop { $0.isWhitespace || dashes.contains($0) }
    guard code.isReportCode, !name.isEmpty else { return nil }
    return Entry(code: code, name: String(name))
  }

  /// `2.1 Construir mecanismos…`, `2.1.- Construir…`, `Objetivo 2.1: Construir…`: numbers with dots, then the text.
  /// Without it the number is all there is.
  static func objective(_ text: String) -> Entry? {
    var rest = Substring(text)
    if rest.lowercased().hasPrefix("objetivo ") { rest = rest.dropFirst("objetivo ".count) }
    var code = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
    let name = rest[code.endIndex...].drop { $0.isWhitespace || "-–—:.)".contains($0) }
    guard rest[code.endIndex...].first.map({ $0.isWhitespace || "-–—:)".contains($0) }) != false else { return nil }
    if code.hasSuffix(".") { code = code.dropLast() }
    guard String(code).isObjectiveCode else { return nil }
    return Entry(code: String(code), name: String(name.isEmpty ? code : name))
  }
}

extension String {
  /// Whether it can be the code of a unit or a programme: up to twelve letters without accents and digits, since it
  /// becomes part of file names.
  var isReportCode: Bool { (1...12).contains(utf8.count) && utf8.allSatisfy(\.isLetterOrDigit) }

  /// Whether it can be the code of an objective: two numbers or more, of up to three digits, with dots between.
  var isObjectiveCode: Bool {
    let numbers = split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count >= 2
      && numbers.allSatisfy { (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  package var isLetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
