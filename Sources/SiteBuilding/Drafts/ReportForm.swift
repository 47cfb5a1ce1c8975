import ContentReading
import Indicators

/// A quarterly report for an office to fill in: the official layout, with all that is known already written in it.
struct ReportForm: Sendable {
  /// The rows of one objective: each table stands under a block of its own that names it.
  struct Table: Sendable {
    /// Nil where the office has to say it.
    let objective: Entry?
    let rows: [FormRow]
  }

  let unit: Entry
  let programme: Entry
  let period: Period
  /// Behind «Eje:», which in the official layout holds a caption and no axis.
  let caption: String
  let tables: [Table]
  /// The codes of the plan's objectives.
  let objectives: [String]
  /// Behind the title, where there is something to say of the whole form.
  var remark: String?

  /// As many as an office without a report so far finds to be filled in.
  private static let blankRows = 12

  /// `informe-trimestral-2024-t2-504-4.xlsx`
  var fileName: String {
    "informe-trimestral-\(Report.slug(of: period, unit: unit.code, programme: programme.code)).xlsx"
  }

  init(
    unit: Entry, programme: Entry, period: Period, caption: String, objectives: [String], tables: [Table],
    remark: String? = nil
  ) {
    self.unit = unit
    self.programme = programme
    self.period = period
    self.caption = caption
    self.objectives = objectives
    self.tables = tables
    self.remark = remark
  }

  /// - Parameter earlier: reports of the same unit and programme before `period`, oldest first.
  init(unit: Entry, programme: Entry, period: Period, plan: Plan, earlier: [Report]) {
    let rows = Self.rows(of: period, plan: plan, earlier: earlier.filter { !$0.records.isEmpty })
    var tables: [Table] = []
    for (objective, row) in rows {
      if let last = tables.last, last.objective?.code == objective.code {
        tables[tables.count - 1] = Table(objective: last.objective, rows: last.rows + [row])
      } else {
        tables.append(Table(objective: objective, rows: [row]))
      }
    }
    if tables.isEmpty {
      let blank = [FormRow](repeating: FormRow(.new, period: period, rule: .sum), count: Self.blankRows)
      tables = [Table(objective: plan.objectives.count == 1 ? plan.objectives[0] : nil, rows: blank)]
    }
    self.init(
      unit: unit, programme: programme, period: period, caption: "Vinculación con el \(plan.name)",
      objectives: plan.objectives.map(\.code), tables: tables)
  }

  /// The indicators of the newest report, each with its objective. Those of an earlier year come without its values.
  private static func rows(
    of period: Period, plan: Plan, earlier: [Report]
  ) -> [(objective: Entry, row: FormRow)] {
    guard let newest = earlier.last else { return [] }
    let isThisYear = newest.period.year == period.year
    let ofYear = earlier.filter { $0.period.year == period.year }
    return newest.records.map { record in
      let rule = AccumulationRule(stated: plan.setting(of: record.key)?.accumulation, record: record).rule
      let source: FormRow.Source =
        isThisYear
        ? .thisYear(record, evidence: FormRow.evidence(of: record.key, in: ofYear)) : .earlierYear(record)
      return (record.objective, FormRow(source, period: period, rule: rule))
    }
  }
}

/// A row of a form: an indicator that is known, or one that the office has to name.
struct FormRow: Sendable {
  enum Source: Sendable {
    /// Its goals of the year are known, and what was reported so far.
    case thisYear(IndicatorRecord, evidence: Quarters<String?>)
    /// Its technical sheet is known, and may have changed.
    case earlierYear(IndicatorRecord)
    case new
  }

  /// What an office does with a cell.
  enum Task: Sendable {
    /// Reads it.
    case known
    /// May write in it.
    case open
    /// Is asked for it.
    case asked
    /// Sees what a formula gives.
    case derived
  }

  let source: Source
  let period: Period
  let rule: Accumulation

  init(_ source: Source, period: Period, rule: Accumulation) {
    self.source = source
    self.period = period
    self.rule = rule
  }

  var record: IndicatorRecord? {
    switch source {
    case .thisYear(let record, _), .earlierYear(let record): record
    case .new: nil
    }
  }

  var programmed: Quarters<Reading> {
    if case .thisYear(let record, _) = source { record.programmed } else { Quarters { _ in .blank } }
  }

  var achieved: Quarters<Reading> {
    if case .thisYear(let record, _) = source { record.achieved } else { Quarters { _ in .blank } }
  }

  var evidence: Quarters<String?> {
    if case .thisYear(_, let evidence) = source { evidence } else { Quarters { _ in nil } }
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

  func task(of column: Int) -> Task {
    if column == ReportColumn.programmedTotal || column == ReportColumn.achievedTotal { return .derived }
    if column < ReportColumn.programmed {
      switch source {
      case .thisYear: return .known
      case .earlierYear: return .open
      case .new: return .asked
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
    case .earlierYear, .new: isAsked = quarter == period.quarter
    }
    if first == ReportColumn.evidence { return isAsked && evidence[quarter] == nil ? .asked : .open }
    return isAsked ? .asked : achieved[quarter] == .blank ? .open : .known
  }

  /// What stands in a cell that is not derived.
  func cell(_ column: Int) -> CSVWriter.Cell {
    switch column {
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
