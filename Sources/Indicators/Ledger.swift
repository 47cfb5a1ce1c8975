import Diagnostics

/// An indicator through its reports.
package final class Indicator: Sendable {
  package let key: IndicatorKey
  package let unit: Entry
  package let programme: Entry
  package let objective: Entry
  package let axis: Axis
  /// The newest record of each fiscal year, oldest year first: the newest report counts.
  package let years: [(year: Int, record: IndicatorRecord, report: Report)]

  init(
    key: IndicatorKey, unit: Entry, programme: Entry, objective: Entry, axis: Axis,
    years: [(year: Int, record: IndicatorRecord, report: Report)]
  ) {
    self.key = key
    self.unit = unit
    self.programme = programme
    self.objective = objective
    self.axis = axis
    self.years = years
  }

  /// The newest record: name, definition and direction are taken from it.
  package var latest: (year: Int, record: IndicatorRecord, report: Report) { years[years.count - 1] }

  package var name: String { latest.record.name }

  package func record(of year: Int) -> IndicatorRecord? { years.first { $0.year == year }?.record }

  /// Whether it is part of the plan in a year: not before its first report, and not once another took its place.
  package func isPart(in year: Int) -> Bool {
    years[0].year <= year && year <= key.lastYear ?? .max
  }
}

/// A report that the plan expects of a unit and a programme in a quarter.
package struct ExpectedReport: Sendable, Hashable {
  package let unit: Entry
  package let programme: Entry
  package let period: Period
  /// Nil while it has not been received.
  package let slug: String?
}

