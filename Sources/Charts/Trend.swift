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
  /// Words the numbers of the vertical axis.
  package var axisLabel: @Sendable (AxisValue) -> String

  package init(
    caption: Caption, quarters: [Quarter], full: Double, band: BulletBar.Band?, words: SeriesWords,
    axisLabel: @escaping @Sendable (AxisValue) -> String
  ) {
    self.caption = caption
    self.quarters = quarters
    self.full = full
    self.band = band
    self.words = words
    self.axisLabel = axisLabel
  }

  package func append(to bytes: inout [UInt8], medium: Medium) {
    let quarters = quarters.map(\.drawable)
    let band = band.flatMap(\.drawable)
    let legend = Legend(legendItems(quarters, band: band), medium: medium)
    let numbers = quarters.flatMap { [$0.programmed.number, $0.achieved.number].compactMap(\.self) }
    let reach = full.magnitude <= 1e18 ? full : 0
    let scale = Scale(covering: numbers + [reach], intervals: 5)
    let values = ValueAxis(scale: scale, top: legend.height + 24, medium: medium, label: axisLabel)
    let time = QuarterAxis(quarters, start: values.gutter)
    let plotEnd = values.bottom + (scale.lower < 0 ? 18 : 0)

    var canvas = Canvas(medium, caption: caption, height: plotEnd + time.height, continuing: &bytes)
    legend.draw(on: &canvas)
    let lines = TrendLayout(time: time, values: values, quarters: quarters)
    if let band { lines.draw(band, on: &canvas) }
    values.drawGrid(on: &canvas)
    values.drawZero(on: &canvas)
    lines.draw(on: &canvas)
    time.draw(on: &canvas, top: plotEnd)
    canvas.finish(into: &bytes)
  }

  private func legendItems(_ quarters: [Quarter], band: BulletBar.Band?) -> [(symbol: LegendSymbol, words: String)] {
    var items: [(symbol: LegendSymbol, words: String)] = [(.pointLine(.achievedLine, .achievedPoint), words.achieved)]
    if quarters.contains(where: { $0.programmed.number != nil }) {
      items.append((.line(.programmedAhead), words.programmed))
    }
    if let label = band?.label { items.append((.bar(.band), label)) }
    if quarters.contains(where: { $0.achieved == .missing }) { items.append((.missing, words.states.missing)) }
    if quarters.contains(where: { $0.achieved == .future }) { items.append((.bar(.future), words.states.future)) }
    if quarters.contains(where: { $0.achieved == .notScheduled }) {
      items.append((.notScheduled, words.states.notScheduled))
    }
    return items
  }
}
