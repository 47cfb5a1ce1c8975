import Indicators
import Templating

/// The quarters of an indicator as a table: the charts' accessible twin.
struct QuarterTable: Sendable {
  private let progress: IndicatorProgress
  private let words: Wording

  init(_ progress: IndicatorProgress, words: Wording) {
    self.progress = progress
    self.words = words
  }

  static let shape = Shape<QuarterTable>(
    "tabla",
    [
      .text("titulo", "el nombre del indicador") { $0.progress.indicator.name },
      .list("trimestres", "un renglón por trimestre", of: QuarterRow.shape) { table in
        table.progress.quarters.map { QuarterRow(result: $0, progress: table.progress, words: table.words) }
      },
    ])
}

/// A quarter as a row of the table that is the charts' twin.
struct QuarterRow: Sendable {
  let result: QuarterResult
  let progress: IndicatorProgress
  let words: Wording

  private var arithmetic: String {
    words.arithmetic(
      programmed: result.programmed.quantity.map(Figure.init), achieved: result.achieved.quantity.map(Figure.init),
      compliance: result.compliance, status: result.status, rules: progress.rules)
  }

  static let shape = Shape<QuarterRow>(
    "trimestre",
    [
      .text("nombre", "«T1 2024»") { $0.words.withYear($0.result.period) },
      .optionalText("programado", "lo programado") { $0.words.reading($0.result.programmed) },
      .optionalText("alcanzado", "lo alcanzado; falta si no se ha informado") { $0.words.reading($0.result.achieved) },
      .optionalText("variacion", "programado menos alcanzado") { $0.result.variation.map { Formatting.number($0) } },
      .optionalText("cumplimiento", "en por ciento") { $0.result.compliance.map($0.words.percent) },
      .record("estado", "el estado del trimestre", of: StatusView.shape) {
        StatusView(status: $0.result.status, words: $0.words)
      },
      .text("aritmetica", "la cuenta de la que sale") { $0.arithmetic },
    ])
}
