import Indicators

/// A family of words, one for each case of an enumeration: `estado.en_meta`, `estado.rezago`, …
enum WordFamily: String, CaseIterable {
  case status = "estado"
  case statusMeaning = "rango"
  case quarter = "trimestre"
  case month = "mes"
  case type = "tipo"
  case dimension = "dimension"
  case frequency = "frecuencia"
  case direction = "sentido"
  case accumulation = "acumulacion"
  case exclusion = "excluido"
  case punctuality = "entrega"
  case levelKind = "clase"
  case facet = "filtro"
  case facetAll = "filtro_todo"
  case dataset = "conjunto"
  case datasetMeaning = "conjunto_texto"
  case dataType = "tipo_dato"
  case dataMember = "campo"

  /// `estado.en_meta`.
  func key(_ code: String) -> String { "\(rawValue).\(code)" }

  /// The last part of each word's key.
  var codes: [String] {
    switch self {
    case .status: Status.allCases.map(\.code)
    case .statusMeaning: [Status.notReported, .notScheduled, .noGoal, .notYetDue].map(\.code)
    case .month: (1...12).map(String.init)
    case .quarter: Quarter.allCases.map { "t\($0.rawValue)" }
    case .type: IndicatorType.allCases.map(\.code)
    case .dimension: Dimension.allCases.map(\.code)
    case .frequency: Frequency.allCases.map(\.code)
    case .direction: Direction.allCases.map(\.code)
    case .accumulation: Accumulation.allCases.map(\.code)
    case .exclusion: Exclusion.allCases.map(\.code)
    case .punctuality: Punctuality.allCases.map(\.code)
    case .levelKind: Level.Kind.allCases.map(\.rawValue)
    case .dataset, .datasetMeaning: DataDictionary.datasets
    case .dataType: DataType.codes
    case .dataMember: DataDictionary.members
    case .facet, .facetAll: IndicatorTable.Facet.allCases.map(\.rawValue)
    }
  }
}
