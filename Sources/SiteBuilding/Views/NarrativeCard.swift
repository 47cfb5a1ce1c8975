import ContentReading
import Templating

/// A narrative as a link with its summary.
struct NarrativeCard: Sendable {
  let link: LinkView
  let summary: String
  let isData: Bool

  static func cards(_ narratives: [Narrative], _ link: Linker) -> [NarrativeCard] {
    narratives.map {
      NarrativeCard(
        link: LinkView(text: $0.title, href: link(.narrative($0.name))), summary: $0.summary, isData: $0.isData)
    }
  }

  static let shape = Shape<NarrativeCard>(
    "narrativa",
    [
      .record("enlace", "su título y su página", of: LinkView.shape) { $0.link },
      .text("resumen", "su resumen") { $0.summary },
      .flag("de_datos", "si está en el idioma de los datos y no en el de la página") { $0.isData },
    ])
}

extension Narrative {
  /// Whether it is in the language of the data, whatever the edition's.
  var isData: Bool { language == nil }
}
