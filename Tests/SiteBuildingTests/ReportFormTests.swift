import ContentReading
import Diagnostics
import Indicators
import Testing

@testable import ContentReading
@testable import SiteBuilding

/// The forms that offices fill in, as the project's own reader reads them back.
@Suite("A form to fill in")
struct ReportFormTests {
  /// The forms of a quarter, by their place below the content folder's parent.
  private func forms(
    of code: String, for municipality: ExampleMunicipality
  ) throws -> (folder: TemporaryFolder, forms: [String: [UInt8]]) {
    let folder = try TemporaryFolder()
    try municipality.write(into: folder)
    let period = try #require(Period(code))
    let outcome = try ReportForms(content: folder.path("content"), folder: nil, of: period).writeAll()
    try #require(outcome.diagnostics.items.isEmpty)
    return (folder, try TemporaryFolder.files(below: folder.path("formatos-para-llenar/\(period.slug)")))
  }

  private func read(_ form: [UInt8], quarter: String = "2024-t2") -> (report: Report?, diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let file = SourceFile(
      displayName: "formato.xlsx", path: "informes/\(quarter)/formato.xlsx", bytes: form, sha256: "")
    return (ReportFile.read(file, diagnostics: &diagnostics).first, diagnostics)
  }

  private static let name = "informe-trimestral-2024-t2-10-1.xlsx"

