import Indicators
import Templating

/// `informes/2024-t1-504-4.html`: the official report in its own columns, and the file as received.
struct ReportPage: PageContent {
  static let template = "informe"
  let frame: PageFrame
  private let report: Report
  private let model: SiteModel

  init(_ report: Report, _ model: SiteModel) {
    self.report = report
    self.model = model
    let quarter = model.words.long(report.period)
    frame = PageFrame(
      model, path: .report(report.slug),
      title: model.texts(.reportTitle, quarter),
      description: model.texts(.reportDescription, quarter, report.unit.name, report.programme.name),
      breadcrumbs: [(quarter.capitalizedFirst, .quarter(report.period))])
  }

  static let shape = pageShape([
    .record("unidad", "la unidad responsable", of: LinkView.shape) {
      LinkView(text: "\($0.report.unit.code) - \($0.report.unit.name)", href: $0.frame.link(.unit($0.report.unit.code)))
    },
    .record("programa", "el programa presupuestario", of: LinkView.shape) {
      LinkView(
        text: "\($0.report.programme.code) - \($0.report.programme.name)",
        href: $0.frame.link(.programme($0.report.programme.code)))
    },
    .list("objetivos", "los objetivos del plan a los que sirve", of: LinkView.shape) { page in
      page.report.objectives.map {
        LinkView(
          text: "\($0.code) \(page.model.plan.objective($0.code).name)", href: page.frame.link(.objective($0.code)))
      }
    },
    .list("columnas", "los cuatro trimestres, cortos", of: .text) { page in
      Quarter.allCases.map { page.model.words.short($0) }
    },
    .list("renglones", "los indicadores del informe", of: ReportTableRow.shape) { page in
      page.report.records.map {
        ReportTableRow(record: $0, reportedIn: page.report.period, model: page.model, link: page.frame.link)
      }
    },
    .record("archivo", "el archivo como se recibió", of: LinkView.shape) {
      LinkView(text: $0.report.source.fileName, href: $0.frame.link(.received($0.report)))
    },
    .text("tamano", "su tamaño") { $0.model.texts(.byteCount, Formatting.number($0.report.source.bytes.count)) },
    .text("huella", "su SHA-256") { $0.report.source.sha256 },
    .flag("hay_notas", "si hay observaciones") { !$0.report.notes.isEmpty },
    .list("notas", "cómo se leyó y qué conviene revisar", of: NoteView.shape) {
      NoteView.views($0.report, $0.model, $0.frame.link)
    },
  ])
}

/// A row of the report, with its derived cells computed here.
private struct ReportTableRow: Sendable {
  let record: IndicatorRecord
  let reportedIn: Period
  let model: SiteModel
  let link: Linker

  private var rule: Accumulation {
    AccumulationRule(stated: model.plan.setting(of: record.key)?.accumulation, record: record).rule
  }

  private func cells(_ readings: Quarters<Reading>) -> [String] {
    Quarter.allCases.map { model.words.reading(readings[$0]) ?? "" }
  }

  /// Programmed − achieved where there is a result; blank for a quarter without one.
  private var variation: [String] {
    Quarter.allCases.map { quarter in
      guard let goal = record.programmed[quarter].quantity, let result = record.achieved[quarter].quantity
      else { return "" }
      return Formatting.number(goal - result)
    }
  }

  /// Programmed − achieved by the report's quarter; blank where nothing was reported.
  private var totalVariation: String {
    let quarter = reportedIn.quarter
    guard let goal = record.programmedFigure(by: rule, through: quarter),
      let result = record.achievedFigure(by: rule, through: quarter)
    else { return "" }
    return Formatting.number(goal.shown - result.shown)
  }

  private func total(_ figure: Figure?) -> String { figure.map(Formatting.number) ?? "" }

  static let shape = Shape<ReportTableRow>(
    "renglon",
    [
      .text("nivel", "el nivel") { $0.model.words.level($0.record.key.level) },
      .text("href", "la página del indicador") {
        $0.link(.indicator($0.model.ledger.key(of: $0.record.key, in: $0.reportedIn.year)))
      },
      .text("nombre", "el nombre") { $0.record.name },
      .text("definicion", "la definición") { $0.record.definition },
      .text("metodo", "el método de cálculo") { $0.record.method },
      .text("unidad_medida", "la unidad de medida") { $0.record.unitOfMeasure },
      .text("tipo", "el tipo") { row in row.record.type.map { row.model.texts(.type, $0.code) } ?? "" },
      .text("dimension", "la dimensión") { row in
        row.record.dimension.map { row.model.texts(.dimension, $0.code) } ?? ""
      },
      .text("frecuencia", "la frecuencia") { row in
        row.record.frequency.map { row.model.texts(.frequency, $0.code) } ?? ""
      },
      .text("sentido", "el sentido esperado") { $0.model.texts(.direction, $0.record.direction.code) },
      .text("base_anio", "el año de la línea base") { $0.record.baseline?.year.map(String.init) ?? "" },
      .text("base_valor", "el valor de la línea base") { $0.record.baseline.map { Formatting.number($0.value) } ?? "" },
      .list("programado", "lo programado en cada trimestre", of: .text) { $0.cells($0.record.programmed) },
      .text("programado_total", "lo programado en el año") {
        $0.total($0.record.programmedFigure(by: $0.rule, through: .fourth))
      },
      .list("alcanzado", "lo alcanzado en cada trimestre", of: .text) { $0.cells($0.record.achieved) },
      .text("alcanzado_total", "lo alcanzado en el año") {
        $0.total($0.record.achievedFigure(by: $0.rule, through: .fourth))
      },
      .list("variacion", "lo que faltó en cada trimestre informado", of: .text) { $0.variation },
      .text("variacion_total", "lo que faltó hasta el trimestre del informe") { $0.totalVariation },
      .list("evidencia", "los medios de verificación", of: .text) { $0.record.evidence.items.map(\.text) },
    ])
}
