/// What was achieved so far, against the programmed path and the goal.
///
/// Quarters carry cumulative figures. The path is solid while it is due and dotted beyond; a quarter that is due
/// and missing is an open box on the axis, bridged by a dashed line.
package struct CumulativeLine: FileChart {
  package var caption: Caption
  /// In order of time; one to twelve read well.
  package var quarters: [Quarter]
  package var goal: Level?
  /// True where the first quarter adds to zero (a sum), so that the lines begin at the axis.
  package var startsAtZero: Bool
  package var words: SeriesWords
  package var axis: AxisWords

  package init(
    caption: Caption, quarters: [Quarter], goal: Level?, startsAtZero: Bool, words: SeriesWords,
    axis: AxisWords
  ) {
    self.caption = caption
    self.quarters = quarters
    self.goal = goal
    self.startsAtZero = startsAtZero
    self.words = words
    self.axis = axis
  }

  package func append(to bytes: inout [UInt8], medium: Medium) {
    drawing(medium).append(to: &bytes, caption: caption)
  }

  package var fileSize: FileSize { Surroundings(caption, contentHeight: drawing(.standalone).height).size }

  private func drawing(_ medium: Medium) -> SeriesDrawing<LineLayout> {
    let quarters = quarters.map(\.drawable)
    let goal = goal?.drawable
    let numbers = quarters.flatMap { [$0.programmed.number, $0.achieved.number].compactMap(\.self) }
    let scale = Scale(covering: numbers + (goal.map { [$0.value] } ?? []))
    let items: SeriesDrawing<LineLayout>.Items = (
      series: [
        (.pointLine(.programmedLine, .programmedPoint), words.programmed),
        (.pointLine(.achievedLine, .achievedPoint), words.achieved),
      ],
      references: goal.map { [(.line(.goal), $0.label)] } ?? [],
      states: quarters.legendItems(words.states, future: .line(.programmedAhead), showing: [.missing, .future])
    )
    return SeriesDrawing(medium, items) { height, names in
      LineLayout(
        time: QuarterAxis(quarters, leads: startsAtZero),
        values: ValueAxis(scale: scale, below: height, medium: medium, words: axis), quarters: quarters, goal: goal,
        startsAtZero: startsAtZero, words: words, names: names)
    }
  }
}
