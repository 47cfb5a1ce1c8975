/// The track of a bullet bar with what lies on it and the labels above and below.
struct BulletLayout {
  private let bullet: BulletBar
  private let achieved: Measure
  private let band: BulletBar.Band?
  private let lower: Double
  private let upper: Double
  private let top: Double

  private static let trackHeight = 26.0
  private static let barInset = 7.0
  /// Shares of the width, so that the track's outline is not cut in half at the edges.
  private static let left = 0.004
  private static let width = 0.992

  /// `top` of the track in px.
  init(_ bullet: BulletBar, top: Double) {
    self.bullet = bullet
    self.top = top
    achieved = bullet.achieved.drawable
    band = bullet.band.flatMap(\.drawable)
    let number = achieved.number ?? 0
    let references = [0, bullet.goal.drawable?.value, bullet.expected?.drawable?.value].compactMap(\.self)
    let reach = references.map(\.magnitude).max() ?? 0
    let limit = reach > 0 ? 2 * reach : max(1, number.magnitude)
    let greatest = max(references.max() ?? 0, min(limit, max(number, band?.upper ?? 0)))
    lower = min(references.min() ?? 0, max(-limit, number))
    upper = greatest > lower ? greatest : limit
  }

  var bottom: Double { top + Self.trackHeight }

  private func x(_ value: Double) -> Double {
    Self.left + Self.width * min(1, max(0, (value - lower) / (upper - lower)))
  }

  func draw(on canvas: inout Canvas) {
    if let band, band.lower <= upper {
      span(.band, from: band.lower, to: band.upper, inset: 0, on: &canvas)
    }
    let track: Ink = achieved.number == nil ? .trackAhead : .track
    canvas.box(track, at: .share(Self.left), width: .share(Self.width), from: top, to: bottom)
    drawAchieved(on: &canvas)
    if lower < 0 { canvas.line(.baseline, from: .share(x(0)), top - 3, to: .share(x(0)), bottom + 3) }
    if let goal = bullet.goal.drawable {
      canvas.line(.goal, from: .share(x(goal.value)), top - 4, to: .share(x(goal.value)), bottom + 4)
    }
    if let expected = bullet.expected?.drawable {
      let x = X.share(x(expected.value))
      canvas.line(.halo, from: x, top + 1, to: x, bottom - 1)
      canvas.line(.expected, from: x, top - 2, to: x, bottom + 2)
      canvas.mark(.expectedMark, path: MarkPath.pointer, at: x, top)
    }
    canvas.write(labels)
  }

  private func span(_ ink: Ink, from: Double, to: Double, inset: Double, on canvas: inout Canvas) {
    let left = min(x(from), x(to))
    let width = (x(to) - x(from)).magnitude
    canvas.box(ink, at: .share(left), width: .share(width), from: top + inset, to: bottom - inset)
  }

  private func drawAchieved(on canvas: inout Canvas) {
    guard let number = achieved.number else {
      let absence = absence
      canvas.mark(absence.ink, path: absence.path, at: .px(6), bottom + 14.5)
      return
    }
    span(.achieved, from: 0, to: number, inset: Self.barInset, on: &canvas)
    if number == 0 {
      let x = X.share(x(0))
      canvas.line(.achievedLine, from: x, top + Self.barInset, to: x, bottom - Self.barInset)
    }
    if number > upper || number < lower {
      let end = number > upper ? Self.left + Self.width - 0.03 : Self.left + 0.03
      canvas.mark(.halo, path: MarkPath.cut, at: .share(end), (top + bottom) / 2)
      canvas.mark(.notScheduled, path: MarkPath.cut, at: .share(end), (top + bottom) / 2)
    }
  }

  /// The figure and the word of a number that is not there.
  private var absence: (ink: Ink, path: StaticString, word: String) {
    switch achieved {
    case .future: (.notScheduled, MarkPath.dash, bullet.states.future)
    case .notScheduled: (.notScheduled, MarkPath.dash, bullet.states.notScheduled)
    case .missing, .value: (.missingMark, MarkPath.cross, bullet.states.missing)
    }
  }

  // MARK: Labels

  private func labels(width: Double) -> [PlacedLabel] {
    let above = top - 12
    let below = bottom + 19
    var placer = LabelPlacer(width: width, within: 0...(bottom + 24))
    if let expected = bullet.expected?.drawable {
      placer.place(oneOf: places(of: expected, .label, y: above))
    }
    let indent = achieved.label == nil ? 18.0 : 0
    let ink: Ink = achieved.label == nil ? .label : .strongValue
    // The figure itself is never left out.
    let own = TextMetrics.fitted(
      achieved.label ?? absence.word, width: width - indent, size: ink.textSize ?? 0, bold: ink.isBold)
    placer.place(oneOf: [PlacedLabel(ink: ink, words: own, x: 0, y: below, anchor: .start, shift: indent)])
    if let goal = bullet.goal.drawable {
      placer.place(oneOf: places(of: goal, .label, y: below) + places(of: goal, .label, y: above))
    }
    return placer.labels
  }

  /// Never away from what it names: in its middle, or beginning or ending there.
  private func places(of level: Level, _ ink: Ink, y: Double) -> [PlacedLabel] {
    let x = x(level.value)
    let label = PlacedLabel(ink: ink, words: level.label, x: x, y: y, anchor: .middle)
    return [label, label.moved(x: x, y: y, anchor: .end), label.moved(x: x, y: y, anchor: .start)]
  }
}
