import Diagnostics
import Indicators

/// Says what the domain computed, in the words of the site's language.
struct Wording: Sendable {
  let texts: Texts

  // MARK: Names

  /// `primer trimestre de 2024`.
  func long(_ period: Period) -> String {
    texts(.quarterLong, texts(.quarter, "t\(period.quarter.rawValue)"), String(period.year))
  }

  /// `T1`.
  func short(_ quarter: Indicators.Quarter) -> String { texts(.quarterShort, String(quarter.rawValue)) }

  /// `T1 2024`.
  func withYear(_ period: Period) -> String {
    texts(.quarterWithYear, String(period.quarter.rawValue), String(period.year))
  }

  func name(of axis: Axis) -> String {
    axis.name.map { texts(.axisNamed, axis.code, $0) } ?? texts(.axisUnnamed, axis.code)
  }

  func level(_ level: Indicators.Level) -> String {
    switch level {
    case .goal: texts(.levelGoal)
    case .purpose: texts(.levelPurpose)
    case .component(let number): texts(.levelComponent, String(number))
    case .activity(let component, let number): texts(.levelActivity, String(component), String(number))
    }
  }

  func status(_ status: Status) -> String { texts(.status, status.code) }

  /// «celda J14», and in a workbook the sheet.
  func cell(_ cell: CellReference, of report: Report) -> String {
    report.sheet.map { texts(.cellOfSheet, $0, cell.a1) } ?? texts(.cell, cell.a1)
  }

  func row(_ row: Int, of report: Report) -> String {
    report.sheet.map { texts(.rowOfSheet, $0, String(row)) } ?? texts(.row, String(row))
  }

  /// `25 %`, rounded for display.
  func percent(_ ratio: Fraction) -> String { texts(.percent, Formatting.inPercent(ratio)) }

  /// A bound that is already in percent.
  func percent(_ percentage: Quantity) -> String { texts(.percent, Formatting.number(percentage)) }

  /// `5 de abril de 2024`.
  func date(_ date: CalendarDate) -> String {
    texts(.date, String(date.day), texts(.month, String(date.month)), String(date.year))
  }

  func indicators(_ count: Int) -> String { texts(.indicatorCount, Formatting.number(count)) }

  // MARK: Cells

  /// A cell as a table shows it; nil where nothing is known.
  func reading(_ reading: Reading) -> String? {
    switch reading {
    case .value(let quantity): Formatting.number(quantity)
    case .blank: nil
    case .notAvailable: texts(.notAvailable)
    case .notApplicable: texts(.notApplicable)
    }
  }

  func baseline(_ baseline: Baseline) -> String {
    let value = Formatting.number(baseline.value)
    guard let year = baseline.year else { return value }
    return texts(baseline.wasSwapped ? .baselineSwapped : .baselineWithYear, value, String(year))
  }

  func accumulation(_ rule: AccumulationRule) -> String {
    let name = texts(.accumulation, rule.rule.code)
    switch rule.origin {
    case .stated: return texts(.accumulationStated, name)
    case .inferred: return texts(.accumulationInferred, name)
    case .assumed: return texts(.accumulationAssumed, name)
    }
  }

  // MARK: Sentences

  /// When a status is given: `de 90 % a 110 %`, or what its word means.
  func meaning(of status: Status, in bands: Bands) -> String {
    switch status {
    case .onTarget:
      texts(.bandBetween, percent(bands.onTargetFrom), percent(bands.onTargetTo))
    case .atRisk:
      texts(.bandFromBelow, percent(bands.atRiskFrom), percent(bands.onTargetFrom))
    case .behind: texts(.bandBelow, percent(bands.atRiskFrom))
    case .exceeded: texts(.bandAbove, percent(bands.onTargetTo))
    case .notReported, .notScheduled, .noGoal, .notYetDue: texts(.statusMeaning, status.code)
    }
  }

  /// The arithmetic of a status: `Se programó 25 y se alcanzó 25: 25 ÷ 25 = 100 % → En meta (de 90 % a 110 %)`.
  func arithmetic(
    programmed: Figure?, achieved: Figure?, compliance: Fraction?, status: Status, rules: StatusRules
  ) -> String {
    let goal = programmed.map(Formatting.number) ?? ""
    switch (status, achieved, compliance) {
    case (_, let achieved?, let compliance?):
      let isRatio = rules.descending == .ratio && achieved.value > .zero
      let phrase: Phrase =
        rules.direction != .descending ? .arithmeticAscending : isRatio ? .arithmeticRatio : .arithmeticDescending
      return texts(
        phrase, goal, Formatting.number(achieved), percent(compliance), self.status(status),
        meaning(of: status, in: rules.bands))
    case (.notScheduled, _, _): return texts(.arithmeticNotScheduled)
    case (.noGoal, _, _): return texts(.arithmeticNoGoal)
    case (.notYetDue, _, _): return texts(.arithmeticNotYetDue, goal)
    default: return texts(.arithmeticNotReported, goal)
    }
  }

  /// The same for the year to date. A goal that is still to come is the year's.
  func arithmetic(toDateOf progress: IndicatorProgress) -> String {
    arithmetic(
      programmed: progress.toDate.programmed ?? progress.currentYear?.goal, achieved: progress.toDate.achieved,
      compliance: progress.toDate.compliance, status: progress.status,
      rules: progress.rules)
  }

  func annual(_ result: GoalResult, year: Int) -> String {
    let expected = percent(result.expected)
    guard let achieved = result.achieved, let progress = result.progress else {
      return texts(.annualWithoutResult, String(year), Formatting.number(result.goal), expected)
    }
    return texts(
      .annualProgress, String(year), Formatting.number(achieved), Formatting.number(result.goal),
      percent(progress), expected)
  }

  func coverage(_ rollUp: RollUp) -> String {
    let total = Formatting.number(rollUp.total)
    guard rollUp.total > 0 else { return texts(.noIndicators) }
    guard rollUp.due > 0 else { return texts(.nothingDue, total) }
    return texts(.coverage, Formatting.number(rollUp.reported), Formatting.number(rollUp.due), total)
  }
}
