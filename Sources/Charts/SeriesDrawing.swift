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
enum DirectNames {
  case everything
  /// A goal or a band, not the lines.
  case references
  case nothing
}

/// A chart of lines around its plot: as much is named directly as finds room at every width.
struct SeriesDrawing<Layout: SeriesLayout> {
  private let medium: Medium
  private let legend: Legend
  private let plot: Layout
  private let labels: [SeriesLabels]

  /// Entries of the legend: the lines and the references, where they have no name in the plot, and the states that occur.
  typealias Items = (series: [LegendItem], references: [LegendItem], states: [LegendItem])

  /// `layout` makes the plot below a legend of so many px.
  init(_ medium: Medium, _ items: Items, layout: (_ legend: Double, _ names: DirectNames) -> Layout) {
    for names in [DirectNames.everything, .references] {
      let drawing = SeriesDrawing(medium, items, names, layout)
      if drawing.labels.allSatisfy(\.namesAll) {
        self = drawing
        return
      }
    }
    self.init(medium, items, .nothing, layout)
  }

  private init(_ medium: Medium, _ items: Items, _ names: DirectNames, _ layout: (Double, DirectNames) -> Layout) {
    self.medium = medium
    legend =
      switch names {
      case .everything: Legend(items.states, medium: medium)
      case .references: Legend(items.series + items.states, medium: medium)
      case .nothing: Legend(items.series + items.references + items.states, medium: medium)
      }
    let plot = layout(legend.height, names)
    self.plot = plot
    labels = medium.widths(gutter: plot.values.gutter).map { plot.labels(width: $0.width) }
  }

  /// Px of the content.
  var height: Double { plot.values.end + plot.time.height }

  func append(to bytes: inout [UInt8], caption: Caption) {
    let values = plot.values
    var canvas = Canvas(medium, caption: caption, height: height, gutter: values.gutter, continuing: &bytes)
    legend.draw(on: &canvas)
    plot.drawGround(on: &canvas)
    values.drawGrid(on: &canvas)
    values.drawZero(on: &canvas)
    plot.draw(on: &canvas)
    canvas.write(labels.map(\.placer.labels))
    plot.time.draw(on: &canvas, top: values.end)
    canvas.finish(into: &bytes)
  }
}
