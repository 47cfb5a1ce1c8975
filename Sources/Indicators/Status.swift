/// What is said of a result.
package enum Status: Sendable, CaseIterable, Hashable {
  case onTarget, atRisk, behind, exceeded
  /// Due, and not reported.
  case notReported
  /// Nothing was programmed for the quarter.
  case notScheduled
  /// The year has no goal at all.
  case noGoal
  /// Programmed for a quarter that is still to come.
  case notYetDue
}

/// The bounds, in percent, between which a compliance is read. Each bound belongs to "on target" or, for
/// the lowest, to "at risk": 70 is at risk, 90 and 110 are on target.
package struct Bands: Sendable, Hashable {
  package let atRiskFrom: Quantity
  package let onTargetFrom: Quantity
  package let onTargetTo: Quantity

  /// METHOD §4: 90–110 % on target, 70–<90 % at risk.
  package static let standard = Bands(atRiskFrom: Quantity(70), onTargetFrom: Quantity(90), onTargetTo: Quantity(110))

  /// Bounds must ascend; the reader of the configuration checks it.
  package init(atRiskFrom: Quantity, onTargetFrom: Quantity, onTargetTo: Quantity) {
    self.atRiskFrom = atRiskFrom
    self.onTargetFrom = onTargetFrom
    self.onTargetTo = onTargetTo
  }

  /// `compliance` is a ratio; the comparison is exact.
  package func status(of compliance: Fraction) -> Status {
    if compliance < Fraction(percent: atRiskFrom) { return .behind }
    if compliance < Fraction(percent: onTargetFrom) { return .atRisk }
    return compliance <= Fraction(percent: onTargetTo) ? .onTarget : .exceeded
  }
}

/// How compliance is computed where less is better.
package enum DescendingFormula: Sendable, CaseIterable {
  /// 2 − A ÷ P: as far below the goal as an ascending result would be above it.
  case difference
  /// P ÷ A.
  case ratio
}

extension Direction {
  /// Compliance as a ratio: A ÷ P, or where less is better by `formula` (METHOD §4). Nil when `programmed` is not above zero.
  ///
  /// P ÷ A does not exist for A = 0; there, and below, the difference is taken.
  package func compliance(
    achieved: Fraction, programmed: Fraction, descending formula: DescendingFormula = .difference
  ) -> Fraction? {
    guard programmed > .zero else { return nil }
    switch self {
    case .ascending, .regular, .nominal: return achieved / programmed
    case .descending:
      return formula == .ratio && achieved > .zero
        ? programmed / achieved : Fraction(2, over: 1) - achieved / programmed
    }
  }
}
