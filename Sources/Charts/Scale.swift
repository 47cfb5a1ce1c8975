/// A round number on an axis, exact: `digits` × 10^`exponent`. Whoever words it never meets binary fractions.
package struct AxisValue: Sendable, Hashable {
  package let digits: Int
  package let exponent: Int

  package init(digits: Int, exponent: Int) {
    self.digits = digits
    self.exponent = exponent
  }

  package var value: Double {
    let power = Self.powerOfTen(exponent.magnitude)
    return exponent < 0 ? Double(digits) / power : Double(digits) * power
  }

  private static func powerOfTen(_ exponent: UInt) -> Double {
    var power = 1.0
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

/// A linear axis that contains zero, ends on round values and has few of them, 1, 2 or 5 × 10ⁿ apart, or 25, 250, 2,500…
struct Scale: Sendable {
  let lower: Double
  let upper: Double
  /// From the lowest to the highest, zero among them. Only zero where there is nothing else to show.
  let ticks: [AxisValue]

  /// Numbers must be finite.
  init(covering numbers: some Sequence<Double>, intervals: Int = 4) {
    var least = 0.0
    var most = 0.0
    for number in numbers {
      least = min(least, number)
      most = max(most, number)
    }
    let range = most - least
    guard range >= 1e-15 else {
      self.init(lower: 0, upper: 1, ticks: [AxisValue(digits: 0, exponent: 0)])
      return
    }
    let allowed = least < 0 && most > 0 ? intervals + 1 : intervals
    // Two or three powers of ten below the range, by log₁₀ 2: steps that are surely too small.
    var exponent = Int(Double(range.exponent) * 0.30103) - 3
    while true {
      for step in Self.steps(exponent) {
        let size = step.value
        let below = Self.steps(of: size, to: -least)
        let above = Self.steps(of: size, to: most)
        guard below + above <= allowed else { continue }
        let ticks = (-below...above).map { AxisValue(digits: $0 * step.digits, exponent: step.exponent) }
        self.init(lower: ticks[0].value, upper: ticks[ticks.count - 1].value, ticks: ticks)
        return
      }
      exponent += 1
    }
  }

  /// Those of one power of ten; quarters of a hundred or more are round too, those of ten are not.
  private static func steps(_ exponent: Int) -> [AxisValue] {
    let ones = [1, 2, 5].map { AxisValue(digits: $0, exponent: exponent) }
    return exponent < 1 ? ones : ones[..<2] + [AxisValue(digits: 25, exponent: exponent - 1)] + ones[2...]
  }

  /// The fewest steps that reach a length of zero or more. A tolerance keeps 0.3 at three steps of 0.1, which binary
  /// fractions put just above.
  private static func steps(of size: Double, to length: Double) -> Int {
    let exact = length / size - 1e-9
    let whole = Int(exact)
    return Double(whole) < exact ? whole + 1 : whole
  }

  private init(lower: Double, upper: Double, ticks: [AxisValue]) {
    self.lower = lower
    self.upper = upper
    self.ticks = ticks
  }

  /// Where a value stands between the ends: 0 at the lower, 1 at the upper, never beyond them.
  func share(_ value: Double) -> Double {
    min(1, max(0, (value - lower) / (upper - lower)))
  }
}
