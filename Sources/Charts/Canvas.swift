/// A horizontal position or length within a chart's content.
enum X: Sendable {
  /// Of the content's width, 0…1: stretches with the page.
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
  private let top: Double

  /// `height` is the content's, in px.
  init(_ medium: Medium, caption: Caption, height: Double, continuing bytes: inout [UInt8]) {
    self.medium = medium
    out = SVGWriter(continuing: &bytes)
    switch medium {
    case .page:
      top = 0
      openPage(caption, height: height)
    case .standalone:
      let surroundings = Surroundings(caption, contentHeight: height)
      top = surroundings.top
      surroundings.open(&out)
    }
  }

  private mutating func openPage(_ caption: Caption, height: Double) {
    out.raw("<svg class=\"g\" role=\"img\" aria-labelledby=\"")
    out.identifier(caption.id)
    out.raw("-t ")
    out.identifier(caption.id)
    out.raw("-d\" width=\"100%\" height=\"")
    out.number(height)
    out.raw("\"><title id=\"")
    out.identifier(caption.id)
    out.raw("-t\">")
    out.text(caption.title)
    out.raw("</title><desc id=\"")
    out.identifier(caption.id)
    out.raw("-d\">")
    out.text(caption.description)
    out.raw("</desc>")
  }

  mutating func finish(into bytes: inout [UInt8]) {
    out.raw("</svg>")
    out.finish(into: &bytes)
  }

  // MARK: Shapes

  mutating func line(_ ink: Ink, from start: X, _ y1: Double, to end: X, _ y2: Double) {
    out.raw("<line")
    wear(ink)
    horizontal(" x1=\"", start)
    vertical(" y1=\"", y1)
    horizontal(" x2=\"", end)
    vertical(" y2=\"", y2)
    out.raw("/>")
  }

  /// A rectangle between two heights, given in either order.
  mutating func box(_ ink: Ink, at x: X, width: X, from y1: Double, to y2: Double) {
    out.raw("<rect")
    wear(ink)
    horizontal(" x=\"", x)
    vertical(" y=\"", min(y1, y2))
    length(" width=\"", width)
    length(" height=\"", .px((y2 - y1).magnitude))
    out.raw("/>")
  }

  mutating func circle(_ ink: Ink, at x: X, _ y: Double, radius: Double) {
    out.raw("<circle")
    wear(ink)
    horizontal(" cx=\"", x)
    vertical(" cy=\"", y)
    length(" r=\"", .px(radius))
    out.raw("/>")
  }

  /// A small figure of fixed size; `path` is path data in px around its position.
  mutating func mark(_ ink: Ink, path: StaticString, at x: X, _ y: Double) {
    switch medium {
    case .page:
      // The only way to give a path a place in percent.
      out.raw("<svg")
      horizontal(" x=\"", x)
      vertical(" y=\"", y)
      out.raw(" overflow=\"visible\"><path")
      wear(ink)
    case .standalone:
      out.raw("<path transform=\"translate(")
      position(x)
      out.raw(" ")
      out.number(top + y)
      out.raw(")\"")
      wear(ink)
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
    wear(ink, tier)
    horizontal(" x=\"", x)
    vertical(" y=\"", y)
    if shift != 0 { length(" dx=\"", .px(shift)) }
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

  private mutating func wear(_ ink: Ink, _ tier: Tier = .always) {
    switch medium {
    case .page:
      out.raw(Ink.classes[ink.rawValue])
      if let name = tier.className {
        out.raw(" ")
        out.raw(name)
      }
      out.raw("\"")
    case .standalone: out.raw(Ink.attributes[ink.rawValue])
    }
  }

  private mutating func horizontal(_ name: StaticString, _ x: X) {
    out.raw(name)
    position(x)
    out.raw("\"")
  }

  private mutating func vertical(_ name: StaticString, _ y: Double) {
    out.raw(name)
    out.number(top + y)
    out.raw("\"")
  }

  private mutating func length(_ name: StaticString, _ length: X) {
    out.raw(name)
    switch (length, medium) {
    case (.px(let px), _): out.number(px)
    case (.share(let share), .page): percent(share)
    case (.share(let share), .standalone): out.number(share * Medium.standaloneContent)
    }
    out.raw("\"")
  }

  private mutating func position(_ x: X) {
    switch (x, medium) {
    case (.px(let px), .page): out.number(px)
    case (.share(let share), .page): percent(share)
    case (.px(let px), .standalone): out.number(Medium.standaloneMargin + px)
    case (.share(let share), .standalone): out.number(Medium.standaloneMargin + share * Medium.standaloneContent)
    }
  }

  private mutating func percent(_ share: Double) {
    out.number(share * 100)
    out.raw("%")
  }
}
