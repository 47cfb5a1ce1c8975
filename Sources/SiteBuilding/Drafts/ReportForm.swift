import ContentReading
import Indicators

/// A quarterly report for an office to fill in: the official layout, with all that is known already written in it.
struct ReportForm: Sendable {
  /// The rows of one objective: each table stands under a block of its own that names it.
  struct Table: Sendable {
    /// Nil where the office has to say it.
    let objective: Entry?
    let rows: [FormRow]
  }

  let unit: Entry
  let programme: Entry
  let period: Period
  /// Behind «Eje:», which in the official layout holds a caption and no axis.
  let caption: String
  let tables: [Table]
  /// Those of the plan.
  let objectives: [Entry]
  /// Behind the title, where there is something to say of the whole form.
  var remark: String?

  /// As many as an office without a report so far finds to be filled in.
  private static let blankRows = 12
  /// Below the indicators that are known, for new ones: in the only table, or in each of several.
  private static let spareRows = (only: 6, each: 3)

  /// `informe-trimestral-2024-t2-504-4.xlsx`
  var fileName: String {
    "informe-trimestral-\(Report.slug(of: period, unit: unit.code, programme: programme.code)).xlsx"
  }

  init(
    unit: Entry, programme: Entry, period: Period, caption: String, objectives: [Entry], tables: [Table],
    remark: String? = nil
  ) {
    self.unit = unit
    self.programme = programme
    self.period = period
    self.caption = caption
    self.objectives = objectives
    self.tables = tables
    self.remark = remark
  }

  /// - `earlier`: reports of the same unit and programme before `period`, oldest first.
  init(unit: Entry, programme: Entry, period: Period, plan: Plan, earlier: [Report]) {
    let rows = Self.rows(of: period, plan: plan, earlier: earlier.filter { !$0.records.isEmpty })
    var tables: [Table] = []
    for (objective, row) in rows {
      if let last = tables.last, last.objective?.code == objective.code {
        tables[tables.count - 1] = Table(objective: last.objective, rows: last.rows + [row])
      } else {
        tables.append(Table(objective: objective, rows: [row]))
      }
    }
    let count = tables.count == 1 ? Self.spareRows.only : Self.spareRows.each
    let spare = [FormRow](repeating: FormRow(.spare, period: period, rule: nil), count: count)
    tables = tables.map { Table(objective: $0.objective, rows: $0.rows + spare) }
    if tables.isEmpty {
      let blank = [FormRow](repeating: FormRow(.new, period: period, rule: nil), count: Self.blankRows)
      tables = [Table(objective: plan.objectives.count == 1 ? plan.objectives[0] : nil, rows: blank)]
    }
    self.init(
      unit: unit, programme: programme, period: period, caption: "Vinculación con el \(plan.name)",
      objectives: plan.objectives, tables: tables)
  }

  /// The indicators of the newest report, each with its objective. Those of an earlier year come without its values.
  private static func rows(
    of period: Period, plan: Plan, earlier: [Report]
  ) -> [(objective: Entry, row: FormRow)] {
    guard let newest = earlier.last else { return [] }
    let isThisYear = newest.period.year == period.year
    let ofYear = earlier.filter { $0.period.year == period.year }
    return newest.records.map { record in
      let rule = rule(of: record.key, plan: plan, earlier: earlier)
      let source: FormRow.Source =
        isThisYear
        ? .thisYear(record, evidence: FormRow.evidence(of: record.key, in: ofYear)) : .earlierYear(record)
      return (record.objective, FormRow(source, period: period, rule: rule))
    }
  }

  /// What the plan says, or what the year's goal shows in the newest report that has it; nil where neither tells it.
  private static func rule(of key: IndicatorKey, plan: Plan, earlier: [Report]) -> Accumulation? {
    let stated = plan.setting(of: key)?.accumulation
    return earlier.lazy.reversed().compactMap { report in report.records.first { $0.key == key } }
      .map { (rule: AccumulationRule(stated: stated, record: $0), hasGoal: $0.printed.programmed.quantity != nil) }
      .first { $0.rule.origin == .stated || ($0.rule.origin == .inferred && $0.hasGoal) }?.rule.rule
  }
}
