/// An exact ratio of two whole numbers, always reduced, the denominator positive.
///
/// Compliance, shares and means are fractions: 25 ÷ 30 is 5/6 until it is printed. A ratio, never a
/// percentage: 0.9 is 90 %.
package struct Fraction: Sendable, Hashable {
  package let numerator: Int128
  package let denominator: Int128

  package static let zero = Fraction(0, over: 1)
  package static let one = Fraction(1, over: 1)

  private init(reducedNumerator numerator: Int128, denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// `denominator` must not be 0.
  package init(_ numerator: Int128, over denominator: Int128) {
    let divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    guard divisor > 1 else {
      self.init(reducedNumerator: sign * numerator, denominator: sign * denominator)
      return
    }
    self.init(
      reducedNumerator: sign * (numerator / Int128(divisor)), denominator: sign * (denominator / Int128(divisor)))
  }

  package init(_ quantity: Quantity) {
    self.init(quantity.significand, over: powerOfTen(quantity.decimals))
  }

  /// `a` ÷ `b`, exactly; nil when `b` is 0.
  package init?(_ a: Quantity, dividedBy b: Quantity) {
    guard b.significand != 0 else { return nil }
    let shift = b.decimals - a.decimals
    self.init(
      a.significand * powerOfTen(max(0, shift)), over: b.significand * powerOfTen(max(0, -shift)))
  }

  /// `percent` ÷ 100.
  package init(percent: Quantity) {
    self.init(percent.significand, over: powerOfTen(percent.decimals + 2))
  }

  /// The value with `decimals` decimals, rounded half up (halves away from zero), as offices round.
  package func rounded(decimals: Int) -> Quantity {
    let power = powerOfTen(decimals).magnitude
    let (product, isTooLarge) = numerator.magnitude.multipliedReportingOverflow(by: power)
    let (quotient, remainder) =
      isTooLarge
      ? denominator.magnitude.dividingFullWidth(numerator.magnitude.multipliedFullWidth(by: power))
      : product.quotientAndRemainder(dividingBy: denominator.magnitude)
    let up: UInt128 = remainder >= denominator.magnitude - remainder ? 1 : 0
    let magnitude = Int128(quotient + up)
    return Quantity(significand: numerator < 0 ? -magnitude : magnitude, decimals: decimals)
  }

  package func clamped(to range: ClosedRange<Fraction>) -> Fraction {
    min(max(self, range.lowerBound), range.upperBound)
  }

  package static func + (a: Fraction, b: Fraction) -> Fraction {
    let divisor = Int128(greatestCommonDivisor(a.denominator.magnitude, b.denominator.magnitude))
    return Fraction(
      a.numerator * (b.denominator / divisor) + b.numerator * (a.denominator / divisor),
      over: a.denominator / divisor * b.denominator)
  }

  package static func - (a: Fraction, b: Fraction) -> Fraction {
    a + Fraction(-b.numerator, over: b.denominator)
  }

  /// `b` must not be 0.
  package static func / (a: Fraction, b: Fraction) -> Fraction {
    let across = Int128(greatestCommonDivisor(a.numerator.magnitude, b.numerator.magnitude))
    let below = Int128(greatestCommonDivisor(a.denominator.magnitude, b.denominator.magnitude))
    let sign: Int128 = b.numerator < 0 ? -1 : 1
    // Both are reduced, so what is left has no common divisor.
    return Fraction(
      reducedNumerator: sign * (a.numerator / across) * (b.denominator / below),
      denominator: sign * (a.denominator / below) * (b.numerator / across))
  }

  /// The nearest binary number, for the geometry of a drawing only.
  package var approximate: Double { numerator.approximate / denominator.approximate }
}

extension Int128 {
  /// The nearest binary number; of 64 bits the processor makes it.
  fileprivate var approximate: Double { Int64(exactly: self).map(Double.init) ?? Double(self) }
}

extension Fraction: Comparable {
  /// Cross products in 256 bits: exact for every pair.
  package static func < (a: Fraction, b: Fraction) -> Bool {
    let (left, isLeftTooLarge) = a.numerator.multipliedReportingOverflow(by: b.denominator)
    let (right, isRightTooLarge) = b.numerator.multipliedReportingOverflow(by: a.denominator)
    if !isLeftTooLarge, !isRightTooLarge { return left < right }
    let x = a.numerator.multipliedFullWidth(by: b.denominator)
    let y = b.numerator.multipliedFullWidth(by: a.denominator)
    return (x.high, x.low) < (y.high, y.low)
  }
}

func greatestCommonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
  var (x, y) = (a, b)
  while y != 0 {
    if let small = UInt64(exactly: x), let smaller = UInt64(exactly: y) {
      return UInt128(greatestCommonDivisor(small, smaller))
    }
    (x, y) = (y, x % y)
  }
  return max(x, 1)
}

/// The same for what a processor divides at once.
private func greatestCommonDivisor(_ a: UInt64, _ b: UInt64) -> UInt64 {
  var (x, y) = (a, b)
  while y != 0 { (x, y) = (y, x % y) }
  return x
}
