import Diagnostics

/// What the header rows of a report's table say. Columns count from that of `Nivel`.
struct ReportLayout {
  let firstDataRow: Int
  /// Group headers that stand in another column than the data they name.
  let drifted: [(title: String, cell: Cell, expected: Int)]
  /// Sub-header cells left blank within the table's width and the official one.
  let blankSubheaders: [Cell]

  /// Nil after reporting a title that is missing or misplaced.
  init?(_ section: ReportSection, diagnostics: inout Diagnostics) {
    let table = section.table
    let header = table.rows[0]
    var isComplete = true
    for title in ReportColumn.titles where !title.matches(header[column: title.column]?.text ?? "") {
      diagnostics.error(
        .wrongColumnTitle(header[column: title.column]?.text ?? "", expected: title.official),
        at: table.location(row: 0, column: title.column))
      isComplete = false
    }
    var drifted: [(title: String, cell: Cell, expected: Int)] = []
    // Where titles are centred over both rows, the groups may stand in the row above.
    let groupRows = [header, section.block.rows.last ?? []]
    for group in ReportColumn.groups {
      guard
        let cell = groupRows.lazy.compactMap({ row in row.first { group.matches($0.text) } }).first
      else {
        diagnostics.error(.missingColumnGroup(group.official), at: table.location(ofRow: 0))
        isComplete = false
        continue
      }
      let expected = table.reference(row: 0, column: group.column).column
      if cell.reference.column != expected { drifted.append((group.official, cell, expected)) }
    }
    guard isComplete else { return nil }
    self.drifted = drifted
    if let row = table.rows.dropFirst().first, Self.isSubheader(row) {
      firstDataRow = 2
      let width = min(row.lastIndex { !$0.isBlank } ?? 0, ReportColumn.evidence)
      blankSubheaders = row.indices.filter { $0 >= ReportColumn.baselineYear && $0 < width && row[$0].isBlank }
        .map { row[$0] }
    } else {
      firstDataRow = 1
      blankSubheaders = []
    }
  }

  /// The row below the titles that names the quarters: it has nothing below the first nine titles.
  private static func isSubheader(_ row: [Cell]) -> Bool {
    row.prefix(ReportColumn.baselineYear).allSatisfy(\.isBlank) && !row.isBlank
  }
}
