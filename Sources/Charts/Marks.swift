/// The small figures that tell states apart by shape, so that colour is never alone. Data in px around a position.
enum MarkPath {
  /// An ×, 7 px wide.
  static let cross: StaticString = "M-3.5-3.5 3.5 3.5M-3.5 3.5 3.5-3.5"
  /// A short dash.
  static let dash: StaticString = "M-5 0H5"
  /// A triangle whose tip, pointing down, is the position.
  static let pointer: StaticString = "M0 0-5-7H5Z"
  /// Two slanted strokes: what they cross goes on beyond the drawing.
  static let cut: StaticString = "M-7 8-1-8M-1 8 5-8"
}

extension Canvas {
  static let emptyBoxHeight = 18.0

  /// The place where a due figure was not reported: an open box with a cross, standing on `base`, in px. `left` and
  /// `width` are shares of the plot's width.
  mutating func missingBox(at left: Double, width: Double, base: Double) {
    box(.missing, at: .share(left), width: .share(width), from: base - Self.emptyBoxHeight, to: base)
    mark(.missingMark, path: MarkPath.cross, at: .share(left + width / 2), base - Self.emptyBoxHeight / 2)
  }
}
