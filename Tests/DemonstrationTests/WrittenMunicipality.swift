import Demonstration

/// A demonstration read back from its files, with nothing of the code that wrote it.
struct WrittenMunicipality {
  struct Row {
    let report: WrittenReport
    let cells: [String]

    var level: String { cells[0] }
    var name: String { cells[1] }
    /// `101-1 Componente 1`.
    var identity: String { "\(report.unit)-\(report.programme) \(level)" }

    func cell(_ column: Int) -> String { column < cells.count ? cells[column] : "" }

    /// The number in a column, without its signs; nil when there is none.
    func number(_ column: Int) -> Double? {
      Double(cell(column).filter { !"%$, ".contains($0) })
    }

    var programmed: [Double?] { (11...14).map(number) }
    var achieved: [Double?] { (16...19).map(number) }

    /// The cells of the technical sheet that a revision may change.
    var sheet: [String] { [cells[1], cells[3], cells[9], cells[10]] }
  }

  struct WrittenReport {
    let path: String
    let text: String
    let isUTF8: Bool
    let unit: String
    let programme: String
    /// The first number of its objective.
    let axis: String
    /// `2024-t2`, from its header.
    let period: String
    /// The cells of the table's first header row.
    let titles: [String]
    let strayLines: Int

    var year: String { String(period.prefix(4)) }
    var folder: String { String(path.split(separator: "/")[1]) }
  }

  private(set) var files: [(path: String, bytes: [UInt8])] = []
  private(set) var reports: [WrittenReport] = []
  private(set) var rows: [Row] = []

  init(indicators: Int, seed: UInt64 = 1) {
    Demonstration.write(indicators: indicators, seed: seed) { files.append(($0, $1)) }
    for (path, bytes) in files where path.hasPrefix("informes/") { read(path, bytes) }
  }

  private mutating func read(_ path: String, _ bytes: [UInt8]) {
    let utf8 = String(validating: bytes, as: UTF8.self)
    let text = utf8 ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    func header(_ key: String) -> String { lines.first { $0[0] == key }?.last ?? "" }
    func code(_ key: String) -> String { String(header(key).prefix { $0 != " " }) }
    let quarter = header("Trimestre que se reporta:")
    let table = lines.filter { $0.count > 20 }
    let report = WrittenReport(
      path: path, text: text, isUTF8: utf8 != nil, unit: code("Unidad Responsable:"),
      programme: code("Programa Presupuestario:"),
      axis: String(code("Objetivo:").prefix(1)), period: "\(quarter.suffix(4))-t\(quarter.prefix(1))",
      titles: table.first ?? [], strayLines: lines.count { $0.count == 1 && !$0[0].isEmpty } - 1)
    reports.append(report)
    rows += table.dropFirst(2).map { Row(report: report, cells: $0) }
  }

  func text(_ path: String) -> String {
    files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  var identities: Set<String> { Set(rows.map(\.identity)) }

  /// The rows of the newest report of each programme.
  var newest: [Row] {
    var newest: [String: Row] = [:]
    for row in rows where row.report.period >= newest[row.identity]?.report.period ?? "" { newest[row.identity] = row }
    return Array(newest.values)
  }

  /// Every pair of snapshots of one indicator in one year, the earlier first.
  var consecutive: [(earlier: Row, later: Row)] {
    let groups = Dictionary(grouping: rows) { "\($0.identity) \($0.report.year)" }
    return groups.values.flatMap { group in
      let ordered = group.sorted { $0.report.period < $1.report.period }
      return zip(ordered, ordered.dropFirst()).map { (earlier: $0, later: $1) }
    }
  }
}
