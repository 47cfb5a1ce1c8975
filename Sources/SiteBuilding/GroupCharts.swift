import Charts
import Indicators
import Templating

/// Makes the charts of groups: the distribution by status, and the figure of each quarter.
struct GroupCharts: Sendable {
  private let model: SiteModel
  private var texts: Texts { model.texts }
  private var words: Wording { model.words }

  init(_ model: SiteModel) {
    self.model = model
  }

  func distribution(_ rollUp: RollUp, id: String, size: StatusStrip.Size) -> ChartView? {
    guard rollUp.total > 0 else { return nil }
    let parts = Status.allCases.compactMap { status in
      rollUp.distribution[status].map { count in
        StatusStrip.Part(status.kind, word: words.status(status), count: count, label: Formatting.number(count))
      }
    }
    func count(_ status: Status) -> String { Formatting.number(rollUp.distribution[status] ?? 0) }
    let indicators = words.indicators(rollUp.total)
    let finding = texts(.distributionFinding, count(.onTarget), indicators, count(.notReported))
    let counts = parts.map { "\($0.word): \($0.label)" }.joined(separator: ", ")
    let strip = StatusStrip(
      caption: Caption(id: id, title: texts(.distributionTitle, indicators), description: "\(finding) \(counts)"),
      parts: parts, size: size)
    var bytes: [UInt8] = []
    strip.append(to: &bytes, medium: .page)
    return ChartView(drawing: SafeHTML(trusting: bytes), finding: finding)
  }

  /// Compliance at each quarter from the first reported to the end of the cut-off's year; nil with fewer than two figures.
  ///
  /// - `rollUp`: the group's at a quarter.
  func trend(id: String, of rollUp: (PlanProgress) -> RollUp?) -> ChartView? {
    let periods = model.reporting.periods
    let figures = periods.map { period in
      model.history.progress(at: period).flatMap(rollUp)?.compliance
    }
    let known = zip(periods, figures).compactMap { period, figure in figure.map { (period, $0) } }
    guard known.count > 1, let first = known.first, let last = known.last else { return nil }
    let bands = model.plan.bands
    let finding = texts(
      .trendFinding, words.percent(first.1), words.long(first.0), words.percent(last.1), words.long(last.0))
    let trend = Trend(
      caption: Caption(id: id, title: texts(.trendTitle), description: finding),
      quarters: zip(periods, figures).map { period, figure in
        Charts.Quarter(
          words.short(period.quarter), year: String(period.year), programmed: .notScheduled,
          achieved: figure.map { .value($0.approximate * 100, label: words.percent($0)) }
            ?? (period > model.cutOff ? .future : .missing))
      }, full: 100,
      band: BulletBar.Band(
        Fraction(bands.onTargetFrom).approximate, Fraction(bands.onTargetTo).approximate, label: words.status(.onTarget)
      ),
      words: SeriesWords(
        programmed: texts(.chartProgrammed), achieved: texts(.trendSeries),
        states: StateWords(
          missing: texts(.groupWithoutData), future: words.status(.notYetDue), notScheduled: texts(.groupWithoutData))),
      axis: AxisWords(unit: "", millions: texts(.chartMillions)) { [texts] in
        texts(.percent, ProgressCharts.axisNumber($0))
      })
    var bytes: [UInt8] = []
    trend.append(to: &bytes, medium: .page)
    return ChartView(drawing: SafeHTML(trusting: bytes), finding: finding)
  }
}

extension Status {
  var kind: StatusKind {
    switch self {
    case .onTarget: .onTarget
    case .atRisk: .atRisk
    case .behind: .behind
    case .exceeded: .exceeded
    case .notReported: .notReported
    case .notScheduled: .notScheduled
    case .noGoal: .noGoal
    case .notYetDue: .notYetDue
    }
  }
}