/// The plan and everything reported about it, tied together.
package struct Ledger: Sendable {
  package let plan: Plan
  package let reports: [Report]
  package let indicators: [Indicator]
  /// The quarter up to which results count.
  package let cutOff: Period
  /// The quarters of which there is at least one report, oldest first.
  package let reportedPeriods: [Period]
  private let reportsByUnit: [String: [Report]]
  /// Indicators whose place another one took, by the key that they had.
  private let ended: [IndicatorKey: [Indicator]]

  private init(plan: Plan, reports: [Report], indicators: [Indicator], cutOff: Period) {
    self.plan = plan
    self.reports = reports
    self.indicators = indicators
    self.cutOff = cutOff
    reportsByUnit = Dictionary(grouping: reports, by: \.unit.code)
    reportedPeriods = Set(reports.map(\.period)).sorted()
    ended = Dictionary(grouping: indicators.filter { $0.key.lastYear != nil }) {
      IndicatorKey(unit: $0.key.unit, programme: $0.key.programme, level: $0.key.level)
    }
  }

  /// Ties reports to the plan. What the plan does not list (a unit, a programme, an objective, an axis) is taken from
  /// the reports, and a year outside the plan counts for its quarters only: each with a note in the first such report.
  ///
  /// Two reports of the same unit, programme and quarter are an error. Nil when there is no report to link, which is an error where reports exist.
  ///
  /// - `cutOff`: nil for the newest quarter reported; reports of later quarters are left out, as if they had
  ///   not come yet.
  package static func link(
    plan: Plan, reports: [Report], cutOff: Period?, diagnostics: inout Diagnostics
  ) -> Ledger? {
    let counted = reports.filter { $0.period <= cutOff ?? $0.period }
    if let cutOff, counted.isEmpty, let oldest = reports.map(\.period).min() {
      diagnostics.error(.noReportsUpTo(cutOff.code, oldest: oldest.code), at: Location(file: "--corte \(cutOff.code)"))
    }
    let ordered = counted.sorted { a, b in
      a.period != b.period
        ? a.period < b.period
        : a.unit.code != b.unit.code
          ? codesAscend(a.unit.code, b.unit.code) : codesAscend(a.programme.code, b.programme.code)
    }
    checkForRepeats(in: ordered, diagnostics: &diagnostics)
    CodeCheck.check(ordered, plan: plan, diagnostics: &diagnostics)
    guard let newest = ordered.last?.period else { return nil }
    var catalogue = PlanCompletion(plan)
    let noted = ordered.map { catalogue.complete(from: $0) }
    let indicators = indicators(from: noted, plan: catalogue.plan)
    let known = Set(indicators.map(\.key.slug))
    for (slug, setting) in plan.settings where !known.contains(slug) {
      guard let location = setting.location else { continue }
      diagnostics.report(.note, .unusedSetting(slug, known: indicators.map(\.key.slug)), at: location)
    }
    return Ledger(plan: catalogue.plan, reports: noted, indicators: indicators, cutOff: cutOff ?? newest)
  }

  /// The reports that the plan's units owe for `period`, received or not, and those received beyond that.
  package func expectedReports(in period: Period) -> [ExpectedReport] {
    plan.units.flatMap { unit in
      let received = reports(ofUnit: unit.code).filter { $0.period == period }
      let unexpected = received.filter { !unit.programmes.contains($0.programme.code) }
      return (unit.programmes + unexpected.map(\.programme.code)).map { code in
        let report = received.first { $0.programme.code == code }
        return ExpectedReport(
          unit: Entry(code: unit.code, name: unit.name), programme: plan.programme(code), period: period,
          slug: report?.slug)
      }
    }
  }

  /// Those that a unit sent, oldest first.
  package func reports(ofUnit code: String) -> [Report] { reportsByUnit[code] ?? [] }

  /// The key of the indicator to which a record of a year belongs: its own, or that of one that ended since.
  package func key(of record: IndicatorKey, in year: Int) -> IndicatorKey {
    ended[record]?.first { ended in ended.years.contains { $0.year == year } }?.key ?? record
  }

  private static func checkForRepeats(in reports: [Report], diagnostics: inout Diagnostics) {
    var seen: [String: Report] = [:]
    for report in reports {
      if let first = seen.updateValue(report, forKey: report.slug) {
        diagnostics.report(
          Diagnostic(
            .error, .duplicateReport(of: first.location.printed), at: report.location, unit: report.unit.code))
      }
    }
  }

  /// In another year the same key with another name is another indicator, unless the catalogue says that it continues
  /// (METHOD §2): the newest keeps the key, those before it get their last year in theirs.
  private static func indicators(from reports: [Report], plan: Plan) -> [Indicator] {
    var newest: [IndicatorKey: [Int: YearRecord]] = [:]
    for report in reports {
      for record in report.records {
        newest[record.key, default: [:]][report.period.year] = (report.period.year, record, report)
      }
    }
    let names = PlanNames(plan)
    return newest.flatMap { key, byYear in
      let years = byYear.values.sorted { $0.year < $1.year }
      let runs = plan.setting(of: key)?.continues == true ? [years] : runs(of: years)
      return runs.enumerated().compactMap { index, run in
        let isLast = index == runs.count - 1
        return indicator(key, run, lastYear: isLast ? nil : run.last?.year, names)
      }
    }.sorted { $0.key < $1.key }
  }

  private typealias YearRecord = (year: Int, record: IndicatorRecord, report: Report)

  /// Years in a row with the same name, compared without case.
  private static func runs(of years: [YearRecord]) -> [[YearRecord]] {
    years.reduce(into: []) { runs, year in
      if let last = runs.last?.last, last.record.name.lowercased() == year.record.name.lowercased() {
        runs[runs.count - 1].append(year)
      } else {
        runs.append([year])
      }
    }
  }

  /// Nil without years.
  private static func indicator(
    _ key: IndicatorKey, _ years: [YearRecord], lastYear: Int?, _ names: PlanNames
  ) -> Indicator? {
    guard let latest = years.last else { return nil }
    let objective = names.objective(latest.record.objective.code)
    return Indicator(
      key: IndicatorKey(unit: key.unit, programme: key.programme, level: key.level, lastYear: lastYear),
      unit: names.unit(key.unit), programme: names.programme(key.programme), objective: objective,
      axis: names.axis(objective.axisCode), years: years)
  }
}

/// The plan's members by their codes, for whoever looks up many.
private struct PlanNames {
  private let axes: [String: Axis]
  private let objectives: [String: Entry]
  private let programmes: [String: Entry]
  private let units: [String: Entry]

  init(_ plan: Plan) {
    func byCode(_ entries: [Entry]) -> [String: Entry] {
      Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    }
    axes = Dictionary(plan.axes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    objectives = byCode(plan.objectives)
    programmes = byCode(plan.programmes)
    units = byCode(plan.units.map { Entry(code: $0.code, name: $0.name) })
  }

  func axis(_ code: String) -> Axis { axes[code] ?? Axis(code: code, name: nil) }
  func objective(_ code: String) -> Entry { objectives[code] ?? Entry(code: code, name: code) }
  func programme(_ code: String) -> Entry { programmes[code] ?? Entry(code: code, name: code) }
  func unit(_ code: String) -> Entry { units[code] ?? Entry(code: code, name: code) }
}

extension Ledger {
  /// The same records with another cut-off: results after it do not count.
  package func asOf(_ period: Period) -> Ledger {
    Ledger(plan: plan, reports: reports, indicators: indicators, cutOff: period)
  }
}
