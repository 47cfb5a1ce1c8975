import ContentReading

/// A published table, its rows found by their key. One that cannot be read has no rows.
struct PublishedRows: Sendable {
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

  /// Nil also where there is no such row.
  func value(_ column: String, of key: [String]) -> String? { self[key].flatMap { cell(column, of: $0) } }
}
