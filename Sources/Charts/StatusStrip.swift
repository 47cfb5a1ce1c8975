/// How a group's indicators are distributed by status: one bar cut in parts, in the order of `StatusKind`.
///
/// Every part has a colour and an edge of its own (plain, cut by a line below, by one on either side or above;
/// outlined, between two rules, on one, dotted) and, in the full size and where they fit, the mark of its badge and its
/// count. A count of zero or less has a place in the legend and none in the bar.
package struct StatusStrip: Sendable {
  package struct Part: Sendable, Hashable {
    package var kind: StatusKind
    package var word: String
    package var count: Int
    /// The count as people read it.
    package var label: String

    /// Without a label, the count is shown in plain digits.
    package init(_ kind: StatusKind, word: String, count: Int, label: String? = nil) {
      self.kind = kind
      self.word = word
      self.count = count
      self.label = label ?? String(count)
    }
  }

  package enum Size: Sendable, Hashable {
    /// A bar of 22 px with counts and a legend.
    case full
    /// The same bar without its legend, for where the counts stand beside it in words.
    case bar
    /// A bar of 10 px alone, for cards and rows of tables, where the count stands in words too: no text, no marks, no
    /// ids. Its name is the caption's title and description.
    case mini
  }

  /// Px of the content on the narrowest screen, where a card takes some of it.
  static func narrowest(_ medium: Medium) -> Double { medium == .page ? 248 : medium.narrowest }

  package var caption: Caption
  package var parts: [Part]
  package var size: Size

  package init(caption: Caption, parts: [Part], size: Size = .full) {
    self.caption = caption
    self.parts = parts
    self.size = size
  }

  package func append(to bytes: inout [UInt8], medium: Medium) {
    let order = StatusKind.allCases
    let sorted = order.flatMap { kind in parts.filter { $0.kind == kind } }
    let bar = StripLayout(sorted, size: size, medium: medium)
    switch size {
    case .bar:
      var canvas = Canvas(medium, caption: caption, height: bar.height, continuing: &bytes)
      bar.draw(on: &canvas)
      canvas.finish(into: &bytes)
    case .full:
      let legend = StatusLegend(sorted, medium: medium)
      let top = bar.height + (legend.height > 0 ? 10 : 0)
      var canvas = Canvas(medium, caption: caption, height: top + legend.height, continuing: &bytes)
      bar.draw(on: &canvas)
      legend.draw(on: &canvas, top: top)
      canvas.finish(into: &bytes)
    case .mini:
      let name = [caption.title, caption.description].filter { !$0.isEmpty }.joined(separator: ". ")
      var canvas = Canvas(
        medium, name: name, width: StripLayout.miniFileWidth, height: bar.height, continuing: &bytes)
      bar.draw(on: &canvas)
      canvas.finish(into: &bytes)
    }
  }
}
