/// The vertical axis: grid lines across the whole width, each with its number standing on it at the left edge, in a
/// gutter before the plot; over them, what they count.
struct ValueAxis {
  let scale: Scale
  /// Px of the scale's upper and lower end.
  let top: Double
  let bottom: Double
  /// Px that the numbers need.
  let gutter: Double
  private let numbers: [String]
  private let heading: String
  private let ink = Ink.softLabel

  static let plotHeight = 150.0
  private static let headingHeight = 22.0

  /// `below`: px of what stands over the axis. The numbers are left out where they are wider than a third of the
  /// narrowest screen.
  init(scale: Scale, below height: Double, medium: Medium, words: AxisWords) {
    self.scale = scale
    let size = ink.textSize ?? 0
    let worded = words.worded(scale.ticks)
    let widest = worded.numbers.map { TextMetrics.width($0, size: size) }.max() ?? 0
    let gutter = Gutter.holding(widest + 6)
    self.gutter = gutter ?? 0
    numbers = gutter == nil ? [] : worded.numbers
    heading = TextMetrics.fitted(worded.heading, width: medium.narrowest, size: size)
    top = height + 22 + (heading.isEmpty ? 0 : Self.headingHeight)
    bottom = top + Self.plotHeight
  }

  func y(_ value: Double) -> Double {
    bottom - scale.share(value) * (bottom - top)
  }

  var zero: Double { y(0) }

  /// Px of the plot's end, with what stands under negative figures.
  var end: Double { bottom + (scale.lower < 0 ? 18 : 0) }

  /// The lines of the grid, without that of zero, which the series stand on: draw it after them.
  func drawGrid(on canvas: inout Canvas) {
    if !heading.isEmpty { canvas.text(ink, heading, at: .px(0), top - 28) }
    for (index, tick) in scale.ticks.enumerated() {
      let y = y(tick.value)
      if tick.digits != 0 { canvas.line(.grid, from: .px(0), y, to: .share(1), y) }
      if index < numbers.count { canvas.text(ink, numbers[index], at: .px(0), y - 4) }
    }
  }

  func drawZero(on canvas: inout Canvas) {
    canvas.line(.baseline, from: .px(0), zero, to: .share(1), zero)
  }
}

/// Px before the plot, in steps: the stylesheet has a class for each, by which the plot gives way to it on a page.
enum Gutter {
  static let step = 8.0
  static let most = 12

  /// The least that holds `width` px; nil where none does.
  static func holding(_ width: Double) -> Double? {
    let steps = (width / step).rounded(.up)
    return steps <= Double(most) ? steps * step : nil
  }
}
