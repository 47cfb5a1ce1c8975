import ContentReading
import Indicators

/// Draws a form as a workbook in the official layout, which `QuarterlyReport` reads.
struct ReportFormSheet {
  private let form: ReportForm
  /// The next row to write, from 0.
  private var row = 0

  static let lastColumn = ReportColumn.evidence + Quarter.allCases.count - 1
  /// The block's keys, their values, and how to fill in the form.
  private static let keyColumns = ReportColumn.level...ReportColumn.name
  private static let valueColumns = ReportColumn.definition...ReportColumn.baselineValue
  private static let guideColumns = ReportColumn.programmed...lastColumn

  static func bytes(_ form: ReportForm) throws(FileError) -> [UInt8] {
    let title = "Informe Trimestral \(form.period.code): \(form.unit.name), \(form.programme.name)"
    let file = SpreadsheetFile(sheet: "Informe", title: title, date: form.period.opening, isStreamed: false)
    return try file.bytes { page in
      var sheet = ReportFormSheet(form)
      sheet.draw(on: &page)
    }
  }

  private init(_ form: ReportForm) { self.form = form }

  private mutating func draw(on page: inout SpreadsheetPage) {
    for column in 0...Self.lastColumn { page.setWidth(FormLook.width(of: column), ofColumn: column) }
    let remark = form.remark.map { " (\($0))" } ?? ""
    page.merge(
      "Informe Trimestral \(form.period.year)\(remark)", rows: 0...0, columns: 0...Self.valueColumns.upperBound,
      look: FormLook.title)
    page.setHeight(24, ofRow: 0)
    row = 1
    for (place, table) in form.tables.enumerated() {
      block(of: table, isFirst: place == 0, on: &page)
      columnTitles(on: &page)
      if place == 0 {
        page.freeze(rows: row, columns: ReportColumn.definition)
        page.printLandscape(
          repeatedRows: row - 2...row - 1,
          footer: """
            &L&9 \(form.unit.code) · \(form.programme.code) · \(form.period.code)\
            &C&9 Elaboró: ______________________     Revisó: ______________________&R&9 Página &P de &N
            """)
        selectFirstAsked(of: table, on: page)
      }
      restrict(table.rows, on: &page)
      for indicator in table.rows { write(indicator, on: &page) }
      // Apart from the block of the next.
      row += 1
    }
    page.protect()
  }

  private func selectFirstAsked(of table: ReportForm.Table, on page: SpreadsheetPage) {
    for (place, indicator) in table.rows.enumerated() {
      if let column = (0...Self.lastColumn).first(where: { indicator.task(of: $0) == .asked }) {
        return page.select(row: row + place, column: column)
      }
    }
  }

  // MARK: The block above a table

  private mutating func block(of table: ReportForm.Table, isFirst: Bool, on page: inout SpreadsheetPage) {
    if isFirst {
      page.merge(guide, rows: row...row + 2, columns: Self.guideColumns, look: FormLook.guide)
    }
    line(.unit, "\(form.unit.code) - \(form.unit.name)", on: &page)
    line(.programme, "\(form.programme.code) - \(form.programme.name)", on: &page)
    line(.period, form.period.title, on: &page)
    line(.axisCaption, form.caption, on: &page)
    if let objective = table.objective {
      line(.objective, objective.objectiveText, on: &page)
    } else {
      if !form.objectives.isEmpty {
        let range = page.list(form.objectives.map(\.objectiveText), onHiddenSheet: "Objetivos")
        let column = Self.valueColumns.lowerBound
        page.restrict(FormRules.objective(in: range), rows: row...row, columns: column...column)
      }
      line(.objective, nil, on: &page)
    }
    page.setHeight(6, ofRow: row)
    row += 1
  }

