/// A derived figure: its exact value, and the number of decimals with which it is shown.
package struct Figure: Sendable, Hashable {
  package let value: Fraction
  package let decimals: Int

  package init(value: Fraction, decimals: Int) {
    self.value = value
    self.decimals = decimals
  }

  package init(_ quantity: Quantity) {
    self.init(value: Fraction(quantity), decimals: quantity.decimals)
  }

  /// The value as it is shown, rounded half up.
  package var shown: Quantity { value.rounded(decimals: decimals) }

  package static func + (a: Figure, b: Figure) -> Figure {
    Figure(value: a.value + b.value, decimals: max(a.decimals, b.decimals))
  }

  /// Nil when there are none.
  package static func sum(_ figures: [Figure]) -> Figure? {
    guard let first = figures.first else { return nil }
    return figures.dropFirst().reduce(first, +)
  }
}

/// How the quarters of a year make one figure.
package enum Accumulation: Sendable, CaseIterable {
  // In the order in which an unstated rule is looked for (METHOD §3).
  case sum, last, mean, maximum

  /// The figure of `values`, oldest first; nil when there are none.
  package func figure(of values: [Quantity]) -> Figure? {
    guard let first = values.first, let last = values.last else { return nil }
    switch self {
    case .sum:
      return Figure(values.dropFirst().reduce(first, +))
    case .last:
      return Figure(last)
    case .maximum:
      return Figure(values.dropFirst().reduce(first, max))
    case .mean:
      let sum = values.dropFirst().reduce(first, +)
      let mean = Fraction(sum.significand, over: powerOfTen(sum.decimals) * Int128(values.count))
      let isExact = Fraction(mean.rounded(decimals: sum.decimals)) == mean
      return Figure(value: mean, decimals: isExact ? sum.decimals : max(sum.decimals, 2))
    }
  }
}

/// The rule of an indicator, and how it is known.
package struct AccumulationRule: Sendable, Hashable {
  package enum Origin: Sendable, CaseIterable {
    /// The catalogue or the flat table says so.
    case stated
    /// The first rule that gives the totals that the report prints.
    case inferred
    /// No rule gives the printed totals, or none are printed.
    case assumed
  }

  package let rule: Accumulation
  package let origin: Origin

  /// The rule that the catalogue or the row states; else the first that gives the printed total of programmed and achieved values; else `sum`.
  package init(stated: Accumulation?, record: IndicatorRecord) {
    if let stated = stated ?? record.accumulation {
      (rule, origin) = (stated, .stated)
    } else if let inferred = Accumulation.allCases.first(where: { $0.gives(record) == true }) {
      (rule, origin) = (inferred, .inferred)
    } else {
      (rule, origin) = (.sum, .assumed)
    }
  }
}

extension Accumulation {
  /// Whether the rule gives both totals that the row prints; nil when it prints none to compare with.
  func gives(_ record: IndicatorRecord) -> Bool? {
    guard record.printed.programmed.quantity != nil || record.printed.achieved.quantity != nil else { return nil }
    return agrees(record.programmedFigure(by: self, through: .fourth), with: record.printed.programmed)
      && agrees(record.achievedFigure(by: self, through: .fourth), with: record.printed.achieved)
  }

  /// A printed total agrees when it is our figure rounded to its own decimals. Where nothing was reported, blank and 0 agree.
  private func agrees(_ figure: Figure?, with printed: Reading) -> Bool {
    guard let quantity = printed.quantity else { return true }
    guard let figure else { return quantity == Quantity(0) }
    return figure.value.rounded(decimals: quantity.decimals) == quantity
  }
}

extension IndicatorRecord {
  /// P_to(Q): the programmed values of the scheduled quarters up to `quarter`, by `rule`; nil when none is scheduled.
  package func programmedFigure(by rule: Accumulation, through quarter: Quarter) -> Figure? {
    rule.figure(of: Quarter.allCases.filter { $0 <= quarter }.compactMap { programmed[$0].goal })
  }

  /// A_to(Q): the achieved values up to `quarter`: all that were reported for a sum or a maximum, those of
  /// scheduled quarters for the last value or the mean; nil when nothing was reported.
  package func achievedFigure(by rule: Accumulation, through quarter: Quarter) -> Figure? {
    let onlyScheduled = rule == .last || rule == .mean
    return rule.figure(
      of: Quarter.allCases.filter { $0 <= quarter && (!onlyScheduled || programmed[$0].goal != nil) }
        .compactMap { achieved[$0].quantity })
  }
}

extension IndicatorRecord {
  /// Programmed − achieved for each quarter and for the year, as the official layout prints them: a quarter
  /// without a result counts as nothing achieved.
  package func variation(by rule: Accumulation) -> [Quantity] {
    let zero = Quantity(0)
    let quarters = Quarter.allCases.map { (programmed[$0].quantity ?? zero) - (achieved[$0].quantity ?? zero) }
    let goal = programmedFigure(by: rule, through: .fourth)?.shown ?? zero
    return quarters + [goal - (achievedFigure(by: rule, through: .fourth)?.shown ?? zero)]
  }
}
