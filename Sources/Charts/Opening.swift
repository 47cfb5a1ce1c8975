/// How a drawing begins, where nothing stands around it.
extension SVGWriter {
  /// The letters of a file, which has no style sheet: an attribute with a space before it.
  static let fileFonts: StaticString =
    " font-family=\"system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\""

  /// A chart in a page. Its ids begin with the caption's.
  mutating func openPage(_ caption: Caption, height: Double, gutter: Double) {
    raw("<svg class=\"g")
    if gutter > 0 {
      raw(" g-canal-")
      number(gutter / Gutter.step)
    }
    raw("\" role=\"img\" aria-labelledby=\"")
    identifier(caption.id)
    raw("-t ")
    identifier(caption.id)
    raw("-d\" width=\"100%\"")
    attribute(" height=\"", height)
    raw("><title id=\"")
    identifier(caption.id)
    raw("-t\">")
    text(caption.title)
    raw("</title><desc id=\"")
    identifier(caption.id)
    raw("-d\">")
    text(caption.description)
    raw("</desc>")
  }

  /// A file of a fixed size, up to the end of its opening tag, which another attribute or `>` ends.
  mutating func openFile(width: Double, height: Double) {
    raw("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"")
    attribute(" width=\"", width)
    attribute(" height=\"", height)
    raw(" viewBox=\"0 0 ")
    number(width)
    attribute(" ", height)
  }

  /// A small chart that has a name and no description. In a page its classes are `g` and `className`, and it is as
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
      raw("\"")
      if stretches { raw(" width=\"100%\"") } else { attribute(" width=\"", width) }
      attribute(" height=\"", height)
      raw(">")
    case .standalone:
      openFile(width: width, height: height)
      raw("><title>")
      text(name)
      raw("</title>")
    }
  }
}
