/// An indicator's goal for a year as its reports published it (METHOD §6).
package struct AnnualGoals: Sendable {
  package enum Adjustment: Sendable, Hashable {
    case none
    case to(Figure)
    /// A later report programmed nothing above zero.
    case withdrawn
  }

  /// As first published in the year; nil when no report of the year programmed anything above zero.
  package let first: Figure?
  /// The programmed cells behind `first`, or those of the newest report.
  package let programmed: Quarters<Reading>
  /// What reports up to the cut-off made of it.
  package let adjustment: Adjustment
}

/// Which reports of a year show an indicator, oldest first: what its goals are looked up in.
package struct PublishedGoals: Sendable {
  private struct IndicatorYear: Hashable {
    let unit: String
    let programme: String
    let level: Level
    let year: Int

    init(_ key: IndicatorKey, _ year: Int) {
      unit = key.unit
      programme = key.programme
      level = key.level
      self.year = year
    }
  }

  private let reports: [Report]
  private var places: [IndicatorYear: [(report: Int, row: Int)]] = [:]

  package init(_ ledger: Ledger) {
    reports = ledger.reports
    for (report, content) in reports.enumerated() {
      for (row, record) in content.records.enumerated() {
        places[IndicatorYear(record.key, content.period.year), default: []].append((report, row))
      }
    }
  }

  /// Of the cut-off's year, where the indicator has a record in it.
  package func goals(of progress: IndicatorProgress) -> AnnualGoals? {
    let year = progress.cutOff.year
    guard let newest = progress.indicator.record(of: year) else { return nil }
    let rule = progress.accumulation.rule
    let snapshots = (places[IndicatorYear(progress.indicator.key, year)] ?? []).map { place in
      let record = reports[place.report].records[place.row]
      return (
        period: reports[place.report].period, record: record, goal: record.programmedFigure(by: rule, through: .fourth)
      )
    }
    guard let first = snapshots.first(where: { $0.goal != nil }), let goal = first.goal else {
      return AnnualGoals(first: nil, programmed: newest.programmed, adjustment: .none)
    }
    var adjustment = AnnualGoals.Adjustment.none
    if let last = snapshots.last(where: { $0.period <= progress.cutOff }), last.period > first.period {
      adjustment = last.goal.map { $0.value == goal.value ? .none : .to($0) } ?? .withdrawn
    }
    return AnnualGoals(first: goal, programmed: first.record.programmed, adjustment: adjustment)
  }
}
