import Indicators
import Templating

/// A group as a card that leads to its page.
struct GroupCard: Sendable {
  let title: String
  let subtitle: String?
  let href: String
  let figures: RollUpView
  let parts: [Part]

  /// A group inside the group, as a line of its card.
  struct Part: Sendable {
    let link: LinkView
    let summary: String

    static let shape = Shape<Part>(
      "parte",
      [
        .record("enlace", "«Objetivo 2.1»", of: LinkView.shape) { $0.link },
        .text("resumen", "su enunciado") { $0.summary },
      ])
  }

  static func axes(_ model: SiteModel, _ link: Linker) -> [GroupCard] {
    model.progress.axes.map { group in
      GroupCard(
        title: model.words.name(of: group.subject), subtitle: nil, href: link(.axis(group.subject.code)),
        figures: RollUpView(rollUp: group.rollUp, id: "eje-\(group.subject.code)", model: model, link: link),
        parts: model.progress.objectives(ofAxis: group.subject.code).map {
          Part(
            link: LinkView(
              text: model.texts(.objectiveTitle, $0.subject.code), href: link(.objective($0.subject.code))),
            summary: $0.subject.name)
        })
    }
  }

  static func objectives(_ groups: [GroupProgress<Entry>], _ model: SiteModel, _ link: Linker) -> [GroupCard] {
    groups.map { group in
      GroupCard(
        title: model.texts(.objectiveTitle, group.subject.code), subtitle: group.subject.name,
        href: link(.objective(group.subject.code)),
        figures: RollUpView(rollUp: group.rollUp, id: "objetivo-\(group.subject.code)", model: model, link: link),
        parts: [])
    }
  }

  static let shape = Shape<GroupCard>(
    "tarjeta",
    [
      .text("titulo", "«Eje 2», «Objetivo 2.1»") { $0.title },
      .optionalText("subtitulo", "el texto del objetivo") { $0.subtitle },
      .text("href", "su página") { $0.href },
      .flag("hay_partes", "si tiene partes") { !$0.parts.isEmpty },
      .list("partes", "los objetivos de un eje", of: Part.shape) { $0.parts },
      .record("cifras", "sus cifras", of: RollUpView.shape) { $0.figures },
    ])
}
