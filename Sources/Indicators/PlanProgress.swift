/// A member of the plan's structure with the progress of its indicators.
package struct GroupProgress<Subject: Sendable>: Sendable {
  package let subject: Subject
  package let rollUp: RollUp
}

/// Everything computed at a cut-off: each indicator, and each group that the site has a page for.
package struct PlanProgress: Sendable {
  package let ledger: Ledger
  /// All, also those that are not part of the plan in the cut-off's year and so in no group.
  package let indicators: [IndicatorProgress]
  package let plan: RollUp
  package let axes: [GroupProgress<Axis>]
  package let objectives: [GroupProgress<Entry>]
  package let units: [GroupProgress<ResponsibleUnit>]
  package let programmes: [GroupProgress<Entry>]

  package init(_ ledger: Ledger) {
    let cutOff = ledger.cutOff
    let indicators = ledger.indicators.map { IndicatorProgress($0, plan: ledger.plan, cutOff: cutOff) }
    let members = indicators.filter { $0.indicator.isPart(in: cutOff.year) }
    func groups<Subject>(
      _ subjects: [Subject], code: (Subject) -> String, of member: (Indicator) -> String
    ) -> [GroupProgress<Subject>] {
      let byCode = Dictionary(grouping: members) { member($0.indicator) }
      return subjects.sorted { codesAscend(code($0), code($1)) }.map {
        GroupProgress(subject: $0, rollUp: RollUp(byCode[code($0)] ?? []))
      }
    }
    self.ledger = ledger
    self.indicators = indicators
    plan = RollUp(members)
    axes = groups(ledger.plan.axes, code: \.code) { $0.axis.code }
    objectives = groups(ledger.plan.objectives, code: \.code) { $0.objective.code }
    units = groups(ledger.plan.units, code: \.code) { $0.unit.code }
    programmes = groups(ledger.plan.programmes, code: \.code) { $0.programme.code }
  }

  /// The objectives whose code begins with the axis's.
  package func objectives(ofAxis code: String) -> [GroupProgress<Entry>] {
    objectives.filter { $0.subject.code.hasPrefix(code + ".") }
  }
}
