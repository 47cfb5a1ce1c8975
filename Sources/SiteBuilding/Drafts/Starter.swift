import ContentReading
import Diagnostics
import Indicators

/// Writes a municipality to begin from: all that a site needs, with an example report, and said on every page to be
/// fictitious until the staff put their own data in its place.
package enum Starter {
  package struct Outcome: Sendable {
    package fileprivate(set) var diagnostics = Diagnostics()
    package fileprivate(set) var written: [String] = []
  }

  /// The quarter of the example report, and the one that comes after it.
  package static let (reported, next) = (Period(2025, .first), Period(2025, .second))

  package static func write(into folder: String) throws(FileError) -> Outcome {
    var outcome = Outcome()
    var drafts = DraftFiles(in: folder)
    drafts.add("LEEME.md", StarterText.guide)
    drafts.add(".gitignore", StarterText.ignored)
    drafts.add("content/sitio.yaml", StarterText.site)
    drafts.add("content/plan.yaml", StarterText.plan)
    drafts.add("content/narrativas/como-leer.md", StarterText.narrative)
    // Folders that have nothing in them are not kept by version control.
    drafts.add("content/evidencias/.gitkeep", "")
    let report = exampleReport
    drafts.add("content/informes/\(reported.slug)/\(report.fileName)", try ReportFormSheet.bytes(report))
    outcome.written = try drafts.write(diagnostics: &outcome.diagnostics)
    return outcome
  }

  // MARK: The example report

  private static var exampleReport: ReportForm {
    let objective = Entry(code: "1.1", name: "Objetivo de ejemplo 1.1")
    let rows = indicators(objective).map { record in
      FormRow(
        .thisYear(record, evidence: Quarters { record.evidence.text(of: $0) }), period: reported, rule: .sum)
    }
    return ReportForm(
      unit: Entry(code: "101", name: "Unidad de ejemplo A"), programme: Entry(code: "1", name: "Programa de ejemplo 1"),
      period: reported, caption: "Vinculación con el Plan Municipal de Desarrollo de ejemplo",
      objectives: [objective], tables: [ReportForm.Table(objective: objective, rows: rows)],
      remark: "ejemplo ficticio")
  }

  private static func indicators(_ objective: Entry) -> [IndicatorRecord] {
    [
      indicator(.goal, .strategic, .annual, objective, goals: [nil, nil, nil, 60], result: nil),
      indicator(.purpose, .strategic, .halfYearly, objective, goals: [nil, 40, nil, 40], result: nil),
      indicator(.component(1), .management, .quarterly, objective, goals: [20, 25, 25, 30], result: 18),
      indicator(
        .activity(component: 1, number: 1), .management, .quarterly, objective, goals: [25, 25, 25, 25], result: 24),
    ]
  }

  /// - `goals`: of the four quarters, in percent.
  /// - `result`: of the first.
  private static func indicator(
    _ level: Level, _ type: IndicatorType, _ frequency: Frequency, _ objective: Entry, goals: [Int?], result: Int?
  ) -> IndicatorRecord {
    func reading(_ number: Int?) -> Reading { number.map { .value(Quantity($0)) } ?? .blank }
    let evidence = result.map { _ in "Documento de ejemplo (ficticio)" }
    return IndicatorRecord(
      key: IndicatorKey(unit: "101", programme: "1", level: level), objective: objective,
      name: "Indicador de ejemplo: \(level.plainName)", definition: "Qué mide el indicador, en una o dos frases.",
      method: "(Acciones de ejemplo hechas / Acciones de ejemplo programadas) * 100", unitOfMeasure: "Porcentaje",
      type: type, dimension: .effectiveness, frequency: frequency, direction: .ascending,
      baseline: Baseline(year: 2024, value: Quantity(50), wasSwapped: false),
      programmed: Quarters { reading(goals[$0.rawValue - 1]) },
      achieved: Quarters { $0 == .first ? reading(result) : .blank },
      evidence: .quarterly([evidence, nil, nil, nil]),
      printed: PrintedTotals(programmed: .blank, achieved: .blank, variation: []), row: 0)
  }
}
