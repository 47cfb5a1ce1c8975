import Indicators
import Templating

/// `buscar.html`: the field over which `buscar.js` searches, and below it every unit with its programmes, for readers
/// without JavaScript.
struct SearchPage: PageContent {
  static let template = "buscar"
  let frame: PageFrame
  private let model: SiteModel
  private let units: [UnitView]

  /// The page also lists the indicators while that keeps it light.
  private static let mostIndicators = 300

  init(_ model: SiteModel) {
    let frame = PageFrame(
      model, path: .search, title: model.texts(.searchTitle), description: model.texts(.searchDescription))
    self.frame = frame
    self.model = model
    let indicators = Dictionary(grouping: model.progress.indicators, by: \.indicator.key.unit)
      .mapValues { Dictionary(grouping: $0, by: \.indicator.key.programme) }
    let listsIndicators = model.progress.indicators.count <= Self.mostIndicators
    units = model.progress.units.map { group in
      let unit = group.subject
      // Those of its reports, and those of earlier years that only indicators name.
      let own = indicators[unit.code] ?? [:]
      let others = Set(own.keys).subtracting(unit.programmes)
      return UnitView(
        link: LinkView(text: unit.name, href: frame.link(.unit(unit.code))), code: unit.code,
        programmes: (unit.programmes + others.sorted(by: codesAscend)).map { code in
          let members = own[code] ?? []
          return ProgrammeView(
            link: LinkView(text: model.plan.programme(code).name, href: frame.link(.programme(code))),
            count: model.words.indicators(members.count),
            indicators: listsIndicators ? IndicatorRow.rows(members, model, frame.link) : [])
        })
    }
  }

  private struct UnitView: Sendable {
    let link: LinkView
    let code: String
    let programmes: [ProgrammeView]

    static let shape = Shape<UnitView>(
      "unidad",
      [
        .record("enlace", "la unidad", of: LinkView.shape) { $0.link },
        .text("clave", "504") { $0.code },
        .list("programas", "sus programas", of: ProgrammeView.shape) { $0.programmes },
      ])
  }

  private struct ProgrammeView: Sendable {
    let link: LinkView
    let count: String
    let indicators: [IndicatorRow]

    static let shape = Shape<ProgrammeView>(
      "programa",
      [
        .record("enlace", "el programa", of: LinkView.shape) { $0.link },
        .text("cuenta", "«2 indicadores»") { $0.count },
        .flag("hay_indicadores", "si se listan aquí") { !$0.indicators.isEmpty },
        .list("indicadores", "los de esa unidad en el programa; ninguno donde son demasiados", of: IndicatorRow.shape) {
          $0.indicators
        },
      ])
  }

  static let shape = pageShape([
    .flag("lista_completa", "si la lista tiene todos los indicadores") {
      $0.model.progress.indicators.count <= mostIndicators
    },
    .text("carpeta_indicadores", "de qué carpeta son sus páginas") { $0.frame.link(.indicatorFolder) },
    .text("carpeta_indice", "de qué carpeta se lee el índice") { $0.frame.link(.searchFolder) },
    .list("estados", "todos los estados, para los resultados", of: StatusView.shape) { page in
      Status.allCases.map { StatusView(status: $0, words: page.model.words) }
    },
    .list("unidades", "las unidades con sus programas", of: UnitView.shape) { $0.units },
  ])
}
