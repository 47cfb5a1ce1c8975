import Diagnostics
import Indicators

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
