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

extension Canvas {
  /// Writes the labels that `layout` places for each of the medium's widths: once where they agree, else each
  /// for its own width.
  mutating func write(_ layout: (_ width: Double) -> [PlacedLabel]) {
    let layouts = medium.widths.map { (tier: $0.tier, labels: layout($0.width)) }
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
  private var taken: [Area] = []
  private(set) var labels: [PlacedLabel] = []

  init(width: Double) {
    self.width = width
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

  mutating func place(oneOf places: [PlacedLabel]) {
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
      guard left >= -0.01, area.right <= width + 0.01, !taken.contains(where: area.meets) else { continue }
      taken.append(area)
      labels.append(label)
      return
    }
  }
}
