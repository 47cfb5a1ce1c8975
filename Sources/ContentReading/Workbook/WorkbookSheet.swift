import Diagnostics

/// A sheet of a workbook as read.
struct WorkbookSheet: Sendable {
  let file: String
  let name: String
  /// A person has to unhide it before seeing it.
  let isHidden: Bool
  /// Row i is the sheet's row i + 1; each ends with its last cell that has text.
  private(set) var rows: [[Cell]] = []
  private(set) var fractions: [CellReference: String] = [:]
  private(set) var findings: [CellReference: StoredCell.Finding] = [:]
  private(set) var formulas: Set<CellReference> = []
  /// As the sheet counts rows.
  var hiddenRows: Set<Int> = []
  /// From 0.
  var hiddenColumns: [Range<Int>] = []

  init(file: String, name: String, isHidden: Bool) {
    self.file = file
    self.name = name
    self.isHidden = isHidden
  }

  var table: Table { Table(.sheet(file: file, name: name), rows: rows, fractions: fractions) }

  mutating func append(_ row: [Cell]) {
    guard let number = row.first?.reference.row else { return }
    while rows.count < number - 1 { rows.append([]) }
    rows.append(row)
  }

  mutating func take(_ content: StoredCell.Content, at cell: CellReference) {
    if let fraction = content.fraction { fractions[cell] = fraction }
    if let finding = content.finding { findings[cell] = finding }
    if content.isFormula { formulas.insert(cell) }
  }
}
