/// How a unit stands with its reports of one quarter.
package enum Punctuality: Sendable, Hashable, CaseIterable {
  /// Every report that it owes was received.
  case received
  /// A report did not come in its quarter, and its results came in a later report of the year.
  case late
  case missing
  /// The quarter is after the cut-off.
  case notDue
  /// It owes no report.
  case notExpected
}

/// Unit × quarter: who reported, who was late, who did not.
package struct ReportingMatrix: Sendable {
  /// From the first reported quarter to the end of the cut-off's year.
  package let periods: [Period]
  package let rows: [(unit: Entry, cells: [Punctuality])]

  package init(_ ledger: Ledger) {
    let years = (ledger.reportedPeriods.first?.year ?? ledger.cutOff.year)...ledger.cutOff.year
    let first = ledger.reportedPeriods.first ?? ledger.cutOff
    let periods = years.flatMap { year in Quarter.allCases.map { Period(year, $0) } }.filter { $0 >= first }
    let reports = Dictionary(grouping: ledger.reports) { "\($0.unit.code) \($0.programme.code)" }
    self.periods = periods
    rows = ledger.plan.units.map { unit in
      let own = unit.programmes.map { reports["\(unit.code) \($0)"] ?? [] }
      return (
        Entry(code: unit.code, name: unit.name),
        periods.map { Self.cell($0, reports: own, cutOff: ledger.cutOff) }
      )
    }
  }

  /// The cells of all units.
  package func count(_ state: Punctuality) -> Int {
    rows.reduce(0) { $0 + $1.cells.count { $0 == state } }
  }

  /// The worst of the unit's programmes. `reports`: those received, for each programme that it owes.
  private static func cell(_ period: Period, reports: [[Report]], cutOff: Period) -> Punctuality {
    if reports.isEmpty { return .notExpected }
    if period > cutOff { return .notDue }
    let states = reports.map { received -> Punctuality in
      if received.contains(where: { $0.period == period }) { return .received }
      let isToldLater = received.contains { report in
        report.period.year == period.year && report.period > period
          && report.records.contains { $0.achieved[period.quarter].quantity != nil }
      }
      return isToldLater ? .late : .missing
    }
    return states.contains(.missing) ? .missing : states.contains(.late) ? .late : .received
  }
}
