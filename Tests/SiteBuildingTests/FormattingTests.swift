import Indicators
import Testing

@testable import SiteBuilding

@Suite("Numbers as people in Mexico read them, in Spanish and in English")
struct FormattingTests {
  @Test(
    "Quantities",
    arguments: [
      ("0", "0"), ("25", "25"), ("25.50", "25.50"), ("1234.5", "1,234.5"), ("999999", "999,999"),
      ("1000000", "1,000,000"), ("-1234", "−1,234"), ("0.05", "0.05"),
    ])
  func quantity(plain: String, shown: String) throws {
    #expect(Formatting.number(try #require(Quantity(plainDecimal: plain))) == shown)
  }

  @Test(
    "Ratios in percent: one decimal, half up, left out where it is 0",
    arguments: [
      (1, 1, "100"), (1, 4, "25"), (1, 3, "33.3"), (2, 3, "66.7"), (0, 1, "0"), (8995, 10000, "90"),
      (8994, 10000, "89.9"), (89949, 100000, "89.9"), (-1, 8, "−12.5"), (5, 2, "250"), (12345, 10, "123,450"),
      (1, 2000, "0.1"), (49, 100_000, "0"),
    ])
  func percent(numerator: Int, denominator: Int, shown: String) {
    #expect(Formatting.inPercent(Fraction(Int128(numerator), over: Int128(denominator))) == shown)
  }
}
