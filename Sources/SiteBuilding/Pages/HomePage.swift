import Indicators
import Templating

/// `index.html`: how is the plan going?
struct HomePage: PageContent {
  static let template = "inicio"
  let frame: PageFrame
  private let model: SiteModel

  init(_ model: SiteModel) {
    self.model = model
    frame = PageFrame(
      model, path: .home, title: model.texts(.homeTitle, model.plan.name), description: model.site.description)
  }

  private var quarter: QuarterSummary { QuarterSummary(period: model.latestQuarter, model: model, link: frame.link) }

  private var answer: String {
    let quarter = model.words.long(model.cutOff)
    return model.progress.plan.compliance.map { model.texts(.groupResult, quarter, model.words.percent($0)) }
      ?? model.texts(.groupWithoutResult, quarter)
  }

  private var qualitySummary: String {
    model.texts(
      .qualitySummary, model.texts(.noteCount, Formatting.number(model.noteCount)),
      model.texts(.reportCount, Formatting.number(model.ledger.reports.count)))
  }

  static let shape = pageShape([
    .text("respuesta", "una frase que contesta el título") { $0.answer },
    .record("cifras", "las tres cifras del plan", of: RollUpView.shape) {
      RollUpView(rollUp: $0.model.progress.plan, id: "plan", model: $0.model, link: $0.frame.link)
    },
    .optional("tendencia", "el cumplimiento del plan, trimestre por trimestre", of: ChartView.shape) {
      GroupCharts($0.model).trend(id: "tendencia") { $0.plan }
    },
    .list("ejes", "una tarjeta por eje", of: GroupCard.shape) { GroupCard.axes($0.model, $0.frame.link) },
    .record("trimestre", "el último trimestre", of: QuarterSummary.shape) { $0.quarter },
    .record("cambios", "lo que cambió en el último trimestre", of: ChangesView.shape) { page in
      ChangesView(page.model.history.changes(in: page.model.latestQuarter), page.model, page.frame.link)
    },
    .list("unidades", "quién informa", of: LinkView.shape) { page in
      page.model.progress.units.map {
        LinkView(text: $0.subject.name, href: page.frame.link(.unit($0.subject.code)))
      }
    },
    .list("programas", "los programas presupuestarios", of: LinkView.shape) { page in
      page.model.progress.programmes.map {
        LinkView(text: $0.subject.name, href: page.frame.link(.programme($0.subject.code)))
      }
    },
    .list("narrativas", "las narrativas generales", of: NarrativeCard.shape) {
      NarrativeCard.cards($0.model.generalNarratives, $0.frame.link)
    },
    .text("calidad", "cuántas observaciones hay en cuántos informes") { $0.qualitySummary },
  ])
}