  @Test("What was reported comes back as it was, and the quarter that is asked for is blank")
  func known() throws {
    let row = ExampleRow(
      baseline: ("2023", "12.50"), programmed: ["25", "N/A", "30.5", ""], achieved: ["24.50", "", "", ""],
      evidence: ["Oficio 1"])
    let earlier = ExampleReport(rows: [row, ExampleRow(level: "Actividad 1.1", name: "=1+1", unit: "Acción")])
    let (_, forms) = try forms(of: "2024-T2", for: ExampleMunicipality(reports: [earlier]))
    #expect(forms.keys.sorted() == [Self.name])
    let (report, diagnostics) = read(try #require(forms[Self.name]))
    #expect(diagnostics.items.isEmpty)
    let form = try #require(report)
    #expect(form.unit == Entry(code: "10", name: "Oficina de Ejemplo"))
    #expect(form.programme == Entry(code: "1", name: "Programa de Ejemplo"))
    #expect(form.period == Period(2024, .second))
    #expect(form.sheet == "Informe")
    var found = Diagnostics()
    let source = SourceFile(
      displayName: "t1.tsv", path: "informes/2024-t1/t1.tsv", bytes: Array(earlier.text.utf8), sha256: "")
    let sent = try #require(ReportFile.read(source, diagnostics: &found).first)
    #expect(form.records.count == 2)
    for (a, b) in zip(form.records, sent.records) {
      #expect(a.key == b.key && a.objective == b.objective && a.name == b.name && a.definition == b.definition)
      #expect(a.method == b.method && a.unitOfMeasure == b.unitOfMeasure && a.type == b.type)
      #expect(a.dimension == b.dimension && a.frequency == b.frequency && a.direction == b.direction)
      #expect(a.baseline == b.baseline && a.programmed == b.programmed && a.achieved == b.achieved)
      // The report has one cell for the year, the form one for each quarter.
      #expect(a.evidence == .quarterly([b.evidence.text(of: nil), nil, nil, nil]))
    }
    #expect(form.notes.contains { $0.finding.message.code == "informe-sin-resultados" })
  }

  @Test(
    "Each rule has its formulas: what they give is what the reader works out",
    arguments: Accumulation.allCases,
    [
      (["25", "25", "25", "25"], ["24", "", "", ""]), (["10.5", "20.25", "", "40"], ["0.1", "0.2", "", ""]),
      (["", "", "", ""], ["", "", "", ""]), (["0", "30", "N/A", "31"], ["5", "-2", "", ""]),
      (["1", "1", "2", ""], ["N/D", "3", "", ""]), (["10", "11", "11", ""], ["1", "2", "2", ""]),
    ])
  func rules(_ rule: Accumulation, _ cells: (programmed: [String], achieved: [String])) throws {
    let plan = ExampleMunicipality.plan(
      more: "indicadores: [{clave: 10-1-C1, acumulacion: \(rule.code.replacing("ultimo", with: "último"))}]")
    let row = ExampleRow(unit: "Acción", programmed: cells.programmed, achieved: cells.achieved)
    let report = ExampleReport(period: (2024, 2), rows: [row])
    let (_, forms) = try forms(of: "2024-T3", for: ExampleMunicipality(plan: plan, reports: [report]))
    let (read, diagnostics) = read(try #require(forms["informe-trimestral-2024-t3-10-1.xlsx"]), quarter: "2024-t3")
    #expect(diagnostics.items.isEmpty)
    let record = try #require(read?.records.first)
    func total(_ figure: Figure?) -> Reading { figure.map { .value($0.shown) } ?? .blank }
    #expect(record.printed.programmed == total(record.programmedFigure(by: rule, through: .fourth)))
    #expect(record.printed.achieved == total(record.achievedFigure(by: rule, through: .fourth)))
    let variation = record.variation(by: rule)
    #expect(record.printed.variation.count <= variation.count)
    for (printed, computed) in zip(record.printed.variation, variation) {
      #expect((printed.quantity ?? Quantity(0)) == computed)
    }
    let codes = Set(try #require(read).notes.map(\.finding.message.code))
    #expect(codes.isDisjoint(with: ["acumulado-no-cuadra", "variacion-no-cuadra", "celda-de-variacion-perdida"]))
    #expect(!codes.contains("formulas-sin-recalcular"))
  }

  @Test("Same content, same bytes")
  func deterministic() throws {
    #expect(
      try forms(of: "2024-T2", for: ExampleMunicipality()).forms
        == forms(of: "2024-T2", for: ExampleMunicipality()).forms)
  }

  @Test("A table for each objective, under a block of its own")
  func objectives() throws {
    let other = ExampleReport(objective: "2.1 Objetivo sin indicadores", rows: [ExampleRow(level: "Componente 2")])
    let (folder, _) = try forms(of: "2024-T2", for: ExampleMunicipality())
    try folder.write("content/informes/2024-t1/10-1.tsv", ExampleReport().text + other.text)
    try folder.remove("formatos-para-llenar")
    _ = try ReportForms(content: folder.path("content"), folder: nil, of: Period(2024, .second)).writeAll()
    let forms = try TemporaryFolder.files(below: folder.path("formatos-para-llenar/2024-t2"))
    let (report, diagnostics) = read(try #require(forms[Self.name]))
    #expect(diagnostics.items.isEmpty)
    let records = try #require(report).records
    #expect(records.map(\.key.level.code) == ["C1", "C2"])
    #expect(records.map(\.objective.code) == ["1.1", "2.1"])
    let remarks = try #require(report).notes.filter { $0.finding.severity == .remark }
    #expect(remarks.isEmpty)
  }

  @Test("In a new year the indicators are those of the last one, and their goals are asked for")
  func nextYear() throws {
    let plan = ExampleMunicipality.plan().replacing("hasta: 2024", with: "hasta: 2025")
    let (_, forms) = try forms(of: "2025-T1", for: ExampleMunicipality(plan: plan))
    let form = try #require(forms["informe-trimestral-2025-t1-10-1.xlsx"])
    #expect(read(form, quarter: "2025-t1").diagnostics.items.map(\.message.code) == ["formato-sin-llenar"])
    // As it comes back with one goal.
    var cells = try ReadWorkbook(form).rows
    let row = try #require(cells.firstIndex { $0.first == "Componente 1" })
    cells[row] += [String](repeating: "", count: ReportFormSheet.lastColumn + 1 - cells[row].count)
    #expect(cells[row].dropFirst(ReportColumn.programmed).joined().isEmpty)
    cells[row][ReportColumn.programmed] = "10"
    var diagnostics = Diagnostics()
    let text = cells.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let file = SourceFile(displayName: "t1.tsv", path: "informes/2025-t1/t1.tsv", bytes: Array(text.utf8), sha256: "")
    let report = ReportFile.read(file, diagnostics: &diagnostics).first
    #expect(diagnostics.items.isEmpty)
    let record = try #require(report?.records.first)
    #expect(record.name == ExampleRow().name)
    #expect(record.programmed == Quarters { $0 == .first ? .value(Quantity(10)) : .blank })
    #expect(record.achieved == Quarters { _ in .blank })
    #expect(record.evidence.items.isEmpty)
  }

  @Test("A unit that never reported finds rows to fill in, and as they are they are no report")
  func blank() throws {
    let municipality = ExampleMunicipality(plan: ExampleMunicipality.plan(units: 2))
    let (_, forms) = try forms(of: "2024-T2", for: municipality)
    let form = try #require(forms["informe-trimestral-2024-t2-20-2.xlsx"])
    let (report, diagnostics) = read(form)
    #expect(report == nil)
    #expect(diagnostics.items.map(\.message.code) == ["formato-sin-llenar"])
    #expect(diagnostics.items.map(\.unit) == ["20"])
    // With one objective in the plan there is nothing to ask.
    let plan = municipality.plan.replacing("  - {clave: \"2.1\", nombre: Objetivo sin indicadores}\n", with: "")
    let (_, others) = try self.forms(of: "2024-T2", for: ExampleMunicipality(plan: plan))
    let other = read(try #require(others["informe-trimestral-2024-t2-20-2.xlsx"]))
    #expect(other.diagnostics.items.map(\.message.code) == ["formato-sin-llenar"])
  }

  @Test("Cells to write in are unlocked, those to fill in are yellow, and lists have the words that the reader knows")
  func cells() throws {
    let municipality = ExampleMunicipality(plan: ExampleMunicipality.plan(units: 2))
    let (_, forms) = try forms(of: "2024-T2", for: municipality)
    let blank = try ReadWorkbook(#require(forms["informe-trimestral-2024-t2-20-2.xlsx"]))
    let sheet = try blank.part("xl/worksheets/sheet1.xml")
    for words in [
      IndicatorType.allCases.map(\.spelling), Dimension.allCases.map(\.spelling), Frequency.allCases.map(\.spelling),
      Direction.allCases.map(\.spelling),
    ] {
      #expect(sheet.contains("<formula1>\"\(words.joined(separator: ","))\"</formula1>"))
    }
    #expect(sheet.contains("<formula1>Objetivos!$A$1:$A$2</formula1>"))
    #expect(blank.hidden == [[["1.1 Objetivo de ejemplo"], ["2.1 Objetivo sin indicadores"]]])
    let levels = try #require(sheet.firstMatch(of: /<formula1>"(Fin,[^"]*)"/)).output.1.split(separator: ",")
    #expect(levels.count > 10 && levels.allSatisfy { Level(reportText: String($0)) != nil })
    #expect(sheet.contains("<sheetProtection sheet=\"1\"") && !sheet.contains("password"))
    #expect(sheet.contains("fitToHeight=\"0\" orientation=\"landscape\""))
    #expect(sheet.contains("<dataValidations count=\"15\">"))
    // No two ranges of columns meet: a workbook in which they do is damaged.
    let columns = sheet.matches(of: /<col min="(\d+)" max="(\d+)"/).compactMap { Int($0.output.1) }
    #expect(columns == Array(Set(columns)).sorted() && columns.count == 30)
  }

  @Test(
    "The year's goal is asked for where no rule is known, and worked out where the plan or an earlier report tells it")
  func unknownRule() throws {
    func formulas(_ municipality: ExampleMunicipality, of quarter: String) throws -> (goal: String?, result: String?) {
      let (_, forms) = try forms(of: quarter, for: municipality)
      let book = try ReadWorkbook(#require(forms.first { $0.key.hasSuffix("-10-1.xlsx") }?.value))
      let row = try #require(book.rows.firstIndex { $0.first == "Componente 1" }) + 1
      let sheet = try book.part("xl/worksheets/sheet1.xml")
      func formula(_ column: String) throws -> String? {
        try Regex("<c r=\"\(column)\(row)\"[^>]*><f>([^<]*)</f>", as: (Substring, Substring).self).firstMatch(in: sheet)
          .map { String($0.output.1) }
      }
      return (try formula("P"), try formula("U"))
    }
    let row = ExampleRow(programmed: ["85", "85", "90", "90"], achieved: ["84", "", "", ""])
    for (more, isKnown) in [("", false), ("indicadores: [{clave: 10-1-C1, acumulacion: promedio}]", true)] {
      for quarter in ["2024-T2", "2025-T1"] {
        let plan = ExampleMunicipality.plan(more: more).replacing("hasta: 2024", with: "hasta: 2025")
        let (goal, result) = try formulas(
          ExampleMunicipality(plan: plan, reports: [ExampleReport(rows: [row])]), of: quarter)
        #expect((goal != nil) == isKnown)
        #expect(goal?.contains("AVERAGEIF") != false)
        #expect(try #require(result).contains("SUMPRODUCT") == !isKnown)
      }
    }
  }

  @Test(
    "From the year's goal that an office typed, the reader finds its rule",
    arguments: [
      (["85", "85", "90", "90"], "87.5", ["80", "83"], "81.5", Accumulation.mean),
      (["85", "85", "90", "91"], "87.8", ["80", "83"], "81.5", .mean),
      (["5", "5", "5", "5"], "20", ["4", "6"], "10", .sum),
      (["10", "20", "30", "40"], "40", ["9", "21"], "21", .last),
      (["7", "8", "6", "5"], "8", ["7.5", "6"], "7.5", .maximum),
    ])
  func typedGoal(goals: [String], goal: String, results: [String], total: String, rule: Accumulation) throws {
    let lines = ExampleReport(rows: [ExampleRow(unit: "Acción", programmed: goals, achieved: results + ["", ""])]).text
    var cells = lines.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let row = try #require(cells.firstIndex { $0[0] == "Componente 1" })
    cells[row][ReportColumn.programmedTotal] = goal
    cells[row][ReportColumn.achievedTotal] = total
    let variation = try zip(goals + [goal], results + ["0", "0", total]).map { goal, result in
      try (#require(Quantity(plainDecimal: goal)) - #require(Quantity(plainDecimal: result))).plainDecimal
    }
    cells[row].replaceSubrange(ReportColumn.variation..<ReportColumn.evidence, with: variation)
    let text = cells.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    var found = Diagnostics()
    let file = SourceFile(displayName: "t2.tsv", path: "informes/t2.tsv", bytes: Array(text.utf8), sha256: "")
    let report = try #require(ReportFile.read(file, diagnostics: &found).first)
    let record = try #require(report.records.first)
    let known = AccumulationRule(stated: nil, record: record)
    #expect(known.rule == rule && known.origin == .inferred)
    #expect(
      Set(report.notes.map(\.finding.message.code)).isDisjoint(with: ["acumulado-no-cuadra", "variacion-no-cuadra"]))
  }

  @Test("Below the indicators that are known there are rows for new ones, which nobody has to fill in")
  func spareRows() {
    let spare = FormRow(.spare, period: Period(2024, .second), rule: nil)
    let tasks = (0...ReportFormSheet.lastColumn).map { spare.task(of: $0) }
    #expect(!tasks.contains(.asked))
    let asked = FormRow(.new, period: Period(2024, .second), rule: nil)
    for (column, task) in tasks.enumerated() {
      #expect((task == .offered) == (asked.task(of: column) == .asked))
    }
    #expect(tasks[ReportColumn.programmedTotal] == .offered && tasks[ReportColumn.achievedTotal] == .derived)
  }

  @Test(
    "What an office does with each achieved cell",
    arguments: [
      // The quarters' goals and results of a report of the first quarter; then what is done in the second.
      (["25", "25", "25", "25"], ["24", "", "", ""], "known asked known known"),
      (["25", "25", "25", "25"], ["", "", "", ""], "asked asked known known"),
      (["25", "", "25", "25"], ["N/D", "", "", ""], "known open known known"),
      (["0", "25", "25", "25"], ["", "20", "", ""], "open known known known"),
    ])
  func tasks(programmed: [String], achieved: [String], tasks: String) throws {
    var found = Diagnostics()
    let text = ExampleReport(rows: [ExampleRow(programmed: programmed, achieved: achieved)]).text
    let file = SourceFile(displayName: "t1.tsv", path: "informes/2024-t1/t1.tsv", bytes: Array(text.utf8), sha256: "")
    let report = try #require(ReportFile.read(file, diagnostics: &found).first)
    let record = report.records[0]
    let row = FormRow(
      .thisYear(record, evidence: FormRow.evidence(of: record.key, in: [report])), period: Period(2024, .second),
      rule: .sum)
    #expect(Quarter.allCases.map { "\(row.task(of: ReportColumn.achieved($0)))" }.joined(separator: " ") == tasks)
    #expect((0...ReportColumn.baselineValue).allSatisfy { row.task(of: $0) == .known })
    #expect(Quarter.allCases.allSatisfy { row.task(of: ReportColumn.programmed($0)) == .known })
    #expect(row.evidence[.first] == "Oficio de ejemplo" && row.evidence[.second] == nil)
  }
}
