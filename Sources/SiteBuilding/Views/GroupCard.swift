import Indicators
import Templating

/// A group as a card that leads to its page.
struct GroupCard: Sendable {
  let title: String
  let subtitle: String?
  let href: String
  let figures: RollUpView

  static func axes(_ model: SiteModel, _ link: Linker) -> [GroupCard] {
    model.progress.axes.map { group in
      GroupCard(
        title: model.words.name(of: group.subject), subtitle: nil, href: link(.axis(group.subject.code)),
        figures: RollUpView(rollUp: group.rollUp, id: "eje-\(group.subject.code)", model: model, link: link))
    }
  }

  static func objectives(_ groups: [GroupProgress<Entry>], _ model: SiteModel, _ link: Linker) -> [GroupCard] {
    groups.map { group in
      GroupCard(
        title: model.texts(.objectiveTitle, group.subject.code), subtitle: group.subject.name,
        href: link(.objective(group.subject.code)),
        figures: RollUpView(rollUp: group.rollUp, id: "objetivo-\(group.subject.code)", model: model, link: link))
    }
  }

  static let shape = Shape<GroupCard>(
    "tarjeta",
    [
      .text("titulo", "«Eje 2», «Objetivo 2.1»") { $0.title },
      .optionalText("subtitulo", "el texto del objetivo") { $0.subtitle },
      .text("href", "su página") { $0.href },
      .record("cifras", "sus figuras", of: RollUpView.shape) { $0.figures },
    ])
}
