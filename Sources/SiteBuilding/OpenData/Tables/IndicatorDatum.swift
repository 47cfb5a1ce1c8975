import Indicators

/// An indicator with all that is published of it as data: a row of `indicadores.csv`, and a JSON document.
struct IndicatorDatum: Sendable {
  let progress: IndicatorProgress
  let revisions: [RevisionDatum]
  let notes: [NoteDatum]

  private var indicator: Indicator { progress.indicator }
  private var record: IndicatorRecord { indicator.latest.record }
  private var report: Report { indicator.latest.report }

  /// For the whole year, where the report does not tell quarters apart.
  private var evidence: String? { record.evidence.text(of: nil) }

  private typealias Field = DataShape<IndicatorDatum>.Field

  // What the document and the row have in common.
  private static let naming: [Field] = [
    .text("clave") { $0.indicator.key.code },
    .text("nivel") { $0.indicator.key.level.plainName },
    .text("nombre") { $0.indicator.name },
    .optionalText("definicion") { $0.record.definition },
    .optionalText("metodo") { $0.record.method },
  ]
  private static let technicalSheet: [Field] = [
    .optionalText("unidad_medida") { $0.record.unitOfMeasure },
    .optionalCode("tipo", IndicatorType.allCases.map(\.code)) { $0.record.type?.code },
    .optionalCode("dimension", Dimension.allCases.map(\.code)) { $0.record.dimension?.code },
    .optionalCode("frecuencia", Frequency.allCases.map(\.code)) { $0.record.frequency?.code },
    .code("sentido", Direction.allCases.map(\.code)) { $0.record.direction.code },
  ]

  /// `indicadores/504-4-c1.json`
  static let document = DataShape<IndicatorDatum>(
    "indicador", words: "indicadores",
    naming + [
      .record("unidad", of: .entry) { $0.indicator.unit },
      .record("programa", of: .entry) { $0.indicator.programme },
      .record("objetivo", of: .entry) { $0.indicator.objective },
      .record("eje", of: .axis) { $0.indicator.axis },
      .record("corte", of: .period) { $0.progress.cutOff },
      .optional("linea_base", of: .baseline) { $0.record.baseline },
    ] + technicalSheet + [
      .record("acumulacion", of: .accumulation) { $0.progress.accumulation },
      .decimal("peso") { $0.progress.weight },
      .record("rangos", of: .bands) { $0.progress.rules.bands },
      .list("trimestres", of: Observation.part) { Observation.all($0.progress) },
      .record("a_la_fecha", of: .toDate) { $0.progress.toDate },
      .list("anual", of: AnnualDatum.shape) {
        $0.progress.annual.map { AnnualDatum(year: $0.year, result: $0.result) }
      },
      .optional("plan", of: .plan) { $0.progress.plan },
      .optionalText("medios_verificacion") { $0.evidence },
      .list("revisiones", of: RevisionDatum.part) { $0.revisions },
      .list("observaciones", of: NoteDatum.part) { $0.notes },
      .record("fuente", of: SourceDatum.shape) { SourceDatum(report: $0.report, row: $0.record.row) },
      .path("pagina") { .indicator($0.indicator.key) },
    ])

  /// A row of `indicadores.csv`: the same in one row.
  static let row = DataShape<IndicatorDatum>(
    "indicadores",
    naming + technicalSheet + [
      .text("unidad") { $0.indicator.unit.code },
      .text("unidad_nombre") { $0.indicator.unit.name },
      .text("programa") { $0.indicator.programme.code },
      .text("programa_nombre") { $0.indicator.programme.name },
      .text("objetivo") { $0.indicator.objective.code },
      .text("objetivo_nombre") { $0.indicator.objective.name },
      .text("eje") { $0.indicator.axis.code },
      .optionalText("eje_nombre") { $0.indicator.axis.name },
      .optionalInteger("linea_base_ejercicio", from: 1900) { $0.record.baseline?.year },
      .decimal("linea_base_valor") { $0.record.baseline?.value },
      .flag("linea_base_corregida") { $0.record.baseline?.wasSwapped ?? false },
      .code("acumulacion", Accumulation.allCases.map(\.code)) { $0.progress.accumulation.rule.code },
      .code("acumulacion_origen", AccumulationRule.Origin.allCases.map(\.code)) {
        $0.progress.accumulation.origin.code
      },
      .decimal("peso") { $0.progress.weight },
      .decimal("en_riesgo_desde") { $0.progress.rules.bands.atRiskFrom },
      .decimal("en_meta_desde") { $0.progress.rules.bands.onTargetFrom },
      .decimal("en_meta_hasta") { $0.progress.rules.bands.onTargetTo },
      .integer("corte_ejercicio", from: 1000) { $0.progress.cutOff.year },
      .integer("corte_trimestre", from: 1) { $0.progress.cutOff.quarter.rawValue },
      .decimal("programado") { $0.progress.toDate.programmed?.shown },
      .decimal("alcanzado") { $0.progress.toDate.achieved?.shown },
      .ratio("cumplimiento") { $0.progress.toDate.compliance },
      .code("estado", Status.codes) { $0.progress.status.code },
      .integer("sin_reporte") { $0.progress.toDate.missing.count },
      .decimal("meta_anual") { $0.progress.currentYear?.goal.shown },
      .ratio("avance_anual") { $0.progress.currentYear?.progress },
      .ratio("esperado_anual") { $0.progress.currentYear?.expected },
      .ratio("avance_plan") { $0.progress.plan?.progress },
      .ratio("esperado_plan") { $0.progress.plan?.expected },
      .optionalText("medios_verificacion") { $0.evidence },
      .text("informe") { $0.report.slug },
      .integer("renglon", from: 1) { $0.record.row },
      .path("pagina") { .indicator($0.indicator.key) },
    ])
}
