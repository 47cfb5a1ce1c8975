import Diagnostics
import Foundation

@testable import ContentReading
@testable import SiteBuilding

extension BuiltSite {
  /// The rows of a published CSV file, each by the names of its columns.
  func rows(_ path: String) throws -> [[String: String]] {
    let byteOrderMark = "\u{FEFF}"
    let text = try text(path)
    guard text.hasPrefix(byteOrderMark) else { throw NoByteOrderMark() }
    let source = SourceText(name: path, text: String(text.unicodeScalars.dropFirst()))
    var table = DelimitedText.read(source, delimiter: .comma).table.rows.map { $0.map(\.text) }
    guard !table.isEmpty else { return [] }
    let names = table.removeFirst()
    return table.filter { $0 != [""] }.map { row in
      Dictionary(
        zip(names, row + Array(repeating: "", count: max(0, names.count - row.count))), uniquingKeysWith: { $1 })
    }
  }

  private struct NoByteOrderMark: Error {}

  /// What a column holds, row by row.
  func column(_ name: String, of path: String) throws -> [String] { try rows(path).map { $0[name] ?? "—" } }
}
