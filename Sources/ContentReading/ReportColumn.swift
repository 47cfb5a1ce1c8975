import Indicators

/// The columns of the official quarterly report, 0-based from the column of `Nivel` (METHOD §1). After `variation` come up
/// to five variation cells and then the means of verification.
package enum ReportColumn {
  package static let level = 0
  package static let name = 1
  package static let definition = 2
  package static let method = 3
  package static let unitOfMeasure = 4
  package static let type = 5
  package static let dimension = 6
  package static let frequency = 7
  package static let direction = 8
  package static let baselineYear = 9
  package static let baselineValue = 10
  package static let programmed = 11
  package static let programmedTotal = 15
  package static let achieved = 16
  package static let achievedTotal = 20
  package static let variation = 21
  package static let evidence = 26

  /// What the header may call a column or a group of columns: the official title first.
  package struct Title: Sendable {
    package let column: Int
    package let official: String
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

  package static let titles = [
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
  package static let groups = [
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

  /// Below the title of a group.
  package static let quarters = ["1er. Trim.", "2do. Trim.", "3er. Trim.", "4to. Trim."]

  /// What the others give, and is computed anew and compared.
  static func isDerived(_ column: Int) -> Bool {
    column == programmedTotal || column == achievedTotal || (variation..<evidence).contains(column)
  }

  /// A column as a message names it: `Valores Programados, 1er. Trim.`
  static func title(of column: Int) -> String {
    if column < titles.count { return titles[column].official }
    guard let group = groups.last(where: { $0.column <= column }) else { return "" }
    switch group.column {
    case baselineYear: return "\(group.official), \(column == baselineYear ? "Año" : "Valor")"
    case evidence: return group.official
    default:
      let places = quarters + ["Acumulado"]
      return "\(group.official), \(places[column - group.column])"
    }
  }

  package static func programmed(_ quarter: Quarter) -> Int { programmed + quarter.rawValue - 1 }

  package static func achieved(_ quarter: Quarter) -> Int { achieved + quarter.rawValue - 1 }
}
