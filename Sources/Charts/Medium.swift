/// Where a chart will be seen. The same drawing code serves both; see `Ink` for how colours differ.
package enum Medium: Sendable, Hashable {
  /// Inline in a page: classes only, horizontal positions in percent, so that bars stretch and text keeps its size.
  case page
  /// A file by itself: presentation attributes only, fixed width, title and source drawn on white paper.
  case standalone

  /// The least width of the content, in px: a 320 px screen less its margins. Labels must fit here.
  var narrowest: Double {
    switch self {
    case .page: 288
    case .standalone: Medium.standaloneContent
    }
  }

  /// The widths of a plot for which labels are laid out, each with the elements that show only there; `gutter`: px
  /// before the plot.
  func widths(gutter: Double = 0) -> [(tier: Tier, width: Double)] {
    switch self {
    case .page: [(.compact, narrowest - gutter), (.ample, Medium.ampleContent - gutter)]
    case .standalone: [(.always, narrowest - gutter)]
    }
  }

  static let ampleContent = 600.0
  static let standaloneContent = 600.0
  static let standaloneMargin = 20.0
}

/// A chart that is also a file by itself.
package protocol FileChart: Sendable {
  var caption: Caption { get }
  /// Of its file.
  var fileSize: FileSize { get }

  func append(to bytes: inout [UInt8], medium: Medium)
}

/// Of a standalone file, in whole px.
package struct FileSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  package init(width: Double, height: Double) {
    self.width = Int(width.rounded(.up))
    self.height = Int(height.rounded(.up))
  }
}

/// When an element of a page's chart is shown; the stylesheet decides by the width of the viewport.
enum Tier: Sendable, Hashable {
  case always
  /// Below 48rem.
  case compact
  /// From 48rem on, and on paper.
  case ample

  var className: StaticString? {
    switch self {
    case .always: nil
    case .compact: "g-compacta"
    case .ample: "g-amplia"
    }
  }
}

/// What a reader who does not see the drawing is told, and what a standalone file says around it.
package struct Caption: Sendable, Hashable {
  /// Begins the ids of title and description in a page, where it is unique. Characters outside A–Z a–z 0–9 _ - become `-`.
  package var id: String
  /// The chart's subject in one line; a standalone file shows it as its heading.
  package var title: String
  /// The finding in words, with the figures.
  package var description: String
  /// Shown below a standalone chart only: who published it, with which cut-off.
  package var source: String?

  package init(id: String, title: String, description: String, source: String? = nil) {
    self.id = id
    self.title = title
    self.description = description
    self.source = source
  }
}
