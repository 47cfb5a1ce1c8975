/// The result of one quarter against what was programmed for it.
package struct QuarterResult: Sendable, Hashable {
  package let period: Period
  package let programmed: Reading
  package let achieved: Reading
  /// Programmed − achieved: positive is a shortfall. Nil unless both are numbers and the quarter is due.
  package let variation: Quantity?
  /// A ratio: 1 is 100 %.
  package let compliance: Fraction?
  package let status: Status
}

/// What was achieved up to the cut-off against what was programmed up to it.
package struct ToDateResult: Sendable, Hashable {
  /// A_to(Q); nil when nothing was reported.
  package let achieved: Figure?
  /// P_to(Q); nil when no quarter up to the cut-off was scheduled.
  package let programmed: Figure?
  /// A ratio; nil unless both are there.
  package let compliance: Fraction?
  package let status: Status
  /// Quarters of the year that are due and were not reported.
  package let missing: [Period]
}

/// Progress towards a goal, beside the share that was to be reached by the cut-off.
package struct GoalResult: Sendable, Hashable {
  package let goal: Figure
  /// A_to; nil when nothing was reported.
  package let achieved: Figure?
  /// P_to; nil when nothing was due yet.
  package let programmed: Figure?

  /// A_to ÷ goal, a ratio; nil when nothing was reported.
  package var progress: Fraction? { achieved.map { $0.value / goal.value } }

  /// P_to ÷ goal, a ratio; 0 when nothing was due yet.
  package var expected: Fraction { programmed.map { $0.value / goal.value } ?? .zero }
}

/// What turns an indicator's figures into a status.
package struct StatusRules: Sendable, Hashable {
  package let direction: Direction
  package let bands: Bands
  package let descending: DescendingFormula

  /// A ratio; nil when `programmed` is not above zero.
  func compliance(achieved: Fraction, programmed: Fraction) -> Fraction? {
    direction.compliance(achieved: achieved, programmed: programmed, descending: descending)
  }
}

/// Everything computed of one indicator at a cut-off (METHOD §3–4).
package final class IndicatorProgress: Sendable {
  package let indicator: Indicator
  package let cutOff: Period
  package let accumulation: AccumulationRule
  package let weight: Quantity
  package let rules: StatusRules
  /// In the cut-off's year.
  package let toDate: ToDateResult
  /// A result for each year with a goal, oldest first.
  package let annual: [(year: Int, result: GoalResult)]
  /// Over the plan's years with goals; nil when there is none.
  package let plan: GoalResult?

  package init(_ indicator: Indicator, plan: Plan, cutOff: Period) {
    let setting = plan.setting(of: indicator.key)
    let rule = AccumulationRule(stated: setting?.accumulation, record: indicator.latest.record)
    let rules = StatusRules(
      direction: indicator.latest.record.direction, bands: plan.bands(of: indicator.key), descending: plan.descending)
    self.indicator = indicator
    self.cutOff = cutOff
    accumulation = rule
    weight = setting?.weight ?? indicator.latest.record.weight ?? Quantity(1)
    self.rules = rules
    let years = indicator.years.filter { $0.year <= cutOff.year }
    toDate = ToDateResult(
      indicator.record(of: cutOff.year), rule: rule.rule, rules: rules, cutOff: cutOff)
    annual = years.compactMap { year in
      GoalResult(year.record, rule: rule.rule, through: year.year < cutOff.year ? .fourth : cutOff.quarter)
        .map { (year.year, $0) }
    }
    self.plan = GoalResult(annual.map(\.result), rule: rule.rule)
  }

  /// Every quarter of every reported year of the plan, oldest first. Computed when asked for: kept, the quarters of each
  /// quarter's cut-off would be most of what a build holds.
  package var quarters: [QuarterResult] {
    indicator.years.filter { $0.year <= cutOff.year }.flatMap { year in
      Quarter.allCases.map { QuarterResult(year.record, Period(year.year, $0), rules: rules, cutOff: cutOff) }
    }
  }

  package var status: Status { toDate.status }

  /// Scheduled in at least one quarter up to the cut-off, in the cut-off's year.
  package var isDue: Bool { toDate.programmed != nil }

  /// Due, and at least one result was reported.
  package var isReported: Bool { toDate.compliance != nil }

  /// The year's result at the cut-off.
  package var currentYear: GoalResult? { annual.first { $0.year == cutOff.year }?.result }
}

extension QuarterResult {
  init(_ record: IndicatorRecord, _ period: Period, rules: StatusRules, cutOff: Period) {
    let isDue = period <= cutOff
    let programmed = record.programmed[period.quarter]
    let achieved = isDue ? record.achieved[period.quarter] : .blank
    self.period = period
    self.programmed = programmed
    self.achieved = achieved
    if let goal = programmed.goal, let result = achieved.quantity,
      let ratio = rules.compliance(achieved: Fraction(result), programmed: Fraction(goal))
    {
      variation = goal - result
      compliance = ratio
      status = rules.bands.status(of: ratio)
    } else {
      variation = nil
      compliance = nil
      if programmed.goal == nil {
        status = .notScheduled
      } else {
        status = isDue ? .notReported : .notYetDue
      }
    }
  }
}

extension ToDateResult {
  /// `record`: the cut-off year's; nil when the indicator has none there.
  init(_ record: IndicatorRecord?, rule: Accumulation, rules: StatusRules, cutOff: Period) {
    let due = Quarter.allCases.filter { $0 <= cutOff.quarter }
    programmed = record?.programmedFigure(by: rule, through: cutOff.quarter)
    achieved = record?.achievedFigure(by: rule, through: cutOff.quarter)
    missing = due.filter { record?.programmed[$0].goal != nil && record?.achieved[$0].quantity == nil }
      .map { Period(cutOff.year, $0) }
    if let programmed, let achieved,
      let ratio = rules.compliance(achieved: achieved.value, programmed: programmed.value)
    {
      compliance = ratio
      status = rules.bands.status(of: ratio)
    } else {
      compliance = nil
      if programmed != nil {
        status = .notReported
      } else if record?.programmedFigure(by: rule, through: .fourth) != nil {
        status = .notYetDue
      } else {
        status = .noGoal
      }
    }
  }
}

extension GoalResult {
  /// One year's, through `quarter`; nil when the year has no goal.
  init?(_ record: IndicatorRecord, rule: Accumulation, through quarter: Quarter) {
    guard let goal = record.programmedFigure(by: rule, through: .fourth) else { return nil }
    self.init(
      goal: goal, achieved: record.achievedFigure(by: rule, through: quarter),
      programmed: record.programmedFigure(by: rule, through: quarter))
  }

  /// Several years': summed for a sum, else the last value against the last year's goal; nil without years.
  init?(_ years: [GoalResult], rule: Accumulation) {
    guard let last = years.last else { return nil }
    guard rule == .sum else {
      self = last
      return
    }
    self.init(
      goal: years.dropLast().map(\.goal).reduce(last.goal, +),
      achieved: Figure.sum(years.compactMap(\.achieved)),
      programmed: Figure.sum(years.compactMap(\.programmed)))
  }
}
