/// What was achieved so far, against the programmed path and the goal.
///
/// Quarters carry cumulative figures. The path is solid while it is due and dotted beyond; a quarter that is due
/// and missing is an open box on the axis, bridged by a dashed line.
package struct CumulativeLine: Sendable {
  package var caption: Caption
  /// In order of time; one to twelve read well.
  package var quarters: [Quarter]
  package var goal: Level?
  /// True where the first quarter adds to zero (a sum), so that the lines begin at the axis.
  package var startsAtZero: Bool
  package var words: SeriesWords
  /// Words the numbers of the vertical axis.
  package var axisLabel: @Sendable (AxisValue) -> String

  package init(
    caption: Caption, quarters: [Quarter], goal: Level?, startsAtZero: Bool, words: SeriesWords,
    axisLabel: @escaping @Sendable (AxisValue) -> String
  ) {
    self.caption = caption
    self.quarters = quarters
    self.goal = goal
    self.startsAtZero = startsAtZero
    self.words = words
    self.axisLabel = axisLabel
  }

  package func append(to bytes: inout [UInt8], medium: Medium) {
    let quarters = quarters.map(\.drawable)
    let goal = goal?.drawable
    let legend = Legend(legendItems(quarters), medium: medium)
    let numbers = quarters.flatMap { [$0.programmed.number, $0.achieved.number].compactMap(\.self) }
    let scale = Scale(covering: numbers + (goal.map { [$0.value] } ?? []))
    let values = ValueAxis(scale: scale, top: legend.height + 24, medium: medium, label: axisLabel)
    let time = QuarterAxis(quarters, start: values.gutter, leads: startsAtZero)
    let plotEnd = values.bottom + (scale.lower < 0 ? 18 : 0)

    var canvas = Canvas(medium, caption: caption, height: plotEnd + time.height, continuing: &bytes)
    legend.draw(on: &canvas)
    values.drawGrid(on: &canvas)
    values.drawZero(on: &canvas)
    let lines = LineLayout(time: time, values: values, quarters: quarters, goal: goal, startsAtZero: startsAtZero)
    lines.draw(on: &canvas)
    time.draw(on: &canvas, top: plotEnd)
    canvas.finish(into: &bytes)
  }

  private func legendItems(_ quarters: [Quarter]) -> [(symbol: LegendSymbol, words: String)] {
    var items: [(symbol: LegendSymbol, words: String)] = [
      (.pointLine(.programmedLine, .programmedPoint), words.programmed),
      (.pointLine(.achievedLine, .achievedPoint), words.achieved),
    ]
    if quarters.contains(where: { $0.achieved == .missing }) { items.append((.missing, words.states.missing)) }
    if quarters.contains(where: { $0.achieved == .future }) {
      items.append((.line(.programmedAhead), words.states.future))
    }
    return items
  }
}
