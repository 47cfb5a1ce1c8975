import Diagnostics
import Indicators

/// Reads a quarterly report in the official layout ("Informe Trimestral"): METHOD §1.
enum QuarterlyReport {
  /// Nil after reporting why it cannot be read. What could be read in one way only is told in the report's notes.
  static func read(_ file: SourceFile, _ table: Table, headerRow: Int, diagnostics: inout Diagnostics) -> Report? {
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    return read(file, table, headerRow: headerRow, found: &found)
  }

  private static func read(
    _ file: SourceFile, _ table: Table, headerRow: Int, found diagnostics: inout Diagnostics
  ) -> Report? {
    let header = ReportHeader(table, above: headerRow, diagnostics: &diagnostics)
    let layout = ReportLayout(table, headerRow: headerRow, diagnostics: &diagnostics)
    guard let header, let layout else { return nil }

    var body = ReportBody(table, header: header)
    body.read(from: layout.firstDataRow)
    diagnostics.append(contentsOf: body.diagnostics)
    if !layout.drifted.isEmpty, !body.totalsConfirmPositions {
      for group in layout.drifted {
        diagnostics.error(
          .columnsUnclear(group.title, found: group.column, expected: group.expected),
          at: table.location(of: group.cell))
      }
    }
    guard !diagnostics.hasErrors else { return nil }
    let strays = (header.strayRows + body.strayRows).map { table.strayLine($0) }
    let aboutReport = (folderNote(file.path, header.period) + missingLevels(in: body.records)).map {
      QualityNote(Diagnostic(.note, $0, at: Location(file: file.displayName)))
    }
    return Report(
      unit: header.unit, programme: header.programme, period: header.period,
      source: file, records: body.records,
      notes: layout.notes(in: table, headerRow: headerRow) + body.notes + aboutReport + strays
        + table.missingFinalNewline)
  }

  private static func missingLevels(in records: [IndicatorRecord]) -> [Message] {
    QualityCheck.missingLevels(in: records).map { .missingLevel($0 == .goal ? "Fin" : "Propósito") }
  }

  /// A folder that is named like a quarter must be named like the report's.
  private static func folderNote(_ path: String, _ period: Period) -> [Message] {
    guard let folder = path.split(separator: "/").dropLast().last.map(String.init), let named = Period(folder),
      named != period
    else { return [] }
    return [.folderOfAnotherQuarter(folder, report: period.code)]
  }
}

/// The rows below the header, read one after the other.
private struct ReportBody {
  let table: Table
  let header: ReportHeader
  var records: [IndicatorRecord] = []
  var notes: [QualityNote] = []
  var strayRows: [Int] = []
  var diagnostics = Diagnostics()

  init(_ table: Table, header: ReportHeader) {
    self.table = table
    self.header = header
  }

  /// Every row's printed totals are given by some rule when its cells are taken by position.
  var totalsConfirmPositions: Bool {
    !records.isEmpty && records.allSatisfy { AccumulationRule(stated: nil, record: $0).origin == .inferred }
  }

  mutating func read(from firstRow: Int) {
    var seen: [Level: Int] = [:]
    for index in table.rows.indices.dropFirst(firstRow) where !table.rows[index].isBlank {
      let cells = table.rows[index]
      guard let level = Level(reportText: cells[0].text) else {
        if cells.count(where: { !$0.isBlank }) <= 2 {
          strayRows.append(index)
        } else {
          diagnostics.error(
            .unknownTerm(cells[0].text, title: "Nivel", allowed: Level.spellings), at: table.location(of: cells[0]))
        }
        continue
      }
      if let first = seen.updateValue(index, forKey: level) {
        diagnostics.error(.duplicateLevel(cells[0].text, firstRow: first + 1), at: table.location(of: cells[0]))
      }
      var row = ReportRow(table, index: index, header: header)
      if let record = row.read(level: level) { records.append(record) }
      diagnostics.append(contentsOf: row.reader.diagnostics)
      notes += row.reader.notes
    }
    for (record, first) in QualityCheck.repeatedNames(in: records) {
      let cell = table.rows[record.row - 1][ReportColumn.name]
      notes.append(
        QualityNote(
          Diagnostic(.note, .repeatedIndicatorName(of: first), at: table.location(of: cell)),
          cell: CellReference(row: record.row, column: ReportColumn.name), indicator: record.key))
    }
    if records.isEmpty, !diagnostics.hasErrors {
      diagnostics.error(.noIndicatorRows, at: Location(file: table.source.name))
    }
  }
}

extension ReportLayout {
  /// What the header rows say that is not so.
  fileprivate func notes(in table: Table, headerRow: Int) -> [QualityNote] {
    let headers = drifted.map { group in
      QualityNote(
        Diagnostic(
          .note, .driftedHeader(group.title, found: group.column, expected: group.expected),
          at: table.location(of: group.cell)),
        cell: CellReference(row: headerRow + 1, column: group.column))
    }
    let blanks = blankSubheaders.map { blank in
      QualityNote(
        Diagnostic(.note, .blankSubheader, at: table.location(of: blank.cell)),
        cell: CellReference(row: headerRow + 2, column: blank.column))
    }
    return headers + blanks
  }
}

extension Table {
  fileprivate func strayLine(_ row: Int) -> QualityNote {
    let text = rows[row].map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    return QualityNote(
      Diagnostic(.remark, .strayLine(text), at: location(ofRow: row)), cell: CellReference(row: row + 1, column: 0))
  }

  fileprivate var missingFinalNewline: [QualityNote] {
    guard let last = source.bytes.last, last != .lineFeed, last != .carriageReturn else { return [] }
    let end = source.bytes.count
    return [QualityNote(Diagnostic(.remark, .noFinalNewline, at: source.location(of: end..<end)))]
  }
}
