import Diagnostics
import Indicators

/// What a preview says of columns and cells, in the language of the messages. Statuses have the site's own words.
struct ChangeWords {
  private let language: Language
  let texts: Texts?

  init(_ language: Language, texts: Texts?) {
    self.language = language
    self.texts = texts
  }

  func say(_ es: String, _ en: String) -> String { language == .spanish ? es : en }

  /// `3 indicadores`: the noun that the number asks for.
  func count(_ number: Int, _ es: (one: String, many: String), _ en: (one: String, many: String)) -> String {
    "\(Formatting.number(number)) \(number == 1 ? say(es.one, en.one) : say(es.many, en.many))"
  }

  var nothing: String { say("sin dato", "no datum") }
  var gone: String { say("ya no está", "gone") }

  func period(_ year: String, _ quarter: String) -> String {
    texts.map { $0(.quarterWithYear, quarter, year) } ?? "T\(quarter) \(year)"
  }

  func status(_ code: String) -> String { texts.map { $0(.status, code) } ?? code.visible }

  /// Shares in percent, statuses in the site's words.
  func shown(_ cell: String?, _ member: DataMember) -> String {
    guard let cell else { return nothing }
    switch member.type {
    case .ratio: return Quantity(plainDecimal: cell).map { "\(Formatting.inPercent(Fraction($0))) %" } ?? cell.visible
    case .decimal: return Quantity(plainDecimal: cell).map(Formatting.number) ?? cell.visible
    case .code(let codes): return codes.contains(cell) ? status(cell) : cell.visible
    default: return cell.visible
    }
  }

  /// A column in few words. One that this list does not know keeps the explanation of the open data.
  func title(_ column: String, of table: DataTable) -> String {
    if column.hasPrefix("estado_") { return status(String(column.dropFirst("estado_".count))) }
    switch column {
    case "programado" where table.name == "indicadores": return say("Programado a la fecha", "Programmed to date")
    case "alcanzado" where table.name == "indicadores": return say("Alcanzado a la fecha", "Achieved to date")
    case "programado": return say("Programado", "Programmed")
    case "alcanzado": return say("Alcanzado", "Achieved")
    case "programado_acumulado": return say("Programado en el año", "Programmed in the year")
    case "alcanzado_acumulado": return say("Alcanzado en el año", "Achieved in the year")
    case "variacion": return say("Variación", "Variation")
    case "cumplimiento": return say("Cumplimiento", "Compliance")
    case "estado": return say("Estado", "Status")
    case "sin_reporte": return say("Trimestres sin reporte", "Quarters not reported")
    case "meta_anual": return say("Meta del año", "Goal of the year")
    case "avance_anual": return say("Avance hacia la meta del año", "Progress to the year's goal")
    case "esperado_anual": return say("Esperado de la meta del año", "Expected of the year's goal")
    case "avance_plan": return say("Avance hacia las metas del plan", "Progress to the plan's goals")
    case "esperado_plan": return say("Esperado de las metas del plan", "Expected of the plan's goals")
    case "indicadores": return say("Indicadores", "Indicators")
    case "debian_informar": return say("Debían informar", "Were due to report")
    case "informaron": return say("Informaron", "Reported")
    case "linea_base_valor": return say("Línea base", "Baseline")
    case "linea_base_ejercicio": return say("Año de la línea base", "Year of the baseline")
    case "peso": return say("Peso", "Weight")
    case "en_riesgo_desde": return say("En riesgo desde (%)", "At risk from (%)")
    case "en_meta_desde": return say("En meta desde (%)", "On target from (%)")
    case "en_meta_hasta": return say("En meta hasta (%)", "On target up to (%)")
    default: return texts.map { $0(.dataMember, "\(table.declaration.words).\(column)") } ?? column
    }
  }
}
