import Diagnostics

/// Completes the plan with what the reports name and it does not list, and says so in the reports' notes.
struct PlanCompletion {
  private(set) var plan: Plan
  // The codes of the plan's members.
  private var axes: Set<String>
  private var objectives: Set<String>
  private var programmes: Set<String>
  private var units: Set<String>

  init(_ plan: Plan) {
    self.plan = plan
    axes = Set(plan.axes.map(\.code))
    objectives = Set(plan.objectives.map(\.code))
    programmes = Set(plan.programmes.map(\.code))
    units = Set(plan.units.map(\.code))
  }

  /// The report with a note for each thing that it was the first to bring.
  mutating func complete(from report: Report) -> Report {
    var notes: [QualityNote] = []
    func note(_ message: Message) {
      notes.append(QualityNote(Diagnostic(.note, message, at: Location(file: report.source.displayName))))
    }
    if !plan.years.contains(report.period.year) {
      note(.yearOutsidePlan(report.period.year, plan: plan.years))
    }
    if programmes.insert(report.programme.code).inserted {
      note(.notInPlan(.programme, report.programme.code, known: plan.programmes.map(\.code)))
      plan.programmes.append(report.programme)
    }
    if units.insert(report.unit.code).inserted {
      note(.notInPlan(.unit, report.unit.code, known: plan.units.map(\.code)))
      plan.units.append(ResponsibleUnit(code: report.unit.code, name: report.unit.name, programmes: []))
    }
    for objective in report.objectives {
      if axes.insert(objective.axisCode).inserted {
        note(.notInPlan(.axis, objective.axisCode, known: plan.axes.map(\.code)))
        plan.axes.append(Axis(code: objective.axisCode, name: nil))
      }
      if objectives.insert(objective.code).inserted {
        note(.notInPlan(.objective, objective.code, known: plan.objectives.map(\.code)))
        plan.objectives.append(objective)
      }
    }
    notes += contradictedRules(in: report)
    return report.adding(notes)
  }

  /// Rows whose printed totals are what another rule gives, not the catalogue's. Totals that no rule gives have a note
  /// of their own.
  private func contradictedRules(in report: Report) -> [QualityNote] {
    report.records.compactMap { record in
      guard let rule = plan.setting(of: record.key)?.accumulation, rule.gives(record) == false,
        Accumulation.allCases.contains(where: { $0.gives(record) == true })
      else { return nil }
      let message = Message.accumulationContradicted(
        rule: rule.code, programmed: record.printed.programmed.quantity?.plainDecimal ?? "",
        achieved: record.printed.achieved.quantity?.plainDecimal ?? "")
      return QualityNote(
        Diagnostic(.note, message, at: Location(file: report.source.displayName)),
        cell: CellReference(row: record.row, column: 0), indicator: record.key)
    }
  }
}
