/// A text with its place. `x` is a share of the width, `y` the base line and `shift` a move from there, in px.
struct PlacedLabel: Equatable {
  let x: Double
  let y: Double
  let shift: Double
  let anchor: Anchor
  let ink: Ink
  let words: String
  /// Px, at most.
  let width: Double

  init(ink: Ink, words: String, x: Double, y: Double, anchor: Anchor, shift: Double = 0) {
    self.init(
      ink: ink, words: words, x: x, y: y, anchor: anchor, shift: shift,
      width: TextMetrics.width(words, size: ink.textSize ?? 0, bold: ink.isBold))
  }

  private init(ink: Ink, words: String, x: Double, y: Double, anchor: Anchor, shift: Double, width: Double) {
    self.x = x
    self.y = y
    self.shift = shift
    self.anchor = anchor
    self.ink = ink
    self.words = words
    self.width = width
  }

  /// The same label elsewhere.
  func moved(x: Double, y: Double, anchor: Anchor, shift: Double = 0) -> PlacedLabel {
    PlacedLabel(ink: ink, words: words, x: x, y: y, anchor: anchor, shift: shift, width: width)
  }
}

extension PlacedLabel {
  /// Over or under a point, or beside it; first on the side that is given, and farther off there as the last.
  static func places(_ words: String, _ ink: Ink, x: Double, y: Double, above: Bool) -> [PlacedLabel] {
    let label = PlacedLabel(ink: ink, words: words, x: x, y: y, anchor: .middle)
    return onOneSide(label, y: above ? y - 10 : y + 20) + onOneSide(label, y: above ? y + 20 : y - 10) + [
      label.moved(x: x, y: y + 4.5, anchor: .start, shift: 10),
      label.moved(x: x, y: y + 4.5, anchor: .end, shift: -10),
    ] + onOneSide(label, y: above ? y - 20 : y + 30)
  }

  /// Over its position, or ending or beginning there.
  static func onOneSide(_ label: PlacedLabel, y: Double) -> [PlacedLabel] {
    [
      label.moved(x: label.x, y: y, anchor: .middle), label.moved(x: label.x, y: y, anchor: .end, shift: 6),
      label.moved(x: label.x, y: y, anchor: .start, shift: -6),
    ]
  }
}

extension Canvas {
  /// Writes the labels that `layout` places for each of the medium's widths: once where they agree, else each
  /// for its own width.
  mutating func write(_ layout: (_ width: Double) -> [PlacedLabel]) {
    write(widths.map { layout($0.width) })
  }

  /// The labels for each of the widths, in their order.
  mutating func write(_ labels: [[PlacedLabel]]) {
    let layouts = zip(widths, labels).map { (tier: $0.tier, labels: $1) }
    for (index, layout) in layouts.enumerated() {
      for label in layout.labels {
        let common = layouts.allSatisfy { $0.labels.contains(label) }
        guard !common || index == 0 else { continue }
        text(
          label.ink, label.words, at: .share(label.x), label.y, anchor: label.anchor, shift: label.shift,
          tier: common ? .always : layout.tier)
      }
    }
  }
}

/// Places labels one after the other at one width: a label takes the first of its places that lies within the
/// drawing and is clear of all that was placed before, or is left out. What is clear of other labels there is clear
/// on any wider screen, since positions are shares of the width and texts keep their size.
struct LabelPlacer {
  private struct Area {
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func meets(_ other: Area) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  private let width: Double
  private let height: ClosedRange<Double>
  private var taken: [Area] = []
  private(set) var labels: [PlacedLabel] = []

  /// `height`: px between which labels must stay.
  init(width: Double, within height: ClosedRange<Double>) {
    self.width = width
    self.height = height
  }

  /// Keeps labels off a round mark.
  mutating func avoid(x: Double, y: Double, radius: Double) {
    taken.append(Area(left: x * width - radius, right: x * width + radius, top: y - radius, bottom: y + radius))
  }

  /// Keeps labels off a line.
  mutating func avoid(from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    let steps = 1 + Int(max((end.x - start.x).magnitude * width, (end.y - start.y).magnitude) / 4)
    for step in 0...steps {
      let share = Double(step) / Double(steps)
      avoid(x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share, radius: 2)
    }
  }

  /// Whether there was room.
  @discardableResult mutating func place(oneOf places: [PlacedLabel]) -> Bool {
    for label in places {
      let x = label.x * width + label.shift
      let left =
        switch label.anchor {
        case .start: x
        case .middle: x - label.width / 2
        case .end: x - label.width
        }
      let size = label.ink.textSize ?? 0
      let area = Area(left: left, right: left + label.width, top: label.y - size * 0.8, bottom: label.y + size * 0.25)
      guard left >= -0.01, area.right <= width + 0.01, area.top >= height.lowerBound, area.bottom <= height.upperBound,
        !taken.contains(where: area.meets)
      else { continue }
      taken.append(area)
      labels.append(label)
      return true
    }
    return false
  }
}
