import ContentReading
import Foundation
import Indicators
import Testing

@testable import SiteBuilding

@Suite("Writing a workbook")
struct WorkbookWriterTests {
  private func writer(_ titles: [String] = ["Columna"]) throws -> WorkbookWriter {
    WorkbookWriter(
      sheet: "2024-T1", title: "Título <de> \"ejemplo\"",
      date: try #require(CalendarDate(year: 2024, month: 3, day: 31)),
      columns: titles.map { WorkbookWriter.Column(title: $0, width: 20) })
  }

  private func written(_ cells: WorkbookWriter.Cell...) throws -> ReadWorkbook {
    try ReadWorkbook(try writer().bytes([cells]))
  }

  @Test(
    "Texts come back as they were and are never a formula, a link or a number",
    arguments: [
      "=1+1", "=HYPERLINK(\"https://ejemplo.invalid\",\"x\")", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "{=1}",
      "https://ejemplo.invalid/", "mailto:a@ejemplo.invalid", "00123", "1e5", "31/03/2024", "TRUE", "#N/A",
      "<b>&amp;\"'</b>", "]]>", "línea 1\nlínea 2", "a\tb", "_x0041_", "_x003D_1", "_x005F_", "__x0041_",
      "ñ 👍🏽 e\u{301}",
    ])
  func text(_ text: String) throws {
    let workbook = try written(.text(text))
    #expect(workbook.rows == [["Columna"], [text]])
    #expect(!workbook.hasFormulas)
    let sheet = try workbook.part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<c r=\"A2\" s=\"2\" t=\"inlineStr\">"))
    #expect(!sheet.contains("<f>") && !sheet.contains("hyperlink"))
  }

  @Test(
    "Characters that XML cannot hold are left out; a line ends in one way",
    arguments: [
      ("a\u{0}b\u{1}c\u{8}d\u{B}e\u{1F}f", "abcdef"), ("a\u{FFFE}b\u{FFFF}c\u{FFFD}", "abc\u{FFFD}"),
      ("a\r\nb\rc", "a\nb\nc"), ("\u{7F}\u{85}\u{2028}\u{FEFF}x", "\u{7F}\u{85}\u{2028}\u{FEFF}x"),
    ])
  func forbidden(text: String, kept: String) throws {
    #expect(text.withoutForbiddenCharacters == kept)
    let sheet = try written(.text(text)).part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<is><t>\(kept)</t></is>"))
  }

  @Test(
    "A number is one, shown with its decimals, while a binary one keeps all its digits",
    arguments: [
      ("0", "0", "0"), ("25", "25", "0"), ("25.50", "25.5", "0.00"), ("-3.0", "-3", "0.0"), ("0.001", "0.001", "0.000"),
      ("999999999999999", "999999999999999", "0"), ("0.000000001", "0.000000001", "0.000000000"),
      ("123456789012.345", "123456789012.345", "0.000"), ("83.333333333", "83.333333333", "0.000000000"),
    ])
  func number(plain: String, read: String, format: String) throws {
    let workbook = try written(.number(plain))
    #expect(workbook.rows[1] == [read])
    #expect(try workbook.part("xl/worksheets/sheet1.xml").contains(/<c r="A2" s="\d+"><v>/))
    #expect(try workbook.part("xl/styles.xml").contains("formatCode=\"\(format)\""))
  }

  @Test("A number with more digits is a text with all of them", arguments: ["1234567890123456", "-100000000000.00001"])
  func longNumber(plain: String) throws {
    let workbook = try written(.number(plain))
    #expect(workbook.rows[1] == [plain])
    #expect(try workbook.part("xl/worksheets/sheet1.xml").contains("<is><t>\(plain)</t></is>"))
  }

  @Test("An empty cell is not there")
  func empty() throws {
    let workbook = try written(.empty, .text("x"))
    #expect(workbook.rows[1] == ["", "x"])
    #expect(try !workbook.part("xl/worksheets/sheet1.xml").contains("r=\"A2\""))
  }

  @Test("The header stays in sight, is bold, and filters; cells wrap")
  func looks() throws {
    let workbook = try ReadWorkbook(try writer(["Uno", "Dos"]).bytes([[.text("1"), .text("2")], [.text("3")]]))
    let sheet = try workbook.part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"))
    #expect(sheet.contains("<autoFilter ref=\"A1:B3\"/>"))
    #expect(sheet.contains("<c r=\"A1\" s=\"1\""))
    let styles = try workbook.part("xl/styles.xml")
    #expect(styles.contains("<font><b/>"))
    #expect(styles.components(separatedBy: "wrapText=\"1\"").count == 3)
    #expect(workbook.sheetName == "2024-T1")
  }

  @Test("Without rows there is still the header")
  func noRows() throws {
    #expect(try ReadWorkbook(try writer(["Uno", "Dos"]).bytes([])).rows == [["Uno", "Dos"]])
  }

  @Test("It says its title and its date, and neither who made it nor when")
  func properties() throws {
    let core = try written(.text("x")).part("docProps/core.xml")
    #expect(core.contains("<dc:title>Título &lt;de&gt; \"ejemplo\"</dc:title>"))
    #expect(core.contains("<dc:creator></dc:creator><cp:lastModifiedBy></cp:lastModifiedBy>"))
    #expect(core.components(separatedBy: ">2024-03-31T12:00:00Z<").count == 3)
  }

  @Test("Same rows, same bytes, in any time zone and under any name")
  func deterministic() throws {
    func bytes(_ zone: String) throws -> [UInt8] {
      setenv("TZ", zone, 1)
      tzset()
      return try writer().bytes([[.text("x")], [.number("1.5")]])
    }
    let zone = ProcessInfo.processInfo.environment["TZ"]
    defer {
      if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
      tzset()
    }
    let first = try bytes("UTC")
    #expect(try bytes("Pacific/Kiritimati") == first)
    #expect(try bytes("America/Mexico_City") == first)
  }

  @Test("Nothing is left in the temporary folder, and one that is not there is an error that says so")
  func temporaryFolder() throws {
    let folder = try TemporaryFolder()
    var writer = try writer()
    writer.temporaryFolder = folder.path
    _ = try writer.bytes([[.text("x")]])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    writer.temporaryFolder = folder.path("no-hay")
    let error = #expect(throws: FileError.self) { try writer.bytes([[.text("x")]]) }
    #expect(error?.path == folder.path("no-hay") && error?.code == ENOENT)
  }

  @Test("What no workbook can hold is an error, not a cell less")
  func tooMuch() throws {
    let text = String(repeating: "x", count: SpreadsheetFile.maximumCharacters)
    #expect(try written(.text(text)).rows[1] == [text])
    let error = #expect(throws: FileError.self) { try written(.text(text + "x")) }
    #expect(error?.code == EFBIG)
    #expect(throws: FileError.self) {
      try writer().bytes([[WorkbookWriter.Cell](repeating: .text("x"), count: 70_000)])
    }
  }

  @Test(
    "A text is cut between characters, at as many UTF-16 units as a cell has",
    arguments: [("abcd", nil), ("abcde", "abc…"), ("ab👍🏽", "ab…"), ("ñññññ", "ñññ…"), ("👍👍", nil), ("👍👍👍", "👍…")])
  func cut(text: String, cut: String?) {
    #expect(text.cut(toCharacters: 4) == cut)
  }
}
