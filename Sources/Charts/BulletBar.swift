/// How much of the goal was achieved, beside what was expected by now and the band that counts as on target.
///
/// All in one unit. The expectation's label stands above its mark, the achieved one's below the bar's beginning, so
/// that both are read even where they coincide. The scale runs from zero to the goal, or to the greatest figure up to twice
/// goal and expectation; a bar beyond that is cut by two strokes.
package struct BulletBar: Sendable {
  /// The range that counts as on target, with its words for the legend; nil leaves the legend out.
  package struct Band: Sendable, Hashable {
    package var lower: Double
    package var upper: Double
    package var label: String?

    package init(_ lower: Double, _ upper: Double, label: String?) {
      self.lower = lower
      self.upper = upper
      self.label = label
    }

    var drawable: Band? { lower < upper && max(lower.magnitude, upper.magnitude) <= 1e18 ? self : nil }
  }

  package var caption: Caption
  /// Its label is the whole phrase shown: «Alcanzado 25 %».
  package var achieved: Measure
  package var expected: Level?
  package var goal: Level
  package var band: Band?
  /// What stands in the label's place where there is no number.
  package var states: StateWords

  package init(
    caption: Caption, achieved: Measure, expected: Level?, goal: Level, band: Band?, states: StateWords
  ) {
    self.caption = caption
    self.achieved = achieved
    self.expected = expected
    self.goal = goal
    self.band = band
    self.states = states
  }

  package func append(to bytes: inout [UInt8], medium: Medium) {
    let legend = Legend(band?.label.map { [(.bar(.band), $0)] } ?? [], medium: medium)
    let track = BulletLayout(self, top: 25)
    let bottom = track.bottom + 24
    let height = bottom + (legend.height > 0 ? legend.height + 4 : 0)
    var canvas = Canvas(medium, caption: caption, height: height, continuing: &bytes)
    track.draw(on: &canvas)
    legend.draw(on: &canvas, top: bottom + 4)
    canvas.finish(into: &bytes)
  }
}
