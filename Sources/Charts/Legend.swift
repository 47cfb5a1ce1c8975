/// What a legend shows beside a word: the same figure, in small, as the chart draws.
enum LegendSymbol: Sendable {
  case bar(Ink)
  case line(Ink)
  case pointLine(Ink, Ink)
  case missing
  case notScheduled
}

typealias LegendItem = (symbol: LegendSymbol, words: String)

extension [Quarter] {
  /// Those states of the achieved figures that occur, of `shown`.
  func legendItems(
    _ words: StateWords, future: LegendSymbol, showing shown: Set<Measure> = [.missing, .future, .notScheduled]
  ) -> [LegendItem] {
    let states: [(Measure, LegendItem)] = [
      (.missing, (.missing, words.missing)), (.future, (future, words.future)),
      (.notScheduled, (.notScheduled, words.notScheduled)),
    ]
    return states.filter { state, _ in
      shown.contains(state) && contains { $0.achieved.drawable == state }
    }.map(\.1)
  }
}

/// A sample of each series and state with its word.
struct Legend: Sendable {
  private struct Entry {
    let symbol: LegendSymbol
    let words: String
    let x: Double
    let row: Int
  }

  private let entries: [Entry]
  let height: Double

  private static let rowHeight = 22.0
  private static let symbolWidth = 20.0
  private static let gap = 6.0
  private static let between = 14.0

  init(_ items: [LegendItem], medium: Medium) {
    let size = Ink.label.textSize ?? 0
    let room = medium.narrowest - Self.symbolWidth - Self.gap
    var flow = RowFlow(width: medium.narrowest, between: Self.between)
    entries = items.map { item in
      let words = TextMetrics.fitted(item.words, width: room, size: size)
      let width = Self.symbolWidth + Self.gap + TextMetrics.width(words, size: size)
      let (x, row) = flow.place(width)
      return Entry(symbol: item.symbol, words: words, x: x, row: row)
    }
    height = entries.last.map { Double($0.row + 1) * Self.rowHeight } ?? 0
  }

  /// `top` in px of the content.
  func draw(on canvas: inout Canvas, top: Double = 0) {
    for entry in entries {
      let middle = top + Double(entry.row) * Self.rowHeight + 9
      draw(entry.symbol, at: entry.x, middle, on: &canvas)
      canvas.text(.label, entry.words, at: .px(entry.x + Self.symbolWidth + Self.gap), middle + 4.5)
    }
  }

  private func draw(_ symbol: LegendSymbol, at x: Double, _ middle: Double, on canvas: inout Canvas) {
    let box = (left: x + 3.5, side: 13.0)
    let center = x + Self.symbolWidth / 2
    switch symbol {
    case .bar(let ink):
      canvas.box(ink, at: .px(box.left), width: .px(box.side), from: middle - 6.5, to: middle + 6.5)
    case .line(let ink):
      canvas.line(ink, from: .px(x + 1), middle, to: .px(x + Self.symbolWidth - 1), middle)
    case .pointLine(let line, let point):
      canvas.line(line, from: .px(x + 1), middle, to: .px(x + Self.symbolWidth - 1), middle)
      canvas.circle(point, at: .px(center), middle, radius: 4)
    case .missing:
      canvas.box(.missing, at: .px(box.left), width: .px(box.side), from: middle - 6.5, to: middle + 6.5)
      canvas.mark(.missingMark, path: MarkPath.cross, at: .px(center), middle)
    case .notScheduled:
      canvas.mark(.notScheduled, path: MarkPath.dash, at: .px(center), middle)
    }
  }
}
