/// A horizontal position or length within a chart's content.
enum X: Sendable {
  /// Of the plot's width, 0…1: stretches with the page.
  case share(Double)
  /// From the left edge, the same at every width.
  case px(Double)
}

/// Which end of a text stands at its position.
enum Anchor: Sendable {
  case start, middle, end
}

/// A drawing under way. Vertical positions are px from the top of the content, which lies below the heading
/// that a standalone file shows. On a page nothing is scaled: positions in percent let bars stretch while
/// text, strokes and marks keep their size from a telephone to a desk.
struct Canvas {
  let medium: Medium
  private var out: SVGWriter
  /// Px before the plot.
  private let gutter: Double
  /// Px of the content's left edge and of the plot's width in a standalone file.
  private let left: Double
  private let width: Double
  private let top: Double

  /// A chart with its title and description, and in a file with its heading and source. `height` is the content's,
  /// in px; `gutter`, what stands before its plot.
  init(_ medium: Medium, caption: Caption, height: Double, gutter: Double = 0, continuing bytes: inout [UInt8]) {
    self.medium = medium
    self.gutter = gutter
    width = Medium.standaloneContent - gutter
    out = SVGWriter(continuing: &bytes)
    switch medium {
    case .page:
      left = 0
      top = 0
      out.openPage(caption, height: height, gutter: gutter)
    case .standalone:
      let surroundings = Surroundings(caption, contentHeight: height)
      left = Medium.standaloneMargin
      top = surroundings.top
      surroundings.open(&out)
    }
  }

  /// A small chart that has a name and nothing around it; it is as wide as its place, and `width` px in a file.
  init(_ medium: Medium, name: String, width: Double, height: Double, continuing bytes: inout [UInt8]) {
    self.medium = medium
    self.width = width
    gutter = 0
    left = 0
    top = 0
    out = SVGWriter(continuing: &bytes)
    out.openSmall(medium, className: "g-franja-mini", name: name, width: width, height: height, stretches: true)
  }

  /// The widths of the plot for which labels are laid out.
  var widths: [(tier: Tier, width: Double)] { medium.widths(gutter: gutter) }

  mutating func finish(into bytes: inout [UInt8]) {
    out.raw("</svg>")
    out.finish(into: &bytes)
  }

  // MARK: Shapes

  mutating func line(_ ink: Ink, from start: X, _ y1: Double, to end: X, _ y2: Double) {
    out.raw("<line")
    out.wear(ink, medium)
    horizontal(" x1=\"", start)
    out.attribute(" y1=\"", top + y1)
    horizontal(" x2=\"", end)
    out.attribute(" y2=\"", top + y2)
    out.raw("/>")
  }

  /// A rectangle between two heights, given in either order.
  mutating func box(_ ink: Ink, at x: X, width: X, from y1: Double, to y2: Double) {
    out.raw("<rect")
    out.wear(ink, medium)
    horizontal(" x=\"", x)
    out.attribute(" y=\"", top + min(y1, y2))
    length(" width=\"", width)
    out.attribute(" height=\"", (y2 - y1).magnitude)
    out.raw("/>")
  }

  mutating func circle(_ ink: Ink, at x: X, _ y: Double, radius: Double) {
    out.raw("<circle")
    out.wear(ink, medium)
    horizontal(" cx=\"", x)
    out.attribute(" cy=\"", top + y)
    out.attribute(" r=\"", radius)
    out.raw("/>")
  }

  /// A small figure of fixed size: `path` is data in px around its position, enlarged by `scale` and moved by `shift` px.
  mutating func mark(
    _ ink: Ink, path: StaticString, at x: X, _ y: Double, shift: Double = 0, scale: Double = 1, tier: Tier = .always
  ) {
    switch medium {
    case .page:
      // The only way to give a path a place in percent.
      out.raw("<svg")
      horizontal(" x=\"", x)
      out.attribute(" y=\"", top + y)
      out.raw(" overflow=\"visible\"><path")
      out.wear(ink, medium, tier: tier)
      transform(shift, 0, scale)
    case .standalone:
      out.raw("<path")
      out.wear(ink, medium)
      transform(position(x) + shift, top + y, scale)
    }
    out.raw(" d=\"")
    out.raw(path)
    out.raw(medium == .page ? "\"/></svg>" : "\"/>")
  }

  /// `y` is the base line of the letters; `shift` moves the text by px from its position.
  mutating func text(
    _ ink: Ink, _ words: String, at x: X, _ y: Double, anchor: Anchor = .start, shift: Double = 0,
    tier: Tier = .always
  ) {
    out.raw("<text")
    out.wear(ink, medium, tier: tier)
    horizontal(" x=\"", x)
    out.attribute(" y=\"", top + y)
    if shift != 0 { out.attribute(" dx=\"", shift) }
    switch anchor {
    case .start: break
    case .middle: out.raw(" text-anchor=\"middle\"")
    case .end: out.raw(" text-anchor=\"end\"")
    }
    out.raw(">")
    out.text(words)
    out.raw("</text>")
  }

  // MARK: Attributes

  private mutating func transform(_ x: Double, _ y: Double, _ scale: Double) {
    guard x != 0 || y != 0 || scale != 1 else { return }
    out.raw(" transform=\"")
    if x != 0 || y != 0 {
      out.raw("translate(")
      out.number(x)
      out.raw(" ")
      out.number(y)
      out.raw(")")
    }
    if scale != 1 {
      out.raw("scale(")
      out.number(scale)
      out.raw(")")
    }
    out.raw("\"")
  }

  private mutating func horizontal(_ name: StaticString, _ x: X) {
    if case .share = x, medium == .page { length(name, x) } else { out.attribute(name, position(x)) }
  }

  /// Px in a standalone file; in a page, from the plot's edge, for what does not stretch.
  private func position(_ x: X) -> Double {
    switch (x, medium) {
    case (.px(let px), .page): px - gutter
    case (.px(let px), .standalone): left + px
    case (.share(let share), _): left + gutter + share * width
    }
  }

  private mutating func length(_ name: StaticString, _ length: X) {
    switch (length, medium) {
    case (.px(let px), _): out.attribute(name, px)
    case (.share(let share), .standalone): out.attribute(name, share * width)
    case (.share(let share), .page):
      out.raw(name)
      out.number(share * 100)
      out.raw("%\"")
    }
  }
}
