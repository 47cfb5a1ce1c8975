import Indicators
import Testing

@testable import ContentReading

@Suite("Numbers and dates as a sheet stores them")
struct SheetNumberTests {
  @Test(
    "A stored number is read as the decimal that spreadsheets show",
    arguments: [
      ("0", "0"), ("-0", "0"), ("-0.0", "0.0"), ("25", "25"), ("+25", "25"), ("-3", "-3"), ("25.50", "25.50"),
      (".5", "0.5"), ("5.", "5"), ("007", "7"), ("0.1", "0.1"), ("2024", "2024"),
      // The noise of a double: sixteen or seventeen digits.
      ("0.30000000000000004", "0.3"), ("0.28999999999999998", "0.29"), ("2.9999999999999996", "3"),
      ("1234567.8900000001", "1234567.89"), ("9.9999999999999995E-1", "1"), ("-33.299999999999997", "-33.3"),
      ("123456789012345", "123456789012345"), ("1234567890123456", "1234567890123460"),
      // More digits than a double has were written by a program that keeps decimals: nothing of them is lost.
      ("123456789012345678", "123456789012345678"),
      ("1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890"),
      ("1E-3", "0.001"), ("1.5E+2", "150"), ("1e5", "100000"), ("2.5e-05", "0.000025"), ("1E+15", "1000000000000000"),
      ("0E5", "0"),
    ])
  func decimals(stored: String, text: String) throws {
    #expect(try #require(SheetNumber(stored)).plainDecimal == text)
  }

