import Indicators
import Templating

/// `trimestres/2024-t1.html`: everything of a quarter.
struct QuarterPage: PageContent {
  static let template = "trimestre"
  let frame: PageFrame
  private let summary: QuarterSummary
  private let rollUp: RollUp
  private let changes: ChangesView
  private let model: SiteModel
  private let narratives: [EmbeddedNarrative]

  init(_ period: Period, _ model: SiteModel, _ narratives: NarrativeRenderer) {
    self.model = model
    let name = model.words.long(period)
    frame = PageFrame(
      model, path: .quarter(period), title: model.texts(.quarterTitle, name),
      description: model.texts(.quarterDescription, name), cutOff: period)
    summary = QuarterSummary(period: period, model: model, link: frame.link)
    rollUp = model.history.progress(at: period)?.plan ?? RollUp([])
    changes = ChangesView(model.history.changes(in: period), model, frame.link)
    self.narratives = narratives.embedded(.quarter, period.code, in: frame)
  }

  static let shape = pageShape([
    .record("resumen", "lo recibido y lo que falta", of: QuarterSummary.shape) { $0.summary },
    .record("cambios", "lo que cambió desde el trimestre anterior", of: ChangesView.shape) { $0.changes },
    .record("cifras", "las cifras del plan a ese trimestre", of: RollUpView.shape) {
      RollUpView(rollUp: $0.rollUp, id: "trimestre", model: $0.model, link: $0.frame.link)
    },
    .record("matriz", "quién ha informado cada trimestre", of: MatrixView.shape) {
      MatrixView($0.model, $0.frame.link)
    },
    .record("tabla", "los indicadores a ese trimestre", of: IndicatorTable.shape) {
      IndicatorTable($0.rollUp.members, $0.model, $0.frame.link)
    },
    .list("narrativas", "las narrativas del trimestre", of: EmbeddedNarrative.shape) { $0.narratives },
  ])
}
