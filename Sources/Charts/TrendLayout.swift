/// The lines of a trend, what stands on the axis where they have no figure, and the labels of their ends.
struct TrendLayout: SeriesLayout {
  let time: QuarterAxis
  let values: ValueAxis
  let quarters: [Quarter]
  let band: BulletBar.Band?
  let words: SeriesWords
  let names: DirectNames

  /// What lies beyond the axis's ends is not drawn; a band that the axis does not reach is left out.
  private var visibleBand: (lower: Double, upper: Double)? {
    guard let band else { return nil }
    let (lower, upper) = (max(band.lower, values.scale.lower), min(band.upper, values.scale.upper))
    return lower < upper ? (values.y(lower), values.y(upper)) : nil
  }

  func drawGround(on canvas: inout Canvas) {
    guard let band = visibleBand else { return }
    canvas.box(.band, at: .share(0), width: .share(1), from: band.lower, to: band.upper)
  }

  func draw(on canvas: inout Canvas) {
    drawAbsences(on: &canvas)
    let expected = points(\.programmed)
    let achieved = points(\.achieved)
    for (start, end) in neighbours(expected) { canvas.connect(.programmedAhead, start, end) }
    for (start, end) in neighbours(achieved) { canvas.connect(.achievedLine, start, end) }
    for point in achieved {
      canvas.circle(.achievedPoint, at: .share(point.x), point.y, radius: radius)
    }
  }

  /// Many points need smaller marks.
  private var radius: Double {
    switch quarters.count {
    case ...8: 5
    case ...16: 3.5
    default: 2.5
    }
  }

  private func points(_ measure: (Quarter) -> Measure) -> [SeriesPoint] {
    quarters.enumerated().compactMap { index, quarter in
      measure(quarter).number.map { SeriesPoint(index: index, x: time.center(index), y: values.y($0)) }
    }
  }

  /// Points of consecutive quarters: a line never leads over a quarter without a figure.
  private func neighbours(_ points: [SeriesPoint]) -> [(SeriesPoint, SeriesPoint)] {
    zip(points, points.dropFirst()).filter { $0.index + 1 == $1.index }
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

  /// The newest figure, what was expected by then where it differs, the first figure, and the names.
  func labels(width: Double) -> SeriesLabels {
    let expected = points(\.programmed)
    let achieved = points(\.achieved)
    var labels = SeriesLabels(width: width, values)
    labels.avoid(lines: [values.zero] + (visibleBand.map { [$0.lower, $0.upper] } ?? []))
    keepClear(&labels.placer)
    labels.avoid(achieved, radius: radius)
    labels.avoid(neighbours(expected) + neighbours(achieved))
    if let last = achieved.last, let first = achieved.first {
      let partner = expected.first { $0.index == last.index && $0.y != last.y }
      let leads = last.y <= (partner?.y ?? last.y)
      place(\.achieved, .strongValue, beside: last, above: leads, in: &labels)
      if let partner { place(\.programmed, .value, beside: partner, above: !leads, in: &labels) }
      if first.index != last.index { place(\.achieved, .strongValue, beside: first, above: true, in: &labels) }
    }
    if let name = band?.label, visibleBand != nil, names != .nothing { labels.name(oneOf: places(ofBand: name)) }
    guard names == .everything else { return labels }
    if !achieved.isEmpty {
      labels.name(oneOf: achieved.places(ofName: words.achieved, .achievedName, awayFrom: expected, above: false))
    }
    if !expected.isEmpty {
      labels.name(oneOf: expected.places(ofName: words.programmed, .programmedName, awayFrom: achieved, above: true))
    }
    return labels
  }

  /// Over or under either end of the band.
  private func places(ofBand words: String) -> [PlacedLabel] {
    guard let band = visibleBand else { return [] }
    let over = PlacedLabel(ink: .bandName, words: words, x: 1, y: band.upper - 6, anchor: .end)
    return [
      over, over.moved(x: 0, y: band.upper - 6, anchor: .start), over.moved(x: 1, y: band.lower + 15, anchor: .end),
      over.moved(x: 0, y: band.lower + 15, anchor: .start),
    ]
  }

  /// Of what stands on the axis where there is no figure.
  private func keepClear(_ placer: inout LabelPlacer) {
    for (index, quarter) in quarters.enumerated() where quarter.achieved.number == nil {
      let (left, right) = (time.left(index), time.left(index) + time.slot)
      for y in [values.zero - 16, values.zero - 9] { placer.avoid(from: (left, y), to: (right, y)) }
    }
  }

  private func place(
    _ measure: (Quarter) -> Measure, _ ink: Ink, beside point: SeriesPoint, above: Bool, in labels: inout SeriesLabels
  ) {
    guard let words = measure(quarters[point.index]).label else { return }
    labels.placer.place(oneOf: PlacedLabel.places(words, ink, x: point.x, y: point.y, above: above))
  }
}
