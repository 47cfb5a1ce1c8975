/// Programmed beside achieved, quarter by quarter.
///
/// A figure of zero is a line on the axis with its label; one that is due and missing is an open box with a
/// cross; one not yet due is a dashed outline as high as what is programmed.
package struct QuarterlyBars: FileChart {
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
    let (legend, bars) = layout(medium)
    let values = bars.values
    var canvas = Canvas(
      medium, caption: caption, height: values.end + bars.time.height, gutter: values.gutter, continuing: &bytes)
    legend.draw(on: &canvas)
    values.drawGrid(on: &canvas)
    bars.draw(on: &canvas)
    values.drawZero(on: &canvas)
    canvas.write(bars.labels)
    bars.time.draw(on: &canvas, top: values.end)
    canvas.finish(into: &bytes)
  }

  package var fileSize: FileSize {
    let bars = layout(.standalone).bars
    return Surroundings(caption, contentHeight: bars.values.end + bars.time.height).size
  }

  private func layout(_ medium: Medium) -> (legend: Legend, bars: BarLayout) {
    let quarters = quarters.map(\.drawable)
    let legend = Legend(
      [(.bar(.programmed), words.programmed), (.bar(.achieved), words.achieved)]
        + quarters.legendItems(words.states, future: .bar(.future)), medium: medium)
    let numbers = quarters.flatMap { [$0.programmed.number, $0.achieved.number].compactMap(\.self) }
    let values = ValueAxis(scale: Scale(covering: numbers), below: legend.height, medium: medium, words: axis)
    return (legend, BarLayout(time: QuarterAxis(quarters), values: values, quarters: quarters))
  }
}
