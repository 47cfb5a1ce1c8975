import Diagnostics
import Testing

@testable import ContentReading
@testable import SiteBuilding

/// A workbook of one visible sheet as the project's own reader sees it.
struct ReadWorkbook {
  private let sheet: WorkbookSheet
  private let bytes: [UInt8]
  /// The rows of each sheet that is not seen.
  let hidden: [[[String]]]

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let workbook = try Workbook.read(bytes, file: "libro.xlsx", limits: .standard)
    let visible = workbook.sheets.filter { !$0.isHidden }
    try #require(visible.count == 1)
    sheet = visible[0]
    hidden = workbook.sheets.filter(\.isHidden).map { $0.rows.map { $0.map(\.text) } }
  }

  var sheetName: String { sheet.name }
  var rows: [[String]] { sheet.rows.map { $0.map(\.text) } }
  var hasFormulas: Bool { !sheet.formulas.isEmpty }

  /// The text of a file in the archive.
  func part(_ name: String) throws -> String {
    var content: [UInt8] = []
    try ZipArchive.open(bytes, limits: .standard) { archive throws(WorkbookProblem) in
      for entry in archive.entries where entry.name == name {
        try archive.read(entry) { (piece) throws(WorkbookProblem) in content += piece }
      }
    }
    try #require(!content.isEmpty, "no \(name)")
    return String(decoding: content, as: UTF8.self)
  }
}

extension BuiltSite {
  /// The rows of a published CSV.
  func csv(_ path: String) throws -> [[String]] {
    let bytes = try #require(files[path], "no \(path)")
    let reading = DelimitedText.read(SourceText(name: path, bytes: Array(bytes.dropFirst(3))), delimiter: .comma)
    try #require(reading.unclosedQuote == nil)
    return reading.table.rows.map { $0.map(\.text) }
  }

  func workbook(_ path: String) throws -> ReadWorkbook {
    try ReadWorkbook(try #require(files[path], "no \(path)"))
  }
}
