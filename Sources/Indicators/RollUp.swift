/// Why an indicator is not in a group's means.
package enum Exclusion: Sendable, Hashable, CaseIterable {
  /// Nothing was to be reported yet this year.
  case notYetDue
  /// Due, and not reported.
  case notReported
  /// Without a goal this year there is nothing to compare with.
  case noGoal
  /// The catalogue gives it weight 0.
  case weightless
}

/// The progress of a group of indicators: an objective, an axis, a unit, a programme, the plan (METHOD §5).
///
/// Means are of the indicators' ratios, each capped to 0–1 and weighted; never Σ achieved ÷ Σ goal, for units differ.
package struct RollUp: Sendable {
  /// All members, in the order given.
  package let members: [IndicatorProgress]
  package let due: Int
  package let reported: Int
  /// Mean compliance to date, a ratio; nil when no due indicator reported.
  package let compliance: Fraction?
  /// Mean progress towards the year's goals and the share expected by the cut-off, of the same indicators.
  package let annual: (progress: Fraction, expected: Fraction)?
  /// The same towards the goals of the plan's years.
  package let plan: (progress: Fraction, expected: Fraction)?
  package let distribution: [Status: Int]
  package let excluded: [(indicator: Indicator, reason: Exclusion)]

  package var total: Int { members.count }

  package init(_ members: [IndicatorProgress]) {
    self.members = members
    due = members.count(where: \.isDue)
    reported = members.count(where: \.isReported)
    distribution = members.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
    excluded = members.compactMap { member in
      member.exclusion.map { (member.indicator, $0) }
    }
    let counted = members.filter { $0.exclusion == nil }
    compliance = Self.mean(counted) { $0.toDate.compliance }
    annual = Self.means(counted) { $0.currentYear }
    plan = Self.means(counted) { $0.plan }
  }

  private static func means(
    _ members: [IndicatorProgress], of result: (IndicatorProgress) -> GoalResult?
  ) -> (progress: Fraction, expected: Fraction)? {
    guard let progress = mean(members, of: { result($0)?.progress }),
      let expected = mean(members, of: { result($0)?.expected })
    else { return nil }
    return (progress, expected)
  }

  private static func mean(
    _ members: [IndicatorProgress], of ratio: (IndicatorProgress) -> Fraction?
  ) -> Fraction? {
    weightedMean(
      members.compactMap { member in
        ratio(member).map { ($0.clamped(to: .zero ... .one), member.weight) }
      })
  }
}

extension IndicatorProgress {
  /// Why the indicator stays out of its groups' means; nil when it counts.
  package var exclusion: Exclusion? {
    if !isDue { return status == .noGoal ? .noGoal : .notYetDue }
    if !isReported { return .notReported }
    return weight.isPositive ? nil : .weightless
  }
}

/// Σ ratio × weight ÷ Σ weight of ratios between 0 and 1, or nil when the weights add up to 0.
///
/// Exact while the ratios have a common denominator of 18 digits or fewer, which real reports do. Beyond that each
/// ratio is first rounded to 18 decimals: the mean is then off by less than 1e-18, whatever the order of the terms.
package func weightedMean(_ terms: [(ratio: Fraction, weight: Quantity)]) -> Fraction? {
  guard let first = terms.first else { return nil }
  let weights = terms.dropFirst().reduce(first.weight) { $0 + $1.weight }
  guard weights.isPositive else { return nil }
  let common = commonDenominator(terms.map(\.ratio.denominator)) ?? powerOfTen(18)
  var sum: Int128 = 0
  for term in terms {
    let share =
      common % term.ratio.denominator == 0
      ? term.ratio.numerator * (common / term.ratio.denominator)
      : term.ratio.rounded(decimals: 18).significand
    sum += share * (term.weight.significand * powerOfTen(weights.decimals - term.weight.decimals))
  }
  return Fraction(sum, over: common) / Fraction(weights.significand, over: 1)
}

/// The least common multiple of `denominators`; nil when it has more than 18 digits.
private func commonDenominator(_ denominators: [Int128]) -> Int128? {
  let limit = powerOfTen(18)
  var common: Int128 = 1
  for denominator in denominators {
    let factor = denominator / Int128(greatestCommonDivisor(common.magnitude, denominator.magnitude))
    guard factor <= limit / common else { return nil }
    common *= factor
  }
  return common
}
