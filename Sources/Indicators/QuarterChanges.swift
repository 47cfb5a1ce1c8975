import Parallel

/// An indicator whose status is another than a quarter before.
package struct StatusMove: Sendable {
  package let indicator: Indicator
  package let from: Status
  package let to: Status
}

/// What changed from one reported quarter to the next (METHOD §6).
package struct QuarterChanges: Sendable {
  package let period: Period
  /// The quarter compared with; nil for the first.
  package let previous: Period?
  package let statusMoves: [StatusMove]
  /// Results of this quarter that were reported for the first time.
  package let newResults: Int
  package let revisions: [Revision]
  /// In a report of this quarter, and not in the unit and programme's report before it.
  package let newIndicators: [Indicator]
  /// The other way about.
  package let vanishedIndicators: [Indicator]
  package let missingReports: [ExpectedReport]

  init(_ period: Period, history: PlanHistory) {
    let ledger = history.ledger
    let now = history.progress(at: period)
    let before = ledger.reportedPeriods.last { $0 < period }
    self.period = period
    previous = before
    let byKey = Dictionary(
      (before.flatMap(history.progress)?.indicators ?? []).map { ($0.indicator.key, $0) },
      uniquingKeysWith: { a, _ in a })
    statusMoves = (now?.indicators ?? []).compactMap { progress in
      guard let earlier = byKey[progress.indicator.key]?.status, earlier != progress.status else { return nil }
      return StatusMove(indicator: progress.indicator, from: earlier, to: progress.status)
    }
    newResults = (now?.indicators ?? []).count { progress in
      progress.quarters.contains { $0.period == period && $0.achieved.quantity != nil }
    }
    revisions = history.revisions.filter { $0.changed == period }
    missingReports = ledger.expectedReports(in: period).filter { $0.slug == nil }
    let (added, gone) = Self.turnover(in: period, ledger)
    newIndicators = ledger.indicators.filter { added.contains($0.key) }
    vanishedIndicators = ledger.indicators.filter { gone.contains($0.key) }
  }

  private static func turnover(in period: Period, _ ledger: Ledger) -> (
    added: Set<IndicatorKey>, gone: Set<IndicatorKey>
  ) {
    var added: Set<IndicatorKey> = []
    var gone: Set<IndicatorKey> = []
    for report in ledger.reports where report.period == period {
      let earlier = ledger.reports(ofUnit: report.unit.code).last {
        $0.period < period && $0.programme.code == report.programme.code
      }
      guard let earlier else { continue }
      let before = Set(earlier.records.map(\.key))
      let now = Set(report.records.map(\.key))
      added.formUnion(now.subtracting(before))
      gone.formUnion(before.subtracting(now))
    }
    return (added, gone)
  }
}

/// The plan's progress recomputed with each reported quarter as cut-off: trend lines, status moves, quarter pages.
package struct PlanHistory: Sendable {
  package let ledger: Ledger
  /// Oldest first; the last is at the ledger's own cut-off.
  package let points: [(period: Period, progress: PlanProgress)]
  /// The point at the ledger's own cut-off.
  package let latest: PlanProgress
  package let revisions: [Revision]

  /// - `workers`: share the quarters.
  package init(_ ledger: Ledger, workers: Workers = .one) {
    self.ledger = ledger
    let periods = Set(ledger.reportedPeriods.filter { $0 <= ledger.cutOff } + [ledger.cutOff]).sorted()
    // The cut-off's is among them: it is the last.
    let progress = workers.map(periods) { period, _ in PlanProgress(ledger.asOf(period)) }
    points = Array(zip(periods, progress))
    latest = progress[progress.count - 1]
    revisions = ledger.revisions
  }

  package func progress(at period: Period) -> PlanProgress? { points.first { $0.period == period }?.progress }

  package func changes(in period: Period) -> QuarterChanges { QuarterChanges(period, history: self) }
}
