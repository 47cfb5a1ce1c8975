import Charts
import Indicators
import Templating

/// Makes the charts of indicators, and the bars of goals and of groups: hands the values, and every word, to `Charts`.
struct ProgressCharts: Sendable {
  private let model: SiteModel
  private var texts: Texts { model.texts }
  private var words: Wording { model.words }

  init(_ model: SiteModel) {
    self.model = model
  }

  /// The two charts of an indicator, by the names that files and narratives give them.
  enum Kind: String, CaseIterable {
    case quarterly = "trimestres"
    case cumulative = "acumulado"

    fileprivate var title: Phrase { self == .quarterly ? .chartByQuarter : .chartCumulative }
  }

  /// - `id`: begins the ids in the drawing; unique in its page.
  func chart(_ kind: Kind, of progress: IndicatorProgress, id: String, medium: Medium = .page) -> SafeHTML {
    var bytes: [UInt8] = []
    drawing(kind, of: progress, id: id).append(to: &bytes, medium: medium)
    return SafeHTML(trusting: bytes)
  }

  private func drawing(_ kind: Kind, of progress: IndicatorProgress, id: String) -> any FileChart {
    switch kind {
    case .quarterly: quarterly(progress, id: id)
    case .cumulative: cumulative(progress, id: id)
    }
  }

  /// Compliance of each quarter up to the cut-off, in the size of a word.
  func sparkline(_ progress: IndicatorProgress) -> SafeHTML {
    let due = progress.quarters.filter { $0.period <= progress.cutOff }
    // The first and the newest say where it comes from and where it is; the indicator's page has them all.
    let known = due.filter { $0.compliance != nil }
    let ends = known.isEmpty ? due.suffix(1) : known.count == 1 ? known[...] : [known[0], known[known.count - 1]][...]
    let said = ends.map { result in
      "\(words.withYear(result.period)) \(result.compliance.map(words.percent) ?? words.status(result.status))"
    }
    let line = Sparkline(
      name: texts(.sparkline, said.joined(separator: ", ")),
      measures: due.map { result in
        result.compliance.map { .value($0.approximate * 100, label: words.percent($0)) }
          ?? (result.status == .notReported ? .missing : .notScheduled)
      })
    var bytes: [UInt8] = []
    line.append(to: &bytes, medium: .page)
    return SafeHTML(trusting: bytes)
  }

  /// The status in a strip of the size of a line, for other sites.
  func badge(of progress: IndicatorProgress) -> StatusBadge {
    let status = words.status(progress.status)
    let shown = progress.toDate.compliance.map { "\(status) · \(words.percent($0))" } ?? status
    let key = progress.indicator.key.code
    return StatusBadge(
      name: texts(.badgeTitle, "\(key). \(progress.indicator.name)", words.long(progress.cutOff)),
      finding: "\(shown). \(words.arithmetic(toDateOf: progress)).",
      label: "\(key) · \(words.withYear(progress.cutOff))", kind: progress.status.kind, word: shown)
  }

  /// What the chart says, for those who do and who do not see it.
  func caption(_ kind: Kind, of progress: IndicatorProgress, id: String) -> Caption {
    Caption(
      id: id, title: "\(texts(kind.title)): \(progress.indicator.name)", description: finding(kind, of: progress),
      source: texts(.chartSource, model.site.municipality, words.long(progress.cutOff)))
  }

  func finding(_ kind: Kind, of progress: IndicatorProgress) -> String {
    switch kind {
    case .quarterly: quarterlyFinding(progress)
    case .cumulative: cumulativeFinding(progress)
    }
  }

  /// The badge's file, and the code to show it elsewhere: an image that leads to the indicator's page.
  func embeddableBadge(of progress: IndicatorProgress, link: Linker) -> EmbeddableBadge {
    let badge = badge(of: progress)
    let key = progress.indicator.key
    var bytes: [UInt8] = []
    badge.append(to: &bytes)
    return EmbeddableBadge(
      drawing: SafeHTML(trusting: bytes), title: badge.name, href: link(.indicatorBadge(key)),
      address: model.address(of: .indicatorBadge(key)),
      page: model.address(of: .indicator(key)),
      alternative: texts(.badgeAlternative, key.code, progress.indicator.name),
      size: badge.size)
  }

  /// The chart for a page and the way to its file. `id` as above.
  func embeddable(_ kind: Kind, of progress: IndicatorProgress, id: String, link: Linker) -> EmbeddableChart {
    let drawing = drawing(kind, of: progress, id: id)
    let path = SitePath.indicatorChart(progress.indicator.key, kind.rawValue)
    var bytes: [UInt8] = []
    drawing.append(to: &bytes, medium: .page)
    return EmbeddableChart(
      ChartView(drawing: SafeHTML(trusting: bytes), finding: drawing.caption.description),
      title: drawing.caption.title, href: link(path), address: model.address(of: path),
      alternative: texts(
        .embeddedAlternative, drawing.caption.title, model.address(of: .indicator(progress.indicator.key))),
      size: drawing.fileSize)
  }

  /// A group's progress beside its expected share, of a goal of 100 %. `years`: those whose goals are meant.
  func share(_ result: (progress: Fraction, expected: Fraction), of years: String, id: String, title: String)
    -> ChartView
  {
    let progress = words.percent(result.progress)
    let expected = words.percent(result.expected)
    return bullet(
      id: id, title: title, finding: texts(.planProgress, years, progress, expected),
      progress: result.progress, expected: result.expected)
  }

