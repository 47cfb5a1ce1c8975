/// The vertical axis: grid lines across the whole width, each with its number standing on it at the left edge,
/// so that the numbers need a gutter but no margin.
struct ValueAxis {
  let scale: Scale
  /// Px of the scale's upper and lower end.
  let top: Double
  let bottom: Double
  private let labels: [String]
  /// The share of the width that the numbers need.
  let gutter: Double

  static let plotHeight = 150.0

  /// Numbers wider than 36 % of the narrowest screen are left out rather than take the plot's place.
  init(scale: Scale, top: Double, medium: Medium, label: (AxisValue) -> String) {
    self.scale = scale
    self.top = top
    bottom = top + Self.plotHeight
    let words = scale.ticks.map(label)
    let widest = words.map { TextMetrics.width($0, size: Ink.softLabel.textSize ?? 0) }.max() ?? 0
    let share = (widest + 8) / medium.narrowest
    labels = share <= 0.36 ? words : []
    gutter = share <= 0.36 ? share : 0
  }

  func y(_ value: Double) -> Double {
    bottom - scale.share(value) * (bottom - top)
  }

  var zero: Double { y(0) }

  /// The lines of the grid, without that of zero, which the series stand on: draw it after them.
  func drawGrid(on canvas: inout Canvas) {
    for (index, tick) in scale.ticks.enumerated() {
      let y = y(tick.value)
      if tick.digits != 0 { canvas.line(.grid, from: .share(0), y, to: .share(1), y) }
      if index < labels.count { canvas.text(.softLabel, labels[index], at: .share(0), y - 4) }
    }
  }

  func drawZero(on canvas: inout Canvas) {
    canvas.line(.baseline, from: .share(0), zero, to: .share(1), zero)
  }
}
