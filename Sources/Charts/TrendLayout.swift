/// The lines of a trend, what stands on the axis where they have no figure, and the labels of their ends.
struct TrendLayout {
  let time: QuarterAxis
  let values: ValueAxis
  let quarters: [Quarter]

  private struct Point {
    let index: Int
    let x: Double
    let y: Double
  }

  /// What lies beyond the axis's ends is not drawn; a band that the axis does not reach is left out.
  func draw(_ band: BulletBar.Band, on canvas: inout Canvas) {
    let (lower, upper) = (max(band.lower, values.scale.lower), min(band.upper, values.scale.upper))
    guard lower < upper else { return }
    let width = 1 - time.start
    canvas.box(.band, at: .share(time.start), width: .share(width), from: values.y(lower), to: values.y(upper))
  }

  func draw(on canvas: inout Canvas) {
    drawAbsences(on: &canvas)
    let expected = points(\.programmed)
    let achieved = points(\.achieved)
    for (start, end) in neighbours(expected) { connect(.programmedAhead, start, end, on: &canvas) }
    for (start, end) in neighbours(achieved) { connect(.achievedLine, start, end, on: &canvas) }
    for point in achieved {
      canvas.circle(.achievedPoint, at: .share(point.x), point.y, radius: radius)
    }
    canvas.write { labels(width: $0, expected: expected, achieved: achieved) }
  }

  /// Many points need smaller marks.
  private var radius: Double {
    switch quarters.count {
    case ...8: 5
    case ...16: 3.5
    default: 2.5
    }
  }

  private func points(_ measure: (Quarter) -> Measure) -> [Point] {
    quarters.enumerated().compactMap { index, quarter in
      measure(quarter).number.map { Point(index: index, x: time.center(index), y: values.y($0)) }
    }
  }

  /// Points of consecutive quarters: a line never leads over a quarter without a figure.
  private func neighbours(_ points: [Point]) -> [(Point, Point)] {
    zip(points, points.dropFirst()).filter { $0.index + 1 == $1.index }
  }

  private func connect(_ ink: Ink, _ start: Point, _ end: Point, on canvas: inout Canvas) {
    canvas.line(ink, from: .share(start.x), start.y, to: .share(end.x), end.y)
  }

  // MARK: Absences

  private func drawAbsences(on canvas: inout Canvas) {
    let box = min(time.slot * 0.39, 0.06)
    for (index, quarter) in quarters.enumerated() {
      switch quarter.achieved {
      case .missing: canvas.missingBox(at: time.center(index) - box / 2, width: box, base: values.zero)
      case .notScheduled:
        canvas.mark(.notScheduled, path: MarkPath.dash, at: .share(time.center(index)), values.zero - 9)
      case .future where index == 0 || quarters[index - 1].achieved != .future:
        let end = quarters[index...].firstIndex { $0.achieved != .future } ?? quarters.count
        let left = time.left(index) + 0.006
        let width = Double(end - index) * time.slot - 0.012
        if width > 0 {
          canvas.box(
            .future, at: .share(left), width: .share(width), from: values.zero - Canvas.emptyBoxHeight, to: values.zero)
        }
      case .future, .value: break
      }
    }
  }

  // MARK: Labels

  /// The newest figure, what was expected by then where it differs, and the first figure.
  private func labels(width: Double, expected: [Point], achieved: [Point]) -> [PlacedLabel] {
    var placer = LabelPlacer(width: width)
    keepClear(&placer, width: width)
    for point in achieved { placer.avoid(x: point.x, y: point.y, radius: radius) }
    for (start, end) in neighbours(expected) + neighbours(achieved) {
      placer.avoid(from: (start.x, start.y), to: (end.x, end.y))
    }
    guard let last = achieved.last, let first = achieved.first else { return [] }
    let partner = expected.first { $0.index == last.index && $0.y != last.y }
    let leads = last.y <= (partner?.y ?? last.y)
    place(\.achieved, .strongValue, beside: last, above: leads, with: &placer)
    if let partner { place(\.programmed, .value, beside: partner, above: !leads, with: &placer) }
    if first.index != last.index { place(\.achieved, .strongValue, beside: first, above: true, with: &placer) }
    return placer.labels
  }

  /// Of the numbers of the vertical axis, of the names below the plot, and of what stands on the axis.
  private func keepClear(_ placer: inout LabelPlacer, width: Double) {
    for x in stride(from: 0, to: time.start, by: 8 / width) {
      placer.avoid(from: (x, 0), to: (x, values.bottom))
    }
    for y in [values.zero, values.bottom + 8] { placer.avoid(from: (time.start, y), to: (1, y)) }
    for (index, quarter) in quarters.enumerated() where quarter.achieved.number == nil {
      let (left, right) = (time.left(index), time.left(index) + time.slot)
      for y in [values.zero - 16, values.zero - 9] { placer.avoid(from: (left, y), to: (right, y)) }
    }
  }

  /// Over or under a point, or beside it; first on the side that is given.
  private func place(
    _ measure: (Quarter) -> Measure, _ ink: Ink, beside point: Point, above: Bool, with placer: inout LabelPlacer
  ) {
    guard let words = measure(quarters[point.index]).label else { return }
    let (first, second) = above ? (point.y - 10, point.y + 20) : (point.y + 20, point.y - 10)
    let label = PlacedLabel(ink: ink, words: words, x: point.x, y: first, anchor: .middle)
    placer.place(oneOf: [
      label, label.moved(x: point.x, y: first, anchor: .end, shift: 6),
      label.moved(x: point.x, y: first, anchor: .start, shift: -6),
      label.moved(x: point.x, y: second, anchor: .middle), label.moved(x: point.x, y: second, anchor: .end, shift: 6),
      label.moved(x: point.x, y: second, anchor: .start, shift: -6),
      label.moved(x: point.x, y: point.y + 4.5, anchor: .start, shift: 10),
      label.moved(x: point.x, y: point.y + 4.5, anchor: .end, shift: -10),
    ])
  }
}
