import Diagnostics
import Indicators

/// A key of the block in its cell, and what stands behind it there.
struct BlockLine {
  let key: ReportHeader.Key
  /// Empty where the value is to stand in the next cell.
  let rest: String

  init?(_ cell: Cell) {
    if let key = ReportHeader.Key(cell.text) {
      self.key = key
      rest = ""
      return
    }
    guard let colon = cell.text.firstIndex(of: ":"), let key = ReportHeader.Key(String(cell.text[..<colon])) else {
      return nil
    }
    self.key = key
    rest = String(cell.text[cell.text.index(after: colon)...]).trimmed
  }
}

/// Reads the block above one table of a file.
struct ReportHeaderReader {
  /// A value with the cell in which it stands.
  private struct Value {
    let text: String
    let cell: Cell
  }

  private let table: Table
  /// The block of the table above it in the same file: what this block leaves out is as it is there.
  private let earlier: ReportHeader?
  private var values: [ReportHeader.Key: Value] = [:]
  private var keyCells: [ReportHeader.Key: Cell] = [:]
  private var title: Cell?
  /// Rows with text that is neither a known key nor the title.
  private(set) var strayRows: [Int] = []
  private(set) var diagnostics = Diagnostics()
  private var remarks: [QualityNote] = []

  init(_ block: Table, after earlier: ReportHeader?) {
    table = block
    self.earlier = earlier
    for (index, row) in block.rows.enumerated() where !row.isBlank { take(row, index) }
  }

  /// Whether the block says anything: a repeated header of the same table has none.
  var isBlank: Bool { keyCells.isEmpty }

  /// The code of the unit, or what stands in its place, even where the rest of the block cannot be read.
  var unit: String? {
    guard let text = values[.unit]?.text else { return earlier?.unit.code }
    return ReportHeader.codeAndName(text)?.code ?? text
  }

  private mutating func take(_ row: [Cell], _ index: Int) {
    let written = row.filter { !$0.isBlank }
    var isKnown = ReportHeader.isTitle(written[0].text)
    if isKnown { title = written[0] }
    for (place, cell) in written.enumerated() {
      guard let line = BlockLine(cell) else { continue }
      isKnown = true
      keyCells[line.key] = cell
      if !line.rest.isEmpty {
        values[line.key] = Value(text: line.rest, cell: cell)
      } else if let next = written[column: place + 1], BlockLine(next) == nil {
        values[line.key] = Value(text: next.text, cell: next)
      }
    }
    if !isKnown, !ReportColumn.isGroupRow(row) { strayRows.append(index) }
  }

  /// Nil after reporting every key that is missing or malformed.
  ///
  /// - Parameter folder: the quarter that the file's folder is named for.
  mutating func read(folder: Period?) -> ReportHeader? {
    let unit = entry(.unit, \.unit, read: ReportHeader.codeAndName)
    let programme = entry(.programme, \.programme, read: ReportHeader.codeAndName)
    let period = period(folder: folder)
    let objective = entry(.objective, \.objective, read: ReportHeader.objective)
    guard let unit, let programme, let objective, let period else { return nil }
    return ReportHeader(unit: unit, programme: programme, period: period, objective: objective, remarks: remarks)
  }

  private mutating func entry(
    _ key: ReportHeader.Key, _ inherited: KeyPath<ReportHeader, Entry>, read: (String) -> Entry?
  ) -> Entry? {
    guard let value = values[key] else {
      if keyCells[key] == nil, let earlier { return inherit(key, earlier[keyPath: inherited]) }
      return missing(key)
    }
    if let entry = read(value.text) { return entry }
    diagnostics.error(.malformedReportKey(key.official, value.text), at: table.location(of: value.cell))
    return nil
  }

  private mutating func inherit<Result>(_ key: ReportHeader.Key, _ value: Result) -> Result {
    let place = table.rows.firstIndex { !$0.isBlank }.map(table.location(ofRow:)) ?? table.location
    remarks.append(QualityNote(Diagnostic(.remark, .reportKeyFromAbove(key.official), at: place)))
    return value
  }

  private mutating func missing<Result>(_ key: ReportHeader.Key) -> Result? {
    diagnostics.error(.missingReportKey(key.official), at: keyCells[key].map(table.location) ?? table.location)
    return nil
  }

  /// Where the block names the quarter only, the year is that of the report's title, or else of the folder.
  private mutating func period(folder: Period?) -> Period? {
    guard let value = values[.period] else {
      if keyCells[.period] == nil, let earlier { return inherit(.period, earlier.period) }
      return missing(.period)
    }
    let phrase = QuarterPhrase(value.text)
    if let quarter = phrase.quarter {
      if let year = phrase.year { return Period(year, quarter) }
      if !phrase.hasOtherNumber, let year = title.flatMap({ QuarterPhrase($0.text).year }) ?? folder?.year {
        remarks.append(
          QualityNote(
            Diagnostic(.remark, .yearFromElsewhere(value.text, year: year), at: table.location(of: value.cell)),
            cell: value.cell.reference))
        return Period(year, quarter)
      }
    }
    diagnostics.error(
      .malformedReportKey(ReportHeader.Key.period.official, value.text), at: table.location(of: value.cell))
    return nil
  }
}
