import Testing

@testable import Indicators

@Suite("Days and quarters")
struct CalendarTests {
  @Test(
    "A day as a form writes it, and counted from 1970",
    arguments: [
      (1970, 1, 1, "01/01/1970", 0), (1969, 12, 31, "31/12/1969", -1), (2000, 2, 29, "29/02/2000", 11_016),
      (2000, 3, 1, "01/03/2000", 11_017), (2024, 2, 29, "29/02/2024", 19_782), (2024, 3, 31, "31/03/2024", 19_813),
      (2100, 2, 28, "28/02/2100", 47_540), (2100, 3, 1, "01/03/2100", 47_541), (1, 1, 1, "01/01/0001", -719_162),
    ])
  func day(year: Int, month: Int, day: Int, written: String, count: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.dayMonthYear == written)
    #expect(date.daysSince1970 == count)
  }

  @Test(
    "A quarter opens the day after the one before it closed",
    arguments: [
      (Quarter.first, "2024-01-01", "2024-03-31"), (.second, "2024-04-01", "2024-06-30"),
      (.third, "2024-07-01", "2024-09-30"), (.fourth, "2024-10-01", "2024-12-31"),
    ])
  func quarter(quarter: Quarter, opening: String, close: String) {
    let period = Period(2024, quarter)
    #expect(period.opening.iso == opening && period.close.iso == close)
  }
}
