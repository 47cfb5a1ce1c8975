/// What of an indicator a later report showed otherwise.
package enum RevisedField: Sendable, Hashable {
  case name, definition, method, unitOfMeasure, direction, baseline
  case programmed(Quarter)
  case achieved(Quarter)
}

/// What stood in a field: words, a direction, a baseline or a cell.
package enum RevisedValue: Sendable, Hashable {
  case text(String)
  case direction(Direction)
  case baseline(Baseline?)
  case reading(Reading)
}

/// A published value, goal, baseline, name or method that a later report of the same year changed (METHOD §6).
package struct Revision: Sendable, Hashable {
  package let key: IndicatorKey
  /// The fiscal year whose figures changed.
  package let year: Int
  package let field: RevisedField
  package let from: RevisedValue
  package let to: RevisedValue
  /// The quarter of the report that showed it first, and of the one that changed it.
  package let first: Period
  package let changed: Period

  /// Every change between two snapshots of an indicator in one year. A blank that is filled in is a result, not a revision.
  static func changes(
    from old: IndicatorRecord, in first: Period, to new: IndicatorRecord, in changed: Period
  ) -> [Revision] {
    func revision(_ field: RevisedField, _ from: RevisedValue, _ to: RevisedValue) -> Revision? {
      guard from != to else { return nil }
      return Revision(
        key: new.key, year: changed.year, field: field, from: from, to: to, first: first, changed: changed)
    }
    func cell(_ field: RevisedField, _ from: Reading, _ to: Reading) -> Revision? {
      from == .blank ? nil : revision(field, .reading(from), .reading(to))
    }
    let sheet = [
      revision(.name, .text(old.name), .text(new.name)),
      revision(.definition, .text(old.definition), .text(new.definition)),
      revision(.method, .text(old.method), .text(new.method)),
      revision(.unitOfMeasure, .text(old.unitOfMeasure), .text(new.unitOfMeasure)),
      revision(.direction, .direction(old.direction), .direction(new.direction)),
      revision(.baseline, .baseline(old.baseline), .baseline(new.baseline)),
    ]
    let cells = Quarter.allCases.flatMap { quarter in
      [
        cell(.programmed(quarter), old.programmed[quarter], new.programmed[quarter]),
        cell(.achieved(quarter), old.achieved[quarter], new.achieved[quarter]),
      ]
    }
    return (sheet + cells).compactMap(\.self)
  }
}

extension Ledger {
  /// Every revision that the reports show, oldest report first, then in the order of indicators.
  ///
  /// Snapshots are compared with the newest earlier one of the same unit, programme and year.
  package var revisions: [Revision] {
    var latest: [IndicatorKey: (record: IndicatorRecord, period: Period)] = [:]
    var revisions: [Revision] = []
    for report in reports {
      for record in report.records.sorted(by: { $0.key < $1.key }) {
        if let before = latest[record.key], before.period.year == report.period.year {
          revisions += Revision.changes(from: before.record, in: before.period, to: record, in: report.period)
        }
        latest[record.key] = (record, report.period)
      }
    }
    return revisions
  }
}
