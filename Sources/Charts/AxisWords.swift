/// What stands on a vertical axis in words.
package struct AxisWords: Sendable {
  /// What the numbers count, said once over the axis; empty where the numbers say it themselves.
  package var unit: String
  /// Said with the unit where the numbers are in millions: «millones».
  package var millions: String
  package var number: @Sendable (AxisValue) -> String

  package init(unit: String, millions: String, number: @escaping @Sendable (AxisValue) -> String) {
    self.unit = unit
    self.millions = millions
    self.number = number
  }

  /// The numbers of the ticks, and the words over them.
  func worded(_ ticks: [AxisValue]) -> (numbers: [String], heading: String) {
    let inMillions = ticks.contains { $0.value.magnitude >= 1e6 }
    let numbers = ticks.map { tick in
      // Zero needs no decimals.
      number(
        tick.digits == 0
          ? AxisValue(digits: 0, exponent: 0)
          : AxisValue(digits: tick.digits, exponent: tick.exponent - (inMillions ? 6 : 0)))
    }
    let parts = [unit, inMillions ? millions : ""].filter { !$0.isEmpty }
    return (numbers, parts.joined(separator: ", "))
  }
}
