import Indicators
import Templating

/// A table of indicators, with what `tablas.js` sorts and filters it by.
struct IndicatorTable: Sendable {
  private let rows: [Row]
  private let filters: [Filter]
  private let words: Wording

  /// In shorter tables everything is in sight.
  private static let fewestToFilter = 9

  init(_ members: [IndicatorProgress], _ model: SiteModel, _ link: Linker) {
    let levels = Set(members.map(\.indicator.key.level)).sorted()
    let ranks = Dictionary(uniqueKeysWithValues: zip(levels, 0...))
    rows = members.map {
      Row(
        indicator: IndicatorRow(progress: $0, model: model, link: link), levelRank: ranks[$0.indicator.key.level] ?? 0)
    }
    words = model.words
    filters = members.count < Self.fewestToFilter ? [] : Facet.allCases.compactMap { Filter($0, members, model) }
  }

  /// What rows can be chosen by.
  enum Facet: String, CaseIterable {
    case status = "estado"
    case level = "nivel"
    case unit = "unidad"

    /// The options in their order; each names the value of the row's attribute and says a word.
    fileprivate func options(_ model: SiteModel) -> [(value: String, word: String)] {
      switch self {
      case .status: Status.allCases.map { ($0.code, model.words.status($0)) }
      case .level: Level.Kind.allCases.map { ($0.rawValue, model.texts(.levelKind, $0.rawValue)) }
      case .unit: model.progress.units.map { ($0.subject.code, $0.subject.name) }
      }
    }

    fileprivate func value(of member: IndicatorProgress) -> String {
      switch self {
      case .status: member.status.code
      case .level: member.indicator.key.level.kind.rawValue
      case .unit: member.indicator.key.unit
      }
    }
  }

  private struct Filter: Sendable {
    let facet: Facet
    let texts: Texts
    let options: [Option]

    struct Option: Sendable {
      let value: String
      let text: String
      let isData: Bool

      static let shape = Shape<Option>(
        "opcion",
        [
          .text("valor", "lo que lleva el renglón en su atributo") { $0.value },
          .text("texto", "«Con rezago (12)»") { $0.text },
          .flag("de_datos", "si está en el idioma de los datos y no en el de la página") { $0.isData },
        ])
    }

    /// Nil where all members have the same value: there is nothing to choose.
    init?(_ facet: Facet, _ members: [IndicatorProgress], _ model: SiteModel) {
      let counts = members.reduce(into: [:]) { $0[facet.value(of: $1), default: 0] += 1 }
      guard counts.count > 1 else { return nil }
      self.facet = facet
      texts = model.texts
      options = facet.options(model).compactMap { option in
        counts[option.value].map {
          Option(
            value: option.value, text: model.texts(.filterOption, option.word, Formatting.number($0)),
            isData: facet == .unit)
        }
      }
    }

    static let shape = Shape<Filter>(
      "filtro",
      [
        .text("clave", "estado, nivel o unidad") { $0.facet.rawValue },
        .text("rotulo", "«Estado»") { $0.texts(.facet, $0.facet.rawValue) },
        .text("todo", "«Todos»") { $0.texts(.facetAll, $0.facet.rawValue) },
        .list("opciones", "los valores que hay, con cuántos renglones los tienen", of: Option.shape) { $0.options },
      ])
  }

  private struct Row: Sendable {
    let indicator: IndicatorRow
    /// The level's place among those of the table, from the Fin down.
    let levelRank: Int

    private var progress: IndicatorProgress { indicator.progress }

    private static func order(_ ratio: Fraction?) -> String { ratio.map(Formatting.decimal) ?? "" }

    static let shape = Shape<Row>(
      "fila",
      [
        .record("renglon", "el indicador", of: IndicatorRow.shape) { $0.indicator },
        .text("valor_estado", "en_meta, rezago…") { Facet.status.value(of: $0.progress) },
        .text("valor_nivel", "fin, proposito, componente o actividad") { Facet.level.value(of: $0.progress) },
        .text("valor_unidad", "504") { Facet.unit.value(of: $0.progress) },
        .text("orden_nivel", "su lugar entre los niveles") { String($0.levelRank) },
        .text("orden_estado", "su lugar entre los estados") { row in
          String(Status.allCases.firstIndex(of: row.progress.status) ?? 0)
        },
        .text("orden_cumplimiento", "el cumplimiento exacto; nada si no lo hay") {
          order($0.progress.toDate.compliance)
        },
        .text("orden_avance", "el avance exacto del año; nada si no lo hay") {
          order($0.progress.currentYear?.progress)
        },
      ])
  }

  static let shape = Shape<IndicatorTable>(
    "tabla",
    [
      .flag("filtrable", "si tiene tantos renglones que conviene elegir entre ellos") {
        $0.rows.count >= fewestToFilter
      },
      .list("filtros", "por qué se puede elegir", of: Filter.shape) { $0.filters },
      .text("cuenta", "«40 indicadores»") { $0.words.indicators($0.rows.count) },
      .text("cuenta_filtrada", "«{n} de 40 indicadores», donde {n} lo pone tablas.js") {
        $0.words.texts(.filteredCount, "{n}", Formatting.number($0.rows.count))
      },
      .list("filas", "una por indicador, en el orden de sus claves", of: Row.shape) { $0.rows },
    ])
}

extension Level {
  /// A level whatever its number.
  enum Kind: String, CaseIterable {
    case goal = "fin"
    case purpose = "proposito"
    case component = "componente"
    case activity = "actividad"
  }

  var kind: Kind {
    switch self {
    case .goal: .goal
    case .purpose: .purpose
    case .component: .component
    case .activity: .activity
    }
  }
}
