/// Programmed beside achieved, quarter by quarter.
///
/// A figure of zero is a line on the axis with its label; one that is due and missing is an open box with a
/// cross; one not yet due is a dashed outline as high as what is programmed.
package struct QuarterlyBars: Sendable {
  package var caption: Caption
  /// In order of time; one to twelve read well.
  package var quarters: [Quarter]
  package var words: SeriesWords
  /// Words the numbers of the vertical axis.
  package var axisLabel: @Sendable (AxisValue) -> String

  package init(
    caption: Caption, quarters: [Quarter], words: SeriesWords, axisLabel: @escaping @Sendable (AxisValue) -> String
  ) {
    self.caption = caption
    self.quarters = quarters
    self.words = words
    self.axisLabel = axisLabel
  }

  package func append(to bytes: inout [UInt8], medium: Medium) {
    let quarters = quarters.map(\.drawable)
    let legend = Legend(legendItems(quarters), medium: medium)
    let numbers = quarters.flatMap { [$0.programmed.number, $0.achieved.number].compactMap(\.self) }
    let values = ValueAxis(scale: Scale(covering: numbers), top: legend.height + 22, medium: medium, label: axisLabel)
    let time = QuarterAxis(quarters, start: values.gutter)
    let plotEnd = values.bottom + (values.scale.lower < 0 ? 18 : 0)

    var canvas = Canvas(medium, caption: caption, height: plotEnd + time.height, continuing: &bytes)
    legend.draw(on: &canvas)
    values.drawGrid(on: &canvas)
    let bars = BarLayout(time: time, values: values, quarters: quarters)
    bars.draw(on: &canvas)
    values.drawZero(on: &canvas)
    canvas.write(bars.labels)
    time.draw(on: &canvas, top: plotEnd)
    canvas.finish(into: &bytes)
  }

  private func legendItems(_ quarters: [Quarter]) -> [(symbol: LegendSymbol, words: String)] {
    var items: [(symbol: LegendSymbol, words: String)] = [
      (.bar(.programmed), words.programmed), (.bar(.achieved), words.achieved),
    ]
    if quarters.contains(where: { $0.achieved == .missing }) { items.append((.missing, words.states.missing)) }
    if quarters.contains(where: { $0.achieved == .future }) { items.append((.bar(.future), words.states.future)) }
    if quarters.contains(where: { $0.achieved == .notScheduled }) {
      items.append((.notScheduled, words.states.notScheduled))
    }
    return items
  }
}
