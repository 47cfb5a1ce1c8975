import ContentReading
import Templating

/// A narrative as a link with its summary.
struct NarrativeCard: Sendable {
  let link: LinkView
  let summary: String

  static func cards(_ narratives: [Narrative], _ link: Linker) -> [NarrativeCard] {
    narratives.map {
      NarrativeCard(link: LinkView(text: $0.title, href: link(.narrative($0.name))), summary: $0.summary)
    }
  }

  static let shape = Shape<NarrativeCard>(
    "narrativa",
    [
      .record("enlace", "su título y su página", of: LinkView.shape) { $0.link },
      .text("resumen", "su resumen") { $0.summary },
    ])
}
