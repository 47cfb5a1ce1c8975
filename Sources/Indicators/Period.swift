/// One of the four quarters of a fiscal year.
package enum Quarter: Int, Sendable, CaseIterable, Comparable {
  case first = 1
  case second, third, fourth

  package static func < (a: Quarter, b: Quarter) -> Bool { a.rawValue < b.rawValue }
}

/// A quarter of a fiscal year: what a quarterly report reports.
package struct Period: Sendable, Hashable, Comparable {
  package let year: Int
  package let quarter: Quarter

  package init(_ year: Int, _ quarter: Quarter) {
    self.year = year
    self.quarter = quarter
  }

  /// Reads `2024-T1` in either case.
  package init?(_ text: String) {
    let parts = text.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let year = Int(parts[0]), parts[1].first == "t",
      let number = Int(parts[1].dropFirst()), let quarter = Quarter(rawValue: number), year > 0
    else { return nil }
    self.init(year, quarter)
  }

  /// `2024-T1`: in content files, on the command line and in data.
  package var code: String { "\(year)-T\(quarter.rawValue)" }

  /// `2024-t1`: in addresses.
  package var slug: String { "\(year)-t\(quarter.rawValue)" }

  /// The first day of the quarter.
  package var opening: CalendarDate { CalendarDate(existingYear: year, month: 3 * quarter.rawValue - 2, day: 1) }

  /// The last day of the quarter.
  package var close: CalendarDate {
    switch quarter {
    case .first: CalendarDate(existingYear: year, month: 3, day: 31)
    case .second: CalendarDate(existingYear: year, month: 6, day: 30)
    case .third: CalendarDate(existingYear: year, month: 9, day: 30)
    case .fourth: CalendarDate(existingYear: year, month: 12, day: 31)
    }
  }

  package static func < (a: Period, b: Period) -> Bool {
    (a.year, a.quarter) < (b.year, b.quarter)
  }
}

/// One value for each quarter of a year.
package struct Quarters<Value: Sendable>: Sendable {
  private var first: Value
  private var second: Value
  private var third: Value
  private var fourth: Value

  package init(_ value: (Quarter) -> Value) {
    first = value(.first)
    second = value(.second)
    third = value(.third)
    fourth = value(.fourth)
  }

  package subscript(quarter: Quarter) -> Value {
    get {
      switch quarter {
      case .first: first
      case .second: second
      case .third: third
      case .fourth: fourth
      }
    }
    set {
      switch quarter {
      case .first: first = newValue
      case .second: second = newValue
      case .third: third = newValue
      case .fourth: fourth = newValue
      }
    }
  }
}

extension Quarters: Equatable where Value: Equatable {}
