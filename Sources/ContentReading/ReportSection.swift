import Diagnostics

/// A report's table with the rows above it, cut out of the table of a file. A file may hold several, one below the other,
/// and a table that runs over pages repeats its header.
struct ReportSection {
  /// The rows above the header, as they stand in the file.
  let block: Table
  /// The header and the rows below it. The first column is that of `Nivel`; columns that merged titles leave empty are
  /// left out.
  let table: Table
  /// The first cell with text to the left of the table, which is not read.
  let outside: Cell?

  /// Whether a row has `Nivel` and then `Nombre`.
  static func isPresent(in table: Table) -> Bool { table.rows.contains { levelColumn(of: $0) != nil } }

  static func all(in table: Table) -> [ReportSection] {
    let headers = table.rows.indices.compactMap { row in levelColumn(of: table.rows[row]).map { (row: row, column: $0) }
    }
    var sections: [ReportSection] = []
    var start = 0
    for (place, header) in headers.enumerated() {
      var end = table.rows.count
      if place + 1 < headers.count {
        // What stands below a table belongs to it, up to the block of the next report.
        let next = headers[place + 1].row
        end = (header.row + 1..<next).first { ReportHeader.begins(table.rows[$0]) } ?? next
      }
      sections.append(ReportSection(table, rows: start..<end, headerRow: header.row, levelColumn: header.column))
      start = end
    }
    return sections
  }

  private init(_ whole: Table, rows: Range<Int>, headerRow: Int, levelColumn: Int) {
    block = Table(whole.origin, rows: Array(whole.rows[rows.lowerBound..<headerRow]), fractions: whole.fractions)
    let part = Table(whole.origin, rows: Array(whole.rows[headerRow..<rows.upperBound]), fractions: whole.fractions)
    let header = part.rows[0]
    let end = header.firstIndex { ReportColumn.groups[0].matches($0.text) } ?? levelColumn
    let empty = (levelColumn..<end).filter { column in
      part.rows.allSatisfy { $0[column: column]?.isBlank ?? true }
    }
    table = part.dropping(columns: Set(0..<levelColumn).union(empty))
    outside = part.rows.lazy.compactMap { row in row.prefix(levelColumn).first { !$0.isBlank } }.first
  }

  /// Where `Nivel` stands in a row that is a header.
  private static func levelColumn(of row: [Cell]) -> Int? {
    guard let level = row.firstIndex(where: { ReportColumn.titles[0].matches($0.text) }),
      let name = row[(level + 1)...].first(where: { !$0.isBlank }), ReportColumn.titles[1].matches(name.text)
    else { return nil }
    return level
  }
}
