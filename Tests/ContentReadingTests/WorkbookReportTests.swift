import Diagnostics
import Foundation
import Indicators
import Testing
import WrittenWorkbooks

@testable import ContentReading

/// Reads bytes as a received file.
func readReports(
  _ bytes: [UInt8], name: String = "libro.xlsx", limits: ReadingLimits = .standard
) -> (reports: [Report], diagnostics: Diagnostics) {
  var diagnostics = Diagnostics()
  let file = SourceFile(
    displayName: "content/informes/2024-t1/\(name)", path: "informes/2024-t1/\(name)", bytes: bytes, sha256: "")
  return (ReportFile.read(file, limits: limits, diagnostics: &diagnostics), diagnostics)
}

extension Diagnostics {
  /// `file-less place: code`.
  var places: [String] {
    sorted.map { "\($0.message.code) \($0.location.printed.split(separator: ":").dropFirst().joined(separator: ":"))" }
  }
}

@Suite("The reports in a workbook")
struct WorkbookReportTests {
  /// The official layout; `unit` is the unit of measure, `rows` what follows the header.
  private static func report(_ rows: [String], unit: String = "504 - Instituto", place: String = "") -> String {
    let titles =
      "Nivel\tNombre\tDefinición\tMétodo de Cálculo\tUnidad de Medida\tTipo\tDimensión\tFrecuencia de Medición\t"
      + "Sentido Esperado\tLínea Base\t\tValores Programados\t\t\t\t\tValores Alcanzados\t\t\t\t\tVariación\t\t\t\t\t"
      + "Medios de Verificación"
    let quarters = "1er. Trim.\t2do. Trim.\t3er. Trim.\t4to. Trim.\tAcumulado"
    let lines =
      [
        "Informe Trimestral 2024", "Unidad Responsable:\t\(unit)", "Programa Presupuestario:\t4 - Programa",
        "Trimestre que se reporta:\t1er. Trimestre 2024", "Objetivo:\t2.1 Construir", titles,
        "\t\t\t\t\t\t\t\t\tAño\tValor\t\(quarters)\t\(quarters)\t\(quarters)",
      ] + rows
    return lines.map { $0.isEmpty ? $0 : place + $0 }.joined(separator: "\n")
  }

  private static func row(_ level: String, unit: String = "Porcentaje", _ numbers: String) -> String {
    "\(level)\tNombre de \(level)\tDefinición\t(A / B) * 100\t\(unit)\tDe gestión\tEficacia\tTrimestral\tAscendente\t\(numbers)\tActa"
  }

  private static let numbers = "2023\t40\t25\t25\t25\t25\t100\t24\t\t\t\t24\t1\t25\t25\t25\t76"

  private func read(_ text: String) -> (reports: [Report], diagnostics: Diagnostics) {
    readReports(WrittenWorkbook(text: text).bytes)
  }

