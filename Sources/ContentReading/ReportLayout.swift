import Diagnostics
import Indicators

/// The columns of the official quarterly report, 0-based (METHOD §1). After `variation` come up to five
/// variation cells and then the means of verification.
enum ReportColumn {
  static let level = 0
  static let name = 1
  static let definition = 2
  static let method = 3
  static let unitOfMeasure = 4
  static let type = 5
  static let dimension = 6
  static let frequency = 7
  static let direction = 8
  static let baselineYear = 9
  static let baselineValue = 10
  static let programmed = 11
  static let programmedTotal = 15
  static let achieved = 16
  static let achievedTotal = 20
  static let variation = 21
  static let evidence = 26

  static let titles = [
    "Nivel", "Nombre", "Definición", "Método de Cálculo", "Unidad de Medida", "Tipo", "Dimensión",
    "Frecuencia de Medición", "Sentido Esperado",
  ]
  static let groups = [
    (column: baselineYear, title: "Línea Base"), (column: programmed, title: "Valores Programados"),
    (column: achieved, title: "Valores Alcanzados"), (column: variation, title: "Variación"),
    (column: evidence, title: "Medios de Verificación"),
  ]

  /// A column as a message names it: `Valores Programados, 1er. Trim.`
  static func title(of column: Int) -> String {
    if column < titles.count { return titles[column] }
    guard let group = groups.last(where: { $0.column <= column }) else { return "" }
    switch group.column {
    case baselineYear: return "\(group.title), \(column == baselineYear ? "Año" : "Valor")"
    case evidence: return group.title
    default:
      let places = ["1er. Trim.", "2do. Trim.", "3er. Trim.", "4to. Trim.", "Acumulado"]
      return "\(group.title), \(places[column - group.column])"
    }
  }

  static func programmed(_ quarter: Quarter) -> Int { programmed + quarter.rawValue - 1 }

  static func achieved(_ quarter: Quarter) -> Int { achieved + quarter.rawValue - 1 }
}

/// Where a report's table stands, and what its two header rows say.
struct ReportLayout {
  let headerRow: Int
  let firstDataRow: Int
  /// Group headers that stand in another column than the data they name.
  let drifted: [(title: String, cell: Cell, column: Int, expected: Int)]
  /// Sub-header cells left blank within the table's width and the official one.
  let blankSubheaders: [(cell: Cell, column: Int)]

  /// The first row that begins `Nivel`, `Nombre`.
  static func headerRow(of table: Table) -> Int? {
    table.rows.firstIndex { row in
      row.count > 1 && row[0].text.folded == "nivel" && row[1].text.folded == "nombre"
    }
  }

  /// Nil after reporting a title that is missing or misplaced.
  init?(_ table: Table, headerRow: Int, diagnostics: inout Diagnostics) {
    let header = table.rows[headerRow]
    var isComplete = true
    for (column, title) in ReportColumn.titles.enumerated() where header[column: column]?.text.folded != title.folded {
      let place = header[column: column].map(table.location) ?? table.location(ofRow: headerRow)
      diagnostics.error(.wrongColumnTitle(header[column: column]?.text ?? "", expected: title), at: place)
      isComplete = false
    }
    var drifted: [(title: String, cell: Cell, column: Int, expected: Int)] = []
    for group in ReportColumn.groups {
      guard let column = header.firstIndex(where: { $0.text.folded == group.title.folded }) else {
        diagnostics.error(.missingColumnGroup(group.title), at: table.location(ofRow: headerRow))
        isComplete = false
        continue
      }
      if column != group.column { drifted.append((group.title, header[column], column, group.column)) }
    }
    guard isComplete else { return nil }
    self.headerRow = headerRow
    self.drifted = drifted
    let next = table.rows.dropFirst(headerRow + 1).first
    if let next, next.prefix(ReportColumn.baselineYear).allSatisfy(\.isBlank), !next.isBlank {
      firstDataRow = headerRow + 2
      let width = min(next.lastIndex { !$0.isBlank } ?? 0, ReportColumn.evidence)
      blankSubheaders = next.indices.filter { $0 >= ReportColumn.baselineYear && $0 < width && next[$0].isBlank }
        .map { (next[$0], $0) }
    } else {
      firstDataRow = headerRow + 1
      blankSubheaders = []
    }
  }
}
