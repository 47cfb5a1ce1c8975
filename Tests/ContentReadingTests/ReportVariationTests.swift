import Diagnostics
import Indicators
import Testing

@testable import ContentReading

/// A small fictitious report, cell by cell, and what offices make of its layout.
private struct Sheet {
  var block = [
    ["Informe Trimestral 2024"], [],
    ["Unidad Responsable:", "101 - Obras"], ["Programa Presupuestario:", "7 - Calles seguras"],
    ["Trimestre que se reporta:", "2do. Trimestre 2024"], [],
    ["Eje:", "Vinculación con el plan"], ["Objetivo:", "3.1 Mejorar las calles"], [],
  ]
  var header = [
    "Nivel", "Nombre", "Definición", "Método de Cálculo", "Unidad de Medida", "Tipo", "Dimensión",
    "Frecuencia de Medición", "Sentido Esperado", "Línea Base", "", "Valores Programados", "", "", "", "",
    "Valores Alcanzados", "", "", "", "", "Variación", "", "", "", "", "Medios de Verificación",
  ]
  var subheader =
    [String](repeating: "", count: 9) + ["Año", "Valor"]
    + [[String]](repeating: ["1er. Trim.", "2do. Trim.", "3er. Trim.", "4to. Trim.", "Acumulado *"], count: 3).flatMap(
      \.self)
  var rows = [component(1, goal: "11"), component(2, goal: "20")]
  var footer: [[String]] = []

  static func component(_ number: Int, goal: String) -> [String] {
    [
      "Componente \(number)", "Obra \(number)", "Definición", "Obras / obras", "Obra", "De gestión", "Eficacia",
      "Trimestral", "Ascendente", "2023", "4", goal, goal, "", "", "", goal, "", "", "", "", "0", goal, "0", "0", goal,
      "Acta",
    ]
  }

  /// All rows, one below the other.
  var cells: [[String]] { block + [header, subheader] + rows + footer }

  func text(_ delimiter: String = "\t", lineEnd: String = "\n") -> String {
    cells.map { row in row.map { $0.quoted(for: delimiter) }.joined(separator: delimiter) + lineEnd }.joined()
  }
}

extension String {
  fileprivate func quoted(for delimiter: String) -> String {
    contains(delimiter) || contains("\"") || contains("\n") || contains("\r")
      ? "\"\(replacing("\"", with: "\"\""))\"" : self
  }
}

/// `2024-t2-101-7: C1 11, C2 20`: the reports of a text with what each programmed first, after the codes of what was said
/// that is not a note on the data itself.
private func summary(_ text: String, path: String = "informes/2024-t2/obras.tsv") -> [String] {
  summary(bytes: Array(text.utf8), path: path)
}

private func summary(bytes: [UInt8], path: String = "informes/2024-t2/obras.tsv") -> [String] {
  var diagnostics = Diagnostics()
  let file = SourceFile(displayName: "content/\(path)", path: path, bytes: bytes, sha256: "")
  let reports = ReportFile.read(file, diagnostics: &diagnostics)
  let said =
    diagnostics.items.map(\.message.code)
    + reports.flatMap(\.notes).filter { $0.finding.severity == .remark || $0.indicator == nil }.map(
      \.finding.message.code)
  let usual = ["mir-sin-nivel", "subencabezado-vacio", "encabezado-corrido", "informe-sin-resultados"]
  return said.filter { !usual.contains($0) }
    + reports.map { report in
      let records = report.records.map { "\($0.key.level.code) \($0.programmed[.first].quantity?.plainDecimal ?? "—")" }
      return "\(report.slug): \(records.joined(separator: ", "))"
    }
}

private let whole = ["2024-t2-101-7: C1 11, C2 20"]

