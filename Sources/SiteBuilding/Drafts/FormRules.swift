import ContentReading
import Diagnostics
import Indicators

/// What may be typed into the cells of a form.
enum FormRules {
  /// Of a column of the table; nil where any text is good.
  ///
  /// - `row`: the first to which the rule applies, as the sheet counts rows from 1.
  static func rule(of column: Int, row: Int) -> CellRule? {
    switch column {
    case ReportColumn.level: level
    case ReportColumn.type: list(IndicatorType.allCases.map(\.spelling), column)
    case ReportColumn.dimension: list(Dimension.allCases.map(\.spelling), column)
    case ReportColumn.frequency: list(Frequency.allCases.map(\.spelling), column)
    case ReportColumn.direction: list(Direction.allCases.map(\.spelling), column)
    case ReportColumn.baselineYear: year(cell(column, row))
    case ReportColumn.baselineValue, ReportColumn.programmed..<ReportColumn.programmedTotal: number(cell(column, row))
    case ReportColumn.programmedTotal: total(cell(column, row))
    case ReportColumn.achieved..<ReportColumn.achievedTotal: result(cell(column, row))
    default: nil
    }
  }

  /// - Parameter range: the cells that have the plan's objectives.
  static func objective(in range: String) -> CellRule {
    CellRule(
      allowed: .oneOfCells(range), title: "Objetivo",
      prompt: "Elija el objetivo del plan, o escriba su clave, con su texto o sin él: «2.1 Construir…».",
      refusal: "Así no está en la lista. Si escribió la clave de un objetivo del plan, conteste que sí.",
      isStrict: false)
  }

  private static let level = CellRule(
    allowed: .oneOf(
      ["Fin", "Propósito"]
        + (1...3).flatMap { component in
          ["Componente \(component)"] + (1...4).map { "Actividad \(component).\($0)" }
        }),
    title: "Nivel",
    prompt: "Fin, Propósito, Componente 1, Actividad 1.1… Si el suyo no está en la lista, escríbalo así.",
    refusal: """
      Se escribe Fin, Propósito, Componente y su número, o Actividad y su número. Si es lo que escribió, conteste que sí.
      """,
    isStrict: false)

  private static func list(_ words: [String], _ column: Int) -> CellRule {
    let title = ReportColumn.titles[column].official
    return CellRule(
      allowed: .oneOf(words), title: title, prompt: "Elija una palabra de la lista.",
      refusal: "\(title): elija una palabra de la lista.")
  }

  private static func year(_ cell: String) -> CellRule {
    CellRule(
      allowed: .whatMakesTrue("AND(ISNUMBER(\(cell)),\(cell)>=1900,\(cell)<=2100,\(cell)=INT(\(cell)))"),
      title: "Línea Base, Año", prompt: "El año de la línea base, con cuatro cifras: 2023.",
      refusal: "Escriba un año con cuatro cifras, como 2023; el valor va en la celda siguiente.")
  }

  private static func number(_ cell: String) -> CellRule {
    CellRule(
      allowed: .whatMakesTrue("ISNUMBER(\(cell))"), title: "Un número",
      prompt: "Un número, sin unidad: 25 o 25.5. Un porcentaje se escribe 25, no 0.25.",
      refusal: "Escriba solo un número, con punto decimal: 25 o 25.5.")
  }

  private static func total(_ cell: String) -> CellRule {
    CellRule(
      allowed: .whatMakesTrue("ISNUMBER(\(cell))"), title: "Meta del año",
      prompt: """
        La meta del año completo, como la cuenta su oficina: la suma, el promedio, el último o el máximo de los trimestres.
        """,
      refusal: "Escriba solo un número, con punto decimal: 25 o 25.5.")
  }

  private static func result(_ cell: String) -> CellRule {
    CellRule(
      allowed: .whatMakesTrue("OR(ISNUMBER(\(cell)),\(cell)=\"N/D\",\(cell)=\"N/A\")"), title: "Valor alcanzado",
      prompt: """
        Un número: 25 o 25.5; un porcentaje se escribe 25. Si no hubo nada, 0. Si el dato no se tiene, N/D; si no \
        aplica, N/A. En blanco quiere decir que no se informa.
        """,
      refusal:
        "Escriba solo un número, con punto decimal (25 o 25.5), o N/D si no se tiene el dato, o N/A si no aplica.")
  }

  private static func cell(_ column: Int, _ row: Int) -> String { CellReference(row: row, column: column).a1 }
}
