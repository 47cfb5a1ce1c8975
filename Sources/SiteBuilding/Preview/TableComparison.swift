import ContentReading

/// What moves in a table of figures from one publication to the next.
struct TableComparison: Sendable {
  /// A figure or status of a row, before and after; nil where there is none.
  struct Move: Sendable {
    let row: [String]
    let member: DataMember
    let before: String?
    let after: String?
  }

  let table: DataTable
  /// The rows by their primary key, in the order of the newer table, then those that are gone.
  let addedRows: [[String]]
  let removedRows: [[String]]
  let moves: [Move]

  /// - `old`: the published file; nil where there is none.
  /// - `new`: the file that takes its place.
  init(_ table: DataTable, from old: [UInt8]?, to new: [UInt8]) {
    self.table = table
    let before = Rows(old ?? [], key: table.primaryKey)
    let after = Rows(new, key: table.primaryKey)
    addedRows = after.keys.filter { before[$0] == nil }
    removedRows = before.keys.filter { after[$0] == nil }
    let figures = table.declaration.members.filter { $0.isFigure && !table.primaryKey.contains($0.name) }
    moves = after.keys.flatMap { key -> [Move] in
      guard let old = before[key], let new = after[key], old != new else { return [] }
      return figures.compactMap { member in
        let (old, new) = (before.cell(member.name, of: old), after.cell(member.name, of: new))
        return old == new ? nil : Move(row: key, member: member, before: old, after: new)
      }
    }
  }

  /// A published table, its rows found by their key. One that cannot be read has no rows.
  private struct Rows {
    private(set) var keys: [[String]] = []
    private var cells: [[String]: [String]] = [:]
    private var columns: [String: Int] = [:]

    init(_ bytes: [UInt8], key: [String]) {
      let rows = ExportedTable.rows(of: bytes)
      guard let header = rows.first else { return }
      columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      let places = key.compactMap { columns[$0] }
      guard places.count == key.count else { return }
      for row in rows.dropFirst() {
        let name = places.map { row.indices.contains($0) ? row[$0] : "" }
        if cells.updateValue(row, forKey: name) == nil { keys.append(name) }
      }
    }

    subscript(key: [String]) -> [String]? { cells[key] }

    /// Nil where the row has no such cell, or an empty one.
    func cell(_ column: String, of row: [String]) -> String? {
      guard let place = columns[column], row.indices.contains(place), !row[place].isEmpty else { return nil }
      return row[place]
    }
  }
}

extension DataMember {
  /// A number that readers see, or a status; not where a row stands in its file.
  fileprivate var isFigure: Bool {
    switch type {
    case .decimal, .ratio: true
    case .integer: !["renglon", "bytes"].contains(name)
    case .code: name == "estado"
    default: false
    }
  }
}
