import Indicators

// The parts that several formats have in common. Their names and those of their members are an API: they may grow,
// never change.

extension DataShape where Row == Entry {
  static let entry = DataShape("entrada", [.text("clave") { $0.code }, .text("nombre") { $0.name }])
}

extension DataShape where Row == Axis {
  static let axis = DataShape(
    "eje", words: "entrada", [.text("clave") { $0.code }, .optionalText("nombre", absence: .omitted) { $0.name }])
}

extension DataShape where Row == Period {
  static let period = DataShape(
    "periodo", [.integer("ejercicio", from: 1000) { $0.year }, .integer("trimestre", from: 1) { $0.quarter.rawValue }])
}

extension DataShape where Row == Baseline {
  static let baseline = DataShape(
    "linea_base",
    [
      .optionalInteger("ejercicio", from: 1900) { $0.year },
      .decimal("valor") { $0.value },
      .flag("corregida") { $0.wasSwapped },
    ])
}

extension DataShape where Row == AccumulationRule {
  static let accumulation = DataShape(
    "acumulacion",
    [
      .code("regla", Accumulation.allCases.map(\.code)) { $0.rule.code },
      .code("origen", AccumulationRule.Origin.allCases.map(\.code)) { $0.origin.code },
    ])
}

extension DataShape where Row == Bands {
  static let bands = DataShape(
    "rangos", words: "indicadores",
    [
      .decimal("en_riesgo_desde") { $0.atRiskFrom },
      .decimal("en_meta_desde") { $0.onTargetFrom },
      .decimal("en_meta_hasta") { $0.onTargetTo },
    ])
}

extension DataShape where Row == ToDateResult {
  static let toDate = DataShape(
    "a_la_fecha", words: "indicadores",
    [
      .decimal("programado") { $0.programmed?.shown },
      .decimal("alcanzado") { $0.achieved?.shown },
      .ratio("cumplimiento") { $0.compliance },
      .code("estado", Status.codes) { $0.status.code },
      .integer("sin_reporte") { $0.missing.count },
    ])
}

/// Progress towards the goal of one year.
struct AnnualDatum: Sendable {
  let year: Int
  let result: GoalResult

  static let shape = DataShape<AnnualDatum>(
    "anual",
    [
      .integer("ejercicio", from: 1000) { $0.year },
      .decimal("meta") { $0.result.goal.shown },
      .ratio("avance") { $0.result.progress },
      .ratio("esperado") { $0.result.expected },
    ])
}

extension DataShape where Row == GoalResult {
  static let plan = DataShape(
    "plan", words: "anual", [.ratio("avance") { $0.progress }, .ratio("esperado") { $0.expected }])
}

/// Where an indicator's newest row stands.
struct SourceDatum: Sendable {
  let report: Report
  let row: Int

  static let shape = DataShape<SourceDatum>(
    "fuente",
    [
      .text("informe") { $0.report.slug },
      .text("archivo") { $0.report.source.path },
      .optionalText("hoja", absence: .omitted) { $0.report.sheet },
      .integer("renglon", from: 1) { $0.row },
      .sha256("sha256") { $0.report.source.sha256 },
    ])
}

extension Status {
  static let codes = allCases.map(\.code)
}

extension Reading {
  /// What a cell says besides its number, as data.
  var kind: String {
    switch self {
    case .value: "valor"
    case .blank: "en_blanco"
    case .notAvailable: "no_disponible"
    case .notApplicable: "no_aplica"
    }
  }

  static let kinds = ["valor", "en_blanco", "no_disponible", "no_aplica"]

  /// As a report would write it.
  var plainText: String {
    switch self {
    case .value(let quantity): quantity.plainDecimal
    case .blank: ""
    case .notAvailable: "N/D"
    case .notApplicable: "N/A"
    }
  }
}

extension Indicators.Level {
  /// In Spanish whatever the site's language, like every word of the data.
  var plainName: String {
    switch self {
    case .goal: "Fin"
    case .purpose: "Propósito"
    case .component(let number): "Componente \(number)"
    case .activity(let component, let number): "Actividad \(component).\(number)"
    }
  }
}
