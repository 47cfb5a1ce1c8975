import Diagnostics
import Indicators
import SiteBuilding

extension Reminder {
  /// How many reports are named.
  private static let limit = 10

  func text(in language: Language) -> String {
    let isSpanish = language == .spanish
    switch self {
    case .exampleAddress:
      return isSpanish
        ? "pendiente: «direccion» en sitio.yaml es de ejemplo; ponga la suya antes de publicar"
        : "to do: «direccion» in sitio.yaml is an example; put yours there before publishing"
    case .missingReports(let reports, let period):
      let named = reports.prefix(Self.limit).map { "\($0.unit.code)-\($0.programme.code)" }.joined(separator: ", ")
      let more = reports.count - Self.limit
      let rest = more > 0 ? (isSpanish ? " y \(more) más" : " and \(more) more") : ""
      let what =
        isSpanish
        ? (reports.count == 1 ? "falta el informe" : "faltan \(reports.count) informes")
        : (reports.count == 1 ? "the report" : "\(reports.count) reports")
      return isSpanish
        ? "pendiente: \(what) de \(period.code) (unidad y programa): \(named)\(rest)"
        : "to do: \(what) of \(period.code) did not come (unit and programme): \(named)\(rest)"
    }
  }
}
