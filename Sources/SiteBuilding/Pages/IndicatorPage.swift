import Indicators
import Templating

/// `indicadores/504-4-c1.html`
struct IndicatorPage: PageContent {
  static let template = "indicador"
  let frame: PageFrame
  private let progress: IndicatorProgress
  private let model: SiteModel
  private let narratives: [EmbeddedNarrative]
  private let quarterly: EmbeddableChart
  private let cumulative: EmbeddableChart
  private let notes: [NoteView]
  /// The indicators of the same MIR: the one to which this contributes, those that contribute to it, and the others.
  private let above: [IndicatorRow]
  private let below: [IndicatorRow]
  private let others: [IndicatorRow]

  init(_ progress: IndicatorProgress, _ model: SiteModel, _ narratives: NarrativeRenderer) {
    let indicator = progress.indicator
    let words = model.words
    self.progress = progress
    self.model = model
    frame = PageFrame(
      model, path: .indicator(indicator.key), title: indicator.name, titleIsData: true,
      description: model.texts(
        .indicatorDescription, "\(indicator.key.code), \(words.level(indicator.key.level))", indicator.programme.name,
        indicator.unit.name, words.status(progress.status), words.long(progress.cutOff)),
      breadcrumbs: [
        (words.name(of: indicator.axis), .axis(indicator.axis.code)),
        (model.texts(.objectiveTitle, indicator.objective.code), .objective(indicator.objective.code)),
      ])
    self.narratives = narratives.embedded(.indicator, indicator.key.code, in: frame)
    let charts = ProgressCharts(model)
    quarterly = charts.embeddable(.quarterly, of: progress, id: "trimestres", link: frame.link)
    cumulative = charts.embeddable(.cumulative, of: progress, id: "acumulado", link: frame.link)
    notes = NoteView.views(indicator.latest.report, model, frame.link, about: indicator.key)
    let level = indicator.key.level
    let mir = IndicatorRow.rows(
      model.matrix(of: indicator.key).filter { $0.indicator.key != indicator.key }, model, frame.link)
    above = mir.filter { $0.level == level.parent }
    below = mir.filter { $0.level.parent == level }
    others = mir.filter { $0.level != level.parent && $0.level.parent != level }
  }

  private var indicator: Indicator { progress.indicator }
  private var record: IndicatorRecord { indicator.latest.record }
  private var report: Report { indicator.latest.report }
  private var words: Wording { model.words }
  private var charts: ProgressCharts { ProgressCharts(model) }

  private var missing: String? {
    let count = progress.toDate.missing.count
    return count > 0 && progress.isReported ? model.texts(.quartersMissing, String(count)) : nil
  }

  private var revisions: [Revision] { model.revisions(of: indicator.key) }

  private var linkedData: [UInt8] {
    let files: [(SitePath, String)] = [
      (.indicatorJSON(indicator.key), "application/json"), (.indicatorCSV(indicator.key), "text/csv"),
    ]
    return DataCatalogue.linkedData(
      name: "\(indicator.key.code). \(indicator.name)", description: frame.description,
      page: model.address(of: .indicator(indicator.key)),
      files: files.map { (model.address(of: $0), $1) }, site: model.site,
      from: Period(indicator.years[0].year, .first), to: progress.cutOff)
  }

  private func sheet(_ code: String?, _ family: WordFamily) -> String? { code.map { model.texts(family, $0) } }

