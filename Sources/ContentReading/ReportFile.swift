import Diagnostics
import Indicators
import Parallel

/// Reads a received file in whichever layout it has: the official quarterly report, or the flat table.
enum ReportFile {
  /// None after reporting why it cannot be read.
  static func read(
    _ file: SourceFile, limits: ReadingLimits = .standard, workers: Workers = .one, diagnostics: inout Diagnostics
  ) -> [Report] {
    let reports = readAll(file, limits: limits, workers: workers, diagnostics: &diagnostics)
    return reports.count > 1 ? reports.map(\.sharingItsFile) : reports
  }

  private static func readAll(
    _ file: SourceFile, limits: ReadingLimits, workers: Workers, diagnostics: inout Diagnostics
  ) -> [Report] {
    let whole = Location(file: file.displayName)
    let ending = file.path.fileExtension.lowercased()
    switch ReceivedFormat(file.bytes) {
    case .text:
      guard !ReceivedFormat.isSpreadsheet(ending) else {
        diagnostics.error(.wrongExtension(ending, kind: ("texto", "text"), right: "csv"), at: whole)
        return []
      }
      return readText(file, limits: limits, workers: workers, diagnostics: &diagnostics)
    case .archive:
      let reports = WorkbookReports.read(file, limits: limits, diagnostics: &diagnostics)
      if !reports.isEmpty, !ReceivedFormat.workbooks.contains(ending) {
        diagnostics.error(
          .wrongExtension(ending, kind: ("un libro de Excel", "an Excel workbook"), right: "xlsx"), at: whole)
      }
      return reports
    case .refused(let message):
      diagnostics.error(message, at: whole)
      return []
    }
  }

  private static func readText(
    _ file: SourceFile, limits: ReadingLimits, workers: Workers, diagnostics: inout Diagnostics
  ) -> [Report] {
    guard let source = TextDecoding.decode(file.bytes, name: file.displayName, diagnostics: &diagnostics) else {
      return []
    }
    let readings = DelimitedText.Delimiter.allCases.lazy.map { DelimitedText.read(source, delimiter: $0) }
    // The header tells which delimiter is meant, even where a quote is open below it.
    guard let reading = readings.first(where: { isReport($0.table) }) else {
      if let open = readings.compactMap(\.unclosedQuote).first {
        diagnostics.error(.unclosedQuote, at: source.location(of: open))
      } else {
        diagnostics.error(.noTable, at: Location(file: source.name))
      }
      return []
    }
    if let open = reading.unclosedQuote {
      diagnostics.error(.unclosedQuote, at: source.location(of: open))
      return []
    }
    guard isWithin(limits, reading.table, diagnostics: &diagnostics) else { return [] }
    return reports(in: reading.table, of: file, workers: workers, diagnostics: &diagnostics)
  }

  /// False after reporting each cell that is too long and each row that is too wide.
  private static func isWithin(
    _ limits: ReadingLimits, _ table: Table, diagnostics: inout Diagnostics
  ) -> Bool {
    var isWithin = true
    func refuse(_ limit: ReadingLimit, at cell: Cell) {
      diagnostics.error(
        .limitExceeded(limit.rawValue, limits[keyPath: limit.field]), at: table.location(of: cell))
      isWithin = false
    }
    for row in table.rows {
      if let last = row.lastIndex(where: { !$0.isBlank }), last >= limits.columns {
        refuse(.columns, at: row[limits.columns])
      }
      for cell in row where !limits.allowsCell(cell.text) { refuse(.cellCharacters, at: cell) }
    }
    return isWithin
  }

  static func isReport(_ table: Table) -> Bool {
    FlatTable.hasHeader(table) || ReportSection.isPresent(in: table)
  }

  static func reports(
    in table: Table, of file: SourceFile, workers: Workers = .one, diagnostics: inout Diagnostics
  ) -> [Report] {
    FlatTable.hasHeader(table)
      ? FlatTable.read(file, table, workers: workers, diagnostics: &diagnostics)
      : QuarterlyReport.read(file, table, diagnostics: &diagnostics)
  }
}
