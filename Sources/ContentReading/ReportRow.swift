import Diagnostics
import Indicators

/// Reads one row of the official layout.
struct ReportRow {
  private(set) var reader: RowReader
  private let header: ReportHeader
  private let hasQuarterlyEvidence: Bool
  private var evidenceColumn = ReportColumn.evidence

  init(_ table: Table, index: Int, header: ReportHeader, _ layout: ReportLayout) {
    hasQuarterlyEvidence = layout.hasQuarterlyEvidence
    reader = RowReader(table, index: index, title: ReportColumn.title)
    self.header = header
  }

  /// Nil when the row has errors.
  mutating func read(level: Level) -> IndicatorRecord? {
    let key = IndicatorKey(unit: header.unit.code, programme: header.programme.code, level: level)
    let name = reader.text(ReportColumn.name)
    if name.isEmpty { reader.error(.blankName, column: ReportColumn.name) }
    let unitOfMeasure = reader.text(ReportColumn.unitOfMeasure)
    reader.takesFractions = !IndicatorRecord.isPercentage(unitOfMeasure)
    let type = reader.term(IndicatorType.vocabulary, ReportColumn.type)
    let dimension = reader.term(Dimension.vocabulary, ReportColumn.dimension)
    let frequency = reader.term(Frequency.vocabulary, ReportColumn.frequency)
    let direction = reader.direction(ReportColumn.direction)
    let baseline = reader.baseline(year: ReportColumn.baselineYear, value: ReportColumn.baselineValue, of: key)
    let (numbers, evidence) = numbers()
    guard !reader.diagnostics.hasErrors, let direction else { return nil }
    func record(_ numbers: Numbers) -> IndicatorRecord {
      IndicatorRecord(
        key: key, objective: header.objective, name: name, definition: reader.text(ReportColumn.definition),
        method: reader.text(ReportColumn.method), unitOfMeasure: unitOfMeasure, type: type,
        dimension: dimension, frequency: frequency, direction: direction, baseline: baseline,
        programmed: numbers.programmed, achieved: numbers.achieved, evidence: evidence, printed: numbers.printed,
        row: reader.number)
    }
    let indicator = inOneScale(record(numbers), record: record)
    compareDerivedCells(of: indicator)
    reader.check(indicator, reportedIn: header.period) { [evidenceColumn] in Self.column(of: $0) ?? evidenceColumn }
    return indicator
  }

  /// What the cells with numbers say.
  private struct Numbers {
    let programmed: Quarters<Reading>
    let achieved: Quarters<Reading>
    let printed: PrintedTotals
  }

  private mutating func numbers() -> (numbers: Numbers, evidence: Evidence) {
    let programmed = reader.quarters(ReportColumn.programmed)
    let achieved = reader.quarters(ReportColumn.achieved)
    let (variation, evidence) = tail()
    let printed = PrintedTotals(
      programmed: reader.number(ReportColumn.programmedTotal), achieved: reader.number(ReportColumn.achievedTotal),
      variation: variation)
    return (Numbers(programmed: programmed, achieved: achieved, printed: printed), evidence)
  }

  /// A formula over cells that show 25 % works on the 0.25 that they hold, and may show 0.25 itself: where the derived
  /// cells are right for what is held, they are told as those of what is shown.
  private func inOneScale(_ shown: IndicatorRecord, record: (Numbers) -> IndicatorRecord) -> IndicatorRecord {
    guard !reader.takesFractions, shown.printsOtherTotals || shown.printsOtherVariation,
      reader.showsPercentages(in: ReportColumn.programmed..<ReportColumn.variation)
    else { return shown }
    var row = self
    row.reader.takesFractions = true
    let held = record(row.numbers().numbers)
    let rule = AccumulationRule(stated: nil, record: held)
    guard rule.origin == .inferred, !held.printsOtherVariation else { return shown }
    func total(_ printed: Reading, _ figure: Figure?) -> Reading {
      printed.quantity == nil ? printed : figure.map { .value($0.shown) } ?? printed
    }
    let totals = PrintedTotals(
      programmed: total(held.printed.programmed, shown.programmedFigure(by: rule.rule, through: .fourth)),
      achieved: total(held.printed.achieved, shown.achievedFigure(by: rule.rule, through: .fourth)),
      variation: zip(held.printed.variation, shown.variation(by: rule.rule)).map { $0 == .blank ? .blank : .value($1) })
    return record(Numbers(programmed: shown.programmed, achieved: shown.achieved, printed: totals))
  }

