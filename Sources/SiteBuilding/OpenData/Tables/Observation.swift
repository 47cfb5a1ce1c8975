import Indicators

/// An indicator in one quarter: a row of `observaciones.csv`.
struct Observation: Sendable {
  let progress: IndicatorProgress
  let result: QuarterResult
  let record: IndicatorRecord
  /// The report in which the row stands.
  let report: Report

  /// Every quarter of every reported year, oldest first.
  static func all(_ progress: IndicatorProgress) -> [Observation] {
    progress.quarters.compactMap { result in
      progress.indicator.years.first { $0.year == result.period.year }.map {
        Observation(progress: progress, result: result, record: $0.record, report: $0.report)
      }
    }
  }

  private var rule: Accumulation { progress.accumulation.rule }
  private var quarter: Quarter { result.period.quarter }
  private var isDue: Bool { result.period <= progress.cutOff }

  private var programmedToDate: Figure? { record.programmedFigure(by: rule, through: quarter) }
  private var achievedToDate: Figure? { isDue ? record.achievedFigure(by: rule, through: quarter) : nil }

  /// Of this quarter only; evidence for the whole year stands with the indicator.
  private var evidence: String? { record.evidence.text(of: quarter) }

  private typealias Field = DataShape<Observation>.Field

  private static let figures: [Field] = [
    .integer("ejercicio", from: 1000) { $0.result.period.year },
    .integer("trimestre", from: 1) { $0.quarter.rawValue },
    .decimal("programado") { $0.result.programmed.quantity },
    .decimal("alcanzado") { $0.result.achieved.quantity },
    .decimal("variacion") { $0.result.variation },
    .ratio("cumplimiento") { $0.result.compliance },
    .code("estado", Status.codes) { $0.result.status.code },
    .code("programado_lectura", Reading.kinds) { $0.result.programmed.kind },
    .code("alcanzado_lectura", Reading.kinds) { $0.result.achieved.kind },
    .decimal("programado_acumulado") { $0.programmedToDate?.shown },
    .decimal("alcanzado_acumulado") { $0.achievedToDate?.shown },
    .optionalText("medios_verificacion") { $0.evidence },
    .text("informe") { $0.report.slug },
    .integer("renglon", from: 1) { $0.record.row },
  ]

  /// As a row of a table, which names its indicator.
  static let row = DataShape<Observation>(
    "observaciones", [.text("clave") { $0.progress.indicator.key.code }] + figures)

  /// As a part of its indicator.
  static let part = DataShape<Observation>("trimestre", words: "observaciones", figures)
}
