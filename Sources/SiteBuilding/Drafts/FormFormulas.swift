import ContentReading
import Diagnostics
import Indicators

/// The derived cells of a form's row: the formula, and what it gives now (METHOD §3).
struct FormFormulas {
  let row: FormRow
  /// As the sheet counts rows, from 1.
  let number: Int

  /// The formula of a derived column with its result in plain decimal notation, nil for an empty text.
  func formula(_ column: Int) -> (text: String, result: String?) {
    switch column {
    case ReportColumn.programmedTotal: (programmedTotal, row.programmedTotal?.plainDecimal)
    case ReportColumn.achievedTotal: (achievedTotal, row.achievedTotal?.plainDecimal)
    case ReportColumn.variation + Quarter.allCases.count: totalVariation
    default: variation(Quarter.allCases[column - ReportColumn.variation])
    }
  }

  // MARK: Totals

  /// Of a row whose rule is known.
  private var programmedTotal: String {
    guard let rule = row.rule else { return "" }
    let value = rule == .mean ? "ROUND(\(goal(by: rule)),\(decimals))" : goal(by: rule)
    return "=IF(COUNTIF(\(range(ReportColumn.programmed)),\">0\")=0,\"\",\(value))"
  }

  /// By the row's rule; else by the first that gives the programmed total, which the office types.
  private var achievedTotal: String {
    let cells = range(ReportColumn.achieved)
    let result =
      row.rule.map(result)
      ?? Accumulation.allCases.reversed().reduce("\"\"") { rest, rule in
        "IF(\(isTypedTotal(goal(by: rule))),\(self.result(by: rule)),\(rest))"
      }
    var conditions = ["COUNT(\(cells))=0"]
    if row.rule == nil {
      conditions += [
        "NOT(ISNUMBER(\(cell(ReportColumn.programmedTotal))))", "COUNTIF(\(range(ReportColumn.programmed)),\">0\")=0",
      ]
    }
    let isBlank = conditions.count == 1 ? conditions[0] : "OR(\(conditions.joined(separator: ",")))"
    return "=IF(\(isBlank),\"\",\(result))"
  }

  /// Of the year, where some quarter has a goal. A mean is not rounded.
  private func goal(by rule: Accumulation) -> String {
    let cells = range(ReportColumn.programmed)
    switch rule {
    case .sum: return "SUMIF(\(cells),\">0\")"
    case .maximum: return "MAX(\(cells))"
    case .mean: return "AVERAGEIF(\(cells),\">0\")"
    case .last:
      return Quarter.allCases.reduce("\"\"") { rest, quarter in
        let cell = cell(ReportColumn.programmed(quarter))
        return "IF(N(\(cell))>0,\(cell),\(rest))"
      }
    }
  }

  /// Of the year, where some quarter has a result. Of the last value and the mean, only quarters with a goal count.
  private func result(by rule: Accumulation) -> String {
    let cells = range(ReportColumn.achieved)
    switch rule {
    case .sum: return "SUM(\(cells))"
    case .maximum: return "MAX(\(cells))"
    case .mean:
      let goals = range(ReportColumn.programmed)
      return "IFERROR(ROUND(AVERAGEIF(\(goals),\">0\",\(cells)),\(decimals)),\"\")"
    case .last:
      return Quarter.allCases.reduce("\"\"") { rest, quarter in
        let (goal, cell) = (cell(ReportColumn.programmed(quarter)), cell(ReportColumn.achieved(quarter)))
        return "IF(AND(N(\(goal))>0,ISNUMBER(\(cell))),\(cell),\(rest))"
      }
    }
  }

  /// Whether the programmed total that was typed is a figure, rounded to as many decimals as were typed.
  private func isTypedTotal(_ figure: String) -> String {
    "SUMPRODUCT(--(ROUND(\(figure),{0,1,2,3,4,5,6})=\(cell(ReportColumn.programmedTotal))))>0"
  }

  /// To how many a mean is rounded.
  private var decimals: Int {
    let typed = Quarter.allCases.flatMap { [row.programmed[$0], row.achieved[$0]] }.compactMap(\.quantity?.decimals)
    return max(2, typed.max() ?? 0)
  }

  // MARK: Variation: programmed − achieved, where a blank cell counts as nothing.

  private func variation(_ quarter: Quarter) -> (text: String, result: String?) {
    difference(
      (ReportColumn.programmed(quarter), row.programmed[quarter].quantity),
      (ReportColumn.achieved(quarter), row.achieved[quarter].quantity))
  }

  private var totalVariation: (text: String, result: String?) {
    difference(
      (ReportColumn.programmedTotal, row.programmedTotal), (ReportColumn.achievedTotal, row.achievedTotal))
  }

  private func difference(
    _ goal: (column: Int, value: Quantity?), _ result: (column: Int, value: Quantity?)
  ) -> (text: String, result: String?) {
    let (a, b) = (cell(goal.column), cell(result.column))
    let zero = Quantity(0)
    let isBlank = goal.value == nil && result.value == nil
    return (
      "=IF(COUNT(\(a),\(b))=0,\"\",N(\(a))-N(\(b)))",
      isBlank ? nil : ((goal.value ?? zero) - (result.value ?? zero)).plainDecimal
    )
  }

  private func cell(_ column: Int) -> String { CellReference(row: number, column: column).a1 }

  /// Of the four quarters that begin there.
  private func range(_ column: Int) -> String { "\(cell(column)):\(cell(column + Quarter.allCases.count - 1))" }
}
