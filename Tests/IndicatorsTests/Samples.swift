import Diagnostics

@testable import Indicators

/// A reading as a table of cases writes it: a number, `` for blank, `N/D`, `N/A`.
func reading(_ text: String) -> Reading {
  switch text {
  case "": .blank
  case "N/D": .notAvailable
  case "N/A": .notApplicable
  default: Quantity(plainDecimal: text).map(Reading.value) ?? .blank
  }
}

/// Four readings from `25 25 25 25`; `_` stands for a blank.
func quarters(_ text: String) -> Quarters<Reading> {
  let words = text.split(separator: " ").map { $0 == "_" ? "" : String($0) }
  return Quarters { reading(words[$0.rawValue - 1]) }
}

struct Sample {
  var key = IndicatorKey(unit: "504", programme: "4", level: .component(1))
  var objective = Entry(code: "2.1", name: "Objetivo de ejemplo")
  var name = "Indicador de ejemplo"
  var direction = Direction.ascending
  var programmed = "25 25 25 25"
  var achieved = "25 _ _ _"
  var printedProgrammed = "100"
  var printedAchieved = "25"
  var unitOfMeasure = "Porcentaje"
  var method = "(hecho / programado) * 100"
  var frequency: Frequency? = .quarterly
  var evidence = Evidence.year("Oficio")
  var type: IndicatorType? = nil
  var baseline: Baseline? = Baseline(year: 2021, value: Quantity(0), wasSwapped: false)

  var record: IndicatorRecord {
    IndicatorRecord(
      key: key, objective: objective, name: name, definition: "", method: method, unitOfMeasure: unitOfMeasure,
      type: type, dimension: nil,
      frequency: frequency, direction: direction, baseline: baseline, programmed: quarters(programmed),
      achieved: quarters(achieved), evidence: evidence,
      printed: PrintedTotals(
        programmed: reading(printedProgrammed), achieved: reading(printedAchieved), variation: []),
      row: 16)
  }

  func report(_ period: Period = Period(2024, .first)) -> Report { Self.report([record], period) }

  static func report(_ records: [IndicatorRecord], _ period: Period, unit: String = "504", programme: String = "4")
    -> Report
  {
    Report(
      unit: Entry(code: unit, name: "Unidad de ejemplo"),
      programme: Entry(code: programme, name: "Programa de ejemplo"),
      period: period,
      source: SourceFile(
        displayName: "content/informes/\(period.slug)-\(unit)-\(programme).tsv",
        path: "informes/\(period.slug)-\(unit)-\(programme).tsv", bytes: [], sha256: ""),
      records: records, notes: [])
  }

  static let plan = Plan(
    name: "Plan de ejemplo", years: 2022...2024, axes: [Axis(code: "2", name: nil)],
    objectives: [Entry(code: "2.1", name: "Objetivo de ejemplo")],
    units: [ResponsibleUnit(code: "504", name: "Unidad de ejemplo", programmes: ["4"])],
    programmes: [Entry(code: "4", name: "Programa de ejemplo")], bands: .standard, settings: [:])

  static func ledger(
    _ reports: [Report], plan: Plan = plan, cutOff: Period? = nil
  ) -> (ledger: Ledger?, codes: [String]) {
    var diagnostics = Diagnostics()
    let ledger = Ledger.link(plan: plan, reports: reports, cutOff: cutOff, diagnostics: &diagnostics)
    return (ledger, diagnostics.items.map(\.message.code))
  }

  /// The progress of the only indicator of the reports.
  static func progress(_ reports: [Report], plan: Plan = plan, cutOff: Period? = nil) -> IndicatorProgress? {
    ledger(reports, plan: plan, cutOff: cutOff).ledger.flatMap { PlanProgress($0).indicators.first }
  }
}

/// A ratio from its percentage: `percent("33.3")`.
func percent(_ text: String) -> Fraction? { Quantity(plainDecimal: text).map(Fraction.init(percent:)) }
