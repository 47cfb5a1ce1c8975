/// A figure of a series where it is drawn.
struct SeriesPoint {
  /// Of its quarter; −1 is the start of the axis, before the first.
  let index: Int
  /// A share of the plot's width, and px.
  let x: Double
  let y: Double
}

extension [SeriesPoint] {
  func at(_ index: Int) -> SeriesPoint? { first { $0.index == index } }

  /// Where a series' name may stand: at one of its points, on the side away from the other series, the newest first.
  /// Where both have the same figure, a name there would belong to either.
  func places(ofName words: String, _ ink: Ink, awayFrom other: [SeriesPoint], above: Bool) -> [PlacedLabel] {
    reversed().filter { $0.index >= 0 }.flatMap { point -> [PlacedLabel] in
      let difference = other.at(point.index).map { $0.y - point.y }
      if let difference, difference.magnitude < 12 { return [] }
      let label = PlacedLabel(ink: ink, words: words, x: point.x, y: point.y, anchor: .middle)
      let (over, under) = (
        PlacedLabel.onOneSide(label, y: point.y - 10), PlacedLabel.onOneSide(label, y: point.y + 20)
      )
      guard let difference else { return above ? over + under : under + over }
      return difference > 0 ? over : under
    }
  }
}

/// What one width of a chart shows in words, and whether every series that is drawn has its name there.
struct SeriesLabels {
  var placer: LabelPlacer
  var namesAll = true

  /// Between the axis's heading and the names below the plot.
  init(width: Double, _ values: ValueAxis) {
    placer = LabelPlacer(width: width, within: (values.top - 22)...(values.end + 8))
  }

  mutating func name(oneOf places: [PlacedLabel]) {
    if !placer.place(oneOf: places) { namesAll = false }
  }

  /// Of horizontal lines across the plot.
  mutating func avoid(lines: [Double]) {
    for y in lines { placer.avoid(from: (0, y), to: (1, y)) }
  }

  mutating func avoid(_ points: [SeriesPoint], radius: Double) {
    for point in points where point.index >= 0 { placer.avoid(x: point.x, y: point.y, radius: radius) }
  }

  mutating func avoid(_ segments: [(SeriesPoint, SeriesPoint)]) {
    for (start, end) in segments { placer.avoid(from: (start.x, start.y), to: (end.x, end.y)) }
  }
}

extension Canvas {
  mutating func connect(_ ink: Ink, _ start: SeriesPoint, _ end: SeriesPoint) {
    line(ink, from: .share(start.x), start.y, to: .share(end.x), end.y)
  }
}
