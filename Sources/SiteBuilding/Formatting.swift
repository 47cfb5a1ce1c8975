import Indicators

/// Numbers as people in Mexico read them, in Spanish and in English: 1,234.5. Signs and words around them are phrases.
enum Formatting {
  /// Digits grouped in threes, with the decimals that the quantity has.
  static func number(_ quantity: Quantity) -> String { quantity.text(minus: "−", isGrouped: true) }

  static func number(_ figure: Figure) -> String { number(figure.shown) }

  static func number(_ count: Int) -> String { number(Quantity(count)) }

  /// A ratio in percent without its sign, rounded half up to one decimal, which is left out where it is 0: `25`, `83.3`.
  static func inPercent(_ ratio: Fraction) -> String {
    let rounded = ratio.rounded(decimals: 3)
    let tenths = Quantity(significand: rounded.significand, decimals: 1)
    let isWhole = tenths.significand.isMultiple(of: 10)
    let shown = isWhole ? Quantity(significand: tenths.significand / 10, decimals: 0) : tenths
    return number(shown)
  }

  /// A ratio for programs, exact where it ends within nine decimals, else rounded half up to nine: `0.833333333`.
  static func decimal(_ ratio: Fraction) -> String { ratio.rounded(decimals: 9).shortestDecimal }
}
