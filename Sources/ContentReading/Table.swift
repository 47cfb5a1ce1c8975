import Diagnostics

/// A cell of a table as written: its text without outer white space, and where it stands in the file.
package struct Cell: Sendable, Hashable {
  package let text: String
  /// As a spreadsheet that opened the file would name it.
  let reference: CellReference
  /// Bytes of the source text; empty in a workbook.
  let range: Range<Int>

  package var isBlank: Bool { text.isEmpty }
}

/// The rows of a delimited text or of a sheet. Rows keep their own lengths; nothing is padded.
package struct Table: Sendable {
  package enum Origin: Sendable {
    case text(SourceText)
    /// A sheet of a workbook: the name of the file as messages give it, and that of the sheet.
    case sheet(file: String, name: String)
  }

  let origin: Origin
  package let rows: [[Cell]]
  /// Of the cells of a workbook that are shown as percentages, the number that is stored: 0.25 where the text is `25 %`.
  var fractions: [CellReference: String] = [:]

  package init(_ origin: Origin, rows: [[Cell]], fractions: [CellReference: String] = [:]) {
    self.origin = origin
    self.rows = rows
    self.fractions = fractions
  }

  /// The file as messages name it.
  var fileName: String {
    switch origin {
    case .text(let source): source.name
    case .sheet(let file, _): file
    }
  }

  /// The whole file, or in a workbook the sheet's first cell.
  var location: Location {
    switch origin {
    case .text(let source): Location(file: source.name)
    case .sheet(let file, let sheet): Location(file: file, place: .cell(sheet: sheet, CellReference(row: 1, column: 0)))
    }
  }

  func location(of cell: Cell) -> Location {
    switch origin {
    case .text(let source):
      var location = source.location(of: cell.range)
      location.cell = cell.reference
      return location
    case .sheet(let file, let sheet):
      return Location(
        file: file, place: .cell(sheet: sheet, cell.reference),
        excerpt: cell.isBlank ? nil : Excerpt(wholeOf: cell.text))
    }
  }

  /// Where a row begins, or where its first cell with text stands.
  func location(ofRow row: Int) -> Location {
    let cell = rows[row].first { !$0.isBlank } ?? rows[row].first
    return cell.map(location) ?? location
  }

  /// Where a cell stands. In a row that is shorter: in a workbook where it would stand, in a text where the row begins.
  func location(row: Int, column: Int?) -> Location {
    guard let column else { return location(ofRow: row) }
    if let cell = rows[row][column: column] { return location(of: cell) }
    guard case .sheet(let file, let sheet) = origin else { return location(ofRow: row) }
    return Location(file: file, place: .cell(sheet: sheet, reference(row: row, column: column)))
  }

  /// The cell, or where it would stand in a row that is shorter.
  func reference(row: Int, column: Int) -> CellReference {
    if let cell = rows[row][column: column] { return cell.reference }
    guard let last = rows[row].last else { return CellReference(row: row + 1, column: column) }
    return CellReference(row: last.reference.row, column: last.reference.column + column - rows[row].count + 1)
  }

  /// Without the cells that stand at `dropped` in each row.
  func dropping(columns dropped: Set<Int>) -> Table {
    guard !dropped.isEmpty else { return self }
    let kept = rows.map { row in row.indices.filter { !dropped.contains($0) }.map { row[$0] } }
    return Table(origin, rows: kept, fractions: fractions)
  }
}

extension [Cell] {
  /// The cell at a column, or nil where the row is shorter.
  subscript(column column: Int) -> Cell? { indices.contains(column) ? self[column] : nil }

  var isBlank: Bool { allSatisfy(\.isBlank) }
}
