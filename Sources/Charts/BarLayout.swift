/// Where the bars of each quarter stand, and which of their labels find room.
struct BarLayout {
  let time: QuarterAxis
  let values: ValueAxis
  let quarters: [Quarter]

  /// How the figures over the bars are shown at one width: the same for all quarters, so that an absent label
  /// never looks like an absent figure.
  private enum Labelling {
    /// Each over its bar.
    case both
    /// The achieved figure alone, over the middle of its pair; only where no longer bar stands there, whose
    /// figure it would seem to be.
    case achieved
    case none
  }

  /// Of the content's width, like all lengths here. Few quarters do not make fat bars.
  private var barWidth: Double { min(time.slot * 0.39, 0.16) }
  private var gap: Double { time.slot * 0.02 }
  private func programmedLeft(_ index: Int) -> Double { time.center(index) - gap / 2 - barWidth }
  private func achievedLeft(_ index: Int) -> Double { time.center(index) + gap / 2 }

  // MARK: Bars

  func draw(on canvas: inout Canvas) {
    for (index, quarter) in quarters.enumerated() {
      if let number = quarter.programmed.number {
        bar(.programmed, number, left: programmedLeft(index), on: &canvas)
      }
      let left = achievedLeft(index)
      switch quarter.achieved {
      case .value(let number, _): bar(.achieved, number, left: left, on: &canvas)
      case .missing: canvas.missingBox(at: left, width: barWidth, base: values.zero)
      case .future: expectation(of: quarter, left: left, on: &canvas)
      case .notScheduled:
        let middle = quarter.programmed.number == nil ? time.center(index) : left + barWidth / 2
        canvas.mark(.notScheduled, path: MarkPath.dash, at: .share(middle), values.zero - 9)
      }
    }
  }

  /// At least 2 px high: zero is a line, and a very small figure is not lost.
  private func bar(_ ink: Ink, _ number: Double, left: Double, on canvas: inout Canvas) {
    canvas.box(ink, at: .share(left), width: .share(barWidth), from: end(number, least: 2), to: values.zero)
  }

  private func expectation(of quarter: Quarter, left: Double, on canvas: inout Canvas) {
    let end = end(quarter.programmed.number ?? 0, least: Canvas.emptyBoxHeight)
    canvas.box(.future, at: .share(left), width: .share(barWidth), from: end, to: values.zero)
  }

  /// Px of a bar's far end.
  private func end(_ number: Double, least: Double) -> Double {
    number < 0 ? max(values.y(number), values.zero + least) : min(values.y(number), values.zero - least)
  }

  // MARK: Labels

  func labels(width: Double) -> [PlacedLabel] {
    switch labelling(width: width) {
    case .none: []
    case .achieved:
      quarters.indices.compactMap { index in
        guard case .value(let number, let label) = quarters[index].achieved else { return nil }
        return PlacedLabel(
          ink: .strongValue, words: label, x: time.center(index), y: labelLine(number), anchor: .middle)
      }
    case .both:
      quarters.indices.flatMap { index in
        [
          label(quarters[index].programmed, .value, index, outwards: .end, width: width),
          label(quarters[index].achieved, .strongValue, index, outwards: .start, width: width),
        ].compactMap(\.self)
      }
    }
  }

  private func labelling(width: Double) -> Labelling {
    func fit(_ measure: (Quarter) -> Measure, _ ink: Ink, in room: Double) -> Bool {
      quarters.allSatisfy { quarter in
        guard let label = measure(quarter).label else { return true }
        return TextMetrics.width(label, size: ink.textSize ?? 0, bold: ink.isBold) <= room
      }
    }
    let slot = time.slot * width
    if fit(\.programmed, .value, in: slot / 2 - 2) && fit(\.achieved, .strongValue, in: slot / 2 - 2) { return .both }
    let standsClear = quarters.allSatisfy { quarter in
      guard let number = quarter.achieved.number, let programmed = quarter.programmed.number else { return true }
      return number < 0 ? programmed >= number : programmed <= number
    }
    return standsClear && fit(\.achieved, .strongValue, in: slot - 4) ? .achieved : .none
  }

  /// Over the middle of its bar, or from the pair's middle outwards where it is wider than the bar.
  private func label(
    _ measure: Measure, _ ink: Ink, _ index: Int, outwards: Anchor, width: Double
  ) -> PlacedLabel? {
    guard case .value(let number, let words) = measure else { return nil }
    let left = outwards == .end ? programmedLeft(index) : achievedLeft(index)
    let centered = PlacedLabel(
      ink: ink, words: words, x: left + barWidth / 2, y: labelLine(number), anchor: .middle)
    guard centered.width > barWidth * width else { return centered }
    return centered.moved(
      x: time.center(index), y: centered.y, anchor: outwards, shift: outwards == .end ? -1 : 1)
  }

  /// The base line of a label: above a bar, below a negative one.
  private func labelLine(_ number: Double) -> Double {
    number < 0 ? end(number, least: 2) + 14 : end(number, least: 2) - 5
  }
}
