import Diagnostics
import Indicators

/// What a check found in a report, or how a cell of it was read: a row of `calidad.csv`.
struct NoteDatum: Sendable {
  let note: QualityNote
  let report: Report
  /// Of the indicator that it is about, if it is about one.
  let key: IndicatorKey?

  private var message: Message { note.finding.message }

  private typealias Field = DataShape<NoteDatum>.Field

  private static let finding: [Field] = [
    .text("codigo") { $0.message.code },
    .code("tipo", ["por_revisar", "como_se_leyo"]) {
      $0.note.finding.severity == .remark ? "como_se_leyo" : "por_revisar"
    },
    // In Spanish whatever the site's language, like every word of the data.
    .text("observacion") { $0.message.rule(in: .spanish).capitalizedFirst },
    .optionalText("accion") { $0.message.hint(in: .spanish)?.capitalizedFirst },
    .optionalText("celda") { note in note.note.cell.flatMap { $0.column > 0 ? $0.a1 : nil } },
    .optionalInteger("renglon", from: 1) { $0.note.cell?.row },
    .text("informe") { $0.report.slug },
  ]

  static let row = DataShape<NoteDatum>(
    "calidad",
    [
      .text("unidad") { $0.report.unit.code },
      .text("programa") { $0.report.programme.code },
      .integer("ejercicio", from: 1000) { $0.report.period.year },
      .integer("trimestre", from: 1) { $0.report.period.quarter.rawValue },
      .optionalText("clave") { $0.key?.code },
    ] + finding + [
      .text("archivo") { $0.report.source.path },
      .optionalText("hoja") { $0.report.sheet },
    ])

  /// As a part of its indicator.
  static let part = DataShape<NoteDatum>("observacion", words: "calidad", finding)
}
