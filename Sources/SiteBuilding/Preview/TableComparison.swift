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
  let before: PublishedRows
  let after: PublishedRows

  /// - `old`: the published file; nil where there is none.
  /// - `new`: the file that takes its place.
  init(_ table: DataTable, from old: [UInt8]?, to new: [UInt8]) {
    self.table = table
    let before = PublishedRows(old ?? [], key: table.primaryKey)
    let after = PublishedRows(new, key: table.primaryKey)
    self.before = before
    self.after = after
    addedRows = after.keys.filter { before[$0] == nil }
    removedRows = before.keys.filter { after[$0] == nil }
    let figures = Self.figures(of: table)
    moves = after.keys.flatMap { key -> [Move] in
      guard let old = before[key], let new = after[key], old != new else { return [] }
      return figures.compactMap { member in
        let (old, new) = (before.cell(member.name, of: old), after.cell(member.name, of: new))
        return old == new ? nil : Move(row: key, member: member, before: old, after: new)
      }
    }
  }

  /// What counts as a figure or a status among its columns.
  static func figures(of table: DataTable) -> [DataMember] {
    table.declaration.members.filter { $0.isFigure && !table.primaryKey.contains($0.name) }
  }

  /// How many figures and statuses these rows of the newer table have.
  func figureCount(in keys: [[String]]) -> Int {
    let figures = Self.figures(of: table)
    return keys.reduce(0) { count, key in
      count + figures.count { after.value($0.name, of: key) != nil }
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
