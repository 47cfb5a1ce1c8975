import Diagnostics
import Foundation
import Indicators
import Testing
import WrittenWorkbooks

@testable import ContentReading

private func sample(_ name: String) throws -> [UInt8] {
  [UInt8](try Data(contentsOf: RealReport.url.deletingLastPathComponent().appending(path: name)))
}

@Suite("What other programs write")
struct OtherProgramsTests {
  @Test(
    "The same report from XlsxWriter, openpyxl and LibreOffice", arguments: ["xlsxwriter", "openpyxl", "libreoffice"])
  func sameReport(program: String) throws {
    let (reports, diagnostics) = readReports(try sample("\(program).xlsx"))
    #expect(diagnostics.items.isEmpty)
    let report = try #require(reports.first)
    #expect(reports.count == 1)
    #expect(report.slug == "2024-t1-504-4")
    func values(_ quarters: Quarters<Reading>) -> [String] {
      Quarter.allCases.map { quarters[$0].quantity?.plainDecimal ?? "" }
    }
    #expect(report.records.map(\.key.level.code) == ["F", "P", "C1", "A1.1"])
    #expect(report.records.map(\.row) == [11, 12, 13, 14])
    #expect(report.records.map(\.name).last == "Gasto por asamblea")
    #expect(
      report.records.map { values($0.programmed) } == [
        ["", "", "", "60"], ["0.25", "0.25", "0.25", "0.25"], ["3", "3", "3", "3"],
        ["1000.1", "1000.2", "1000.3", "1000.4"],
      ])
    #expect(report.records.map { values($0.achieved)[0] } == ["", "0.1", "2", "999.99"])
    #expect(report.records.map { $0.baseline?.value.plainDecimal } == ["5", "0.05", "1", "1"])
    #expect(report.records.map(\.evidence.items).map { $0.map(\.text) } == (20...23).map { ["\($0)/03/2024"] })
    #expect(report.records[3].printed.variation.first?.quantity?.plainDecimal == "0.11")
    let notes = report.notes.map { "\($0.finding.message.code) \($0.cell?.a1 ?? "-")" }
    let expected = ["columna-oculta D1", "hojas-sin-informe -", "linea-suelta B16", "renglon-oculto A14"]
    // XlsxWriter leaves formulas that nobody worked out, and here each is given its right result.
    #expect(notes.sorted() == expected)
  }

  @Test("Formulas that openpyxl wrote have no results")
  func withoutResults() throws {
    let (reports, diagnostics) = readReports(try sample("openpyxl-sin-valores.xlsx"))
    #expect(reports.isEmpty)
    #expect(diagnostics.items.map(\.message) == [.formulaWithoutValue(others: 26)])
  }

  @Test(
    "Spreadsheets of other formats are to be saved as .xlsx", arguments: ["libreoffice.ods", "libreoffice.xls"])
  func otherFormats(name: String) throws {
    let (reports, diagnostics) = readReports(try sample(name), name: name)
    #expect(reports.isEmpty)
    #expect(diagnostics.items.map(\.message.code) == ["hoja-de-otro-formato"])
  }
}

@Suite("What a file is by its content")
struct ReceivedFormatTests {
  private func codes(_ bytes: [UInt8], name: String) -> [String] {
    readReports(bytes, name: name).diagnostics.items.map(\.message.code)
  }

  private static let oldOffice: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504)

  private static func wide(_ text: String) -> [UInt8] { text.utf8.flatMap { unit -> [UInt8] in [unit, 0] } }

  @Test(
    "Text, whatever its name",
    arguments: [
      ("<html><table><tr><td>Nivel</td></tr></table></html>", "a.xls", "hoja-de-otro-formato"),
      ("\u{FEFF}<!DOCTYPE HTML><html>", "a.xls", "hoja-de-otro-formato"),
      ("<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?><Workbook/>", "a.xls", "hoja-de-otro-formato"),
      ("MIME-Version: 1.0\nX-Document-Type: Workbook", "a.xls", "hoja-de-otro-formato"),
      ("%PDF-1.7", "a.xlsx", "archivo-sin-tabla"), ("GIF89a", "a.csv", "archivo-sin-tabla"),
      ("{\\rtf1", "a.txt", "archivo-sin-tabla"), ("Nivel,Nombre", "a.xlsx", "extension-equivocada"),
      ("Nivel,Nombre", "a.xls", "extension-equivocada"), ("", "a.ods", "extension-equivocada"),
      ("x", "a.csv", "sin-tabla"), ("<5 %\tx", "a.csv", "sin-tabla"),
    ])
  func texts(text: String, name: String, code: String) { #expect(codes(Array(text.utf8), name: name) == [code]) }

  @Test("Old Office files: a workbook, one with a password, a document")
  func compoundFiles() {
    #expect(codes(Self.oldOffice + Self.wide("Workbook"), name: "a.xls") == ["hoja-de-otro-formato"])
    #expect(codes(Self.oldOffice + Self.wide("EncryptedPackage"), name: "a.xlsx") == ["libro-con-contrasena"])
    #expect(codes(Self.oldOffice + Self.wide("WordDocument"), name: "a.xls") == ["archivo-sin-tabla"])
  }

  @Test(
    "Archives",
    arguments: [
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "hoja-de-otro-formato"),
      ("mimetype", "application/vnd.oasis.opendocument.text", "archivo-sin-tabla"),
      ("xl/workbook.bin", "", "hoja-de-otro-formato"), ("Index/Document.iwa", "", "hoja-de-otro-formato"),
      ("word/document.xml", "", "archivo-sin-tabla"), ("ppt/presentation.xml", "", "archivo-sin-tabla"),
      ("xl/workbook.xml", "<workbook/>", "libro-danado"), ("informe.tsv", "Nivel", "archivo-sin-tabla"),
    ])
  func archives(entry: String, text: String, code: String) {
    #expect(codes(WrittenArchive([.init(entry, text)]).bytes, name: "a.xlsx") == [code])
  }

  @Test("A workbook under the name of a text is to be renamed; .xlsm is as good as .xlsx")
  func names() throws {
    let bytes = try sample("openpyxl.xlsx")
    #expect(codes(bytes, name: "a.csv") == ["extension-equivocada"])
    #expect(codes(bytes, name: "a.xls") == ["extension-equivocada"])
    #expect(codes(bytes, name: "a.XLSM") == [])
  }
}
