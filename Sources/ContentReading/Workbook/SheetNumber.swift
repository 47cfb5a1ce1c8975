import Indicators

/// A number as a workbook stores it: the decimal text of a binary double, read without ever being one.
struct SheetNumber {
  private var isNegative: Bool
  /// Most significant first, each 0 to 9, without leading zeros.
  private var digits: [UInt8]
  /// How many of the digits are decimals; below 0, how many zeros follow them.
  private var scale: Int

  /// Spreadsheet programs show 15 digits; a double may be stored with two more, which are noise: 0.30000000000000004 is 0.3.
  private static let shownDigits = 15
  private static let storedDigits = 17
  /// 1000.1 − 999.99 is stored as 0.1100000000000136.
  private static let exactDecimals = 12
  /// The largest power of ten of a double.
  private static let largestExponent = 308

  /// Nil for what no spreadsheet holds as a number, such as `NaN` and `1e400`.
  init?(_ text: String) {
    var rest = Substring(text).utf8
    isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let mantissa = rest.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let parts = mantissa.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, mantissa.contains(where: \.isDigit), parts.joined().allSatisfy(\.isDigit) else {
      return nil
    }
    digits = parts.joined().drop { $0 == UInt8(ascii: "0") }.map { $0 - UInt8(ascii: "0") }
    scale = parts.count == 2 ? parts[1].count : 0
    if mantissa.endIndex < rest.endIndex {
      let exponent = Substring(rest[mantissa.endIndex...].dropFirst())
      guard let value = Int(exponent), abs(value) <= Self.largestExponent else { return nil }
      scale -= value
    }
    let significant = digits.count - digits.reversed().prefix { $0 == 0 }.count
    if (Self.shownDigits + 1...Self.storedDigits).contains(significant) {
      drop(digits.count - Self.shownDigits)
      dropFinalZeros(keeping: 0)
    }
  }

  private var isZero: Bool { digits.isEmpty }

  /// A hundred times as much, which is what a percent format shows.
  var percentage: SheetNumber {
    var result = self
    result.scale -= 2
    return result
  }

  /// With as many decimals as a quantity keeps, and whether more than the noise of binary arithmetic was lost by it.
  var kept: (number: SheetNumber, wasRounded: Bool) {
    var exact = with(decimals: Self.exactDecimals)
    exact.dropFinalZeros(keeping: Quantity.maximumDecimals)
    return (with(decimals: Quantity.maximumDecimals), exact.scale > Quantity.maximumDecimals)
  }

  private func with(decimals: Int) -> SheetNumber {
    var result = self
    result.dropFinalZeros(keeping: decimals)
    guard result.scale > decimals else { return result }
    result.drop(result.scale - decimals)
    result.dropFinalZeros(keeping: 0)
    return result
  }

  /// Rounds half up by the first of the last `count` digits, which go.
  private mutating func drop(_ count: Int) {
    scale -= count
    guard count <= digits.count else {
      digits = []
      return
    }
    let roundsUp = digits[digits.count - count] >= 5
    digits.removeLast(count)
    guard roundsUp else { return }
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }

  /// Decimals that are 0 go, but for as many as are to be kept.
  private mutating func dropFinalZeros(keeping kept: Int) {
    while scale > kept, digits.last ?? 0 == 0 {
      if !digits.isEmpty { digits.removeLast() }
      scale -= 1
    }
  }

  /// Plain decimal notation: `-12.50`, and 0 without a sign.
  var plainDecimal: String {
    var all = digits + [UInt8](repeating: 0, count: max(0, -scale))
    if isZero { all = [] }
    let decimals = max(0, scale)
    if all.count <= decimals { all.insert(contentsOf: [UInt8](repeating: 0, count: decimals + 1 - all.count), at: 0) }
    var text = all.map { $0 + UInt8(ascii: "0") }
    if decimals > 0 { text.insert(UInt8(ascii: "."), at: text.count - decimals) }
    return (isNegative && !isZero ? "-" : "") + String(decoding: text, as: UTF8.self)
  }

  /// As a date: whole days, and the seconds of the last one. Nil for what is below zero or beyond the year 9999.
  var daysAndSeconds: (days: Int, seconds: Int)? {
    let whole = digits.dropLast(max(0, scale)) + [UInt8](repeating: 0, count: max(0, -scale))
    guard !isNegative || isZero, whole.count <= 7 else { return nil }
    var days = whole.reduce(0) { $0 * 10 + Int($1) }
    let zeros = [UInt8](repeating: 0, count: max(0, scale - digits.count))
    let decimals = (zeros + digits.suffix(max(0, scale))).prefix(15)
    let fraction = decimals.reduce(0) { $0 * 10 + Int128($1) }
    let unit = (0..<decimals.count).reduce(Int128(1)) { power, _ in power * 10 }
    var seconds = Int((fraction * 86_400 * 2 + unit) / (unit * 2))
    if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
    return days <= 2_958_465 ? (days, seconds) : nil
  }
}
