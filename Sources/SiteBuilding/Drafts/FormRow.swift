import ContentReading
import Indicators

/// A row of a form: an indicator that is known, or one that the office has to name.
struct FormRow: Sendable {
  enum Source: Sendable {
    /// Its goals of the year are known, and what was reported so far.
    case thisYear(IndicatorRecord, evidence: Quarters<String?>)
    /// Its technical sheet is known, and may have changed.
    case earlierYear(IndicatorRecord)
    case new
    /// For an indicator that nobody knows yet, below those that are known.
    case spare
  }

  /// What an office does with a cell.
  enum Task: Sendable {
    /// Reads it.
    case known
    /// May write in it.
    case open
    /// Is asked for it.
    case asked
    /// Writes in it where there is something to add.
    case offered
    /// Sees what a formula gives.
    case derived
  }

  let source: Source
  let period: Period
  /// Nil where neither the plan nor an earlier report tells it: the office says then what the year's goal is.
  let rule: Accumulation?

  init(_ source: Source, period: Period, rule: Accumulation?) {
    self.source = source
    self.period = period
    self.rule = rule
  }

  var record: IndicatorRecord? {
    switch source {
    case .thisYear(let record, _), .earlierYear(let record): record
    case .new, .spare: nil
    }
  }

  var isSpare: Bool { if case .spare = source { true } else { false } }

  var programmed: Quarters<Reading> {
    thisYear?.programmed ?? Quarters { _ in .blank }
  }

  var achieved: Quarters<Reading> {
    thisYear?.achieved ?? Quarters { _ in .blank }
  }

  var evidence: Quarters<String?> {
    if case .thisYear(_, let evidence) = source { evidence } else { Quarters { _ in nil } }
  }

  /// What the formulas of the totals give now; nil where no rule is known, nothing is scheduled, or nothing was reported.
  var programmedTotal: Quantity? { rule.flatMap { thisYear?.programmedFigure(by: $0, through: .fourth)?.shown } }
  var achievedTotal: Quantity? { rule.flatMap { thisYear?.achievedFigure(by: $0, through: .fourth)?.shown } }

  private var thisYear: IndicatorRecord? {
    if case .thisYear(let record, _) = source { record } else { nil }
  }

  /// What a year's reports gave as means of verification of each quarter: the newest that tells the quarter, else the
  /// cell for the whole year of the report of that quarter.
  static func evidence(of key: IndicatorKey, in reports: [Report]) -> Quarters<String?> {
    let told = reports.compactMap { report in
      report.records.first { $0.key == key }.map { (quarter: report.period.quarter, evidence: $0.evidence) }
    }
    return Quarters { quarter in
      told.last { $0.evidence.text(of: quarter) != nil }?.evidence.text(of: quarter)
        ?? told.last { $0.quarter == quarter }?.evidence.text(of: nil)
    }
  }

  // MARK: Cells

  func isWritable(_ column: Int) -> Bool {
    switch task(of: column) {
    case .open, .asked, .offered: true
    case .known, .derived: false
    }
  }

  func task(of column: Int) -> Task {
    if isSpare {
      let task = FormRow(.new, period: period, rule: rule).task(of: column)
      return task == .asked ? .offered : task
    }
    if column == ReportColumn.programmedTotal, rule == nil { return .asked }
    if column == ReportColumn.programmedTotal || column == ReportColumn.achievedTotal { return .derived }
    if column < ReportColumn.programmed {
      switch source {
      case .thisYear: return .known
      case .earlierYear: return .open
      case .new, .spare: return .asked
      }
    }
    if column < ReportColumn.achieved {
      if case .thisYear = source { return .known }
      return .asked
    }
    if column >= ReportColumn.variation, column < ReportColumn.evidence { return .derived }
    let first = column < ReportColumn.evidence ? ReportColumn.achieved : ReportColumn.evidence
    let quarter = Quarter.allCases[column - first]
    guard quarter <= period.quarter else { return .known }
    let isAsked: Bool
    switch source {
    case .thisYear: isAsked = achieved[quarter] == .blank && programmed[quarter].goal != nil
    case .earlierYear, .new, .spare: isAsked = quarter == period.quarter
    }
    if first == ReportColumn.evidence { return isAsked && evidence[quarter] == nil ? .asked : .open }
    return isAsked ? .asked : achieved[quarter] == .blank ? .open : .known
  }

  /// What stands in a cell that is not derived.
  func cell(_ column: Int) -> CSVWriter.Cell {
    switch column {
    case ReportColumn.programmedTotal: return .empty
    case ReportColumn.programmed..<ReportColumn.programmedTotal:
      return Self.cell(programmed[Quarter.allCases[column - ReportColumn.programmed]])
    case ReportColumn.achieved..<ReportColumn.achievedTotal:
      return Self.cell(achieved[Quarter.allCases[column - ReportColumn.achieved]])
    case ReportColumn.evidence...:
      return Self.cell(evidence[Quarter.allCases[column - ReportColumn.evidence]])
    case ReportColumn.baselineYear: return record?.baseline?.year.map { .number("\($0)") } ?? .empty
    case ReportColumn.baselineValue: return record?.baseline.map { .number($0.value.plainDecimal) } ?? .empty
    default: return record.map { Self.cell(Self.words(column, of: $0)) } ?? .empty
    }
  }

  private static func words(_ column: Int, of record: IndicatorRecord) -> String? {
    switch column {
    case ReportColumn.level: record.key.level.plainName
    case ReportColumn.name: record.name
    case ReportColumn.definition: record.definition
    case ReportColumn.method: record.method
    case ReportColumn.unitOfMeasure: record.unitOfMeasure
    case ReportColumn.type: record.type?.spelling
    case ReportColumn.dimension: record.dimension?.spelling
    case ReportColumn.frequency: record.frequency?.spelling
    case ReportColumn.direction: record.direction.spelling
    default: nil
    }
  }

  private static func cell(_ text: String?) -> CSVWriter.Cell {
    text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .empty
  }

  private static func cell(_ reading: Reading) -> CSVWriter.Cell {
    switch reading {
    case .value(let quantity): .number(quantity.plainDecimal)
    case .blank: .empty
    case .notAvailable, .notApplicable: .text(reading.plainText)
    }
  }
}
