import ContentReading
import Templating

/// `narrativas/*.html`
struct NarrativePage: PageContent {
  static let template = "narrativa"
  let frame: PageFrame
  private let narrative: Narrative
  private let words: Wording
  private let body: SafeHTML

  init(_ narrative: Narrative, _ model: SiteModel, _ renderer: NarrativeRenderer) {
    self.narrative = narrative
    words = model.words
    frame = PageFrame(
      model, path: .narrative(narrative.name), title: narrative.title, titleIsData: narrative.isData,
      description: narrative.summary, isInEveryEdition: narrative.isData)
    body = renderer.html(narrative, headingLevel: 2, link: frame.link, ids: "figura")
  }

  static let shape = pageShape([
    .text("resumen", "su resumen") { $0.narrative.summary },
    .flag("de_datos", "si está en el idioma de los datos y no en el de la página") { $0.narrative.isData },
    .optionalText("fecha", "su fecha, si la dice") { $0.narrative.date.map($0.words.date) },
    .html("cuerpo", "su texto") { $0.body },
  ])
}
