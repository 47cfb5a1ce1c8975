import Indicators

/// A report that was received, or that is owed and did not come: a row of `informes.csv`.
struct ReportDatum: Sendable {
  let expected: ExpectedReport
  /// Nil while it has not been received.
  let report: Report?

  static let row = DataShape<ReportDatum>(
    "informes",
    [
      .text("informe") { datum in
        Report.slug(
          of: datum.expected.period, unit: datum.expected.unit.code, programme: datum.expected.programme.code)
      },
      .integer("ejercicio", from: 1000) { $0.expected.period.year },
      .integer("trimestre", from: 1) { $0.expected.period.quarter.rawValue },
      .text("unidad") { $0.expected.unit.code },
      .text("unidad_nombre") { $0.expected.unit.name },
      .text("programa") { $0.expected.programme.code },
      .text("programa_nombre") { $0.expected.programme.name },
      .flag("recibido") { $0.report != nil },
      .optionalInteger("indicadores") { $0.report?.records.count },
      .optionalInteger("observaciones") { $0.report?.notes.count },
      .optionalText("archivo") { $0.report?.source.path },
      .optionalText("hoja") { $0.report?.sheet },
      .optionalInteger("bytes") { $0.report?.source.bytes.count },
      .optionalSHA256("sha256") { $0.report?.source.sha256 },
      .optionalPath("publicado") { $0.report.map(SitePath.received) },
    ])
}
