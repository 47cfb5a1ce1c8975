import Diagnostics
import Foundation
import Indicators
import Testing

@testable import ContentReading

/// The report that Oaxaca de Juárez really published for the first quarter of 2024, byte for byte.
enum RealReport {
  static let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/informe-real.tsv")

  static func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

  static func read(_ text: String) -> (report: Report?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let file = SourceFile(
      displayName: "content/informes/2024-t1/informe.tsv", path: "informes/2024-t1/informe.tsv",
      bytes: Array(text.utf8), sha256: "")
    let reports = ReportFile.read(file, diagnostics: &diagnostics)
    return (reports.first, diagnostics)
  }
}

@Suite("The real report, as it is")
struct RealReportTests {
  private func report() throws -> Report {
    let (report, diagnostics) = RealReport.read(try RealReport.text())
    #expect(diagnostics.items.isEmpty)
    return try #require(report)
  }

  @Test("The block above the table")
  func header() throws {
    let report = try report()
    #expect(report.unit == Entry(code: "504", name: "Instituto Municipal de Planeación"))
    #expect(report.programme == Entry(code: "4", name: "Gobierno participativo"))
    #expect(report.period == Period(2024, .first))
    #expect(report.objectives.map(\.code) == ["2.1"])
    #expect(report.objectives.map(\.axisCode) == ["2"])
    #expect(report.objectives[0].name.hasPrefix("Construir mecanismos institucionales de organización"))
    #expect(report.slug == "2024-t1-504-4")
  }

  @Test("Two rows, each with its own texts, though their numbers are the same")
  func rows() throws {
    let records = try report().records
    #expect(records.map(\.key.code) == ["504-4-C1", "504-4-A1.1"])
    #expect(records.map(\.row) == [16, 17])
    #expect(
      records.map(\.name) == [
        "Porcentaje de mecanismos institucionales y de participación ciudadana difundidos y fortalecidos",
        "Porcentaje de acciones de difusión de los mecanismos de participación ciudadana realizadas",
      ])
    #expect(records[0].definition.hasPrefix("Mide el número de gestiones"))
    #expect(records[1].definition.hasPrefix("Mide el número de actividades"))
    #expect(records[0].method.hasPrefix("(Número de gestiones"))
    #expect(records[1].method.hasPrefix("(Número de actividades"))
    #expect(records.map(\.frequency) == [.quarterly, .monthly])
    #expect(
      records[0].evidence.items.map(\.text) == [
        "Oficio número IMP/UP/037/2024 de fecha 5 de abril de 2024 emitido por la Unidad de Planeación"
      ])
    #expect(records[1].evidence.items.map(\.text).first?.hasPrefix("Oficio número IMP/095/2024") == true)
  }

  @Test("A number changed in one row changes that row, that cell, and nothing else", arguments: [0, 1])
  func rowsAreNotMixedUp(row: Int) throws {
    let original = try report().records
    var lines = try RealReport.text().components(separatedBy: "\n")
    let line = 15 + row
    var cells = lines[line].components(separatedBy: "\t")
    // T1 of programmed and achieved and both totals, so that the printed sums still confirm the columns.
    cells[11] = "26"
    cells[15] = "101"
    cells[16] = "24"
    cells[20] = "24"
    lines[line] = cells.joined(separator: "\t")
    let changed = try #require(RealReport.read(lines.joined(separator: "\n")).report).records
    let other = 1 - row
    #expect(changed[row].programmed[.first] == .value(Quantity(26)))
    #expect(changed[row].achieved[.first] == .value(Quantity(24)))
    #expect(changed[row].programmed[.second] == original[row].programmed[.second])
    #expect(changed[other].programmed == original[other].programmed)
    #expect(changed[other].achieved == original[other].achieved)
    #expect(changed[row].name == original[row].name)
  }

  @Test("Programmed 25 in each quarter, achieved 25 in the first, nothing in those to come")
  func numbers() throws {
    for record in try report().records {
      #expect(Quarter.allCases.map { record.programmed[$0] } == Array(repeating: .value(Quantity(25)), count: 4))
      #expect(Quarter.allCases.map { record.achieved[$0] } == [.value(Quantity(25)), .blank, .blank, .blank])
      #expect(record.printed.programmed == .value(Quantity(100)))
      #expect(record.printed.achieved == .value(Quantity(25)))
      #expect(record.printed.variation == [0, 25, 25, 75].map { .value(Quantity($0)) })
      #expect(record.variation(by: .sum) == [0, 25, 25, 25, 75].map { Quantity($0) })
      #expect(record.baseline == Baseline(year: 2023, value: Quantity(0), wasSwapped: true))
      #expect(AccumulationRule(stated: nil, record: record) == AccumulationRule(stated: nil, record: record))
      #expect(AccumulationRule(stated: nil, record: record).origin == .inferred)
      #expect(record.direction == .ascending)
      #expect(record.type == .management)
      #expect(record.dimension == .effectiveness)
      #expect(record.unitOfMeasure == "Porcentaje")
    }
  }

  @Test("Every trap is told, with its cell")
  func notes() throws {
    let notes = try report().notes.map { "\($0.finding.message.code) \($0.cell?.a1 ?? "-")" }
    #expect(
      notes.sorted() == [
        "encabezado-corrido P14", "encabezado-corrido T14", "encabezado-corrido X14", "evidencia-posterior Z16",
        "frecuencia-sin-valores H17", "linea-base-invertida J16", "linea-base-invertida J17", "linea-suelta A19",
        "metodo-sin-divisor D16", "metodo-sin-divisor D17", "mir-sin-nivel -", "mir-sin-nivel -", "sin-salto-final -",
        "subencabezado-vacio X15", "variacion-incompleta V16", "variacion-incompleta V17",
      ])
  }

  @Test("Drifted headers with sums that do not confirm the positions cannot be read")
  func unconfirmedColumns() throws {
    let text = try RealReport.text().replacing("\t25\t25\t25\t25\t100\t25", with: "\t25\t25\t25\t25\t90\t25")
    let (report, diagnostics) = RealReport.read(text)
    #expect(report == nil)
    #expect(Set(diagnostics.items.map(\.message.code)) == ["columnas-inciertas"])
  }

  @Test(
    "The same report with commas or semicolons, CRLF, Windows-1252 or a byte-order mark gives the same records",
    arguments: ["\t", ",", ";"])
  func otherForms(delimiter: String) throws {
    let original = try report()
    let rows = try RealReport.text().components(separatedBy: "\n").map { line in
      line.components(separatedBy: "\t").map { $0.contains(delimiter) ? "\"\($0)\"" : $0 }.joined(separator: delimiter)
    }
    let report = try #require(RealReport.read("\u{FEFF}" + rows.joined(separator: "\r\n")).report)
    #expect(report.records.map(\.name) == original.records.map(\.name))
    #expect(report.records.map(\.programmed) == original.records.map(\.programmed))
    #expect(report.records.map(\.evidence) == original.records.map(\.evidence))
  }
}
