import Diagnostics

/// A table that this program once wrote: commas, UTF-8, texts defused.
package enum ExportedTable {
  /// The cells of each row, as they were before they were written; none where the file is no such table.
  package static func rows(of bytes: [UInt8]) -> [[String]] {
    var unheard = Diagnostics()
    guard let source = TextDecoding.decode(bytes, name: "", diagnostics: &unheard) else { return [] }
    return DelimitedText.read(source, delimiter: .comma).table.rows
      .map { row in row.map { DefusedText.original(of: $0.text) } }
      .filter { $0 != [""] }
  }
}