  @Test("The real report as a workbook gives the records of the text, but for what the text lost")
  func realReport() throws {
    let url = RealReport.url.deletingPathExtension().appendingPathExtension("xlsx")
    let (reports, diagnostics) = readReports([UInt8](try Data(contentsOf: url)))
    #expect(diagnostics.items.isEmpty)
    let report = try #require(reports.first)
    let text = try #require(RealReport.read(try RealReport.text()).report)
    #expect(report.unit == text.unit)
    #expect(report.programme == text.programme)
    #expect(report.period == text.period)
    #expect(report.records.count == text.records.count)
    for (record, written) in zip(report.records, text.records) {
      #expect(record.key == written.key)
      #expect(record.objective == written.objective)
      #expect(
        [record.name, record.definition, record.method, record.unitOfMeasure]
          == [written.name, written.definition, written.method, written.unitOfMeasure])
      #expect(record.type == written.type)
      #expect(record.dimension == written.dimension)
      #expect(record.frequency == written.frequency)
      #expect(record.direction == written.direction)
      #expect(record.baseline == written.baseline)
      #expect(record.programmed == written.programmed)
      #expect(record.achieved == written.achieved)
      #expect(record.evidence.items.map(\.text) == written.evidence.items.map(\.text))
      #expect(record.printed.programmed == written.printed.programmed)
      #expect(record.printed.achieved == written.printed.achieved)
      // The text lost the fourth quarter's.
      #expect(record.printed.variation == [0, 25, 25, 25, 75].map { .value(Quantity($0)) })
    }
    #expect(report.records.map(\.row) == [12, 13])
    #expect(
      report.notes.map { "\($0.finding.message.code) \($0.cell?.a1 ?? "-")" }.sorted() == [
        "evidencia-posterior AA12", "frecuencia-sin-valores H13", "linea-base-invertida J12",
        "linea-base-invertida J13",
        "metodo-sin-divisor D12", "metodo-sin-divisor D13", "mir-sin-nivel -", "mir-sin-nivel -",
      ])
  }

  @Test("Empty leading rows and columns, numbers as numbers or as text")
  func leadingBlanks() throws {
    let plain = Self.report([Self.row("Componente 1", Self.numbers)])
    let asText = Self.numbers.split(separator: "\t", omittingEmptySubsequences: false).map {
      $0.isEmpty ? "" : "'\($0)"
    }
    let moved = "\n\n" + Self.report([Self.row("Componente 1", asText.joined(separator: "\t"))], place: "\t\t")
    let (a, b) = (try #require(read(plain).reports.first), try #require(read(moved).reports.first))
    #expect(a.records.map(\.programmed) == b.records.map(\.programmed))
    #expect(a.records.map(\.achieved) == b.records.map(\.achieved))
    #expect(a.records.map(\.baseline) == b.records.map(\.baseline))
    #expect(a.records[0].printed == b.records[0].printed)
    #expect((a.records[0].row, b.records[0].row) == (8, 10))
  }

  @Test(
    "A cell that shows 25 % is 25 where the unit is a percentage, and the 0.25 that it holds where it is not",
    arguments: [
      ("Porcentaje", "25"), ("%", "25"), ("Porcentaje de avance", "25"), ("Índice", "0.25"), ("Tasa", "0.25"),
    ])
  func percentages(unit: String, value: String) throws {
    let row = Self.row(
      "Componente 1", unit: unit,
      "2023\t%0.25\t%0.25\t%0.25\t%0.25\t%0.25\t%1\t%0.25\t\t\t\t%0.25\t%0\t%0.25\t%0.25\t%0.25\t%0.75")
    let (reports, diagnostics) = read(Self.report([row]))
    #expect(diagnostics.items.isEmpty)
    let record = try #require(reports.first?.records.first)
    #expect(record.programmed[.first].quantity?.plainDecimal == value)
    #expect(record.achieved[.first].quantity?.plainDecimal == value)
    #expect(record.baseline?.value.plainDecimal == value)
    #expect(record.printed.variation[1].quantity?.plainDecimal == value)
    #expect(AccumulationRule(stated: nil, record: record).origin == .inferred)
  }

  @Test(
    "Formulas that show what the percentages hold say the same as they do; what they get wrong is told",
    arguments: [
      // All as percentages, but for the derived cells; then only the result; then with a total that is wrong.
      ("%0.85\t%0.85\t%0.9\t%0.9\t0.875\t%0.825\t\t\t\t0.825\t0.025\t0.85\t0.9\t0.9\t0.05", true),
      ("85\t85\t90\t90\t87.5\t%0.825\t\t\t\t0.825\t84.175\t85\t90\t90\t86.675", true),
      ("85\t85\t90\t90\t88.5\t%0.825\t\t\t\t0.825\t84.175\t85\t90\t90\t87.675", false),
    ])
  func percentagesHeld(numbers: String, isRight: Bool) throws {
    let report = try #require(read(Self.report([Self.row("Componente 1", "2023\t40\t\(numbers)")])).reports.first)
    let record = try #require(report.records.first)
    let codes = Set(report.notes.map(\.finding.message.code))
    #expect(codes.isDisjoint(with: ["acumulado-no-cuadra", "variacion-no-cuadra"]) == isRight)
    #expect(record.achieved[.first].quantity?.plainDecimal == "82.5")
    guard isRight else { return }
    let rule = AccumulationRule(stated: nil, record: record)
    #expect(rule.rule == .mean && rule.origin == .inferred)
    #expect(record.printed.achieved.quantity?.plainDecimal == "82.5")
  }

  @Test("In the flat table too; a weight counts as it is shown", arguments: [("Porcentaje", "25"), ("Tasa", "0.25")])
  func percentagesInFlatTable(unit: String, value: String) throws {
    let text = """
      ejercicio\ttrimestre\tunidad\tprograma\tobjetivo\tnivel\tnombre\tunidad_medida\tsentido\tprogramado_t1\tprogramado_t2\t\
      programado_t3\tprogramado_t4\talcanzado_t1\talcanzado_t2\talcanzado_t3\talcanzado_t4\tpeso
      2024\t1\t504\t4\t'2.1\tComponente 1\tNombre\t\(unit)\tAscendente\t%0.25\t%0.25\t%0.25\t%0.25\t%0.25\t\t\t\t%0.3
      """
    let (reports, diagnostics) = read(text)
    #expect(diagnostics.items.isEmpty)
    let record = try #require(reports.first?.records.first)
    #expect(record.programmed[.first].quantity?.plainDecimal == value)
    #expect(record.weight?.plainDecimal == "30")
  }

  @Test("A number of 0.25 without a percent format is 0.25, whatever the unit")
  func plainFraction() throws {
    let numbers = "2023\t40\t0.25\t0.25\t0.25\t0.25\t1\t0.25\t\t\t\t0.25\t0\t0.25\t0.25\t0.25\t0.75"
    let record = try #require(read(Self.report([Self.row("Componente 1", numbers)])).reports.first?.records.first)
    #expect(record.programmed[.first].quantity?.plainDecimal == "0.25")
  }

  @Test("Formulas in the table count by their saved results; the ones without are errors, all in one run")
  func formulas() throws {
    let good = Self.row("Componente 1", Self.numbers.replacing("100", with: "=SUMA(L8:O8)|100"))
    #expect(read(Self.report([good])).reports.count == 1)
    let bad = Self.numbers.replacing("100", with: "=SUMA(L8:O8)").replacing("76", with: "=U8/P9|#DIV/0!")
    let rows = [Self.row("Componente 1", bad), "Total\t\t\t=1/0|#DIV/0!"]
    let (reports, diagnostics) = read(Self.report(rows))
    #expect(reports.isEmpty)
    #expect(diagnostics.places == ["formula-sin-valor Informe!P8", "formula-con-error Informe!Z8"])
  }

  @Test("Of many formulas without results the first is named, with the number of the others")
  func manyFormulas() throws {
    let bad = Self.numbers.replacing("25", with: "=A1")
    let (_, diagnostics) = read(Self.report([Self.row("Componente 1", bad)]))
    #expect(diagnostics.items.map(\.message) == [.formulaWithoutValue(others: 6)])
    #expect(diagnostics.items.first?.location.printed.hasSuffix("Informe!L8") == true)
  }

  @Test("A formula without result in the block above the table")
  func formulaInBlock() throws {
    let text = Self.report([Self.row("Componente 1", Self.numbers)], unit: "=Datos!B3")
    #expect(read(text).diagnostics.places == ["formula-sin-valor Informe!B2"])
  }

  @Test(
    "Formulas that the writing program left to the next one are doubted, but for those whose results are computed anew",
    arguments: [
      ("25\t25\t25\t25\t100", "25\t25\t25\t=20+5|25\t100", true), ("100\t24", "100\t=23+1|24", true),
      ("2023\t40", "=2000+23|2023\t40", true), ("100\t24", "=SUMA(L8:O8)|100\t24", false),
      ("100\t24", "=SUMA(L8:O8)|0\t24", true), ("25\t76", "25\t=P8-U8|0", true),
      ("24\t1\t25", "=SUMA(Q8:T8)|24\t=L8-Q8|1\t25", false), ("25\t76", "25\t=P8-U8|76", false),
    ])
  func notRecalculated(cells: String, written: String, isDoubted: Bool) throws {
    let numbers = Self.numbers.replacing(cells, with: written)
    try #require(numbers != Self.numbers)
    var workbook = WrittenWorkbook(text: Self.report([Self.row("Componente 1", numbers)]))
    func codes() throws -> [String] {
      try #require(readReports(workbook.bytes).reports.first).notes.map(\.finding.message.code)
    }
    #expect(try !codes().contains("formulas-sin-recalcular"))
    workbook.calculation = "<calcPr fullCalcOnLoad='1'/>"
    #expect(try codes().contains("formulas-sin-recalcular") == isDoubted)
  }

  @Test("Hidden rows and columns count, and that is told where they hold something")
  func hidden() throws {
    let rows = [Self.row("Componente 1", Self.numbers), "[oculto]" + Self.row("Componente 2", Self.numbers)]
    var workbook = WrittenWorkbook(text: Self.report(rows))
    // C, U and V; then columns that are beyond the table.
    workbook.sheets[0].xml = workbook.sheets[0].xml.replacing(
      "<sheetData>",
      with: "<cols><col min='3' max='3' hidden='1'/><col min='18' max='20' hidden='1'/>"
        + "<col min='22' max='22' hidden='true'/><col min='40' max='16384' hidden='1'/><col min='1' max='1'/>"
        + "<col min='4294967295' max='4294967295' hidden='1'/><col min='9' max='2' hidden='1'/></cols><sheetData>")
    let report = try #require(readReports(workbook.bytes).reports.first)
    #expect(report.records.map(\.key.level.code) == ["C1", "C2"])
    let notes = report.notes.filter { ["renglon-oculto", "columna-oculta"].contains($0.finding.message.code) }
    #expect(notes.map { $0.cell?.a1 } == ["A9", "C1"])
    #expect(notes.map { $0.indicator?.level.code } == ["C2", nil])
    #expect(notes.map(\.finding.message).last == .hiddenColumns(["C", "V"]))
  }

  @Test("Numbers with more decimals than are kept are told")
  func rounded() throws {
    let numbers = Self.numbers.replacing("\t24\t", with: "\t33.333333333333336\t")
    let report = try #require(read(Self.report([Self.row("Componente 1", numbers)])).reports.first)
    let notes = report.notes.filter { $0.finding.message.code == "numero-redondeado" }
    #expect(notes.map { $0.cell?.a1 } == ["Q8", "U8"])
    #expect(report.records[0].achieved[.first].quantity?.plainDecimal == "33.333333333")
  }

  @Test("Several sheets: each report is read, the others are named, a hidden one with a report is told")
  func severalSheets() throws {
    func sheet(_ unit: String) -> String { Self.report([Self.row("Componente 1", Self.numbers)], unit: unit) }
    let text =
      "[hoja: Portada]\nMunicipio\n[hoja: Uno]\n\(sheet("504 - Uno"))\n[hoja: Dos]\n\n\(sheet("505 - Dos"))\n"
      + "[hoja oculta: Tres]\n\(sheet("506 - Tres"))"
    let (reports, diagnostics) = read(text)
    #expect(diagnostics.items.isEmpty)
    #expect(reports.map(\.unit.code) == ["504", "505"])
    #expect(reports.map(\.source.holdsManyReports) == [true, true])
    #expect(
      reports[0].notes.map(\.finding.message).filter { ["hoja-oculta", "hojas-sin-informe"].contains($0.code) } == [
        .hiddenSheet("Tres"), .sheetsWithoutReport(["Portada"]),
      ])
    #expect(read(sheet("504 - Uno")).reports.map(\.source.holdsManyReports) == [false])
  }

  @Test("A workbook without a report names the sheets that were looked through")
  func noReport() throws {
    let (reports, diagnostics) = read("[hoja: Portada]\nHola\n[hoja oculta: Datos]\n\(Self.report([]))")
    #expect(reports.isEmpty)
    #expect(diagnostics.items.map(\.message) == [.noTableInSheets(["Portada"])])
  }
}
