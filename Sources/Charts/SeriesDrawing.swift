/// The plot of a chart of lines.
protocol SeriesLayout {
  var time: QuarterAxis { get }
  var values: ValueAxis { get }
  func labels(width: Double) -> SeriesLabels
  /// What lies under the grid.
  func drawGround(on canvas: inout Canvas)
  func draw(on canvas: inout Canvas)
}

/// What of a chart is named in its plot, beside what it names; the rest is named in the legend.
enum DirectNames: CaseIterable {
  case everything
  /// A goal or a band, not the lines.
  case references
  case nothing
}

/// A chart of lines around its plot: as much is named directly as finds room at every width.
struct SeriesDrawing {
  let caption: Caption
  /// Entries of the legend: the lines and the references, where they have no name in the plot, and the states that occur.
  let series: [LegendItem]
  let references: [LegendItem]
  let states: [LegendItem]

  /// `layout` makes the plot below a legend of so many px.
  func append<Layout: SeriesLayout>(
    to bytes: inout [UInt8], medium: Medium, layout: (_ legend: Double, _ names: DirectNames) -> Layout
  ) {
    for names in DirectNames.allCases {
      let legend = Legend(items(beside: names), medium: medium)
      let plot = layout(legend.height, names)
      let labels = medium.widths(gutter: plot.values.gutter).map { plot.labels(width: $0.width) }
      guard names == .nothing || labels.allSatisfy(\.namesAll) else { continue }
      draw(plot, labels.map(\.placer.labels), legend, medium, to: &bytes)
      return
    }
  }

  private func items(beside names: DirectNames) -> [LegendItem] {
    switch names {
    case .everything: states
    case .references: series + states
    case .nothing: series + references + states
    }
  }

  private func draw(
    _ plot: some SeriesLayout, _ labels: [[PlacedLabel]], _ legend: Legend, _ medium: Medium, to bytes: inout [UInt8]
  ) {
    let values = plot.values
    var canvas = Canvas(
      medium, caption: caption, height: values.end + plot.time.height, gutter: values.gutter, continuing: &bytes)
    legend.draw(on: &canvas)
    plot.drawGround(on: &canvas)
    values.drawGrid(on: &canvas)
    values.drawZero(on: &canvas)
    plot.draw(on: &canvas)
    canvas.write(labels)
    plot.time.draw(on: &canvas, top: values.end)
    canvas.finish(into: &bytes)
  }
}
