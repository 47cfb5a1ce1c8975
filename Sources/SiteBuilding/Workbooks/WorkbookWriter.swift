import ContentReading
import Indicators

/// Writes a table as a workbook of one sheet (`.xlsx`): a bold header that stays in sight, wrapped cells and a filter.
struct WorkbookWriter: Sendable {
  typealias Cell = CSVWriter.Cell

  struct Column: Sendable {
    let title: String
    /// In digits of the standard font.
    let width: Double
  }

  let sheet: String
  let title: String
  /// The workbook is said to be of this day's noon, UTC.
  let date: CalendarDate
  let columns: [Column]
  var temporaryFolder = ScratchFolder.systemFolder

  func bytes(_ rows: some Sequence<[Cell]>) throws(FileError) -> [UInt8] {
    let file = SpreadsheetFile(
      sheet: sheet, title: title, date: date, isStreamed: true, temporaryFolder: temporaryFolder)
    return try file.bytes { page in
      page.freeze(rows: 1)
      for (index, column) in columns.enumerated() {
        page.setWidth(column.width, ofColumn: index)
        page.write(.text(column.title), row: 0, column: index, look: CellLook(isBold: true))
      }
      var count = 0
      for row in rows {
        count += 1
        for (index, cell) in row.enumerated() { page.write(cell, row: count, column: index, look: CellLook()) }
        if page.hasFailed { break }
      }
      page.filter(rows: 0...count, columns: 0...max(0, columns.count - 1))
    }
  }
}
