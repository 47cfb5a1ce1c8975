import Diagnostics
import Indicators

/// Reads one row of a report's table. Problems go to `diagnostics`; doubts that do not stop it, to `notes`.
struct ReportRow {
  let table: Table
  /// Index into the table's rows.
  let index: Int
  let header: ReportHeader
  var diagnostics = Diagnostics()
  var notes: [QualityNote] = []
  private var evidenceColumn = ReportColumn.evidence

  private var cells: [Cell] { table.rows[index] }

  init(_ table: Table, index: Int, header: ReportHeader) {
    self.table = table
    self.index = index
    self.header = header
  }

  /// Nil when the row has errors.
  mutating func read(level: Level) -> IndicatorRecord? {
    let key = IndicatorKey(unit: header.unit.code, programme: header.programme.code, level: level)
    let name = text(ReportColumn.name)
    if name.isEmpty { report(.blankName, column: ReportColumn.name) }
    let type = term(IndicatorType.vocabulary, ReportColumn.type)
    let dimension = term(Dimension.vocabulary, ReportColumn.dimension)
    let frequency = term(Frequency.vocabulary, ReportColumn.frequency)
    let direction = term(Direction.vocabulary, ReportColumn.direction)
    if direction == nil, text(ReportColumn.direction).isEmpty {
      report(.unknownTerm("", title: "Sentido Esperado", allowed: Direction.vocabulary.spellings), column: ReportColumn.direction)
    }
    let baseline = baseline(of: key)
    let programmed = Quarters { number(ReportColumn.programmed($0)) }
    let achieved = Quarters { number(ReportColumn.achieved($0)) }
    let (variation, evidence) = tail()
    let printed = PrintedTotals(
      programmed: number(ReportColumn.programmedTotal), achieved: number(ReportColumn.achievedTotal),
      variation: variation)
    guard !diagnostics.hasErrors, let direction else { return nil }
    let record = IndicatorRecord(
      key: key, objective: header.objective, name: name, definition: text(ReportColumn.definition), method: text(ReportColumn.method),
      unitOfMeasure: text(ReportColumn.unitOfMeasure), type: type, dimension: dimension, frequency: frequency,
      direction: direction, baseline: baseline, programmed: programmed, achieved: achieved, evidence: evidence,
      printed: printed, row: index + 1)
    compareDerivedCells(of: record)
    for finding in QualityCheck.findings(in: record, reportedIn: header.period) {
      note(finding.message, column: column(of: finding.field), about: key)
    }
    return record
  }

  // MARK: Cells

  private func text(_ column: Int) -> String { cells[column: column]?.text ?? "" }

  private func location(_ column: Int) -> Location {
    cells[column: column].map(table.location) ?? table.location(ofRow: index)
  }

  private mutating func report(_ message: Message, column: Int) {
    diagnostics.error(message, at: location(column))
  }

  private func column(of field: RecordField) -> Int {
    switch field {
    case .level: ReportColumn.level
    case .name: ReportColumn.name
    case .method: ReportColumn.method
    case .type: ReportColumn.type
    case .frequency: ReportColumn.frequency
    case .baseline: ReportColumn.baselineValue
    case .programmed(let quarter): ReportColumn.programmed(quarter)
    case .achieved(let quarter): ReportColumn.achieved(quarter)
    case .evidence: evidenceColumn
    }
  }

  private mutating func note(_ message: Message, column: Int, about key: IndicatorKey) {
    notes.append(
      QualityNote(
        Diagnostic(.note, message, at: location(column)), cell: CellReference(row: index + 1, column: column),
        indicator: key))
  }

  private mutating func number(_ column: Int) -> Reading {
    switch NumericCell.read(text(column)) {
    case .success(let reading): return reading
    case .failure(let problem):
      report(problem.message(text(column), title: ReportColumn.title(of: column)), column: column)
      return .blank
    }
  }