  /// - `value`: nil where the office is asked for it.
  private mutating func line(_ key: ReportHeader.Key, _ value: String?, on page: inout SpreadsheetPage) {
    page.merge("\(key.official):", rows: row...row, columns: Self.keyColumns, look: FormLook.key)
    let look = value == nil ? FormLook.asked : FormLook.value
    page.merge(value ?? "", rows: row...row, columns: Self.valueColumns, look: look)
    // A merged cell does not grow with its text.
    page.setHeight(FormLook.height(ofValue: value ?? ""), ofRow: row)
    row += 1
  }

  // MARK: The table

  /// The two rows of titles.
  private mutating func columnTitles(on page: inout SpreadsheetPage) {
    for title in ReportColumn.titles {
      page.merge(title.official, rows: row...row + 1, columns: title.column...title.column, look: FormLook.header)
    }
    let groups = ReportColumn.groups
    let ends = groups.dropFirst().map(\.column) + [Self.lastColumn + 1]
    for (group, end) in zip(groups, ends) {
      // The official form stars what is worked out.
      let star = group.column == ReportColumn.variation ? " *" : ""
      page.merge(group.official + star, rows: row...row, columns: group.column...end - 1, look: FormLook.header)
      for column in group.column..<end {
        page.write(
          .text(Self.subtitle(column, of: group.column)), row: row + 1, column: column, look: FormLook.subheader)
      }
    }
    page.setHeight(18, ofRow: row)
    page.setHeight(26, ofRow: row + 1)
    row += 2
  }

  private static func subtitle(_ column: Int, of group: Int) -> String {
    if group == ReportColumn.baselineYear { return column == group ? "Año" : "Valor" }
    let quarters = ReportColumn.quarters
    return column - group < quarters.count ? quarters[column - group] : "Acumulado *"
  }

  /// What may be typed into the rows that come next: a rule for each run of cells in a column.
  private func restrict(_ indicators: [FormRow], on page: inout SpreadsheetPage) {
    for column in 0...Self.lastColumn {
      var start: Int?
      for place in 0...indicators.count {
        let isWritable = place < indicators.count && indicators[place].isWritable(column)
        if isWritable, start == nil { start = place }
        guard !isWritable, let first = start else { continue }
        start = nil
        if let rule = FormRules.rule(of: column, row: row + first + 1) {
          page.restrict(rule, rows: row + first...row + place - 1, columns: column...column)
        }
      }
    }
  }

  private mutating func write(_ indicator: FormRow, on page: inout SpreadsheetPage) {
    let formulas = FormFormulas(row: indicator, number: row + 1)
    for column in 0...Self.lastColumn {
      let task = indicator.task(of: column)
      let look = FormLook.cell(task, column: column)
      if task == .derived {
        let formula = formulas.formula(column)
        page.write(formula: formula.text, result: formula.result, row: row, column: column, look: look)
        continue
      }
      let cell = indicator.cell(column)
      if case .empty = cell {
        page.leaveBlank(row: row, column: column, look: look)
      } else {
        page.write(cell, row: row, column: column, look: look)
      }
    }
    if let height = FormLook.height(of: indicator) { page.setHeight(height, ofRow: row) }
    row += 1
  }

  // MARK: Words

  private var guide: String {
    let hasSpareRows = form.tables.contains { $0.rows.contains(where: \.isSpare) }
    let newIndicators = hasSpareRows ? " Un indicador nuevo va en los renglones de amarillo claro, si lo hay." : ""
    return """
      \(ReportFormMark.text); las blancas ya están dichas y las grises se calculan solas.\(newIndicators) \
      Si no hubo nada, escriba 0; si el dato no se tiene, N/D; si no aplica, N/A. \
      Para corregir una celda que no deja escribir: Revisar, Desproteger hoja (no pide contraseña). \
      Guarde el libro con el mismo nombre y devuélvalo.
      """
  }
}

extension Period {
  /// `2do. Trimestre 2024`: as the official report names its quarter.
  fileprivate var title: String {
    let ordinal = ["1er.", "2do.", "3er.", "4to."][quarter.rawValue - 1]
    return "\(ordinal) Trimestre \(year)"
  }
}
