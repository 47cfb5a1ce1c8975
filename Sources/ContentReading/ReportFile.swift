import Diagnostics
import Indicators

/// Reads a received file in whichever layout it has: the official quarterly report, or the flat table.
enum ReportFile {
  /// None after reporting why it cannot be read.
  static func read(_ file: SourceFile, diagnostics: inout Diagnostics) -> [Report] {
    guard let source = TextDecoding.decode(file.bytes, name: file.displayName, diagnostics: &diagnostics) else {
      return []
    }
    for delimiter in DelimitedText.Delimiter.allCases {
      guard let table = DelimitedText.read(source, delimiter: delimiter, diagnostics: &diagnostics) else { return [] }
      if let headerRow = ReportLayout.headerRow(of: table) {
        return QuarterlyReport.read(file, table, headerRow: headerRow, diagnostics: &diagnostics).map { [$0] } ?? []
      }
      if let header = table.rows.first(where: { !$0.isBlank }), FlatTable.isHeader(header) {
        return FlatTable.read(file, table, diagnostics: &diagnostics)
      }
    }
    diagnostics.error(.noTable, at: Location(file: source.name))
    return []
  }
}
