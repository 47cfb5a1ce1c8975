import Indicators

/// Dates and times as a cell shows them in Mexico: `05/04/2024`, `05/04/2024 13:30`.
struct SheetDate {
  /// The day that a workbook counts from is in 1904 instead of 1900: those that began on old Macintosh computers.
  let countsFrom1904: Bool

  /// Nil where the number is no date.
  func text(_ number: SheetNumber, as format: NumberFormat) -> String? {
    guard let (days, seconds) = number.daysAndSeconds else { return nil }
    switch format {
    case .plain, .percent: return nil
    case .time: return Self.clock(days * 86_400 + seconds)
    case .date: return day(days) + (seconds > 0 ? " \(Self.clock(seconds))" : "")
    }
  }

  /// A cell that holds its date as ISO 8601: `2024-04-05T00:00:00`.
  static func text(iso: String) -> String? {
    let parts = iso.split(separator: "T", maxSplits: 1)
    let numbers = parts.first?.split(separator: "-").map { Int($0) } ?? []
    guard numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
      CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    let time = parts.dropFirst().first.map { $0.prefix(8) } ?? "00:00:00"
    let clock = time.hasSuffix(":00") ? time.dropLast(3) : time
    return written(day, month, year) + (clock == "00:00" ? "" : " \(clock)")
  }

  private func day(_ days: Int) -> String {
    guard !countsFrom1904 else { return Self.day(since1900March: days + 1462 - 61) }
    // Spreadsheets count a 29 February 1900 that never was, and a day 0 before 1 January.
    switch days {
    case 0...31: return Self.written(days, 1, 1900)
    case 32...60: return Self.written(days - 31, 2, 1900)
    default: return Self.day(since1900March: days - 61)
    }
  }

  /// Years from March on, so that the leap day is the last: 400 of them have 146,097 days. 1 March 1900 is day 0.
  private static func day(since1900March days: Int) -> String {
    // From 1 March 1600 to 1 March 1900.
    let shifted = days + 109_572
    let (era, dayOfEra) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return written(day, month < 10 ? month + 3 : month - 9, 1600 + era * 400 + yearOfEra + (month < 10 ? 0 : 1))
  }

  private static func written(_ day: Int, _ month: Int, _ year: Int) -> String { "\(two(day))/\(two(month))/\(year)" }

  /// `13:30`, `13:30:05`; hours go on beyond 24.
  private static func clock(_ seconds: Int) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    return "\(two(hours)):\(two(minutes))" + (rest > 0 ? ":\(two(rest))" : "")
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
