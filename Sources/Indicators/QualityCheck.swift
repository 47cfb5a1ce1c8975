import Diagnostics

/// The part of an indicator's row that a finding is about.
package enum RecordField: Sendable, Hashable {
  case level, method, frequency, evidence
}

/// A doubt about a row's data, to be placed in the file by whoever read it.
package struct QualityFinding: Sendable, Hashable {
  package let message: Message
  package let field: RecordField
}

/// The data-quality checks (METHOD §7) that need a row or a report's rows only.
package enum QualityCheck {
  /// `period`: the quarter of the report in which the row stands.
  package static func findings(in record: IndicatorRecord, reportedIn period: Period) -> [QualityFinding] {
    [methodWithoutDivisor(record), monthlyWithQuarterlyValues(record), lateEvidence(record, period)].compactMap { $0 }
  }

  /// The levels that a MIR must have and this one lacks.
  package static func missingLevels(in records: [IndicatorRecord]) -> [Level] {
    let levels = Set(records.map(\.key.level))
    return [Level.goal, .purpose].filter { !levels.contains($0) }
  }

  private static func methodWithoutDivisor(_ record: IndicatorRecord) -> QualityFinding? {
    guard record.isPercentage, !record.method.isEmpty,
      !record.method.contains(where: { "/÷∕".contains($0) }),
      !record.method.lowercased().contains(" entre ")
    else { return nil }
    return QualityFinding(message: .methodWithoutDivisor, field: .method)
  }

  private static func monthlyWithQuarterlyValues(_ record: IndicatorRecord) -> QualityFinding? {
    guard record.frequency == .monthly || record.frequency == .bimonthly else { return nil }
    return QualityFinding(message: .frequencyFinerThanQuarter, field: .frequency)
  }

  private static func lateEvidence(_ record: IndicatorRecord, _ period: Period) -> QualityFinding? {
    for (quarter, text) in record.evidence.items {
      let close = Period(period.year, quarter ?? period.quarter).close
      if let late = CalendarDate.dates(in: text).first(where: { $0 > close }) {
        return QualityFinding(
          message: .evidenceAfterClose(
            es: late.spanish, close: close.spanish, en: late.iso, close: close.iso), field: .evidence)
      }
    }
    return nil
  }
}

extension IndicatorRecord {
  /// The unit of measure is a percentage.
  var isPercentage: Bool {
    let unit = unitOfMeasure.lowercased()
    return unit.hasPrefix("porcentaje") || unit == "%"
  }
}
