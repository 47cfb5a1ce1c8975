/// A quarter of the demonstration's three years.
struct Period: Sendable, Hashable, Comparable {
  let year: Int
  /// From 1.
  let quarter: Int

  static let years = 2022...2024
  /// The newest quarter reported.
  static let cutOff = Period(year: 2024, quarter: 2)
  /// Every quarter reported, oldest first.
  static let all = years.flatMap { year in (1...4).map { Period(year: year, quarter: $0) } }.filter { $0 <= cutOff }

  /// `2024-t2`.
  var slug: String { "\(year)-t\(quarter)" }

  /// `2024-T2`.
  var code: String { "\(year)-T\(quarter)" }

  /// `2do. Trimestre 2024`.
  var title: String { "\(Self.ordinals[quarter - 1]) Trimestre \(year)" }

  static let ordinals = ["1er.", "2do.", "3er.", "4to."]

  /// From 0 at the plan's first quarter.
  var index: Int { (year - Self.years.lowerBound) * 4 + quarter - 1 }

  static func < (a: Period, b: Period) -> Bool { a.index < b.index }
}
