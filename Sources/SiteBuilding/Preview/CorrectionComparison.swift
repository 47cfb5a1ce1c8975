import ContentReading

/// The corrections that `revisiones.csv` tells, from one publication to the next.
struct CorrectionComparison: Sendable {
  /// A row by its columns; an empty cell has none.
  typealias Row = [String: String]

  let added: [Row]
  let removed: [Row]

  /// - `old`: the published file; nil where there is none.
  init(from old: [UInt8]?, to new: [UInt8]) {
    let (before, after) = (Self.rows(old ?? []), Self.rows(new))
    let (known, kept) = (Set(before), Set(after))
    added = after.filter { !known.contains($0) }
    removed = before.filter { !kept.contains($0) }
  }

  private static func rows(_ bytes: [UInt8]) -> [Row] {
    let rows = ExportedTable.rows(of: bytes)
    guard let header = rows.first else { return [] }
    return rows.dropFirst().map { row in
      Dictionary(zip(header, row).filter { !$0.1.isEmpty }, uniquingKeysWith: { first, _ in first })
    }
  }
}
