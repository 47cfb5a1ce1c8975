import Indicators
import Templating

/// What changed in a quarter, for its page, the home page and the list of all changes.
struct ChangesView: Sendable {
  private let changes: QuarterChanges
  private let model: SiteModel
  private let link: Linker

  init(_ changes: QuarterChanges, _ model: SiteModel, _ link: Linker) {
    self.changes = changes
    self.model = model
    self.link = link
  }

  private var comparison: String {
    changes.previous.map { model.texts(.previousQuarter, model.words.long($0)) } ?? model.texts(.firstQuarter)
  }

  private func link(_ indicator: Indicator) -> LinkView {
    LinkView(text: indicator.name, href: link(.indicator(indicator.key)))
  }

  private var isEmpty: Bool {
    changes.statusMoves.isEmpty && changes.revisions.isEmpty && changes.newIndicators.isEmpty
      && changes.vanishedIndicators.isEmpty
  }

  static let shape = Shape<ChangesView>(
    "cambios",
    [
      .text("trimestre", "«Primer trimestre de 2024»") { $0.model.words.long($0.changes.period).capitalizedFirst },
      .text("id", "su ancla en la página") { $0.changes.period.slug },
      .text("href", "la página del trimestre") { $0.link(.quarter($0.changes.period)) },
      .text("comparacion", "con qué trimestre se compara") { $0.comparison },
      .text("resultados", "cuántos resultados nuevos hay") {
        $0.model.texts(.newResults, Formatting.number($0.changes.newResults))
      },
      .flag("sin_cambios", "si nada cambió aparte de los resultados nuevos") {
        $0.isEmpty && $0.changes.previous != nil
      },
      .flag("hay_movimientos", "si algún estado cambió") { !$0.changes.statusMoves.isEmpty },
      .list("movimientos", "los estados que cambiaron", of: StatusMoveView.shape) { view in
        view.changes.statusMoves.map {
          StatusMoveView(link: view.link($0.indicator), move: $0, words: view.model.words)
        }
      },
      .list("primeros_movimientos", "los primeros, para la portada", of: StatusMoveView.shape) { view in
        view.changes.statusMoves.prefix(6).map {
          StatusMoveView(link: view.link($0.indicator), move: $0, words: view.model.words)
        }
      },
      .flag("hay_revisiones", "si se corrigió algo ya publicado") { !$0.changes.revisions.isEmpty },
      .list("revisiones", "lo ya publicado que se corrigió", of: RevisionView.shape) { view in
        view.changes.revisions.map { RevisionView($0, view.model, view.link) }
      },
      .flag("hay_nuevos", "si hay indicadores nuevos") { !$0.changes.newIndicators.isEmpty },
      .list("nuevos", "los indicadores nuevos", of: LinkView.shape) { view in
        view.changes.newIndicators.map { view.link($0) }
      },
      .flag("hay_retirados", "si hay indicadores que ya no aparecen") { !$0.changes.vanishedIndicators.isEmpty },
      .list("retirados", "los que ya no aparecen", of: LinkView.shape) { view in
        view.changes.vanishedIndicators.map { view.link($0) }
      },
    ])
}

/// An indicator whose status is another than in the quarter before.
struct StatusMoveView: Sendable {
  let link: LinkView
  let move: StatusMove
  let words: Wording

  static let shape = Shape<StatusMoveView>(
    "movimiento",
    [
      .record("enlace", "el indicador", of: LinkView.shape) { $0.link },
      .record("antes", "su estado el trimestre anterior", of: StatusView.shape) {
        StatusView(status: $0.move.from, words: $0.words)
      },
      .record("ahora", "su estado de este trimestre", of: StatusView.shape) {
        StatusView(status: $0.move.to, words: $0.words)
      },
    ])
}

/// A published value that a later report changed.
struct RevisionView: Sendable {
  private let revision: Revision
  private let model: SiteModel
  private let link: Linker

  init(_ revision: Revision, _ model: SiteModel, _ link: Linker) {
    self.revision = revision
    self.model = model
    self.link = link
  }

  private var words: Wording { model.words }

  /// What changed, as «Alcanzado, T1 2024».
  var field: String {
    func quarterly(_ phrase: Phrase, _ quarter: Quarter) -> String {
      model.texts(phrase, words.withYear(Period(revision.year, quarter)))
    }
    return switch revision.field {
    case .name: model.texts(.revisedName)
    case .definition: model.texts(.revisedDefinition)
    case .method: model.texts(.revisedMethod)
    case .unitOfMeasure: model.texts(.revisedUnitOfMeasure)
    case .direction: model.texts(.revisedDirection)
    case .baseline: model.texts(.revisedBaseline)
    case .programmed(let quarter): quarterly(.revisedProgrammed, quarter)
    case .achieved(let quarter): quarterly(.revisedAchieved, quarter)
    }
  }

  /// A text of the reports, which is in the language of the data.
  private var isData: Bool {
    if case .text = revision.to { true } else { false }
  }

  var before: String { text(revision.from) }
  var after: String { text(revision.to) }

  private func text(_ value: RevisedValue) -> String {
    let nothing = model.texts(.revisedToNothing)
    return switch value {
    case .text(let text): text.isEmpty ? nothing : text
    case .direction(let direction): model.texts(.direction, direction.code)
    case .baseline(let baseline): baseline.map(words.baseline) ?? nothing
    case .reading(let reading): words.reading(reading) ?? nothing
    }
  }

  private func report(_ period: Period) -> LinkView {
    let slug = model.ledger.reports(ofUnit: revision.key.unit).first {
      $0.period == period && $0.programme.code == revision.key.programme
    }?.slug
    return LinkView(
      text: words.long(period), href: slug.map { link(.report($0)) } ?? link(.quarter(period)))
  }

  private var indicator: LinkView {
    let key = model.ledger.key(of: revision.key, in: revision.year)
    return LinkView(text: key.code, href: link(.indicator(key)))
  }

  static let shape = Shape<RevisionView>(
    "revision",
    [
      .record("indicador", "el indicador", of: LinkView.shape) { $0.indicator },
      .text("campo", "qué cambió, como «Alcanzado, T1 2024»") { $0.field },
      .flag("de_datos", "si lo que decía y dice está en el idioma de los datos y no en el de la página") { $0.isData },
      .text("antes", "lo que decía") { $0.before },
      .text("ahora", "lo que dice") { $0.after },
      .record("informe_anterior", "el informe que lo decía", of: LinkView.shape) { $0.report($0.revision.first) },
      .record("informe", "el informe que lo cambió", of: LinkView.shape) { $0.report($0.revision.changed) },
    ])
}