  private mutating func term<Value>(_ vocabulary: Vocabulary<Value>, _ column: Int) -> Value? {
    let text = text(column)
    guard !text.isEmpty else { return nil }
    if let value = vocabulary.value(of: text) { return value }
    report(
      .unknownTerm(text, title: ReportColumn.title(of: column), allowed: vocabulary.spellings), column: column)
    return nil
  }

  // MARK: Parts of the row

  /// Puts year and value right when each stands in the other's cell, and says so.
  private mutating func baseline(of key: IndicatorKey) -> Baseline? {
    let year = number(ReportColumn.baselineYear)
    let value = number(ReportColumn.baselineValue)
    if let quantity = year.quantity, quantity.asYear == nil {
      guard let real = value.quantity?.asYear else {
        report(.notAYear(text(ReportColumn.baselineYear)), column: ReportColumn.baselineYear)
        return nil
      }
      note(
        .swappedBaseline(year: text(ReportColumn.baselineYear), value: text(ReportColumn.baselineValue)),
        column: ReportColumn.baselineYear, about: key)
      return Baseline(year: real, value: quantity, wasSwapped: true)
    }
    return value.quantity.map { Baseline(year: year.quantity?.asYear, value: $0, wasSwapped: false) }
  }

  /// The cells after the achieved total: up to five numeric or blank ones are variation, the rest is evidence.
  ///
  /// Sets `evidenceColumn` to the first cell of the rest.
  private mutating func tail() -> (variation: [Reading], evidence: Evidence) {
    var variation: [Reading] = []
    var column = ReportColumn.variation
    scan: while variation.count < 5, let cell = cells[column: column] {
      switch NumericCell.read(cell.text) {
      case .success(let reading): variation.append(reading)
      case .failure(.notANumber) where !hasNumberInVariation(after: column): break scan
      case .failure: variation.append(number(column))
      }
      column += 1
    }
    evidenceColumn = column
    var texts = cells.dropFirst(column).map(\.text)
    while texts.last?.isEmpty == true { texts.removeLast() }
    guard texts.count > 1 else { return (variation, .year(texts.first ?? "")) }
    guard texts.count <= 4 else { return (variation, .year(texts.filter { !$0.isEmpty }.joined(separator: " · "))) }
    let padded = texts + [String](repeating: "", count: 4 - texts.count)
    return (variation, .quarterly(padded.map { $0.isEmpty ? nil : $0 }))
  }

  /// Text before a number in the columns of variation is a slip in one of them, not evidence.
  private func hasNumberInVariation(after column: Int) -> Bool {
    cells.prefix(ReportColumn.evidence).dropFirst(column + 1).contains {
      if case .success(.value) = NumericCell.read($0.text) { true } else { false }
    }
  }

  /// Compares the printed totals and variation with our own, and notes what differs.
  private mutating func compareDerivedCells(of record: IndicatorRecord) {
    let rule = AccumulationRule(stated: nil, record: record)
    if rule.origin == .assumed, record.printed.programmed != .blank || record.printed.achieved != .blank {
      note(
        .totalsDoNotAddUp(programmed: text(ReportColumn.programmedTotal), achieved: text(ReportColumn.achievedTotal)),
        column: ReportColumn.programmedTotal, about: record.key)
    }
    let printed = record.printed.variation
    guard printed.contains(where: { $0 != .blank }) else { return }
    let computed = record.variation(by: rule.rule)
    let written = printed.map { $0.quantity?.plainDecimal ?? "—" }
    if printed.count < 5 {
      note(
        .variationCellLost(printed: written, computed: computed.map(\.plainDecimal)), column: ReportColumn.variation,
        about: record.key)
    } else if zip(printed, computed).contains(where: { ($0.quantity ?? $1) != $1 }) {
      note(
        .variationDoesNotAddUp(printed: written, computed: computed.map(\.plainDecimal)),
        column: ReportColumn.variation, about: record.key)
    }
  }
}