  static let shape = pageShape([
    .text("clave", "504-4-C1") { $0.indicator.key.code },
    .text("nivel", "«Componente 1»") { $0.words.level($0.indicator.key.level) },
    .record("estado", "su estado a la fecha", of: StatusView.shape) {
      StatusView(status: $0.progress.status, words: $0.words)
    },
    .text("fecha", "«Al primer trimestre de 2024»") { $0.model.texts(.atQuarter, $0.words.long($0.progress.cutOff)) },
    .text("aritmetica", "la cuenta de la que sale el estado") { $0.words.arithmetic(toDateOf: $0.progress) },
    .optionalText("faltan", "cuántos trimestres faltan por informar") { $0.missing },
    .list("anual", "el avance de cada año con meta", of: ChartView.shape) { page in
      page.progress.annual.map { page.charts.goal($0.result, year: $0.year, id: "anual-\($0.year)") }
    },
    .record("trimestres", "barras por trimestre", of: EmbeddableChart.shape) {
      $0.quarterly
    },
    .record("acumulado", "línea acumulada", of: EmbeddableChart.shape) {
      $0.cumulative
    },
    .record("tabla", "las cifras de las gráficas, trimestre por trimestre", of: QuarterTable.shape) {
      QuarterTable($0.progress, words: $0.words)
    },
    .text("definicion", "la definición") { $0.record.definition },
    .text("metodo", "el método de cálculo") { $0.record.method },
    .text("unidad_medida", "la unidad de medida") { $0.record.unitOfMeasure },
    .optionalText("tipo", "el tipo, si el informe lo dice") { $0.sheet($0.record.type?.code, .type) },
    .optionalText("dimension", "la dimensión, si el informe la dice") {
      $0.sheet($0.record.dimension?.code, .dimension)
    },
    .optionalText("frecuencia", "la frecuencia, si el informe la dice") {
      $0.sheet($0.record.frequency?.code, .frequency)
    },
    .text("sentido", "hacia dónde se espera que se mueva") { $0.model.texts(.direction, $0.record.direction.code) },
    .optionalText("linea_base", "la línea base, si el informe la trae") { $0.record.baseline.map($0.words.baseline) },
    .text("acumulacion", "la regla y cómo se supo") { $0.words.accumulation($0.progress.accumulation) },
    .record("unidad", "la unidad responsable", of: LinkView.shape) {
      LinkView(text: $0.indicator.unit.name, href: $0.frame.link(.unit($0.indicator.unit.code)))
    },
    .record("programa", "el programa presupuestario", of: LinkView.shape) {
      LinkView(text: $0.indicator.programme.name, href: $0.frame.link(.programme($0.indicator.programme.code)))
    },
    .list("evidencia", "los medios de verificación", of: EvidenceView.shape) { page in
      page.record.evidence.items.map { item in
        EvidenceView(
          quarter: item.quarter.map { page.words.withYear(Period(page.indicator.latest.year, $0)) }, text: item.text)
      }
    },
    .list("notas", "las observaciones sobre su renglón", of: NoteView.shape) { $0.notes },
    .flag("hay_revisiones", "si algo ya publicado se corrigió") { !$0.revisions.isEmpty },
    .list("revisiones", "lo ya publicado que se corrigió", of: RevisionView.shape) { page in
      page.revisions.map { RevisionView($0, page.model, page.frame.link) }
    },
    .flag("hay_notas", "si hay observaciones") { !$0.notes.isEmpty },
    .flag("hay_superior", "si está") { !$0.above.isEmpty },
    .flag("hay_inferiores", "si los hay") { !$0.below.isEmpty },
    .flag("hay_otros", "si los hay") { !$0.others.isEmpty },
    .list("superior", "el indicador de la misma MIR al que contribuye; vacía si no está", of: IndicatorRow.shape) {
      $0.above
    },
    .list("inferiores", "los indicadores de la misma MIR que contribuyen a este", of: IndicatorRow.shape) { $0.below },
    .list("otros", "los demás indicadores de la misma MIR", of: IndicatorRow.shape) { $0.others },
    .record("informe", "el informe de donde sale", of: LinkView.shape) {
      LinkView(
        text: $0.model.texts(.reportTitle, $0.words.long($0.report.period)),
        href: $0.frame.link(.report($0.report.slug)))
    },
    .text("renglon", "«renglón 16», y en un libro la hoja") { $0.words.row($0.record.row, of: $0.report) },
    .text("json", "dirección de sus datos en JSON") { $0.frame.link(.indicatorJSON($0.indicator.key)) },
    .text("csv", "dirección de sus trimestres en una tabla") { $0.frame.link(.indicatorCSV($0.indicator.key)) },
    .record("insignia", "su estado en un renglón, para otros sitios", of: EmbeddableBadge.shape) {
      $0.charts.embeddableBadge(of: $0.progress, link: $0.frame.link)
    },
    .html("datos_enlazados", "sus datos para los buscadores, como JSON-LD") { page in
      SafeHTML(linkedData: page.linkedData)
    },
    .text("archivo", "dirección del informe como se recibió") { $0.frame.link(.received($0.report)) },
    .list("narrativas", "las narrativas que le pertenecen", of: EmbeddedNarrative.shape) { $0.narratives },
  ])
}

private struct EvidenceView: Sendable {
  let quarter: String?
  let text: String

  static let shape = Shape<EvidenceView>(
    "evidencia",
    [
      .optionalText("trimestre", "el trimestre, si el informe lo dice") { $0.quarter },
      .text("texto", "lo que dice el informe") { $0.text },
    ])
}
