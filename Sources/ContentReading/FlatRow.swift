import Diagnostics
import Indicators

/// One row of the flat layout, with the report to which it belongs.
struct FlatRecord {
  let period: Period
  let unit: Entry
  let programme: Entry
  let record: IndicatorRecord
}

/// What was read in a row, and what there is to say about it.
struct FlatReading {
  /// Nil when the row has errors.
  let record: FlatRecord?
  let notes: [QualityNote]
  let diagnostics: Diagnostics
  /// The unit's code as written; nil where the cell is blank.
  let unit: String?
}

/// Reads one row of the flat layout.
struct FlatRow {
  private var reader: RowReader
  private let columns: FlatTable.Columns

  /// - `index`: into the table's rows.
  init(_ table: Table, index: Int, columns: FlatTable.Columns) {
    reader = RowReader(table, index: index) { columns.title(of: $0) }
    self.columns = columns
  }

  consuming func read() -> FlatReading {
    let record = record()
    let unit = text(.unit)
    return FlatReading(
      record: record, notes: reader.notes, diagnostics: reader.diagnostics, unit: unit.isEmpty ? nil : unit)
  }

  var location: Location { reader.location(column(.level)) }

  private func column(_ column: FlatTable.Column) -> Int? { columns.index[column] }

  /// As it was before an export defused it.
  private func text(_ name: FlatTable.Column) -> String { DefusedText.original(of: reader.text(column(name))) }

  /// Nil when the row has errors; all of them are reported.
  private mutating func record() -> FlatRecord? {
    let period = period()
    let unit = code(.unit, name: .unitName)
    let programme = code(.programme, name: .programmeName)
    let objective = objective()
    let level = Level(reportText: text(.level))
    if level == nil {
      reader.error(
        .unknownTerm(text(.level), title: FlatTable.Column.level.rawValue, allowed: Level.spellings),
        column: column(.level))
    }
    if text(.name).isEmpty { reader.error(.blankName, column: column(.name)) }
    let type = reader.term(IndicatorType.vocabulary, column(.type))
    let dimension = reader.term(Dimension.vocabulary, column(.dimension))
    let frequency = reader.term(Frequency.vocabulary, column(.frequency))
    let direction = reader.direction(column(.direction))
    let accumulation = reader.term(Accumulation.vocabulary, column(.accumulation))
    let weight = weight()
    reader.takesFractions = !IndicatorRecord.isPercentage(text(.unitOfMeasure))
    let programmed = reader.quarters { [columns] in columns.index[.programmed($0)] }
    let achieved = reader.quarters { [columns] in columns.index[.achieved($0)] }
    guard let period, let unit, let programme, let objective, let level, let direction else { return nil }
    let key = IndicatorKey(unit: unit.code, programme: programme.code, level: level)
    let baseline = reader.baseline(year: column(.baselineYear), value: column(.baselineValue), of: key)
    let evidence = evidence()
    guard !reader.diagnostics.hasErrors else { return nil }
    let record = IndicatorRecord(
      key: key, objective: objective, name: text(.name), definition: text(.definition), method: text(.method),
      unitOfMeasure: text(.unitOfMeasure), type: type, dimension: dimension, frequency: frequency,
      direction: direction, baseline: baseline, programmed: programmed, achieved: achieved,
      evidence: evidence,
      printed: PrintedTotals(programmed: .blank, achieved: .blank, variation: []), accumulation: accumulation,
      weight: weight, row: reader.number)
    reader.check(record, reportedIn: period) { [columns] field in columns.index[Self.column(of: field, in: period)] }
    return FlatRecord(period: period, unit: unit, programme: programme, record: record)
  }

  private static func column(of field: RecordField, in period: Period) -> FlatTable.Column {
    switch field {
    case .level: .level
    case .name: .name
    case .method: .method
    case .type: .type
    case .frequency: .frequency
    case .baseline: .baselineValue
    case .programmed(let quarter): .programmed(quarter)
    case .achieved(let quarter): .achieved(quarter)
    case .evidence: .evidence(period.quarter)
    }
  }

  // MARK: Cells of this layout only

  /// The quarter as `1` or `T1`, of a year of four digits.
  private mutating func period() -> Period? {
    let quarter = text(.quarter)
    let number = Int(quarter.lowercased().hasPrefix("t") ? String(quarter.dropFirst()) : quarter)
    if let year = Int(text(.year)), (1000...9999).contains(year), let quarter = number.flatMap(Quarter.init) {
      return Period(year, quarter)
    }
    let written = "\(text(.year)) \(quarter)"
    reader.error(.malformedQuarter(written), column: column(Int(text(.year)) == nil ? .year : .quarter))
    return nil
  }

  private mutating func code(_ code: FlatTable.Column, name: FlatTable.Column) -> Entry? {
    let value = text(code)
    guard value.isReportCode else {
      reader.error(.badCode(value, example: "504"), column: column(code))
      return nil
    }
    return Entry(code: value, name: text(name).isEmpty ? value : text(name))
  }

  /// Of the year or of its quarters, not of both.
  private mutating func evidence() -> Evidence {
    let whole = text(.evidence)
    let quarterly = Quarter.allCases.map { text(.evidence($0)) }.map { $0.isEmpty ? nil : $0 }
    let first = Quarter.allCases.first { quarterly[$0.rawValue - 1] != nil }
    if !whole.isEmpty, let first {
      let other = FlatTable.Column.evidence(first)
      reader.error(.evidenceTwice(whole, other: other.rawValue), column: column(.evidence))
    }
    return whole.isEmpty ? .quarterly(quarterly) : .year(whole)
  }

  /// `2.1`, perhaps followed by its text.
  private mutating func objective() -> Entry? {
    let value = text(.objective)
    let code = String(value.prefix { !$0.isWhitespace })
    guard code.isObjectiveCode else {
      reader.error(.badCode(value, example: "2.1"), column: column(.objective))
      return nil
    }
    let name = String(value.dropFirst(code.count)).trimmed
    return Entry(code: code, name: name.isEmpty ? code : name)
  }

  /// A number that is not negative; nil for a blank cell.
  private mutating func weight() -> Quantity? {
    let reading = reader.number(column(.weight))
    guard let weight = reading.quantity else { return nil }
    guard weight.canBeSetting else {
      reader.error(.notADecimal(text(.weight), key: FlatTable.Column.weight.rawValue), column: column(.weight))
      return nil
    }
    return weight
  }
}