@Suite("The official layout as offices write it")
struct ReportVariationTests {
  private static let wordings: [(String, @Sendable (inout Sheet) -> Void)] = [
    ("as it is", { _ in }),
    (
      "titles in capitals, without accents, with dots and stray spaces",
      {
        $0.header = $0.header.map { "  \($0.uppercased().replacing("É", with: "E").replacing("Ó", with: "O")). " }
      }
    ),
    (
      "titles in other words",
      {
        $0.header[1] = "Nombre del Indicador"
        $0.header[3] = "Fórmula"
        $0.header[7] = "Frecuencia"
        $0.header[8] = "Sentido del indicador"
        $0.header[11] = "Metas programadas"
        $0.header[16] = "Metas alcanzadas"
      }
    ),
    (
      "levels abbreviated and in capitals",
      {
        $0.rows[0][0] = "COMP. 1."
        $0.rows[1][0] = "  componente   2 "
      }
    ),
    ("the quarter in other words", { $0.block[4][1] = "Segundo trimestre de 2024" }),
    ("the quarter by its months", { $0.block[4][1] = "abril-junio 2024" }),
    (
      "keys without colon, in capitals",
      {
        $0.block[2][0] = "UNIDAD RESPONSABLE"
        $0.block[7][0] = "objetivo"
      }
    ),
    (
      "key and value in one cell",
      {
        $0.block[2] = ["Unidad Responsable: 101 - Obras"]
        $0.block[4] = ["Trimestre que se reporta: 2do. Trimestre 2024"]
      }
    ),
    (
      "two keys in a row, with blank cells between",
      {
        $0.block[2] = ["Unidad Responsable:", "", "101 - Obras", "", "Programa Presupuestario:", "7 - Calles seguras"]
        $0.block[3] = []
      }
    ),
    (
      "a unit without its dash, an objective with dot and dash",
      {
        $0.block[2][1] = "101 Obras"
        $0.block[7][1] = "3.1.- Mejorar las calles"
      }
    ),
    (
      "groups in the row above the titles",
      {
        $0.block[8] = [String](repeating: "", count: 9) + $0.header[9...]
        $0.header = Array($0.header[..<9]) + $0.subheader[9...]
        $0.subheader = []
      }
    ),
    ("no row with the quarters", { $0.subheader = [] }),
    (
      "empty rows above and empty columns to the left",
      {
        $0.block = [[], [], []] + $0.block.map { ["", ""] + $0 }
        $0.header = ["", ""] + $0.header
        $0.subheader = ["", ""] + $0.subheader
        $0.rows = $0.rows.map { ["", ""] + $0 }
      }
    ),
    (
      "merged titles that leave columns empty",
      {
        for column in [2, 4] {
          $0.header.insert("", at: column)
          $0.subheader.insert("", at: column)
          $0.rows = $0.rows.map { row in row[..<column] + [""] + row[column...] }
        }
      }
    ),
    ("26 cells: a cell of variation lost", { $0.rows = $0.rows.map { Array($0[..<22] + $0[23...]) } }),
    (
      "30 cells: evidence for each quarter",
      {
        $0.rows = $0.rows.map { $0 + ["Acta 2", "", ""] }
        $0.header += ["", "", ""]
        $0.subheader += ["1er. Trim.", "2do. Trim.", "3er. Trim.", "4to. Trim."]
      }
    ),
    ("rows that end early", { $0.rows = $0.rows.map { Array($0[..<17]) } }),
    ("rows that end late", { $0.rows = $0.rows.map { $0 + [String](repeating: "", count: 40) } }),
    ("empty rows between the indicators", { $0.rows.insert(["", "", ""], at: 1) }),
    (
      "line ends and separators within cells",
      {
        $0.rows[0][1] = "Obra;\r\ncon, \"comillas\"\ty tabulador"
        $0.rows[1][26] = "Acta\n5"
      }
    ),
  ]

  @Test("is read the same", arguments: wordings.indices, ["\t", ",", ";"])
  func variation(_ index: Int, delimiter: String) {
    var sheet = Sheet()
    Self.wordings[index].1(&sheet)
    #expect(summary(sheet.text(delimiter)) == whole, "\(Self.wordings[index].0)")
  }

  @Test("whatever ends its lines", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ lineEnd: String) {
    #expect(summary(Sheet().text(lineEnd: lineEnd)) == whole)
  }