  /// An indicator's progress towards a year's goal.
  func goal(_ result: GoalResult, year: Int, id: String) -> ChartView {
    bullet(
      id: id, title: texts(.annualTitle, String(year)), finding: words.annual(result, year: year),
      progress: result.progress, expected: result.expected)
  }

  private func bullet(
    id: String, title: String, finding: String, progress: Fraction?, expected: Fraction
  ) -> ChartView {
    let achieved = progress.map {
      Measure.value($0.approximate, label: texts(.achievedLabel, words.percent($0)))
    }
    let bar = BulletBar(
      caption: Caption(id: id, title: title, description: finding), achieved: achieved ?? .missing,
      expected: Charts.Level(expected.approximate, label: texts(.expectedLabel, words.percent(expected))),
      goal: Charts.Level(1, label: texts(.goalLabel, words.percent(Fraction.one))), band: nil, states: states)
    var bytes: [UInt8] = []
    bar.append(to: &bytes, medium: .page)
    return ChartView(drawing: SafeHTML(trusting: bytes), finding: finding)
  }

  // MARK: One indicator

  private var states: StateWords {
    StateWords(
      missing: words.status(.notReported), future: words.status(.notYetDue), notScheduled: words.status(.notScheduled))
  }

  private var series: SeriesWords {
    SeriesWords(programmed: texts(.chartProgrammed), achieved: texts(.chartAchieved), states: states)
  }

  private func quarterly(_ progress: IndicatorProgress, id: String) -> QuarterlyBars {
    QuarterlyBars(
      caption: caption(.quarterly, of: progress, id: id),
      quarters: progress.quarters.map { result in
        Charts.Quarter(
          words.short(result.period.quarter), year: String(result.period.year), programmed: measure(result.programmed),
          achieved: achievedMeasure(result))
      }, words: series, axis: axis(progress))
  }

  private func achievedMeasure(_ result: QuarterResult) -> Measure {
    if case .value = result.achieved { return measure(result.achieved) }
    return absence(result.status)
  }

  private func absence(_ status: Status) -> Measure {
    switch status {
    case .notYetDue: .future
    case .notScheduled, .noGoal: .notScheduled
    default: .missing
    }
  }

  private func measure(_ reading: Reading) -> Measure {
    reading.quantity.map { .value(Fraction($0).approximate, label: Formatting.number($0)) } ?? .notScheduled
  }

  private func measure(_ figure: Figure?) -> Measure {
    figure.map { .value($0.value.approximate, label: Formatting.number($0)) } ?? .notScheduled
  }

  /// The newest due quarter in words, and how many are still to come.
  private func quarterlyFinding(_ progress: IndicatorProgress) -> String {
    let due = progress.quarters.last { $0.status != .notYetDue && $0.programmed.goal != nil }
    let newest = due.map { result in
      let quarter = words.long(result.period).capitalizedFirst
      let goal = words.reading(result.programmed) ?? ""
      return result.achieved.quantity.map { texts(.findingQuarter, quarter, goal, Formatting.number($0)) }
        ?? texts(.findingNotReported, quarter, goal)
    }
    let ahead = progress.quarters.count { $0.status == .notYetDue }
    let future = ahead > 0 ? texts(.findingFuture, String(ahead)) : nil
    let sentences = [newest, future].compactMap(\.self)
    return sentences.isEmpty ? texts(.findingNothing) : sentences.joined(separator: " ")
  }

  private func cumulative(_ progress: IndicatorProgress, id: String) -> CumulativeLine {
    let rule = progress.accumulation.rule
    let record = progress.indicator.record(of: progress.cutOff.year)
    let year = progress.quarters.filter { $0.period.year == progress.cutOff.year }
    return CumulativeLine(
      caption: caption(.cumulative, of: progress, id: id),
      quarters: year.map { result in
        let quarter = result.period.quarter
        let achieved: Measure =
          result.achieved.quantity == nil
          ? absence(result.status) : measure(record?.achievedFigure(by: rule, through: quarter))
        return Charts.Quarter(
          words.short(quarter), year: String(result.period.year),
          programmed: measure(record?.programmedFigure(by: rule, through: quarter)), achieved: achieved)
      },
      goal: progress.currentYear.map {
        Charts.Level($0.goal.value.approximate, label: texts(.goalLabel, Formatting.number($0.goal)))
      }, startsAtZero: rule == .sum, words: series, axis: axis(progress))
  }

  private func cumulativeFinding(_ progress: IndicatorProgress) -> String {
    guard let result = progress.currentYear else { return texts(.findingNothing) }
    let quarter = words.long(progress.cutOff)
    let goal = Formatting.number(result.goal)
    guard let achieved = result.achieved, let programmed = result.programmed else {
      return texts(.findingCumulativeWithoutResult, quarter, goal)
    }
    return texts(
      .findingCumulative, quarter, Formatting.number(achieved), Formatting.number(programmed), goal)
  }

  private func axis(_ progress: IndicatorProgress) -> AxisWords {
    AxisWords(
      unit: progress.indicator.record(of: progress.cutOff.year)?.unitOfMeasure ?? "", millions: texts(.chartMillions),
      number: Self.axisNumber)
  }

  @Sendable static func axisNumber(_ value: AxisValue) -> String {
    let zeros = String(repeating: "0", count: max(0, value.exponent))
    let whole = Int128(String(value.digits) + zeros) ?? 0
    return Formatting.number(Quantity(significand: whole, decimals: max(0, -value.exponent)))
  }
}
