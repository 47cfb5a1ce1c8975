import Diagnostics
import Indicators
import Parallel

/// Reads the flat layout: one header row with canonical names in any order, then one row for each indicator and year as
/// reported in a quarter (METHOD §1). Rows of the same quarter, unit and programme make a report.
package enum FlatTable {
  /// The columns by their canonical name.
  package enum Column: String, CaseIterable, Sendable {
    case year = "ejercicio"
    case quarter = "trimestre"
    case unit = "unidad"
    case unitName = "unidad_nombre"
    case programme = "programa"
    case programmeName = "programa_nombre"
    case objective = "objetivo"
    case level = "nivel"
    case name = "nombre"
    case definition = "definicion"
    case method = "metodo"
    case unitOfMeasure = "unidad_medida"
    case type = "tipo"
    case dimension = "dimension"
    case frequency = "frecuencia"
    case direction = "sentido"
    case baselineYear = "linea_base_ejercicio"
    case baselineValue = "linea_base_valor"
    case programmed1 = "programado_t1"
    case programmed2 = "programado_t2"
    case programmed3 = "programado_t3"
    case programmed4 = "programado_t4"
    case achieved1 = "alcanzado_t1"
    case achieved2 = "alcanzado_t2"
    case achieved3 = "alcanzado_t3"
    case achieved4 = "alcanzado_t4"
    case evidence1 = "medios_t1"
    case evidence2 = "medios_t2"
    case evidence3 = "medios_t3"
    case evidence4 = "medios_t4"
    /// Of the whole year, where the report does not tell quarters apart.
    case evidence = "medios"
    case accumulation = "acumulacion"
    case weight = "peso"

    static let required: [Column] = [
      .year, .quarter, .unit, .programme, .objective, .level, .name, .direction, .programmed1, .programmed2,
      .programmed3, .programmed4, .achieved1, .achieved2, .achieved3, .achieved4,
    ]

    static func programmed(_ quarter: Quarter) -> Column {
      [.programmed1, .programmed2, .programmed3, .programmed4][quarter.rawValue - 1]
    }

    static func achieved(_ quarter: Quarter) -> Column {
      [.achieved1, .achieved2, .achieved3, .achieved4][quarter.rawValue - 1]
    }

    static func evidence(_ quarter: Quarter) -> Column {
      [.evidence1, .evidence2, .evidence3, .evidence4][quarter.rawValue - 1]
    }
  }

  /// Whether the first row with text is a header of this layout: it names year, unit, programme and level.
  static func hasHeader(_ table: Table) -> Bool {
    guard let header = table.rows.first(where: { !$0.isBlank }) else { return false }
    let names = Set(header.map { canonical($0.text) })
    return [Column.year, .unit, .programme, .level].allSatisfy { names.contains($0.rawValue) }
  }

  /// All reports of the file, after reporting every problem of every row; none when the header is not complete.
  static func read(
    _ file: SourceFile, _ table: Table, workers: Workers = .one, diagnostics: inout Diagnostics
  ) -> [Report] {
    guard let headerRow = table.rows.firstIndex(where: { !$0.isBlank }),
      let columns = columns(of: table, headerRow, diagnostics: &diagnostics)
    else { return [] }
    var file = file
    file.holdsManyReports = true
    var groups = FlatReportGroups(file: file)
    let indexes = table.rows.indices.dropFirst(headerRow + 1).filter { !table.rows[$0].isBlank }
    let chunks = workers.map(indexes.chunks(of: 64)) { indexes, _ in
      indexes.map { FlatRow(table, index: $0, columns: columns).read() }
    }
    for (index, row) in zip(indexes, chunks.joined()) {
      diagnostics.append(contentsOf: row.diagnostics, sentBy: row.unit)
      guard let record = row.record else { continue }
      groups.add(
        record, notes: row.notes, at: FlatRow(table, index: index, columns: columns).location,
        diagnostics: &diagnostics)
    }
    if groups.isEmpty, !diagnostics.hasErrors {
      diagnostics.error(.noIndicatorRows, at: Location(file: file.displayName))
    }
    return groups.reports
  }

  /// Where each canonical column stands in this file.
  struct Columns: Sendable {
    let index: [Column: Int]

    func title(of index: Int) -> String { self.index.first { $0.value == index }?.key.rawValue ?? "" }
  }

  private static func columns(
    of table: Table, _ headerRow: Int, diagnostics: inout Diagnostics
  ) -> Columns? {
    var index: [Column: Int] = [:]
    var isGood = true
    for (position, cell) in table.rows[headerRow].enumerated() where !cell.isBlank {
      guard let column = Column(rawValue: canonical(cell.text)) else {
        diagnostics.error(
          .unknownColumn(cell.text, known: Column.allCases.map(\.rawValue)), at: table.location(of: cell))
        isGood = false
        continue
      }
      if index.updateValue(position, forKey: column) != nil {
        diagnostics.error(.repeatedColumn(column.rawValue), at: table.location(of: cell))
        isGood = false
      }
    }
    let missing = Column.required.filter { index[$0] == nil }
    if !missing.isEmpty {
      diagnostics.error(.missingColumns(missing.map(\.rawValue)), at: table.location(ofRow: headerRow))
      isGood = false
    }
    return isGood ? Columns(index: index) : nil
  }

  /// `Unidad Medida` and `unidad_medida` are the same column.
  private static func canonical(_ text: String) -> String {
    text.folded.replacing(" ", with: "_")
  }
}