  @Test(
    "What no spreadsheet holds as a number is none",
    arguments: [
      "", "-", ".", "NaN", "INF", "-INF", "1e400", "1e-400", "1e", "1e+", "e5", "1.2.3", "1,5", "0x1F", "٣", "25 ",
      "--1",
      "1e99999999999999999999",
    ])
  func notNumbers(stored: String) { #expect(SheetNumber(stored) == nil) }

  @Test(
    "Beyond nine decimals a number is rounded half up, and says so",
    arguments: [
      ("0.123456789", "0.123456789", false), ("0.1234567890000", "0.123456789", false),
      ("0.1234567895", "0.12345679", true), ("0.1234567894", "0.123456789", true), ("0.9999999999", "1", true),
      ("-0.9999999996", "-1", true), ("1E-10", "0", true), ("5E-10", "0.000000001", true), ("1E-300", "0", false),
      ("0.3333333333333333", "0.333333333", true), ("66.666666666666671", "66.666666667", true),
      // What binary subtraction leaves is no decimal that anyone wrote.
      ("0.1100000000000136", "0.11", false), ("0.1234567894999", "0.123456789", true),
    ])
  func rounding(stored: String, text: String, isRounded: Bool) throws {
    let kept = try #require(SheetNumber(stored)).kept
    #expect(kept.number.plainDecimal == text)
    #expect(kept.wasRounded == isRounded)
    #expect(Quantity(plainDecimal: kept.number.plainDecimal) != nil)
  }

  @Test(
    "A percentage is a hundred times the number, exactly",
    arguments: [
      ("0.25", "25"), ("0.285", "28.5"), ("1", "100"), ("0", "0"), ("0.0", "0"), ("0.5", "50"), ("-0.1", "-10"),
      ("0.28999999999999998", "29"), ("1E-3", "0.1"), ("12.5", "1250"),
    ])
  func percentages(stored: String, text: String) throws {
    #expect(try #require(SheetNumber(stored)).percentage.plainDecimal == text)
  }

  @Test(
    "Days are counted as spreadsheets do, with the 29 February 1900 that never was",
    arguments: [
      ("0", "00/01/1900"), ("1", "01/01/1900"), ("31", "31/01/1900"), ("32", "01/02/1900"), ("59", "28/02/1900"),
      ("60", "29/02/1900"), ("61", "01/03/1900"), ("366", "31/12/1900"), ("367", "01/01/1901"), ("36525", "31/12/1999"),
      ("36585", "29/02/2000"), ("36586", "01/03/2000"), ("45387", "05/04/2024"), ("45657", "31/12/2024"),
      ("73050", "31/12/2099"), ("73110", "01/03/2100"), ("2958465", "31/12/9999"), ("45387.5", "05/04/2024 12:00"),
      ("45387.563194444447", "05/04/2024 13:31"), ("45387.999999", "06/04/2024"),
      ("45387.00001", "05/04/2024 00:00:01"),
      ("4.5387E4", "05/04/2024"),
    ])
  func dates(stored: String, text: String) throws {
    let number = try #require(SheetNumber(stored))
    #expect(SheetDate(countsFrom1904: false).text(number, as: .date) == text)
  }

  @Test(
    "Workbooks that count from 1904", arguments: [("0", "01/01/1904"), ("59", "29/02/1904"), ("43925", "05/04/2024")])
  func datesFrom1904(stored: String, text: String) throws {
    #expect(SheetDate(countsFrom1904: true).text(try #require(SheetNumber(stored)), as: .date) == text)
  }

  @Test(
    "Times of day and lengths of time",
    arguments: [
      ("0.5", "12:00"), ("0", "00:00"), ("0.75", "18:00"), ("1.5", "36:00"), ("0.10424768518518518", "02:30:07"),
    ])
  func times(stored: String, text: String) throws {
    #expect(SheetDate(countsFrom1904: false).text(try #require(SheetNumber(stored)), as: .time) == text)
  }

  @Test("What lies outside the calendar is no date", arguments: ["-1", "-0.5", "2958466", "12345678", "1E300"])
  func noDates(stored: String) throws {
    #expect(SheetDate(countsFrom1904: false).text(try #require(SheetNumber(stored)), as: .date) == nil)
  }

  @Test(
    "Dates as ISO 8601",
    arguments: [
      ("2024-04-05", "05/04/2024"), ("2024-04-05T00:00:00", "05/04/2024"), ("2024-04-05T13:30:00Z", "05/04/2024 13:30"),
      ("2024-04-05T13:30:05.250", "05/04/2024 13:30:05"), ("2024-02-30", nil), ("mañana", nil), ("", nil),
    ] as [(String, String?)])
  func isoDates(stored: String, text: String?) { #expect(SheetDate.text(iso: stored) == text) }

  @Test(
    "What a format code shows",
    arguments: [
      ("General", .plain), ("0.00", .plain), ("#,##0", .plain), ("@", .plain), ("0%", .percent), ("0.00%", .percent),
      ("0.0%;[Red]-0.0%", .percent), ("0\"%\"", .plain), ("0\\%", .plain), ("0_%", .plain), ("0.0E+00", .plain),
      ("\"día\" 0", .plain), ("\\d0", .plain), ("[$-80A]d\" de \"mmmm\" de \"yyyy", .date), ("dd/mm/yyyy", .date),
      ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date), ("mmm-yy", .date), ("mmmm", .date), ("h:mm", .time),
      ("[h]:mm:ss", .time), ("mm:ss.0", .time), ("d/m/yy h:mm", .date), ("[Red][<1]0.0;0", .plain),
      ("[$$-80A]#,##0.00", .plain), ("0;d", .plain), ("_-* #,##0_-", .plain), ("h:mm AM/PM", .time),
      ("\"sin cerrar", .plain),
      ("[sin cerrar", .plain), ("", .plain),
    ] as [(String, NumberFormat)])
  func formats(code: String, format: NumberFormat) { #expect(NumberFormat(code: code) == format) }

  @Test(
    "What an escaped text says",
    arguments: [
      ("a_x000D_\nb", "a\nb"), ("a_x000A_b", "a\nb"), ("_x005F_x000D_", "_x000D_"), ("_xD800_", "\u{FFFD}"),
      ("_xD83D__xDE00_", "😀"), ("_x0000_", "\u{FFFD}"), ("_x00_", "_x00_"), ("_x+041_", "_x+041_"), ("_x00e1_", "á"),
      ("_x", "_x"), ("a\r\nb\rc", "a\nb\nc"), ("mes_x_mes", "mes_x_mes"),
    ])
  func escapes(stored: String, text: String) { #expect(CellText.unescaped(stored) == text) }
}
