import Diagnostics
import Indicators

/// Reads the reports in the sheets of a workbook.
enum WorkbookReports {
  static func read(_ file: SourceFile, limits: ReadingLimits, diagnostics: inout Diagnostics) -> [Report] {
    let workbook: Workbook
    do { workbook = try Workbook.read(file.bytes, file: file.displayName, limits: limits) } catch {
      diagnostics.error(error.message, at: error.location(in: file.displayName))
      return []
    }
    let (withReport, rest) = workbook.sheets.filter { !$0.rows.isEmpty }.divided { ReportFile.isReport($0.table) }
    // Lists from which cells are chosen stand on hidden sheets: of one without a report there is nothing to say.
    let others = rest.filter { !$0.isHidden }
    let (hidden, visible) = withReport.divided(by: \.isHidden)
    guard !visible.isEmpty else {
      let names = workbook.sheets.filter { !$0.isHidden }.map(\.name)
      diagnostics.error(.noTableInSheets(names), at: Location(file: file.displayName))
      return []
    }
    let reports = visible.flatMap { sheet in
      SheetReport(sheet, awaitsCalculation: workbook.awaitsCalculation).read(from: file, diagnostics: &diagnostics)
    }.sorted { $0.slug < $1.slug }
    guard let first = reports.first else { return [] }
    var notes = hidden.map { sheet in
      QualityNote(Diagnostic(.note, .hiddenSheet(sheet.name), at: sheet.table.location))
    }
    if !others.isEmpty {
      let message = Message.sheetsWithoutReport(others.map(\.name))
      notes.append(QualityNote(Diagnostic(.remark, message, at: Location(file: file.displayName))))
    }
    return [first.adding(notes)] + reports.dropFirst()
  }
}

extension [WorkbookSheet] {
  /// Those for which `condition` holds, and the others, each in their order.
  fileprivate func divided(by condition: (WorkbookSheet) -> Bool) -> ([WorkbookSheet], [WorkbookSheet]) {
    var parts: ([WorkbookSheet], [WorkbookSheet]) = ([], [])
    for sheet in self {
      if condition(sheet) { parts.0.append(sheet) } else { parts.1.append(sheet) }
    }
    return parts
  }
}

/// The reports of one sheet, with what is particular to sheets: formulas, and what is hidden.
private struct SheetReport {
  private let sheet: WorkbookSheet
  private let table: Table
  private let awaitsCalculation: Bool
  /// More cells of one sheet with the same trouble are only counted.
  private static let mostNamed = 5

  init(_ sheet: WorkbookSheet, awaitsCalculation: Bool) {
    self.sheet = sheet
    self.awaitsCalculation = awaitsCalculation
    table = sheet.table
  }

  func read(from file: SourceFile, diagnostics: inout Diagnostics) -> [Report] {
    let faults = faults
    var found = Diagnostics()
    let reports = ReportFile.reports(in: table, of: file, diagnostics: &found)
    reportFaults(faults, diagnostics: &diagnostics)
    let places = Set(faults.map { table.location(of: $0.cell).place })
    diagnostics.append(contentsOf: found, exceptAt: places)
    guard faults.isEmpty else { return [] }
    return reports.map { $0.adding(notes(on: $0)).inSheet(sheet.name) }
  }

  // MARK: Formulas

  private typealias Fault = (cell: Cell, finding: StoredCell.Finding)

  /// Cells that count in a report and hold no value.
  private var faults: [Fault] {
    let rows: [[Cell]]
    if FlatTable.hasHeader(table) {
      rows = table.rows
    } else {
      rows = ReportSection.all(in: table).flatMap { section in
        section.block.rows.filter { ReportHeader.begins($0) }
          + section.table.rows.filter { row in row.first.map { Level(reportText: $0.text) != nil } ?? false }
      }
    }
    return rows.joined().compactMap { cell in
      switch sheet.findings[cell.reference] {
      case nil, .rounded: nil
      case .some(let finding): (cell, finding)
      }
    }
  }

  private func reportFaults(_ faults: [Fault], diagnostics: inout Diagnostics) {
    for kind in [StoredCell.Finding.formulaWithoutValue, .formulaError] {
      let cells = faults.filter { $0.finding == kind }.map(\.cell)
      let named = cells.count > Self.mostNamed ? 1 : cells.count
      for cell in cells.prefix(named) {
        let others = cells.count - named
        let message: Message =
          kind == .formulaError ? .formulaError(cell.text, others: others) : .formulaWithoutValue(others: others)
        diagnostics.error(message, at: table.location(of: cell))
      }
    }
  }

  // MARK: Notes

  private func notes(on report: Report) -> [QualityNote] {
    let records = Dictionary(report.records.map { ($0.row, $0.key) }) { first, _ in first }
    let hidden = records.keys.filter(sheet.hiddenRows.contains).sorted().map { row in
      note(.note, .hiddenRow, at: CellReference(row: row, column: 0), records[row])
    }
    let rounded = sheet.findings.filter { records[$0.key.row] != nil }
      .sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }
      .compactMap { cell, finding -> QualityNote? in
        guard case .rounded(let stored) = finding else { return nil }
        return note(
          .remark, .roundedNumber(stored, to: Quantity.maximumDecimals), at: cell, records[cell.row])
      }
    return hidden + rounded + hiddenColumns(records) + calculation(report, records)
  }

  private func hiddenColumns(_ records: [Int: IndicatorKey]) -> [QualityNote] {
    let width = records.keys.map { sheet.rows[$0 - 1].count }.max() ?? 0
    let hidden = (0..<width).filter { column in
      sheet.hiddenColumns.contains { $0.contains(column) }
        && records.keys.contains { sheet.rows[$0 - 1][column: column]?.isBlank == false }
    }
    guard let first = hidden.first else { return [] }
    let letters = hidden.map(CellReference.letters)
    return [note(.note, .hiddenColumns(letters), at: CellReference(row: 1, column: first), nil)]
  }

  private func calculation(_ report: Report, _ records: [Int: IndicatorKey]) -> [QualityNote] {
    guard awaitsCalculation, restsOnFormulas(report, records) else { return [] }
    return [QualityNote(Diagnostic(.note, .notRecalculated, at: table.location))]
  }

  /// Whether a formula stands in one of the rows, but for those of derived cells that say what is computed anew.
  private func restsOnFormulas(_ report: Report, _ records: [Int: IndicatorKey]) -> Bool {
    guard !sheet.formulas.isEmpty else { return false }
    let isContradicted = report.records.contains { $0.printsOtherTotals || $0.printsOtherVariation }
    let isFlat = FlatTable.hasHeader(table)
    let rows = isFlat ? table.rows : ReportSection.all(in: table).flatMap(\.table.rows)
    return rows.contains { row in
      row.first.map { records[$0.reference.row] != nil } ?? false
        && row.indices.contains { column in
          (isFlat || isContradicted || !ReportColumn.isDerived(column))
            && sheet.formulas.contains(row[column].reference)
        }
    }
  }

  private func note(_ severity: Severity, _ message: Message, at cell: CellReference, _ key: IndicatorKey?)
    -> QualityNote
  {
    let place = Location(file: sheet.file, place: .cell(sheet: sheet.name, cell))
    return QualityNote(Diagnostic(severity, message, at: place), cell: cell, indicator: key)
  }
}
