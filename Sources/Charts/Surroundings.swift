/// What a standalone file shows around its chart, since no page does it: white paper, the title as a heading, the
/// finding, and the source below.
struct Surroundings {
  private let caption: Caption
  private let contentHeight: Double
  private let heading: [String]
  private let finding: [String]
  private let source: [String]

  /// `contentHeight` in px.
  init(_ caption: Caption, contentHeight: Double) {
    self.caption = caption
    self.contentHeight = contentHeight
    heading = Self.lines(caption.title, .heading, atMost: 3)
    finding = Self.lines(caption.description, .label, atMost: 3)
    source = Self.lines(caption.source ?? "", .softLabel, atMost: 2)
  }

  private static func lines(_ text: String, _ ink: Ink, atMost lines: Int) -> [String] {
    TextMetrics.wrapped(
      text, width: Medium.standaloneContent, size: ink.textSize ?? 0, bold: ink.isBold, lines: lines)
  }

  private static let width = Medium.standaloneContent + 2 * Medium.standaloneMargin
  private static let headingLine = 22.0
  private static let findingLine = 19.0
  private static let sourceLine = 17.0

  /// Px above the chart's content.
  var top: Double { headingEnd + Double(finding.count) * Self.findingLine + 10 }

  private var headingEnd: Double { Medium.standaloneMargin + Double(heading.count) * Self.headingLine }

  private var height: Double {
    top + contentHeight + Double(source.count) * Self.sourceLine + Medium.standaloneMargin + 8
  }

  /// Px of the whole file.
  var size: FileSize { FileSize(width: Self.width, height: height) }

  /// The file up to its chart. A document's own title and description name it without ids: ARIA's attributes
  /// belong to HTML.
  func open(_ out: inout SVGWriter) {
    out.openFile(width: Self.width, height: height)
    out.raw(SVGWriter.fileFonts)
    out.raw("><title>")
    out.text(caption.title)
    out.raw("</title><desc>")
    out.text(caption.description)
    out.raw("</desc><rect")
    out.attribute(" width=\"", Self.width)
    out.attribute(" height=\"", height)
    out.raw(" fill=\"#ffffff\"/>")
    for (index, line) in heading.enumerated() {
      write(line, .heading, y: Medium.standaloneMargin + 14 + Double(index) * Self.headingLine, in: &out)
    }
    for (index, line) in finding.enumerated() {
      write(line, .label, y: headingEnd + 14 + Double(index) * Self.findingLine, in: &out)
    }
    for (index, line) in source.enumerated() {
      write(line, .softLabel, y: top + contentHeight + 22 + Double(index) * Self.sourceLine, in: &out)
    }
  }

  private func write(_ line: String, _ ink: Ink, y: Double, in out: inout SVGWriter) {
    out.raw("<text")
    out.attribute(" x=\"", Medium.standaloneMargin)
    out.attribute(" y=\"", y)
    out.wear(ink, .standalone)
    out.raw(">")
    out.text(line)
    out.raw("</text>")
  }
}
