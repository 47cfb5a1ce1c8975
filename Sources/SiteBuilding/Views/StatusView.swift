import Indicators
import Templating

/// A status as a badge: its word, and its code for the shape and colour.
struct StatusView: Sendable {
  let status: Status
  let words: Wording

  static let shape = Shape<StatusView>(
    "estado",
    [
      .text("codigo", "en_meta, en_riesgo, rezago, excedido, sin_reporte, no_programado, sin_meta o por_reportar") {
        $0.status.code
      },
      .text("texto", "la palabra, como «En meta»") { $0.words.status($0.status) },
    ])
}

/// How many indicators of a group have a status.
struct StatusCountView: Sendable {
  let status: StatusView
  let count: Int

  /// In the order in which statuses are always listed, without those that do not occur.
  static func distribution(_ rollUp: RollUp, words: Wording) -> [StatusCountView] {
    Status.allCases.compactMap { status in
      rollUp.distribution[status].map { StatusCountView(status: StatusView(status: status, words: words), count: $0) }
    }
  }

  static let shape = Shape<StatusCountView>(
    "cuenta",
    [
      .record("estado", "el estado", of: StatusView.shape) { $0.status },
      .text("numero", "cuántos indicadores lo tienen") { Formatting.number($0.count) },
    ])
}
