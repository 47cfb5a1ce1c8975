import Indicators
import Templating

/// What arrived in a quarter and what is missing.
struct QuarterSummary: Sendable {
  let period: Period
  let model: SiteModel
  let link: Linker

  private var expected: [ExpectedReport] { model.ledger.expectedReports(in: period) }

  private var received: [Report] { model.ledger.reports.filter { $0.period == period } }

  static let shape = Shape<QuarterSummary>(
    "trimestre",
    [
      .text("nombre", "«Primer trimestre de 2024»") { $0.model.words.long($0.period).capitalizedFirst },
      .text("href", "su página") { $0.link(.quarter($0.period)) },
      .text("recibidos", "«1 de 1 informes recibidos»") { summary in
        let expected = summary.expected
        return summary.model.texts(
          .reportsReceived, Formatting.number(expected.count { $0.slug != nil }), Formatting.number(expected.count))
      },
      .list("informes", "los informes recibidos", of: ReportRow.shape) { summary in
        summary.received.map { ReportRow(report: $0, model: summary.model, link: summary.link) }
      },
      .list("primeros_informes", "los primeros, para la portada", of: ReportRow.shape) { summary in
        summary.received.prefix(6).map { ReportRow(report: $0, model: summary.model, link: summary.link) }
      },
      .list("faltantes", "los informes que faltan", of: MissingReportRow.shape) { summary in
        summary.expected.filter { $0.slug == nil }.map { MissingReportRow(expected: $0, link: summary.link) }
      },
    ])
}

/// A received report as a row.
struct ReportRow: Sendable {
  let report: Report
  let model: SiteModel
  let link: Linker

  static let shape = Shape<ReportRow>(
    "informe",
    [
      .record("enlace", "de quién es y de qué programa", of: LinkView.shape) {
        LinkView(
          text: $0.model.texts(.reportOf, $0.report.unit.name, $0.report.programme.name),
          href: $0.link(.report($0.report.slug)))
      },
      .text("resumen", "su trimestre y cuántos indicadores trae") {
        $0.model.texts(
          .reportSummary, $0.model.words.long($0.report.period).capitalizedFirst,
          $0.model.words.indicators($0.report.records.count))
      },
      .text("notas", "«16 observaciones»") { $0.model.texts(.noteCount, Formatting.number($0.report.notes.count)) },
    ])
}

/// A report that the plan expects and that has not arrived.
struct MissingReportRow: Sendable {
  let expected: ExpectedReport
  let link: Linker

  static let shape = Shape<MissingReportRow>(
    "faltante",
    [
      .record("unidad", "la unidad que lo debe", of: LinkView.shape) {
        LinkView(text: $0.expected.unit.name, href: $0.link(.unit($0.expected.unit.code)))
      },
      .record("programa", "el programa", of: LinkView.shape) {
        LinkView(text: $0.expected.programme.name, href: $0.link(.programme($0.expected.programme.code)))
      },
    ])
}