  /// Nil for the evidence, which has no fixed place.
  private static func column(of field: RecordField) -> Int? {
    switch field {
    case .level: ReportColumn.level
    case .name: ReportColumn.name
    case .method: ReportColumn.method
    case .type: ReportColumn.type
    case .frequency: ReportColumn.frequency
    case .baseline: ReportColumn.baselineValue
    case .programmed(let quarter): ReportColumn.programmed(quarter)
    case .achieved(let quarter): ReportColumn.achieved(quarter)
    case .evidence: nil
    }
  }

  /// The cells after the achieved total: up to five numeric or blank ones are variation, the rest is evidence.
  ///
  /// Sets `evidenceColumn` to the first cell of the rest.
  private mutating func tail() -> (variation: [Reading], evidence: Evidence) {
    var variation: [Reading] = []
    var column = ReportColumn.variation
    scan: while variation.count < 5, column < reader.cells.count {
      switch reader.reading(column) {
      case .success(let reading): variation.append(reading)
      case .failure(let problem) where problem.isProse && !hasNumberInVariation(after: column): break scan
      case .failure: variation.append(reader.number(column))
      }
      column += 1
    }
    evidenceColumn = column
    var texts = reader.cells.dropFirst(column).map(\.text)
    while texts.last?.isEmpty == true { texts.removeLast() }
    let isQuarterly = texts.count > 1 || (hasQuarterlyEvidence && variation.count == 5)
    guard isQuarterly else { return (variation, .year(texts.first ?? "")) }
    guard texts.count <= 4 else { return (variation, .year(texts.filter { !$0.isEmpty }.joined(separator: " · "))) }
    let padded = texts + [String](repeating: "", count: 4 - texts.count)
    return (variation, .quarterly(padded.map { $0.isEmpty ? nil : $0 }))
  }

  /// Text before a number in the columns of variation is a slip in one of them, not evidence.
  private func hasNumberInVariation(after column: Int) -> Bool {
    reader.cells.prefix(ReportColumn.evidence).dropFirst(column + 1).contains(where: \.holdsNumber)
  }

  /// Compares the printed totals and variation with our own, and notes what differs.
  private mutating func compareDerivedCells(of record: IndicatorRecord) {
    if record.printsOtherTotals {
      reader.note(
        .totalsDoNotAddUp(
          programmed: reader.text(ReportColumn.programmedTotal), achieved: reader.text(ReportColumn.achievedTotal)),
        column: ReportColumn.programmedTotal, about: record.key)
    }
    guard record.printsOtherVariation else { return }
    let printed = record.printed.variation
    let computed = record.variation(by: AccumulationRule(stated: nil, record: record).rule)
    let written = printed.map { $0.quantity?.plainDecimal ?? "—" }
    if printed.count < 5 {
      reader.note(
        .variationCellLost(printed: written, computed: computed.map(\.plainDecimal)), column: ReportColumn.variation,
        about: record.key)
    } else {
      reader.note(
        .variationDoesNotAddUp(printed: written, computed: computed.map(\.plainDecimal)),
        column: ReportColumn.variation, about: record.key)
    }
  }
}

extension IndicatorRecord {
  /// Totals that no rule of accumulation gives.
  var printsOtherTotals: Bool {
    (printed.programmed != .blank || printed.achieved != .blank)
      && AccumulationRule(stated: nil, record: self).origin == .assumed
  }

  /// Variation that is not ours, or lacks a cell.
  var printsOtherVariation: Bool {
    guard printed.variation.contains(where: { $0 != .blank }) else { return false }
    let computed = variation(by: AccumulationRule(stated: nil, record: self).rule)
    guard printed.variation.count == computed.count else { return true }
    return zip(printed.variation, computed).enumerated().contains { place, cells in
      guard let quantity = cells.0.quantity, quantity != cells.1 else { return false }
      return place < Quarter.allCases.count || !isDifferenceOfPrintedTotals(quantity)
    }
  }

  /// A variation of the year that follows from totals which are ours but for their rounding.
  private func isDifferenceOfPrintedTotals(_ variation: Quantity) -> Bool {
    let zero = Quantity(0)
    let difference = (printed.programmed.quantity ?? zero) - (printed.achieved.quantity ?? zero)
    return !printsOtherTotals && variation == difference
  }
}
