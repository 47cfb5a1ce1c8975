import ContentReading
import Indicators
import Templating

/// `calidad.html`: every data-quality note, by unit, so that each can be sent its own.
struct QualityPage: PageContent {
  static let template = "calidad"
  let frame: PageFrame
  private let units: [UnitNotes]

  init(_ model: SiteModel) {
    let frame = PageFrame(
      model, path: .quality, title: model.texts(.qualityTitle), description: model.texts(.qualityDescription))
    self.frame = frame
    units = model.plan.units.map { unit in
      UnitNotes(
        unit: LinkView(text: unit.name, href: frame.link(.unit(unit.code))), id: "unidad-\(unit.code.lowercased())",
        reports: model.ledger.reports(ofUnit: unit.code).reversed()
          .map { ReportNotes(report: $0, model: model, link: frame.link) })
    }.filter { !$0.reports.isEmpty }
  }

  static let shape = pageShape([
    .list("unidades", "las unidades con informes", of: UnitNotes.shape) { $0.units }
  ])

  private struct UnitNotes: Sendable {
    let unit: LinkView
    let id: String
    let reports: [ReportNotes]

    static let shape = Shape<UnitNotes>(
      "unidad",
      [
        .record("enlace", "la unidad", of: LinkView.shape) { $0.unit },
        .text("id", "su ancla en la página") { $0.id },
        .list("informes", "sus informes, del más nuevo al más viejo", of: ReportNotes.shape) { $0.reports },
      ])
  }

  private struct ReportNotes: Sendable {
    let report: Report
    let model: SiteModel
    let link: Linker

    static let shape = Shape<ReportNotes>(
      "informe",
      [
        .record("informe", "el informe", of: ReportRow.shape) {
          ReportRow(report: $0.report, model: $0.model, link: $0.link)
        },
        .flag("hay_notas", "si las hay") { !$0.report.notes.isEmpty },
        .list("notas", "sus observaciones", of: NoteView.shape) { NoteView.views($0.report, $0.model, $0.link) },
      ])
  }
}

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

/// `404.html`
struct NotFoundPage: PageContent {
  static let template = "404"
  let frame: PageFrame

  init(_ model: SiteModel) {
    frame = PageFrame(
      model, path: .notFound, title: model.texts(.notFoundTitle), description: model.texts(.notFoundDescription))
  }

  static let shape = pageShape([])
}
