/// The horizontal axis: one slot a quarter, up to the right edge, with the quarter's name below it and,
/// where there is more than one, the years below those.
struct QuarterAxis {
  private let labels: [String]
  private let years: [(name: String, slots: Range<Int>)]
  /// How wide a quarter is: a share of the plot's width.
  let slot: Double
  private let lead: Double

  /// With a lead, the first quarter stands a whole slot after the axis, so that a line from there keeps its slope.
  init(_ quarters: [Quarter], leads: Bool = false) {
    labels = quarters.map(\.label)
    lead = leads ? 0.5 : 0
    slot = 1 / max(1, Double(quarters.count) + lead)
    var years: [(name: String, slots: Range<Int>)] = []
    for (index, quarter) in quarters.enumerated() {
      if let last = years.indices.last, years[last].name == quarter.year {
        years[last].slots = years[last].slots.lowerBound..<(index + 1)
      } else {
        years.append((quarter.year, index..<(index + 1)))
      }
    }
    self.years = years.count > 1 ? years : []
  }

  var height: Double { years.isEmpty ? 26 : 46 }

  func left(_ index: Int) -> Double { (Double(index) + lead) * slot }

  func center(_ index: Int) -> Double { left(index) + slot / 2 }

  /// `top` is where the plot ends, in px.
  func draw(on canvas: inout Canvas, top: Double) {
    for year in years.dropFirst() {
      let x = X.share(left(year.slots.lowerBound))
      canvas.line(.grid, from: x, top, to: x, top + 40)
    }
    canvas.write { width in quarterNames(width: width, y: top + 18) + yearNames(width: width, y: top + 37) }
  }

  /// All, or every second where not all fit. Fewer would not be told apart: then the years alone stand there, if any.
  private func quarterNames(width: Double, y: Double) -> [PlacedLabel] {
    let names = labels.enumerated().map { index, label in
      PlacedLabel(ink: .softLabel, words: label, x: center(index), y: y, anchor: .middle)
    }
    let widest = names.map(\.width).max() ?? 0
    var step = 1
    while step < names.count && Double(step) * slot * width < widest + 4 { step += 1 }
    guard step <= 2 || years.isEmpty else { return [] }
    return stride(from: 0, to: names.count, by: step).map { names[$0] }.filter { $0.isInside(width) }
  }

  /// As many as stand clear of each other.
  private func yearNames(width: Double, y: Double) -> [PlacedLabel] {
    var end = -Double.infinity
    return years.compactMap { year in
      let middle = left(year.slots.lowerBound) + Double(year.slots.count) * slot / 2
      let name = PlacedLabel(ink: .softLabel, words: year.name, x: middle, y: y, anchor: .middle)
      guard name.isInside(width), middle * width - name.width / 2 >= end + 6 else { return nil }
      end = middle * width + name.width / 2
      return name
    }
  }
}

extension PlacedLabel {
  /// Whether a text around its position lies within a plot of `width` px, but for a px at either end.
  fileprivate func isInside(_ plot: Double) -> Bool { width / 2 <= min(x, 1 - x) * plot + 1 }
}
