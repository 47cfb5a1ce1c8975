import Diagnostics

/// A cell of a table as written: its text without outer white space, and where it stands in the file.
package struct Cell: Sendable, Hashable {
  package let text: String
  /// Bytes of the source text.
  let range: Range<Int>

  package var isBlank: Bool { text.isEmpty }
}

/// The rows of a delimited text. Rows keep their own lengths; nothing is padded.
package struct Table: Sendable {
  package let source: SourceText
  package let rows: [[Cell]]

  func location(of cell: Cell) -> Location { source.location(of: cell.range) }

  /// Where a row begins, or where its first cell with text stands.
  func location(ofRow row: Int) -> Location {
    let cell = rows[row].first { !$0.isBlank } ?? rows[row].first
    return cell.map(location) ?? Location(file: source.name)
  }
}

extension [Cell] {
  /// The cell at a column, or nil where the row is shorter.
  subscript(column column: Int) -> Cell? { indices.contains(column) ? self[column] : nil }

  var isBlank: Bool { allSatisfy(\.isBlank) }
}
