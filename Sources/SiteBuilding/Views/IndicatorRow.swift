import Indicators
import Templating

/// An indicator as a row of a table.
struct IndicatorRow: Sendable {
  let progress: IndicatorProgress
  let model: SiteModel
  let link: Linker

  private var key: IndicatorKey { progress.indicator.key }

  var level: Level { key.level }

  static func rows(_ members: [IndicatorProgress], _ model: SiteModel, _ link: Linker) -> [IndicatorRow] {
    members.map { IndicatorRow(progress: $0, model: model, link: link) }
  }

  static let shape = Shape<IndicatorRow>(
    "renglon",
    [
      .text("clave", "504-4-C1") { $0.key.code },
      .text("nombre", "el nombre del indicador") { $0.progress.indicator.name },
      .text("nivel", "«Componente 1»") { $0.model.words.level($0.key.level) },
      .text("href", "su página") { $0.link(.indicator($0.key)) },
      .record("estado", "su estado a la fecha", of: StatusView.shape) {
        StatusView(status: $0.progress.status, words: $0.model.words)
      },
      .html("chispa", "su cumplimiento, trimestre por trimestre, en pequeño") {
        ProgressCharts($0.model).sparkline($0.progress)
      },
      .optionalText("cumplimiento", "cumplimiento a la fecha; falta si no se puede calcular") {
        $0.progress.toDate.compliance.map($0.model.words.percent)
      },
      .optionalText("avance", "avance del año; falta si no se informó nada") {
        $0.progress.currentYear?.progress.map($0.model.words.percent)
      },
      .optionalText("esperado", "avance esperado a la fecha; falta si no hay meta") {
        ($0.progress.currentYear?.expected).map($0.model.words.percent)
      },
    ])
}
