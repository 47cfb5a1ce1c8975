import Indicators
import Templating

/// `glosario.html`: what the words of the site mean.
struct GlossaryPage: PageContent {
  static let template = "glosario"
  let frame: PageFrame
  private let model: SiteModel

  init(_ model: SiteModel) {
    self.model = model
    frame = PageFrame(
      model, path: .glossary, title: model.texts(.glossaryTitle), description: model.texts(.glossaryDescription))
  }

  static let shape = pageShape([
    .list("rangos", "los estados y cuándo se dan", of: BandView.shape) { BandView.all($0.model) }
  ])
}
