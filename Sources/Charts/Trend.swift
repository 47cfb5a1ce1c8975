/// A group's figure, quarter by quarter through the plan, against the band that counts as on target.
///
/// A quarter that is due and missing is a gap in the line and an open box with a cross on the axis; quarters to come
/// are one dashed outline there. A quarter between two gaps is a point alone.
package struct Trend: Sendable {
  package var caption: Caption
  /// In order of time. `achieved` is the group's figure; `programmed` is the expected share, drawn where it is a number.
  package var quarters: [Quarter]
  /// The figure that stands for 100 %: the axis reaches it at least. 1 for ratios, 100 for percentages.
  package var full: Double
  package var band: BulletBar.Band?
  package var words: SeriesWords
  package var axis: AxisWords

  package init(
    caption: Caption, quarters: [Quarter], full: Double, band: BulletBar.Band?, words: SeriesWords,
    axis: AxisWords
  ) {
    self.caption = caption
    self.quarters = quarters
    self.full = full
    self.band = band
    self.words = words
    self.axis = axis
  }

  package func append(to bytes: inout [UInt8], medium: Medium) {
    let quarters = quarters.map(\.drawable)
    let band = band?.drawable
    let numbers = quarters.flatMap { [$0.programmed.number, $0.achieved.number].compactMap(\.self) }
    let scale = Scale(covering: numbers + [full.magnitude <= 1e18 ? full : 0], intervals: 5)
    let items: SeriesDrawing<TrendLayout>.Items = (
      series: seriesItems(quarters), references: band?.label.map { [(.bar(.band), $0)] } ?? [],
      states: quarters.legendItems(words.states, future: .bar(.future))
    )
    let drawing = SeriesDrawing(medium, items) { height, names in
      TrendLayout(
        time: QuarterAxis(quarters), values: ValueAxis(scale: scale, below: height, medium: medium, words: axis),
        quarters: quarters, band: band, words: words, names: names)
    }
    drawing.append(to: &bytes, caption: caption)
  }

  private func seriesItems(_ quarters: [Quarter]) -> [LegendItem] {
    var items: [LegendItem] = [(.pointLine(.achievedLine, .achievedPoint), words.achieved)]
    if quarters.contains(where: { $0.programmed.number != nil }) {
      items.append((.line(.programmedAhead), words.programmed))
    }
    return items
  }
}
