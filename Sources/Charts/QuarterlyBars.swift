/// Programmed beside achieved, quarter by quarter.
///
/// A figure of zero is a line on the axis with its label; one that is due and missing is an open box with a
/// cross; one not yet due is a dashed outline as high as what is programmed.
package struct QuarterlyBars: Sendable {
  package var caption: Caption
  /// In order of time; one to twelve read well.
  package var quarters: [Quarter]
  package var words: SeriesWords
  package var axis: AxisWords

  package init(
    caption: Caption, quarters: [Quarter], words: SeriesWords, axis: AxisWords
  ) {
    self.caption = caption
    self.quarters = quarters
    self.words = words
    self.axis = axis
  }

  package func append(to bytes: inout [UInt8], medium: Medium) {
    let quarters = quarters.map(\.drawable)
    let legend = Legend(
      [(.bar(.programmed), words.programmed), (.bar(.achieved), words.achieved)]
        + quarters.legendItems(words.states, future: .bar(.future)), medium: medium)
    let numbers = quarters.flatMap { [$0.programmed.number, $0.achieved.number].compactMap(\.self) }
    let values = ValueAxis(scale: Scale(covering: numbers), below: legend.height, medium: medium, words: axis)
    let time = QuarterAxis(quarters)

    var canvas = Canvas(
      medium, caption: caption, height: values.end + time.height, gutter: values.gutter, continuing: &bytes)
    legend.draw(on: &canvas)
    values.drawGrid(on: &canvas)
    let bars = BarLayout(time: time, values: values, quarters: quarters)
    bars.draw(on: &canvas)
    values.drawZero(on: &canvas)
    canvas.write(bars.labels)
    time.draw(on: &canvas, top: values.end)
    canvas.finish(into: &bytes)
  }
}
