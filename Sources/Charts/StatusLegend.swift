/// A sample of each part with its count and word, in rows.
struct StatusLegend {
  private struct Entry {
    let kind: StatusKind
    let count: String
    let word: String
    /// Px from the left edge; the count ends at `countEnd`, next to the word.
    let left: Double
    let countEnd: Double
    let row: Int
  }

  private let entries: [Entry]
  let height: Double

  private static let rowHeight = 24.0
  private static let sample = (width: 22.0, height: 18.0)
  private static let gap = 5.0
  private static let between = 16.0
  /// What a long count leaves for the beginning of its word.
  private static let leastWord = 40.0

  init(_ parts: [StatusStrip.Part], medium: Medium) {
    let size = Ink.label.textSize ?? 0
    let narrowest = StatusStrip.narrowest(medium)
    var flow = RowFlow(width: narrowest, between: Self.between)
    entries = parts.map { part in
      let room = narrowest - Self.sample.width - Self.gap - Self.leastWord
      let count = TextMetrics.fitted(part.label, width: room, size: size, bold: true)
      let countEnd = Self.sample.width + Self.gap + TextMetrics.width(count, size: size, bold: true)
      let word = TextMetrics.fitted(part.word, width: narrowest - countEnd - Self.gap, size: size)
      let width = countEnd + Self.gap + TextMetrics.width(word, size: size)
      let (x, row) = flow.place(width)
      return Entry(kind: part.kind, count: count, word: word, left: x, countEnd: x + countEnd, row: row)
    }
    height = entries.last.map { Double($0.row + 1) * Self.rowHeight } ?? 0
  }

  /// `top` in px of the content.
  func draw(on canvas: inout Canvas, top: Double) {
    for entry in entries {
      let middle = top + Double(entry.row) * Self.rowHeight + Self.rowHeight / 2
      let right = entry.left + Self.sample.width
      canvas.part(
        entry.kind, from: .px(entry.left), to: .px(right), width: .px(Self.sample.width),
        top: middle - Self.sample.height / 2, height: Self.sample.height)
      let center = X.px(entry.left + Self.sample.width / 2)
      canvas.mark(entry.kind.markInk, path: entry.kind.mark, at: center, middle, scale: 0.9)
      canvas.text(.strongValue, entry.count, at: .px(entry.countEnd), middle + 4.5, anchor: .end)
      canvas.text(.label, entry.word, at: .px(entry.countEnd + Self.gap), middle + 4.5)
    }
  }
}
