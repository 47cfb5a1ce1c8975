import Testing

@testable import Charts

@Suite struct WritingTests {
  private func written(_ write: (inout SVGWriter) -> Void) -> String {
    var bytes: [UInt8] = []
    var writer = SVGWriter(continuing: &bytes)
    write(&writer)
    writer.finish(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      (0, "0"), (12, "12"), (-0.001, "0"), (0.005, "0.01"), (12.5, "12.5"), (12.25, "12.25"), (12.999, "13"),
      (0.05, "0.05"), (-3.75, "-3.75"), (1234567.891, "1234567.89"), (.nan, "0"), (.infinity, "0"),
      (1e300, "1000000000"),
    ] as [(Double, String)])
  func numbersHaveTwoDecimalsAtMost(_ number: Double, _ printed: String) {
    #expect(written { $0.number(number) } == printed)
  }

  @Test(arguments: [
    ("Año «2024»", "Año «2024»"),
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"),
    ("]]>", "]]&gt;"),
    ("two\nlines\tand\rmore", "two lines and more"),
    ("\u{0}\u{B}\u{1B}\u{7F}\u{85}\u{FFFE}\u{FFFF}\(Unicode.Scalar(0xFDD0).map(String.init) ?? "").", "."),
    ("\u{1F600} é e\u{301}", "\u{1F600} é e\u{301}"),
  ])
  func textIsEscapedAndStrippedOfWhatXMLForbids(_ text: String, _ printed: String) {
    #expect(written { $0.text(text) } == printed)
  }

  @Test(arguments: [("g-504-4-c1", "g-504-4-c1"), ("a b\"><é", "a-b-----")])
  func identifiersAreOneWord(_ id: String, _ printed: String) {
    #expect(written { $0.identifier(id) } == printed)
  }

  @Test(
    arguments: [
      ("corto", 100, "corto"), ("Programado en el año", 80, "Programa…"), ("x", 0, "…"), ("", 0, ""),
    ] as [(String, Double, String)])
  func longTextEndsInAnEllipsis(_ text: String, _ width: Double, _ fitted: String) {
    #expect(TextMetrics.fitted(text, width: width, size: 13) == fitted)
  }

  @Test(arguments: [
    ("uno dos tres cuatro", 4, ["uno dos", "tres", "cuatro"]),
    ("uno dos tres cuatro", 2, ["uno dos", "tres c…"]),
    ("", 2, []),
  ])
  func longTitlesBreakAtSpaces(_ text: String, _ lines: Int, _ wrapped: [String]) {
    #expect(TextMetrics.wrapped(text, width: 62, size: 13, bold: false, lines: lines) == wrapped)
  }
}
