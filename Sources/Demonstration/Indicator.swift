/// The place of an indicator in the MIR.
enum Level: Sendable, Hashable {
  case goal, purpose
  case component(Int)
  case activity(Int, Int)

  /// As a report writes it.
  var title: String {
    switch self {
    case .goal: "Fin"
    case .purpose: "Propósito"
    case .component(let number): "Componente \(number)"
    case .activity(let component, let number): "Actividad \(component).\(number)"
    }
  }

  /// `c1`: the last part of its key in addresses.
  var slug: String {
    switch self {
    case .goal: "f"
    case .purpose: "p"
    case .component(let number): "c\(number)"
    case .activity(let component, let number): "a\(component).\(number)"
    }
  }

  var isComponent: Bool {
    if case .component = self { true } else { false }
  }

  var isStrategic: Bool { self == .goal || self == .purpose }
}

/// What an indicator measures and how: its name and the rest of its technical sheet.
struct Sheet: Sendable {
  let name: String
  let definition: String
  let method: String
  let unit: String
  let direction: Direction
  let rule: Rule
  /// Of a usual quarter, or of a whole year where quarters are summed; in hundredths.
  let amount: Int
  /// The smallest step of a result, in hundredths.
  let step: Int
  /// It counts things one by one.
  let isCount: Bool

  var isPercentage: Bool { unit == "Porcentaje" }

  var isMoney: Bool { unit == "Pesos" }

  var dimension: String {
    switch unit {
    case "Pesos": "Economía"
    case "Días", "Días hábiles", "Horas", "Minutos": direction == .descending ? "Eficiencia" : "Eficacia"
    case "Puntos": "Calidad"
    default: "Eficacia"
    }
  }
}

/// An indicator through the three years.
struct Indicator: Sendable {
  /// Its place among the programme's, from 0.
  let row: Int
  let level: Level
  let sheet: Sheet
  let peculiarity: Peculiarity?
  /// The year in which the peculiarity shows.
  let peculiarYear: Int

  /// Whether it has `peculiarity` in `year`.
  func shows(_ peculiarity: Peculiarity, in year: Int) -> Bool {
    self.peculiarity == peculiarity && peculiarYear == year
  }

  /// The years in which it is in the MIR.
  var years: ClosedRange<Int> {
    switch peculiarity {
    case .retired: Period.years.lowerBound...2023
    case .newcomer: 2024...Period.years.upperBound
    default: Period.years
    }
  }
}
