import Indicators
import Templating

/// `metodologia.html`: the formulas with the bands that computed the figures, and a worked example.
struct MethodologyPage: PageContent {
  static let template = "metodologia"
  let frame: PageFrame
  private let model: SiteModel

  init(_ model: SiteModel) {
    self.model = model
    frame = PageFrame(
      model, path: .methodology, title: model.texts(.methodologyTitle),
      description: model.texts(.methodologyDescription))
  }

  private struct Example: Sendable {
    let progress: IndicatorProgress
    let model: SiteModel
    let link: Linker

    static let shape = Shape<Example>(
      "ejemplo",
      [
        .record("indicador", "el indicador", of: LinkView.shape) {
          LinkView(text: $0.progress.indicator.name, href: $0.link(.indicator($0.progress.indicator.key)))
        },
        .text("aritmetica", "la cuenta de su cumplimiento") { $0.model.words.arithmetic(toDateOf: $0.progress) },
        .list("anual", "su avance de cada año", of: .text) { example in
          example.progress.annual.map { example.model.words.annual($0.result, year: $0.year) }
        },
      ])
  }

  static let shape = pageShape([
    .list("rangos", "los estados y cuándo se dan", of: BandView.shape) { BandView.all($0.model) },
    .flag("hay_rangos_propios", "si alguno los tiene") { !OwnBands.all($0.model, $0.frame.link).isEmpty },
    .list("rangos_propios", "los programas y los indicadores que tienen otros rangos", of: OwnBands.shape) {
      OwnBands.all($0.model, $0.frame.link)
    },
    .text("descendente", "cómo se calcula el cumplimiento donde menos es mejor") { page in
      page.model.texts(page.model.plan.descending == .ratio ? .descendingByRatio : .descendingByDifference)
    },
    .optional("ejemplo", "el primer indicador con resultado", of: Example.shape) { page in
      page.model.progress.indicators.first(where: \.isReported)
        .map { Example(progress: $0, model: page.model, link: page.frame.link) }
    },
  ])
}
