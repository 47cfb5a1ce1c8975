import Indicators

/// A published value that a later report changed: a row of `revisiones.csv`.
struct RevisionDatum: Sendable {
  let revision: Revision
  /// The indicator whose it is.
  let key: IndicatorKey

  private static let fieldCodes = [
    "nombre", "definicion", "metodo", "unidad_medida", "sentido", "linea_base", "programado", "alcanzado",
  ]

  private var field: (code: String, quarter: Quarter?) {
    switch revision.field {
    case .name: ("nombre", nil)
    case .definition: ("definicion", nil)
    case .method: ("metodo", nil)
    case .unitOfMeasure: ("unidad_medida", nil)
    case .direction: ("sentido", nil)
    case .baseline: ("linea_base", nil)
    case .programmed(let quarter): ("programado", quarter)
    case .achieved(let quarter): ("alcanzado", quarter)
    }
  }

  /// `programado-t2`: what changed, in an address.
  var identifier: String { field.quarter.map { "\(field.code)-t\($0.rawValue)" } ?? field.code }

  private static func text(_ value: RevisedValue) -> String {
    switch value {
    case .text(let text): text
    case .direction(let direction): direction.code
    case .baseline(let baseline):
      baseline.map { base in base.value.plainDecimal + (base.year.map { " (\($0))" } ?? "") } ?? ""
    case .reading(let reading): reading.plainText
    }
  }

  /// The name of the report of that quarter by the same unit and programme.
  private func report(_ period: Period) -> String {
    Report.slug(of: period, unit: revision.key.unit, programme: revision.key.programme)
  }

  private typealias Field = DataShape<RevisionDatum>.Field

  private static let members: [Field] = [
    .integer("ejercicio", from: 1000) { $0.revision.year },
    .code("campo", fieldCodes) { $0.field.code },
    .optionalInteger("trimestre", from: 1) { $0.field.quarter?.rawValue },
    .optionalText("antes") { text($0.revision.from) },
    .optionalText("despues") { text($0.revision.to) },
    .text("informe_anterior") { $0.report($0.revision.first) },
    .text("informe") { $0.report($0.revision.changed) },
  ]

  static let row = DataShape<RevisionDatum>("revisiones", [.text("clave") { $0.key.code }] + members)

  /// As a part of its indicator.
  static let part = DataShape<RevisionDatum>("revision", words: "revisiones", members)
}
