import Indicators

/// The columns of the official quarterly report, 0-based from the column of `Nivel` (METHOD §1). After `variation` come up
/// to five variation cells and then the means of verification.
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

  /// What the header may call a column or a group of columns: the official title first.
  struct Title: Sendable {
    let column: Int
    let official: String
    private let folded: Set<String>
    /// With room for the spaces, dots and line breaks that folding takes out. Every cell of a file is asked.
    private let mostBytes: Int

    init(column: Int, words: [String]) {
      self.column = column
      official = words[0]
      folded = Set(words.map(\.folded))
      mostBytes = 32 + 2 * (words.map(\.utf8.count).max() ?? 0)
    }

    func matches(_ text: String) -> Bool {
      guard let first = text.utf8.first, !first.isDigit, text.utf8.count <= mostBytes else { return false }
      return folded.contains(text.folded)
    }
  }

  static let titles = [
    Title(column: level, words: ["Nivel", "Nivel MIR", "Nivel de la MIR"]),
    Title(column: name, words: ["Nombre", "Nombre del indicador", "Indicador"]),
    Title(column: definition, words: ["Definición", "Definición del indicador"]),
    Title(column: method, words: ["Método de Cálculo", "Fórmula", "Fórmula de cálculo"]),
    Title(column: unitOfMeasure, words: ["Unidad de Medida", "Unidad Medida"]),
    Title(column: type, words: ["Tipo", "Tipo de indicador"]),
    Title(column: dimension, words: ["Dimensión", "Dimensión a medir", "Dimensión del indicador"]),
    Title(column: frequency, words: ["Frecuencia de Medición", "Frecuencia", "Frecuencia de la medición"]),
    Title(column: direction, words: ["Sentido Esperado", "Sentido", "Sentido del indicador"]),
  ]
  static let groups = [
    Title(column: baselineYear, words: ["Línea Base", "Línea de base"]),
    Title(column: programmed, words: ["Valores Programados", "Programado", "Metas programadas"]),
    Title(column: achieved, words: ["Valores Alcanzados", "Alcanzado", "Metas alcanzadas"]),
    Title(column: variation, words: ["Variación", "Variaciones"]),
    Title(column: evidence, words: ["Medios de Verificación", "Medio de verificación"]),
  ]

  /// Whether a row has the titles of groups: it may stand above that of the columns' titles.
  static func isGroupRow(_ row: [Cell]) -> Bool {
    groups.allSatisfy { group in row.contains { group.matches($0.text) } }
  }

  /// A column as a message names it: `Valores Programados, 1er. Trim.`
  static func title(of column: Int) -> String {
    if column < titles.count { return titles[column].official }
    guard let group = groups.last(where: { $0.column <= column }) else { return "" }
    switch group.column {
    case baselineYear: return "\(group.official), \(column == baselineYear ? "Año" : "Valor")"
    case evidence: return group.official
    default:
      let places = ["1er. Trim.", "2do. Trim.", "3er. Trim.", "4to. Trim.", "Acumulado"]
      return "\(group.official), \(places[column - group.column])"
    }
  }

  static func programmed(_ quarter: Quarter) -> Int { programmed + quarter.rawValue - 1 }

  static func achieved(_ quarter: Quarter) -> Int { achieved + quarter.rawValue - 1 }
}
