import Diagnostics
import Indicators

/// Reads the cells of one row. Problems go to `diagnostics`; doubts that do not stop it, to `notes`.
struct RowReader {
  let table: Table
  /// Index into the table's rows.
  let index: Int
  private(set) var diagnostics = Diagnostics()
  private(set) var notes: [QualityNote] = []
  /// A cell of a workbook that shows 25 % counts as the 0.25 that it holds, not as 25: the row is about no percentage.
  var takesFractions = false
  private let title: (Int) -> String

  /// - `title`: how messages name a column.
  init(_ table: Table, index: Int, title: @escaping (Int) -> String) {
    self.table = table
    self.index = index
    self.title = title
  }

  var cells: [Cell] { table.rows[index] }

  /// The row as a spreadsheet counts it, from 1.
  var number: Int { table.reference(row: index, column: 0).row }

  /// Empty where the row has no such cell, as where the cell is blank.
  func text(_ column: Int?) -> String { column.flatMap { cells[column: $0]?.text } ?? "" }

  func location(_ column: Int?) -> Location { table.location(row: index, column: column) }

  mutating func error(_ message: Message, column: Int?) {
    diagnostics.error(message, at: location(column))
  }

  mutating func note(_ message: Message, column: Int?, about key: IndicatorKey) {
    notes.append(
      QualityNote(
        Diagnostic(.note, message, at: location(column)),
        cell: table.reference(row: index, column: column ?? 0), indicator: key))
  }

  func reading(_ column: Int?) -> Result<Reading, NumericCellProblem> {
    if takesFractions, let cell = column.flatMap({ cells[column: $0] }), let fraction = table.fractions[cell.reference]
    {
      return NumericCell.read(fraction)
    }
    return NumericCell.read(text(column))
  }

  /// Whether a cell of a workbook among these shows 25 % and holds 0.25.
  func showsPercentages(in columns: Range<Int>) -> Bool {
    columns.contains { column in cells[column: column].map { table.fractions[$0.reference] != nil } ?? false }
  }

  mutating func number(_ column: Int?) -> Reading {
    switch reading(column) {
    case .success(let reading): return reading
    case .failure(let problem):
      error(problem.message(text(column), title: column.map(title) ?? ""), column: column)
      return .blank
    }
  }

  /// A number for each quarter, in the column that is its.
  mutating func quarters(_ column: (Quarter) -> Int?) -> Quarters<Reading> {
    var readings = Quarters { _ in Reading.blank }
    for quarter in Quarter.allCases { readings[quarter] = number(column(quarter)) }
    return readings
  }

  /// Nil for a blank cell, or after reporting a word that is not of the vocabulary.
  mutating func term<Value>(_ vocabulary: Vocabulary<Value>, _ column: Int?) -> Value? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    if let value = vocabulary.value(of: text) { return value }
    error(.unknownTerm(text, title: column.map(title) ?? "", allowed: vocabulary.spellings), column: column)
    return nil
  }

  /// Which way a better result moves: it must be there.
  mutating func direction(_ column: Int?) -> Direction? {
    if text(column).isEmpty {
      error(.unknownTerm("", title: column.map(title) ?? "", allowed: Direction.vocabulary.spellings), column: column)
    }
    return term(Direction.vocabulary, column)
  }

  /// Puts year and value right when each stands in the other's cell, and says so.
  mutating func baseline(year yearColumn: Int?, value valueColumn: Int?, of key: IndicatorKey) -> Baseline? {
    guard case .success(let year) = reading(yearColumn) else {
      error(.notAYear(text(yearColumn)), column: yearColumn)
      return nil
    }
    let value = number(valueColumn)
    if let quantity = year.quantity, quantity.asYear == nil {
      guard let real = value.quantity?.asYear else {
        error(.notAYear(text(yearColumn)), column: yearColumn)
        return nil
      }
      note(.swappedBaseline(year: text(yearColumn), value: text(valueColumn)), column: yearColumn, about: key)
      return Baseline(year: real, value: quantity, wasSwapped: true)
    }
    return value.quantity.map { Baseline(year: year.quantity?.asYear, value: $0, wasSwapped: false) }
  }

  /// Notes what the quality checks find in a record made of this row.
  mutating func check(_ record: IndicatorRecord, reportedIn period: Period, column: (RecordField) -> Int?) {
    for finding in QualityCheck.findings(in: record, reportedIn: period) {
      note(finding.message, column: column(finding.field), about: record.key)
    }
  }
}

extension Quantity {
  /// The whole number when it can be the year of a baseline.
  var asYear: Int? {
    decimals == 0 && (1900...2100).contains(significand) ? Int(significand) : nil
  }
}
