import Diagnostics
import Indicators

/// The rows below the header of one table, read one after the other.
struct ReportBody {
  private let table: Table
  private let header: ReportHeader
  private let layout: ReportLayout
  private(set) var records: [IndicatorRecord] = []
  private(set) var notes: [QualityNote] = []
  /// Signatures, stamps and remarks among the rows or below them.
  private(set) var strayRows: [Int] = []
  var diagnostics = Diagnostics()

  init(_ table: Table, _ layout: ReportLayout, header: ReportHeader) {
    self.table = table
    self.layout = layout
    self.header = header
  }

  /// Every row's printed totals are given by some rule when its cells are taken by position.
  var totalsConfirmPositions: Bool {
    !records.isEmpty && records.allSatisfy { AccumulationRule(stated: nil, record: $0).origin == .inferred }
  }

  /// - `known`: the row of each level of the report so far, as a spreadsheet counts rows.
  mutating func read(known: inout [Level: Int]) {
    for index in table.rows.indices.dropFirst(layout.firstDataRow) where !table.rows[index].isBlank {
      let written = table.rows[index][0]
      guard let level = Level(reportText: written.text) else {
        takeRowWithoutLevel(index)
        continue
      }
      var row = ReportRow(table, index: index, header: header, layout)
      if let first = known.updateValue(row.reader.number, forKey: level) {
        diagnostics.error(.duplicateLevel(written.text, firstRow: first), at: table.location(of: written))
      }
      if let record = row.read(level: level) { records.append(record) }
      diagnostics.append(contentsOf: row.reader.diagnostics)
      notes += row.reader.notes
    }
    noteRepeatedNames()
  }

  /// A row with a good part of an indicator's cells lacks its level; any other is no row of the table.
  private mutating func takeRowWithoutLevel(_ index: Int) {
    let cells = table.rows[index]
    let written = cells.count { !$0.isBlank }
    let described = cells.prefix(ReportColumn.baselineYear).count { !$0.isBlank }
    let hasNumbers = cells.dropFirst(ReportColumn.programmed).prefix(10).contains(where: \.holdsNumber)
    guard written > 2, described >= 5 || hasNumbers || Level.isAttempted(in: cells[0].text) else {
      strayRows.append(index)
      return
    }
    diagnostics.error(
      .unknownTerm(cells[0].text, title: "Nivel", allowed: Level.spellings), at: table.location(row: index, column: 0))
  }

  private mutating func noteRepeatedNames() {
    for (record, first) in QualityCheck.repeatedNames(in: records) {
      guard let row = table.rows.first(where: { $0.first?.reference.row == record.row }),
        let cell = row[column: ReportColumn.name]
      else { continue }
      notes.append(
        QualityNote(
          Diagnostic(.note, .repeatedIndicatorName(of: first), at: table.location(of: cell)), cell: cell.reference,
          indicator: record.key))
    }
  }
}
