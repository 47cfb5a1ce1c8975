/// A small seeded generator (SplitMix64): the same throws on every machine.
///
/// Each thing that is drawn has dice of its own, made of the seed and its place, so that a change in one place does not
/// move the others.
struct Dice: Sendable {
  /// What is drawn, so that two draws for the same place do not share their throws.
  enum Purpose: Int {
    case size = 1
    case shape, name, base, luck, year, results, evidence, trait, delivery, look, revision
  }

  private var state: UInt64

  init(_ seed: UInt64, _ purpose: Purpose, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0) {
    state = seed
    for part in [purpose.rawValue, a, b, c] {
      state ^= UInt64(truncatingIfNeeded: part) &* 0xD6E8_FEB8_6659_FD93
      state = roll()
    }
  }

  private mutating func roll() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(roll() % UInt64(range.count))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[number(0...items.count - 1)] }

  /// True in `perMille` of a thousand throws.
  mutating func chance(_ perMille: Int) -> Bool { number(0...999) < perMille }
}
