import Diagnostics
import Indicators

/// What the header rows of a report's table say. Columns count from that of `Nivel`.
struct ReportLayout {
  let firstDataRow: Int
  /// Group headers that stand in another column than the data they name.
  let drifted: [(title: String, cell: Cell, expected: Int)]
  /// Sub-header cells left blank within the table's width and the official one.
  let blankSubheaders: [Cell]
  /// The quarters stand below the title of the means of verification too: a single text is that of its quarter.
  let hasQuarterlyEvidence: Bool

  /// Nil after reporting a title that is missing or misplaced.
  init?(_ section: ReportSection, diagnostics: inout Diagnostics) {
    let table = section.table
    let header = table.rows[0]
    var isComplete = Self.hasTitles(table, diagnostics: &diagnostics)
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
      hasQuarterlyEvidence = Quarter.allCases.allSatisfy { quarter in
        let cell = row[column: ReportColumn.evidence + quarter.rawValue - 1]
        return cell.map { QuarterPhrase($0.text).quarter == quarter } ?? false
      }
    } else {
      firstDataRow = 1
      blankSubheaders = []
      hasQuarterlyEvidence = false
    }
  }

  /// False after reporting the titles that are not there, or else the first that is out of its place: where a column is
  /// missing or stands elsewhere, those behind it are not at fault.
  private static func hasTitles(_ table: Table, diagnostics: inout Diagnostics) -> Bool {
    let header = table.rows[0]
    let titles = ReportColumn.titles
    let absent = titles.filter { title in !header.contains { title.matches($0.text) } }
    if absent.isEmpty {
      guard let wrong = titles.first(where: { !$0.matches(header[column: $0.column]?.text ?? "") }) else { return true }
      diagnostics.error(
        .wrongColumnTitle(header[column: wrong.column]?.text ?? "", expected: wrong.official),
        at: table.location(row: 0, column: wrong.column))
      return false
    }
    for title in absent {
      let written = header[column: title.column]?.text ?? ""
      let isAnother = written.isEmpty || (titles + ReportColumn.groups).contains { $0.matches(written) }
      let message: Message =
        isAnother || absent.count > 1
        ? .missingColumn(title.official, behind: titles[max(0, title.column - 1)].official)
        : .wrongColumnTitle(written, expected: title.official)
      diagnostics.error(message, at: table.location(row: 0, column: title.column))
    }
    return false
  }

  /// The row below the titles that names the quarters: it has nothing below the first nine titles.
  private static func isSubheader(_ row: [Cell]) -> Bool {
    row.prefix(ReportColumn.baselineYear).allSatisfy(\.isBlank) && !row.isBlank
  }
}
