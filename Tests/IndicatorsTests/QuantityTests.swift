import Testing

@testable import Indicators

@Suite("Exact quantities")
struct QuantityTests {
  @Test(
    "Plain decimals are read and written as typed",
    arguments: ["0", "25", "25.50", "-3", "0.05", "-0.5", "123456789012345678.123456789"])
  func roundTrip(text: String) throws {
    #expect(try #require(Quantity(plainDecimal: text)).plainDecimal == text)
  }

  @Test(
    "Everything else is refused",
    arguments: [
      "", "-", ".", "1.", ".5", "1e3", "NaN", "inf", "1,5", " 1", "1 ", "--1", "1.2.3", "٣", "1234567890123456789",
      "0.1234567890",
    ])
  func refused(text: String) {
    #expect(Quantity(plainDecimal: text) == nil)
  }

  @Test("Leading zeros count for nothing")
  func leadingZeros() {
    #expect(Quantity(plainDecimal: "0000000000000000000025") == Quantity(25))
  }

  @Test("Decimals do not count in comparisons, nor in hashes")
  func equality() throws {
    let typed = try #require(Quantity(plainDecimal: "25.00"))
    #expect(typed == Quantity(25))
    #expect(Set([typed, Quantity(25)]).count == 1)
  }

  @Test(
    "Sums and differences are exact, with the decimals of the finer one",
    arguments: [
      ("0.1", "0.2", "0.3", "-0.1"), ("25", "0.50", "25.50", "24.50"), ("-3", "3", "0", "-6"),
      ("1.10", "2.2", "3.30", "-1.10"),
    ])
  func arithmetic(a: String, b: String, sum: String, difference: String) throws {
    let (x, y) = (try #require(Quantity(plainDecimal: a)), try #require(Quantity(plainDecimal: b)))
    #expect((x + y).plainDecimal == sum)
    #expect((x - y).plainDecimal == difference)
  }
}

@Suite("Exact ratios")
struct FractionTests {
  @Test(
    "Rounding is half up, away from zero",
    arguments: [
      (1, 2, 0, "1"), (-1, 2, 0, "-1"), (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (5, 1000, 2, "0.01"),
      (4999, 1_000_000, 2, "0.00"),
      (25, 10, 0, "3"), (35, 10, 0, "4"), (1, 1, 3, "1.000"), (-15, 10, 0, "-2"),
    ])
  func rounding(numerator: Int, denominator: Int, decimals: Int, expected: String) {
    let fraction = Fraction(Int128(numerator), over: Int128(denominator))
    #expect(fraction.rounded(decimals: decimals).plainDecimal == expected)
  }

  @Test("Order is exact where binary numbers are not")
  func order() {
    let tenth = Fraction(1, over: 10)
    #expect(tenth + tenth + tenth == Fraction(3, over: 10))
    let big = Int128(10_000_000_000_000_000)
    #expect(Fraction(big, over: big + 1) < Fraction(big + 1, over: big + 2))
    #expect(Fraction(-1, over: 3) < Fraction(-1, over: 4))
  }

  @Test("Division of the greatest quantities does not overflow")
  func extremes() throws {
    let great = try #require(Quantity(plainDecimal: "999999999999999999.999999999"))
    let small = try #require(Quantity(plainDecimal: "0.000000001"))
    let ratio = Fraction(great) / Fraction(small)
    #expect(ratio.rounded(decimals: 3).plainDecimal == "999999999999999999999999999.000")
    #expect(Fraction(small) / Fraction(great) < Fraction(1, over: 1000))
  }

  @Test("A sum does not depend on the order of its terms, over random terms")
  func commutative() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let terms = (0..<6).map { _ in
        (
          ratio: Fraction(
            Int128(Int.random(in: 0...100, using: &generator)), over: Int128(Int.random(in: 1...60, using: &generator))),
          weight: Quantity(Int.random(in: 1...5, using: &generator))
        )
      }
      let mean = weightedMean(terms)
      #expect(weightedMean(terms.reversed()) == mean)
      #expect(weightedMean(terms.shuffled(using: &generator)) == mean)
    }
  }

  @Test("A mean stays within its terms, though their denominators have no common one of 18 digits")
  func meanOfAwkwardTerms() throws {
    let primes: [Int128] = [999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797]
    let terms = primes.map { (ratio: Fraction($0 - 1, over: $0), weight: Quantity(1)) }
    let mean = try #require(weightedMean(terms))
    let least = try #require(terms.map(\.ratio).min())
    #expect(mean >= least - Fraction(1, over: powerOfTen(18)))
    #expect(mean <= .one)
    #expect(weightedMean(terms.reversed()) == mean)
  }
}

/// The same numbers in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state ^ (state >> 33)
    mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ (mixed >> 33)
  }
}
