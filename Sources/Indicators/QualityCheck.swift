import Diagnostics

/// The part of an indicator's row that a finding is about.
package enum RecordField: Sendable, Hashable {
  case level, name, method, type, frequency, baseline
  case programmed(Quarter)
  case achieved(Quarter)
  case evidence
}

/// A doubt about a row's data, to be placed in the file by whoever read it.
package struct QualityFinding: Sendable, Hashable {
  package let message: Message
  package let field: RecordField
}

/// The data-quality checks (METHOD §7) that need one row, or the rows of one report.
package enum QualityCheck {
  /// `period`: the quarter of the report in which the row stands.
  package static func findings(in record: IndicatorRecord, reportedIn period: Period) -> [QualityFinding] {
    let checks: [[QualityFinding]] = [
      baseline(record), percentageOver100(record), farAboveGoal(record), jumps(record), reachedWithoutGoal(record),
      [
        methodWithoutDivisor(record), frequencyFinerThanQuarter(record), typeContradictsLevel(record),
        resultWithoutEvidence(record), lateEvidence(record, period), alwaysAsProgrammed(record),
      ].compactMap(\.self),
    ]
    return checks.flatMap(\.self)
  }

  /// The levels that a MIR must have and this one lacks.
  package static func missingLevels(in records: [IndicatorRecord]) -> [Level] {
    let levels = Set(records.map(\.key.level))
    return [Level.goal, .purpose].filter { !levels.contains($0) }
  }

  /// Rows that carry the name of an earlier row of the same report, with the code of that row.
  package static func repeatedNames(in records: [IndicatorRecord]) -> [(record: IndicatorRecord, first: String)] {
    var first: [String: String] = [:]
    return records.compactMap { record in
      let name = record.name.lowercased()
      if let earlier = first[name] { return (record, earlier) }
      first[name] = record.key.level.code
      return nil
    }
  }

  // MARK: Baseline

  private static func baseline(_ record: IndicatorRecord) -> [QualityFinding] {
    guard let baseline = record.baseline else {
      return [QualityFinding(message: .baselineMissing, field: .baseline)]
    }
    let rule = AccumulationRule(stated: nil, record: record).rule
    guard let goal = record.programmedFigure(by: rule, through: .fourth) else { return [] }
    let start = Fraction(baseline.value)
    let contradicts =
      switch record.direction {
      case .ascending: goal.value < start
      case .descending: goal.value > start
      case .regular, .nominal: false
      }
    guard contradicts else { return [] }
    return [
      QualityFinding(
        message: .baselineContradicts(
          baseline: baseline.value.plainDecimal, goal: goal.shown.plainDecimal,
          isDescending: record.direction == .descending), field: .baseline)
    ]
  }

  // MARK: Results

  private static func percentageOver100(_ record: IndicatorRecord) -> [QualityFinding] {
    guard record.isPercentage else { return [] }
    let hundred = Quantity(100)
    return Quarter.allCases.flatMap { quarter in
      [(record.programmed[quarter], RecordField.programmed(quarter)), (record.achieved[quarter], .achieved(quarter))]
        .compactMap { reading, field in
          guard let quantity = reading.quantity, quantity > hundred else { return nil }
          return QualityFinding(message: .percentageOver100(quantity.plainDecimal), field: field)
        }
    }
  }

  /// A compliance above 120 %, by the indicator's direction.
  private static func farAboveGoal(_ record: IndicatorRecord) -> [QualityFinding] {
    let limit = Fraction(6, over: 5)
    return Quarter.allCases.compactMap { quarter in
      guard let goal = record.programmed[quarter].goal, let result = record.achieved[quarter].quantity,
        let compliance = record.direction.compliance(achieved: Fraction(result), programmed: Fraction(goal)),
        compliance > limit
      else { return nil }
      return QualityFinding(
        message: .farAboveGoal(result.plainDecimal, goal: goal.plainDecimal), field: .achieved(quarter))
    }
  }

  /// A result ten times the one reported before it, or a tenth of it.
  private static func jumps(_ record: IndicatorRecord) -> [QualityFinding] {
    var findings: [QualityFinding] = []
    var previous: Quantity?
    for quarter in Quarter.allCases {
      guard let result = record.achieved[quarter].quantity, result.isPositive else { continue }
      if let previous {
        let ratio = Fraction(result) / Fraction(previous)
        if ratio >= Fraction(10, over: 1) || ratio <= Fraction(1, over: 10) {
          findings.append(
            QualityFinding(
              message: .jumpOfTen(from: previous.plainDecimal, to: result.plainDecimal), field: .achieved(quarter)))
        }
      }
      previous = result
    }
    return findings
  }

  private static func reachedWithoutGoal(_ record: IndicatorRecord) -> [QualityFinding] {
    Quarter.allCases.compactMap { quarter in
      guard record.programmed[quarter].goal == nil, let result = record.achieved[quarter].quantity, result.isPositive
      else { return nil }
      return QualityFinding(message: .reachedWithoutGoal(result.plainDecimal), field: .achieved(quarter))
    }
  }

  /// Two or more results, each of them exactly what was programmed.
  private static func alwaysAsProgrammed(_ record: IndicatorRecord) -> QualityFinding? {
    let pairs = Quarter.allCases.compactMap { quarter in
      record.achieved[quarter].quantity.map { (record.programmed[quarter].quantity, $0) }
    }
    guard pairs.count >= 2, pairs.allSatisfy({ $0.0 == $0.1 }) else { return nil }
    return QualityFinding(message: .alwaysAsProgrammed(pairs.count), field: .achieved(.first))
  }

  // MARK: The technical sheet

  private static func methodWithoutDivisor(_ record: IndicatorRecord) -> QualityFinding? {
    guard record.isPercentage, !record.method.isEmpty,
      !record.method.contains(where: { "/÷∕".contains($0) }),
      !record.method.lowercased().contains(" entre ")
    else { return nil }
    return QualityFinding(message: .methodWithoutDivisor, field: .method)
  }

  private static func frequencyFinerThanQuarter(_ record: IndicatorRecord) -> QualityFinding? {
    guard record.frequency == .monthly || record.frequency == .bimonthly else { return nil }
    return QualityFinding(message: .frequencyFinerThanQuarter, field: .frequency)
  }

  /// Fin and Propósito are strategic, an Actividad is of management; a Componente may be either.
  private static func typeContradictsLevel(_ record: IndicatorRecord) -> QualityFinding? {
    let expected: IndicatorType
    switch record.key.level {
    case .goal, .purpose: expected = .strategic
    case .activity: expected = .management
    case .component: return nil
    }
    guard let type = record.type, type != expected else { return nil }
    return QualityFinding(message: .typeContradictsLevel(isManagement: type == .management), field: .type)
  }

  // MARK: Evidence

  private static func resultWithoutEvidence(_ record: IndicatorRecord) -> QualityFinding? {
    let reported = Quarter.allCases.filter { record.achieved[$0].quantity != nil }
    let items = record.evidence.items
    let isBare =
      switch record.evidence {
      case .year: items.isEmpty && !reported.isEmpty
      case .quarterly: reported.contains { quarter in !items.contains { $0.quarter == quarter } }
      }
    return isBare ? QualityFinding(message: .resultWithoutEvidence, field: .evidence) : nil
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
  package var isPercentage: Bool { Self.isPercentage(unitOfMeasure) }

  package static func isPercentage(_ unitOfMeasure: String) -> Bool {
    let unit = unitOfMeasure.lowercased()
    return unit.hasPrefix("porcentaje") || unit == "%"
  }
}
