/// A cell of a table as a spreadsheet names it.
package struct CellReference: Sendable, Hashable {
  /// From 1.
  package let row: Int
  /// From 0.
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// `J14`.
  package var a1: String { "\(Self.letters(of: column))\(row)" }

  /// `J`: a column, counted from 0, as spreadsheets name it.
  package static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
