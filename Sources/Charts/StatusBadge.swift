/// A status in a strip of the size of a line, a file by itself for other sites to show: what it is about on the left, its
/// mark and word on the right, told apart by shape and not by colour alone.
package struct StatusBadge: Sendable {
  /// What those who do not see it are told: what it is about, and the finding.
  package let name: String
  package let finding: String
  package let label: String
  package let kind: StatusKind
  package let word: String

  package init(name: String, finding: String, label: String, kind: StatusKind, word: String) {
    self.name = name
    self.finding = finding
    self.label = label
    self.kind = kind
    self.word = word
  }

  private static let height = 30.0
  private static let padding = 10.0
  private static let markWidth = 20.0

  private static func width(_ text: String, _ ink: Ink) -> Double {
    TextMetrics.width(text, size: ink.textSize ?? 0, bold: ink.isBold)
  }

  /// On a coloured part white, on paper dark.
  private var wordInk: Ink { kind.surface == nil ? .strongValue : .countOnPart }

  private var labelWidth: Double { Self.width(label, .label) + 2 * Self.padding }
  private var width: Double {
    labelWidth + 2 * Self.padding + Self.markWidth + Self.width(word, wordInk)
  }

  package var size: FileSize { FileSize(width: width, height: Self.height) }

  package func append(to bytes: inout [UInt8]) {
    var out = SVGWriter(continuing: &bytes)
    out.openFile(width: Double(size.width), height: Self.height)
    out.raw(SVGWriter.fileFonts)
    out.raw("><title>")
    out.text(name)
    out.raw("</title><desc>")
    out.text(finding)
    out.raw("</desc>")
    box(from: 0, to: Double(size.width), in: &out) { $0.raw(" fill=\"#ffffff\"") }
    if let surface = kind.surface {
      box(from: labelWidth, to: Double(size.width), in: &out) { $0.wear(surface, .standalone) }
    }
    box(from: 0.5, to: Double(size.width) - 0.5, inset: 0.5, in: &out) { $0.wear(.openPart, .standalone) }
    text(label, .label, x: Self.padding, in: &out)
    out.raw("<path")
    out.wear(kind.markInk, .standalone)
    out.raw(" transform=\"translate(")
    out.number(labelWidth + Self.padding + 5)
    out.raw(" 15)\" d=\"")
    out.raw(kind.mark)
    out.raw("\"/>")
    text(word, wordInk, x: labelWidth + Self.padding + Self.markWidth, in: &out)
    out.raw("</svg>")
    out.finish(into: &bytes)
  }

  private func box(
    from left: Double, to right: Double, inset: Double = 0, in out: inout SVGWriter, look: (inout SVGWriter) -> Void
  ) {
    out.raw("<rect")
    out.attribute(" x=\"", left)
    out.attribute(" y=\"", inset)
    out.attribute(" width=\"", right - left)
    out.attribute(" height=\"", Self.height - 2 * inset)
    look(&out)
    out.raw("/>")
  }

  private func text(_ words: String, _ ink: Ink, x: Double, in out: inout SVGWriter) {
    out.raw("<text")
    out.attribute(" x=\"", x)
    out.raw(" y=\"20\"")
    out.wear(ink, .standalone)
    out.raw(">")
    out.text(words)
    out.raw("</text>")
  }
}
