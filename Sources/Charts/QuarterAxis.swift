/// The horizontal axis: one slot a quarter, up to the right edge, with the quarter's name below it and,
/// where there is more than one, the years below those.
struct QuarterAxis {
  private let labels: [String]
  private let years: [(name: String, slots: Range<Int>)]
  /// Where the axis begins, and how wide a quarter is: shares of the content's width.
  let start: Double
  let slot: Double
  private let lead: Double

  /// With a lead, the first quarter stands a whole slot after `start`, so that a line from there keeps its slope.
  init(_ quarters: [Quarter], start: Double, leads: Bool = false) {
    labels = quarters.map(\.label)
    self.start = start
    lead = leads ? 0.5 : 0
    slot = (1 - start) / max(1, Double(quarters.count) + lead)
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

  func left(_ index: Int) -> Double { start + (Double(index) + lead) * slot }

  func center(_ index: Int) -> Double { left(index) + slot / 2 }

  /// `top` is where the plot ends, in px.
  func draw(on canvas: inout Canvas, top: Double) {
    canvas.write { width in names(width: width, y: top + 18) }
    drawYears(on: &canvas, top: top)
  }

  /// The names that fit: all, or every second, third… of them.
  private func names(width: Double, y: Double) -> [PlacedLabel] {
    let names = labels.enumerated().map { index, label in
      PlacedLabel(ink: .label, words: label, x: center(index), y: y, anchor: .middle)
    }
    let widest = names.map(\.width).max() ?? 0
    var step = 1
    while step < names.count && Double(step) * slot * width < widest + 4 { step += 1 }
    return stride(from: 0, to: names.count, by: step).map { names[$0] }.filter { name in
      name.width / 2 <= min(name.x, 1 - name.x) * width + 1
    }
  }

  private func drawYears(on canvas: inout Canvas, top: Double) {
    let size = Ink.softLabel.textSize ?? 0
    for (index, year) in years.enumerated() {
      let room = Double(year.slots.count) * slot * canvas.medium.narrowest - 4
      if index > 0 {
        let x = X.share(left(year.slots.lowerBound))
        canvas.line(.grid, from: x, top, to: x, top + 40)
      }
      guard TextMetrics.width(year.name, size: size) <= room else { continue }
      let middle = left(year.slots.lowerBound) + Double(year.slots.count) * slot / 2
      canvas.text(.softLabel, year.name, at: .share(middle), top + 37, anchor: .middle)
    }
  }
}
