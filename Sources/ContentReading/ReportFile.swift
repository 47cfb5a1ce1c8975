import Diagnostics
import Indicators

/// Reads a received file in whichever layout it has: the official quarterly report, or the flat table.
enum ReportFile {
  /// None after reporting why it cannot be read.
  static func read(
    _ file: SourceFile, limits: ReadingLimits = .standard, diagnostics: inout Diagnostics
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
    return reports(in: reading.table, of: file, diagnostics: &diagnostics)
  }

  private static func isReport(_ table: Table) -> Bool {
    FlatTable.hasHeader(table) || ReportSection.isPresent(in: table)
  }

  private static func reports(in table: Table, of file: SourceFile, diagnostics: inout Diagnostics) -> [Report] {
    FlatTable.hasHeader(table)
      ? FlatTable.read(file, table, diagnostics: &diagnostics)
      : QuarterlyReport.read(file, table, diagnostics: &diagnostics)
  }
}