  @Test("in each encoding that spreadsheet programs write, which is told where it is not UTF-8")
  func encodings() {
    let text = Sheet().text()
    func utf16(_ isLittle: Bool) -> [UInt8] {
      "\u{FEFF}\(text)".utf16.flatMap {
        isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)]
      }
    }
    #expect(summary("\u{FEFF}\(text)") == whole)
    #expect(summary(bytes: utf16(true)) == ["leido-como-utf-16"] + whole)
    #expect(summary(bytes: utf16(false)) == ["leido-como-utf-16"] + whole)
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(summary(bytes: latin) == ["leido-como-windows-1252"] + whole)
    #expect(summary(bytes: Array(utf16(true).dropLast())) == ["codificacion-ilegible"])
    #expect(summary(bytes: utf16(true) + [0x00, 0xD8]) == ["codificacion-ilegible"])
  }

  @Test("with signatures, stamps and notes below the table, each of which is told")
  func footer() {
    var sheet = Sheet()
    sheet.footer = [
      [], ["* Los acumulados son preliminares"], ["Elaboró", "", "Revisó", "", "Autorizó", "", "Vo. Bo."],
      ["Ing. Uno", "", "Lic. Dos", "", "Mtra. Tres", "", "C. Cuatro"],
    ]
    #expect(summary(sheet.text()) == [String](repeating: "linea-suelta", count: 3) + whole)
  }

  @Test("with a column of numbers to the left of the table")
  func numbered() {
    var sheet = Sheet()
    sheet.header = ["No."] + sheet.header
    sheet.subheader = [""] + sheet.subheader
    sheet.rows = sheet.rows.enumerated().map { ["\($0 + 1)"] + $1 }
    #expect(summary(sheet.text()) == ["a-la-izquierda-de-la-tabla"] + whole)
  }

  @Test("with the header again after a page break")
  func pageBreak() {
    let sheet = Sheet()
    var first = sheet
    first.rows = [sheet.rows[0]]
    var second = sheet
    second.block = [[], ["Página 2 de 2"]]
    second.rows = [sheet.rows[1]]
    #expect(summary(first.text() + second.text()) == ["linea-suelta", "encabezado-repetido"] + whole)
    // The whole block again: the same report.
    second.block = sheet.block
    #expect(summary(first.text() + second.text()) == whole)
  }

  @Test("with a second table below the first: another programme, another objective")
  func secondTable() {
    var second = Sheet()
    second.block = [[], ["Programa Presupuestario:", "8 - Agua"]]
    second.rows = [Sheet.component(1, goal: "5")]
    #expect(
      summary(Sheet().text() + second.text()) == [
        "dato-del-informe-anterior", "dato-del-informe-anterior", "dato-del-informe-anterior",
      ] + whole + ["2024-t2-101-8: C1 5"])
    second.block = [["Objetivo:", "3.2 Cuidar el agua"]]
    second.rows = [Sheet.component(3, goal: "5")]
    var diagnostics = Diagnostics()
    let text = Sheet().text() + second.text()
    let file = SourceFile(displayName: "a.tsv", path: "a.tsv", bytes: Array(text.utf8), sha256: "")
    let reports = ReportFile.read(file, diagnostics: &diagnostics)
    #expect(reports.map { $0.records.map(\.objective.code) } == [["3.1", "3.1", "3.2"]])
  }

  @Test("with the same level in two tables of a report: an error that names the first row")
  func levelInBoth() {
    var second = Sheet()
    second.block = []
    #expect(summary(Sheet().text() + second.text()) == ["nivel-repetido", "nivel-repetido"])
  }

  @Test("without indicators, where it says that there was no progress")
  func noProgress() {
    var sheet = Sheet()
    sheet.rows = [["Sin avance en el trimestre"]]
    #expect(summary(sheet.text()) == ["informe-sin-avance", "2024-t2-101-7: "])
    sheet.rows = []
    #expect(summary(sheet.text()) == ["informe-sin-indicadores"])
  }

  @Test("without the year beside the quarter: the title's, or else the folder's")
  func year() {
    var sheet = Sheet()
    sheet.block[4][1] = "T2"
    #expect(summary(sheet.text()) == ["ejercicio-tomado-del-titulo"] + whole)
    sheet.block[0] = ["Informe Trimestral"]
    #expect(summary(sheet.text()) == ["ejercicio-tomado-del-titulo"] + whole)
    #expect(summary(sheet.text(), path: "informes/obras.tsv") == ["encabezado-mal-escrito"])
  }

  @Test(
    "A single text of evidence is its quarter's where the header has a cell for each, else the year's",
    arguments: [
      (["1er. Trim.", "2do. Trim.", "3er. Trim.", "4to. Trim."], Evidence.quarterly(["Acta", nil, nil, nil])),
      (["T1", "T2", "T3", "T4"], .quarterly(["Acta", nil, nil, nil])), ([""], .year("Acta")),
      (["1er. Trim.", "2do. Trim.", "", ""], .year("Acta")), (["2do. Trim.", "1er. Trim.", "T3", "T4"], .year("Acta")),
    ])
  func evidence(subtitles: [String], evidence: Evidence) throws {
    var sheet = Sheet()
    sheet.subheader += subtitles
    var diagnostics = Diagnostics()
    let file = SourceFile(displayName: "a.tsv", path: "a.tsv", bytes: Array(sheet.text().utf8), sha256: "")
    let report = try #require(ReportFile.read(file, diagnostics: &diagnostics).first)
    #expect(report.records.map(\.evidence) == [evidence, evidence])
  }

  @Test(
    "A row with most of an indicator's cells, or with numbers, is not taken for a signature",
    arguments: [
      ["", "Obra 3", "Definición", "Método", "Obra", "De gestión"], ["Componete 3", "Obra 3", "Definición"],
      ["Total", "", "", "", "", "", "", "", "", "", "", "31", "31"],
    ])
  func rowWithoutLevel(_ row: [String]) {
    var sheet = Sheet()
    sheet.rows.append(row)
    #expect(summary(sheet.text()) == ["palabra-desconocida"])
  }

  @Test(
    "A quote that is never closed is an error at its line, with the delimiter that the header tells",
    arguments: ["\t", ",", ";"])
  func unclosedQuote(_ delimiter: String) {
    var sheet = Sheet()
    sheet.footer = [["x"]]
    let text = sheet.text(delimiter).replacing(
      "\(delimiter)Obra 2\(delimiter)", with: "\(delimiter)\"Obra 2\(delimiter)")
    var diagnostics = Diagnostics()
    let file = SourceFile(displayName: "a.csv", path: "a.csv", bytes: Array(text.utf8), sha256: "")
    #expect(ReportFile.read(file, diagnostics: &diagnostics).isEmpty)
    #expect(
      diagnostics.items.map { "\($0.message.code) \($0.location.printed)" } == ["comillas-sin-cerrar a.csv:13:14"])
  }
}
