/// The two lines of a cumulative chart, the goal, and the few labels that stand beside them.
struct LineLayout {
  let time: QuarterAxis
  let values: ValueAxis
  let quarters: [Quarter]
  let goal: Level?
  let startsAtZero: Bool

  private struct Point {
    /// −1 is the start of the axis, before the first quarter.
    let index: Int
    let x: Double
    let y: Double
  }

  func draw(on canvas: inout Canvas) {
    let programmed = points(\.programmed)
    let achieved = points(\.achieved)
    if let goal {
      canvas.line(.goal, from: .share(time.start), values.y(goal.value), to: .share(1), values.y(goal.value))
    }
    for (start, end) in zip(programmed, programmed.dropFirst()) {
      let ahead = quarters[end.index].achieved == .future
      connect(ahead ? .programmedAhead : .programmedLine, start, end, on: &canvas)
    }
    for (start, end) in zip(achieved, achieved.dropFirst()) {
      let gap = quarters[(start.index + 1)..<end.index].contains { $0.achieved == .missing }
      connect(gap ? .achievedBridge : .achievedLine, start, end, on: &canvas)
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
    canvas.write { labels(width: $0, programmed: programmed, achieved: achieved) }
  }

  /// Many points need smaller marks.
  private var dense: Bool { quarters.count > 8 }

  /// The points with a number; first the axis, where the first quarter adds to zero and has one.
  private func points(_ measure: (Quarter) -> Measure) -> [Point] {
    var points: [Point] = []
    for (index, quarter) in quarters.enumerated() {
      guard let number = measure(quarter).number else { continue }
      if startsAtZero && points.isEmpty { points.append(Point(index: -1, x: time.start, y: values.zero)) }
      points.append(Point(index: index, x: time.center(index), y: values.y(number)))
    }
    return points
  }

  private func connect(_ ink: Ink, _ start: Point, _ end: Point, on canvas: inout Canvas) {
    canvas.line(ink, from: .share(start.x), start.y, to: .share(end.x), end.y)
  }

  // MARK: Labels

  /// The newest achieved figure, what was programmed by then where it differs, and the goal.
  private func labels(width: Double, programmed: [Point], achieved: [Point]) -> [PlacedLabel] {
    var placer = LabelPlacer(width: width)
    for line in [programmed, achieved] {
      for point in line where point.index >= 0 { placer.avoid(x: point.x, y: point.y, radius: 5) }
      for (start, end) in zip(line, line.dropFirst()) { placer.avoid(from: (start.x, start.y), to: (end.x, end.y)) }
    }
    if let goal { placer.avoid(from: (time.start, values.y(goal.value)), to: (1, values.y(goal.value))) }
    if let last = achieved.last, let label = quarters[last.index].achieved.label {
      let expected = programmed.first { $0.index == last.index }
      let leads = last.y <= (expected?.y ?? last.y)
      placer.place(oneOf: places(of: label, .strongValue, beside: last, above: leads))
      if let expected, let label = quarters[last.index].programmed.label, expected.y != last.y {
        placer.place(oneOf: places(of: label, .value, beside: expected, above: !leads))
      }
    }
    if let goal { placer.place(oneOf: places(of: goal)) }
    return placer.labels
  }

  /// Over the end of the goal's line, over its beginning, or under either.
  private func places(of goal: Level) -> [PlacedLabel] {
    let y = values.y(goal.value)
    let over = PlacedLabel(ink: .label, words: goal.label, x: 1, y: y - 10, anchor: .end)
    return [
      over, over.moved(x: time.start, y: y - 10, anchor: .start, shift: 6),
      over.moved(x: 1, y: y + 19, anchor: .end), over.moved(x: time.start, y: y + 19, anchor: .start, shift: 6),
    ]
  }

  /// Over or under a point, or beside it; first on the side that is given.
  private func places(of words: String, _ ink: Ink, beside point: Point, above: Bool) -> [PlacedLabel] {
    let (first, second) = above ? (point.y - 10, point.y + 20) : (point.y + 20, point.y - 10)
    let label = PlacedLabel(ink: ink, words: words, x: point.x, y: first, anchor: .middle)
    return [
      label, label.moved(x: point.x, y: first, anchor: .end, shift: 6),
      label.moved(x: point.x, y: first, anchor: .start, shift: -6),
      label.moved(x: point.x, y: second, anchor: .middle), label.moved(x: point.x, y: second, anchor: .end, shift: 6),
      label.moved(x: point.x, y: second, anchor: .start, shift: -6),
      label.moved(x: point.x, y: point.y + 4.5, anchor: .end, shift: -10),
      label.moved(x: point.x, y: point.y + 4.5, anchor: .start, shift: 10),
    ]
  }
}
