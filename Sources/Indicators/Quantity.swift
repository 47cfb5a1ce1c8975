/// An exact decimal as an office typed it: 25, 25.50, -3. Never a binary floating-point number.
///
/// The number of decimals is kept for display (25.50 stays 25.50) and does not count in comparisons
/// (25 == 25.00). At most 18 digits before the point and 9 after it, so that sums and cross products of
/// quantities stay exact in 128 bits.
package struct Quantity: Sendable {
  package static let maximumIntegerDigits = 18
  package static let maximumDecimals = 9

  /// The value times ten to the power of `decimals`.
  package let significand: Int128
  package let decimals: Int

  package init(significand: Int128, decimals: Int) {
    self.significand = significand
    self.decimals = decimals
  }

  package init(_ integer: Int) {
    self.init(significand: Int128(integer), decimals: 0)
  }

  /// Reads plain decimal notation (`-12.50`): an optional sign, digits, and perhaps a point and digits.
  /// Nil for anything else, and for more digits than a quantity holds.
  package init?(plainDecimal text: some StringProtocol) {
    var digits = Substring(text).utf8
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative || digits.first == UInt8(ascii: "+") { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let integer = parts[0].drop { $0 == UInt8(ascii: "0") }
    let isWhole = parts.count == 1
    let fraction = isWhole ? parts[0].prefix(0) : parts[1]
    guard !parts[0].isEmpty, isWhole || !fraction.isEmpty,
      integer.count <= Self.maximumIntegerDigits, fraction.count <= Self.maximumDecimals
    else { return nil }
    var significand: Int128 = 0
    for byte in [parts[0], fraction].joined() {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      significand = significand * 10 + Int128(byte - UInt8(ascii: "0"))
    }
    self.init(significand: isNegative ? -significand : significand, decimals: fraction.count)
  }

  package var isPositive: Bool { significand > 0 }

  /// Digits with a point and as many decimals as were typed, no grouping: `1234.50`. What JSON and CSV carry.
  package var plainDecimal: String { text(minus: "-", isGrouped: false) }

  /// The same without zeros at the end of the decimals: `0.5`, `12`.
  package var shortestDecimal: String {
    var shortest = self
    while shortest.decimals > 0, shortest.significand % 10 == 0 {
      shortest = Quantity(significand: shortest.significand / 10, decimals: shortest.decimals - 1)
    }
    return shortest.plainDecimal
  }

  /// Decimal notation, written from its end: `minus` before a negative number, `,` between groups of three digits.
  package func text(minus: StaticString, isGrouped: Bool) -> String {
    // 39 digits of 128 bits, 13 commas, a point and a sign; or nothing but decimals.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 + decimals) { buffer in
      var start = buffer.count
      func put(_ byte: UInt8) {
        start -= 1
        buffer[start] = byte
      }
      var place = 0
      func put(digit: UInt8) {
        if place == decimals, place > 0 { put(UInt8(ascii: ".")) }
        let whole = place - decimals
        if isGrouped, whole > 0, whole % 3 == 0 { put(UInt8(ascii: ",")) }
        put(UInt8(ascii: "0") + digit)
        place += 1
      }
      var large = significand.magnitude
      while large > UInt128(UInt64.max) {
        put(digit: UInt8(large % 10))
        large /= 10
      }
      var rest = UInt64(large)
      while rest > 0 || place <= decimals {
        put(digit: UInt8(rest % 10))
        rest /= 10
      }
      if significand < 0 { minus.withUTF8Buffer { for byte in $0.reversed() { put(byte) } } }
      return String(decoding: buffer[start...], as: UTF8.self)
    }
  }

  private func significand(withDecimals wanted: Int) -> Int128 {
    significand * powerOfTen(wanted - decimals)
  }

  private static func align(_ a: Quantity, _ b: Quantity) -> (a: Int128, b: Int128, decimals: Int) {
    if a.decimals == b.decimals { return (a.significand, b.significand, a.decimals) }
    let decimals = max(a.decimals, b.decimals)
    return (a.significand(withDecimals: decimals), b.significand(withDecimals: decimals), decimals)
  }

  package static func + (a: Quantity, b: Quantity) -> Quantity {
    let (x, y, decimals) = align(a, b)
    return Quantity(significand: x + y, decimals: decimals)
  }

  package static func - (a: Quantity, b: Quantity) -> Quantity {
    let (x, y, decimals) = align(a, b)
    return Quantity(significand: x - y, decimals: decimals)
  }
}

extension Quantity: Comparable, Hashable {
  package static func == (a: Quantity, b: Quantity) -> Bool {
    let (x, y, _) = align(a, b)
    return x == y
  }

  package static func < (a: Quantity, b: Quantity) -> Bool {
    let (x, y, _) = align(a, b)
    return x < y
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(significand(withDecimals: Self.maximumDecimals))
  }
}

/// 10 to the power of `exponent`, for exponents that fit in 128 bits (0 to 38).
func powerOfTen(_ exponent: Int) -> Int128 {
  var result: Int128 = 1
  for _ in 0..<exponent { result *= 10 }
  return result
}
