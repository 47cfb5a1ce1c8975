/// The two lines of a cumulative chart, the goal, and the few labels that stand beside them.
struct LineLayout: SeriesLayout {
  let time: QuarterAxis
  let values: ValueAxis
  let quarters: [Quarter]
  let goal: Level?
  let startsAtZero: Bool
  let words: SeriesWords
  let names: DirectNames

  func drawGround(on canvas: inout Canvas) {}

  func draw(on canvas: inout Canvas) {
    let programmed = points(\.programmed)
    let achieved = points(\.achieved)
    if let goal {
      canvas.line(.goal, from: .share(0), values.y(goal.value), to: .share(1), values.y(goal.value))
    }
    for (start, end) in zip(programmed, programmed.dropFirst()) {
      let ahead = quarters[end.index].achieved == .future
      canvas.connect(ahead ? .programmedAhead : .programmedLine, start, end)
    }
    for (start, end) in zip(achieved, achieved.dropFirst()) {
      let gap = quarters[(start.index + 1)..<end.index].contains { $0.achieved == .missing }
      canvas.connect(gap ? .achievedBridge : .achievedLine, start, end)
    }
    for point in programmed where point.index >= 0 {
      canvas.circle(.programmedPoint, at: .share(point.x), point.y, radius: dense ? 2.5 : 3.5)
    }
    for point in achieved where point.index >= 0 {
      canvas.circle(.achievedPoint, at: .share(point.x), point.y, radius: dense ? 3.5 : 5)
    }
    let box = min(time.slot * 0.39, 0.06)
    for (index, quarter) in quarters.enumerated() where quarter.achieved == .missing {
      canvas.missingBox(at: time.center(index) - box / 2, width: box, base: values.zero)
    }
  }

  /// Many points need smaller marks.
  private var dense: Bool { quarters.count > 8 }

  /// The points with a number; first the axis, where the first quarter adds to zero and has one.
  private func points(_ measure: (Quarter) -> Measure) -> [SeriesPoint] {
    var points: [SeriesPoint] = []
    for (index, quarter) in quarters.enumerated() {
      guard let number = measure(quarter).number else { continue }
      if startsAtZero && points.isEmpty { points.append(SeriesPoint(index: -1, x: 0, y: values.zero)) }
      points.append(SeriesPoint(index: index, x: time.center(index), y: values.y(number)))
    }
    return points
  }

  // MARK: Labels

  /// The newest achieved figure, what was programmed by then where it differs, the goal, and the names of the lines.
  func labels(width: Double) -> SeriesLabels {
    let programmed = points(\.programmed)
    let achieved = points(\.achieved)
    var labels = SeriesLabels(width: width, values)
    for line in [programmed, achieved] {
      labels.avoid(line, radius: 5)
      labels.avoid(Array(zip(line, line.dropFirst())))
    }
    for (index, quarter) in quarters.enumerated() where quarter.achieved == .missing {
      labels.placer.avoid(x: time.center(index), y: values.zero - Canvas.emptyBoxHeight / 2, radius: 10)
    }
    labels.avoid(lines: [values.zero] + (goal.map { [values.y($0.value)] } ?? []))
    if let last = achieved.last, let label = quarters[last.index].achieved.label {
      let expected = programmed.at(last.index)
      let leads = last.y <= (expected?.y ?? last.y)
      labels.placer.place(oneOf: PlacedLabel.places(label, .strongValue, x: last.x, y: last.y, above: leads))
      if let expected, let label = quarters[last.index].programmed.label, expected.y != last.y {
        labels.placer.place(oneOf: PlacedLabel.places(label, .value, x: expected.x, y: expected.y, above: !leads))
      }
    }
    if let goal, names != .nothing { labels.name(oneOf: places(of: goal)) }
    guard names == .everything else { return labels }
    if !achieved.isEmpty {
      labels.name(oneOf: achieved.places(ofName: words.achieved, .achievedName, awayFrom: programmed, above: true))
    }
    if !programmed.isEmpty {
      labels.name(oneOf: programmed.places(ofName: words.programmed, .programmedName, awayFrom: achieved, above: false))
    }
    return labels
  }

  /// Over the end of the goal's line, over its beginning, or under either.
  private func places(of goal: Level) -> [PlacedLabel] {
    let y = values.y(goal.value)
    let over = PlacedLabel(ink: .goalName, words: goal.label, x: 1, y: y - 10, anchor: .end)
    return [
      over, over.moved(x: 0, y: y - 10, anchor: .start, shift: 6), over.moved(x: 1, y: y + 19, anchor: .end),
      over.moved(x: 0, y: y + 19, anchor: .start, shift: 6),
    ]
  }
}
