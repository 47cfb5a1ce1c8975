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
    guard (1...12).contains(value.utf8.count), value.utf8.allSatisfy(\.isLetterOrDigit) else {
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
    let code = value.prefix { !$0.isWhitespace }
    let numbers = code.split(separator: ".", omittingEmptySubsequences: false)
    guard numbers.count >= 2, numbers.allSatisfy({ (1...3).contains($0.count) && $0.utf8.allSatisfy(\.isDigit) }) else {
      reader.error(.badCode(value, example: "2.1"), column: column(.objective))
      return nil
    }
    let name = String(value.dropFirst(code.count)).trimmed
    let joined = numbers.joined(separator: ".")
    return Entry(code: joined, name: name.isEmpty ? joined : name)
  }

  /// A number that is not negative; nil for a blank cell.
  private mutating func weight() -> Quantity? {
    let reading = reader.number(column(.weight))
    guard let weight = reading.quantity else { return nil }
    if weight < Quantity(0) || weight >= Quantity(1_000_000) || weight.decimals > 3 {
      reader.error(.notADecimal(text(.weight), key: FlatTable.Column.weight.rawValue), column: column(.weight))
      return nil
    }
    return weight
  }
}

/// Gathers rows into reports: one for each quarter, unit and programme.
struct FlatReportGroups {
  private struct Key: Hashable {
    let period: Period
    let unit: String
    let programme: String
  }

  private struct Group {
    let unit: Entry
    let programme: Entry
    var records: [IndicatorRecord] = []
    var notes: [QualityNote] = []
    var rows: [Level: Int] = [:]
  }

  private let file: SourceFile
  private var groups: [Key: Group] = [:]

  init(file: SourceFile) {
    self.file = file
  }

  var isEmpty: Bool { groups.isEmpty }

  mutating func add(
    _ row: FlatRecord, notes: [QualityNote], at location: @autoclosure () -> Location, diagnostics: inout Diagnostics
  ) {
    let key = Key(period: row.period, unit: row.unit.code, programme: row.programme.code)
    var group = groups.removeValue(forKey: key) ?? Group(unit: row.unit, programme: row.programme)
    let level = row.record.key.level
    if let first = group.rows.updateValue(row.record.row, forKey: level) {
      diagnostics.report(
        Diagnostic(.error, .duplicateLevel(level.code, firstRow: first), at: location(), unit: row.unit.code))
    }
    group.records.append(row.record)
    group.notes += notes
    groups[key] = group
  }

  /// In no particular order; the ledger sorts.
  var reports: [Report] {
    groups.map { key, group in
      let about = QualityCheck.missingLevels(in: group.records).map { level in
        QualityNote(
          Diagnostic(.note, level.missingMessage, at: Location(file: file.displayName)))
      }
      return Report(
        unit: group.unit, programme: group.programme, period: key.period, source: file, records: group.records,
        notes: group.notes + about)
    }
  }
}
