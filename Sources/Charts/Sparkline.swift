/// A series in the size of a word, 72 × 20 px: a line from zero, its newest figure marked. Quarters without a figure
/// are gaps; where there is no figure at all, a dash.
package struct Sparkline: Sendable {
  /// What those who do not see it are told, with the figures.
  package var name: String
  /// In order of time, at even distances; all in one unit.
  package var measures: [Measure]

  package init(name: String, measures: [Measure]) {
    self.name = name
    self.measures = measures
  }

  private static let width = 72.0
  private static let height = 20.0
  private static let margin = 3.0

  private struct Point {
    let x: Double
    let y: Double
  }

  package func append(to bytes: inout [UInt8], medium: Medium) {
    var out = SVGWriter(continuing: &bytes)
    out.openSmall(
      medium, className: "g-chispa", name: name, width: Self.width, height: Self.height, stretches: false)
    let numbers = measures.map { $0.drawable.number }
    let known = numbers.compactMap(\.self)
    if known.isEmpty {
      out.open("<path", .mark, medium)
      out.raw(" d=\"M31 9H41V11H31Z\"/>")
    } else {
      let bounds = (lower: min(0, known.min() ?? 0), upper: max(0, known.max() ?? 0))
      let points = numbers.enumerated().map { index, number in
        number.map { Point(x: x(index), y: Self.y($0, lower: bounds.lower, upper: bounds.upper)) }
      }
      let zero = Self.y(0, lower: bounds.lower, upper: bounds.upper)
      draw(points, zero: zero, medium, in: &out)
    }
    out.raw("</svg>")
    out.finish(into: &bytes)
  }

  private func x(_ index: Int) -> Double {
    guard measures.count > 1 else { return Self.width / 2 }
    return Self.margin + Double(index) / Double(measures.count - 1) * (Self.width - 2 * Self.margin)
  }

  private static func y(_ number: Double, lower: Double, upper: Double) -> Double {
    guard upper > lower else { return height - margin }
    return margin + (upper - number) / (upper - lower) * (height - 2 * margin)
  }

  private func draw(_ points: [Point?], zero: Double, _ medium: Medium, in out: inout SVGWriter) {
    out.open("<path", .grid, medium)
    out.raw(" d=\"M0 ")
    out.number(zero)
    out.raw("H72\"/>")
    let runs = points.split { $0 == nil }.map { $0.compactMap(\.self) }
    let lines = runs.filter { $0.count > 1 }
    if !lines.isEmpty {
      out.open("<path", .sparkLine, medium)
      out.raw(" d=\"")
      for line in lines {
        for (index, point) in line.enumerated() {
          if index < 2 { out.raw(index == 0 ? "M" : "L") } else { out.raw(" ") }
          out.number(point.x)
          out.raw(" ")
          out.number(point.y)
        }
      }
      out.raw("\"/>")
    }
    for run in runs.dropLast() where run.count == 1 { dot(run[0], radius: 1.5, medium, in: &out) }
    if let newest = runs.last?.last { dot(newest, radius: 3, medium, in: &out) }
  }

  private func dot(_ point: Point, radius: Double, _ medium: Medium, in out: inout SVGWriter) {
    out.open("<circle", .sparkPoint, medium)
    out.attribute(" cx=\"", point.x)
    out.attribute(" cy=\"", point.y)
    out.attribute(" r=\"", radius)
    out.raw("/>")
  }
}

extension SVGWriter {
  /// An element's name and what it wears; other attributes follow.
  fileprivate mutating func open(_ element: StaticString, _ ink: Ink, _ medium: Medium) {
    raw(element)
    wear(ink, medium)
  }
}
