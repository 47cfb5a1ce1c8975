import Diagnostics
import Indicators

/// The block of `key:<TAB>value` lines above a report's table.
struct ReportHeader {
  let unit: Entry
  let programme: Entry
  let period: Period
  let objective: Entry
  /// Rows with text that is neither a known key nor the title.
  let strayRows: [Int]

  private static let unitKey = "Unidad Responsable"
  private static let programmeKey = "Programa Presupuestario"
  private static let periodKey = "Trimestre que se reporta"
  private static let objectiveKey = "Objetivo"
  /// In the real report "Eje" holds a caption, not an axis: the objective's number tells the axis.
  private static let axisCaptionKey = "Eje"

  /// Reads the rows above `end`. Nil after reporting every key that is missing or malformed.
  init?(_ table: Table, above end: Int, diagnostics: inout Diagnostics) {
    let known = [Self.unitKey, Self.programmeKey, Self.periodKey, Self.objectiveKey, Self.axisCaptionKey]
    var values: [String: Cell] = [:]
    var keys: [String: Cell] = [:]
    var stray: [Int] = []
    for (index, row) in table.rows[..<end].enumerated() where !row.isBlank {
      let written = row.filter { !$0.isBlank }
      if let key = known.first(where: { $0.folded == written[0].text.folded }) {
        keys[key] = written[0]
        values[key] = written.count > 1 ? written[1] : nil
      } else if !written[0].text.folded.hasPrefix("informe trimestral") {
        stray.append(index)
      }
    }
    func cell(_ key: String) -> Cell? {
      if let cell = values[key] { return cell }
      diagnostics.error(
        .missingReportKey(key), at: keys[key].map(table.location) ?? Location(file: table.source.name))
      return nil
    }
    func entry(_ key: String, read: (String) -> Entry?) -> Entry? {
      guard let cell = cell(key) else { return nil }
      if let entry = read(cell.text) { return entry }
      diagnostics.error(.malformedReportKey(key, cell.text), at: table.location(of: cell))
      return nil
    }
    let unit = entry(Self.unitKey, read: Self.codeAndName)
    let programme = entry(Self.programmeKey, read: Self.codeAndName)
    var period: Period?
    if let cell = cell(Self.periodKey) {
      period = Period(reportText: cell.text)
      if period == nil {
        diagnostics.error(.malformedReportKey(Self.periodKey, cell.text), at: table.location(of: cell))
      }
    }
    let objective = entry(Self.objectiveKey, read: Self.objective)
    guard let unit, let programme, let objective, let period else { return nil }
    self.unit = unit
    self.programme = programme
    self.objective = objective
    self.period = period
    strayRows = stray
  }

  /// `504 - Instituto Municipal de Planeación`. A code is letters and digits only: it becomes part of file names.
  private static func codeAndName(_ text: String) -> Entry? {
    guard let dash = text.firstIndex(where: { $0 == "-" || $0 == "–" || $0 == "—" }) else { return nil }
    let code = String(text[..<dash]).trimmed
    let name = String(text[text.index(after: dash)...]).trimmed
    guard (1...12).contains(code.utf8.count), code.utf8.allSatisfy(\.isLetterOrDigit), !name.isEmpty else { return nil }
    return Entry(code: code, name: name)
  }

  /// `2.1 Construir mecanismos…` or `2.1. Construir…`: numbers with dots, then the text.
  private static func objective(_ text: String) -> Entry? {
    guard let space = text.firstIndex(where: \.isWhitespace) else { return nil }
    let code = text[..<space].hasSuffix(".") ? text[..<space].dropLast() : text[..<space]
    let numbers = code.split(separator: ".", omittingEmptySubsequences: false)
    let name = String(text[space...]).trimmed
    guard numbers.count >= 2, numbers.allSatisfy({ (1...3).contains($0.count) && $0.utf8.allSatisfy(\.isDigit) }),
      !name.isEmpty
    else { return nil }
    return Entry(code: numbers.joined(separator: "."), name: name)
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLetterOrDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
