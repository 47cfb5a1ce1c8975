/// A drawing under way whose inks are those of the details. Horizontal positions stretch with the page, as on a
/// `Canvas`; vertical ones are px from the top of the content.
struct StripCanvas {
  let medium: Medium
  /// Px of the content in a standalone file, and where it begins.
  private let width: Double
  private let left: Double
  private let top: Double
  private var out: SVGWriter

  /// A chart with its title and description, and in a file with its heading and source.
  init(_ medium: Medium, caption: Caption, height: Double, continuing bytes: inout [UInt8]) {
    self.medium = medium
    width = Medium.standaloneContent
    out = SVGWriter(continuing: &bytes)
    switch medium {
    case .page:
      left = 0
      top = 0
      openPage(caption, height: height)
    case .standalone:
      let surroundings = Surroundings(caption, contentHeight: height)
      left = Medium.standaloneMargin
      top = surroundings.top
      surroundings.open(&out)
    }
  }

  /// A small chart that has a name and nothing around it; `width` is that of a standalone file.
  init(_ medium: Medium, name: String, width: Double, height: Double, continuing bytes: inout [UInt8]) {
    self.medium = medium
    self.width = width
    left = 0
    top = 0
    out = SVGWriter(continuing: &bytes)
    out.openSmall(medium, className: "g-franja-mini", name: name, width: width, height: height, stretches: true)
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

  mutating func box(_ ink: some Appearance, at x: X, width: X, from y: Double, height: Double) {
    out.raw("<rect")
    wear(ink)
    horizontal(" x=\"", x)
    vertical(" y=\"", y)
    out.raw(" width=\"")
    length(width)
    out.raw("\" height=\"")
    out.number(height)
    out.raw("\"/>")
  }

  mutating func rule(_ ink: some Appearance, from start: X, to end: X, at y: Double) {
    out.raw("<line")
    wear(ink)
    horizontal(" x1=\"", start)
    vertical(" y1=\"", y)
    horizontal(" x2=\"", end)
    vertical(" y2=\"", y)
    out.raw("/>")
  }

  /// `path` in px around its position, moved by `shift` px, then scaled.
  mutating func mark(
    _ ink: some Appearance, path: StaticString, at x: X, shift: Double = 0, _ y: Double, scale: Double = 1,
    tier: Tier = .always
  ) {
    switch medium {
    case .page:
      out.raw("<svg")
      horizontal(" x=\"", x)
      vertical(" y=\"", y)
      out.raw(" overflow=\"visible\"><path")
      wear(ink, tier)
      transform(shift, 0, scale)
    case .standalone:
      out.raw("<path")
      wear(ink)
      transform(left + px(x) + shift, top + y, scale)
    }
    out.raw(" d=\"")
    out.raw(path)
    out.raw(medium == .page ? "\"/></svg>" : "\"/>")
  }

  /// `y` is the base line; `shift` moves the text by px.
  mutating func text(
    _ ink: some Appearance, _ words: String, at x: X, shift: Double = 0, _ y: Double, anchor: Anchor = .start,
    tier: Tier = .always
  ) {
    out.raw("<text")
    wear(ink, tier)
    horizontal(" x=\"", x)
    vertical(" y=\"", y)
    if shift != 0 {
      out.raw(" dx=\"")
      out.number(shift)
      out.raw("\"")
    }
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

  private mutating func wear(_ ink: some Appearance, _ tier: Tier = .always) {
    switch medium {
    case .page:
      out.raw(ink.openClass)
      if let name = tier.className {
        out.raw(" ")
        out.raw(name)
      }
      out.raw("\"")
    case .standalone: out.raw(ink.presentation)
    }
  }

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
    out.raw(name)
    if medium == .standalone { out.number(left + px(x)) } else { length(x) }
    out.raw("\"")
  }

  private mutating func vertical(_ name: StaticString, _ y: Double) {
    out.raw(name)
    out.number(top + y)
    out.raw("\"")
  }

  private mutating func length(_ x: X) {
    if case .share(let share) = x, medium == .page {
      out.number(share * 100)
      out.raw("%")
    } else {
      out.number(px(x))
    }
  }

  /// Px in a standalone file; in a page, of what does not stretch.
  private func px(_ x: X) -> Double {
    switch x {
    case .px(let px): px
    case .share(let share): share * width
    }
  }
}

extension SVGWriter {
  /// Opens a small chart that has a name and no description. In a page its classes are `g` and `className`, and it is as
  /// wide as what it stands in where it `stretches`.
  mutating func openSmall(
    _ medium: Medium, className: StaticString, name: String, width: Double, height: Double, stretches: Bool
  ) {
    switch medium {
    case .page:
      raw("<svg class=\"g ")
      raw(className)
      raw("\" role=\"img\" aria-label=\"")
      text(name)
      raw("\" width=\"")
      if stretches { raw("100%") } else { number(width) }
      raw("\" height=\"")
      number(height)
      raw("\">")
    case .standalone:
      raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
      number(width)
      raw("\" height=\"")
      number(height)
      raw("\" viewBox=\"0 0 ")
      number(width)
      raw(" ")
      number(height)
      raw("\"><title>")
      text(name)
      raw("</title>")
    }
  }
}
