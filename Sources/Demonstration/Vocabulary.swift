/// Which way a better result moves, by its official word.
enum Direction: String, Sendable {
  case ascending = "Ascendente"
  case descending = "Descendente"
  case regular = "Regular"
  case nominal = "Nominal"
}

/// How the quarters of a year make its printed total.
enum Rule: String, Sendable {
  case sum = "suma"
  case last = "último"
  case mean = "promedio"
  case maximum = "máximo"
}

/// What an office counts: a plural noun that takes participles («luminarias rehabilitadas»).
struct Thing: Sendable {
  /// What may follow the participle.
  enum Complement: Sendable {
    case place, people, topic, channel, office
  }

  let plural: String
  let singular: String
  let isFeminine: Bool
  /// Without their ending: «rehabilitad».
  let participles: [String]
  let complement: Complement
  /// How many a year, for the whole municipality.
  let amount: Int

  init(
    _ plural: String, _ singular: String, _ gender: Gender, _ participles: [String], _ complement: Complement,
    _ amount: Int
  ) {
    self.plural = plural
    self.singular = singular
    isFeminine = gender == .feminine
    self.participles = participles
    self.complement = complement
    self.amount = amount
  }

  enum Gender: Sendable {
    case feminine, masculine
  }

  /// «luminarias rehabilitadas».
  func many(_ participle: String) -> String { "\(plural) \(participle)\(isFeminine ? "as" : "os")" }

  /// «luminaria rehabilitada».
  func one(_ participle: String) -> String { "\(singular) \(participle)\(isFeminine ? "a" : "o")" }
}

/// An indicator whose name is written out.
struct Measure: Sendable {
  let name: String
  let method: String
  let unit: String
  let direction: Direction
  let rule: Rule
  /// Its level in a usual quarter, or the whole year's when the quarters are summed.
  let level: Int

  init(_ name: String, _ method: String, _ unit: String, _ direction: Direction, _ rule: Rule, _ level: Int) {
    self.name = name
    self.method = method
    self.unit = unit
    self.direction = direction
    self.rule = rule
    self.level = level
  }

  /// A percentage of `parts` among `whole`.
  static func share(
    _ name: String, _ parts: String, of whole: String, _ direction: Direction, _ rule: Rule, _ level: Int
  ) -> Measure {
    Measure(name, "(\(parts) / \(whole)) × 100", "Porcentaje", direction, rule, level)
  }
}

/// A field of a municipality's work: one budget programme, its office, its objective and what its MIR measures.
struct Sector: Sendable {
  let unit: String
  let initials: String
  let programme: String
  let objective: String
  /// Fin.
  let goal: Measure
  /// Propósito.
  let purpose: Measure
  /// Two activities with measures of their own.
  let extras: [Measure]
  /// Four, one a component.
  let things: [Thing]
}

extension Thing.Complement {
  var phrases: [String] {
    switch self {
    case .place: Self.places
    case .people: Self.peoples
    case .topic: Self.topics
    case .channel: Self.channels
    case .office: Self.offices
    }
  }

  /// How the phrase goes on when it names an agency: «en colonias populares de …», «por vía digital en …».
  var linkToTerritory: String {
    switch self {
    case .place, .people: "de"
    case .topic, .channel, .office: "en"
    }
  }

  private static let places = [
    "en colonias populares", "en el centro histórico", "en agencias municipales", "en zonas de atención prioritaria",
    "en unidades habitacionales", "en barrios tradicionales", "en la zona norte", "en la zona sur",
    "en localidades rurales", "en la periferia urbana", "en el corredor oriente", "en polígonos con mayor rezago",
  ]
  private static let peoples = [
    "a mujeres jefas de familia", "a personas mayores", "a personas con discapacidad", "a niñas y niños", "a jóvenes",
    "a población indígena", "a personas migrantes", "a familias de bajos ingresos", "a personas cuidadoras",
    "a estudiantes de educación básica",
  ]
  private static let topics = [
    "en derechos humanos", "en perspectiva de género", "en primeros auxilios", "en atención ciudadana",
    "en prevención de riesgos", "en cultura de paz", "en manejo de conflictos", "en accesibilidad", "en ética pública",
  ]
  private static let channels = [
    "por vía digital", "en ventanilla única", "por vía telefónica", "en módulos itinerantes", "en kioscos municipales",
    "en oficinas de agencias", "dentro del plazo comprometido", "con aviso a la persona usuaria",
  ]
  private static let offices = [
    "de la administración central", "de organismos descentralizados", "en materia de obra pública",
    "en materia de adquisiciones", "en materia de recursos humanos", "en materia de servicios públicos",
    "en materia de ingresos", "en materia de desarrollo social",
  ]
}

/// Spanish words that depend on the word beside them.
enum Spanish {
  /// The article of a name, by its first word: «el Sistema Municipal», «la Tesorería», «los kilómetros».
  static func article(of name: String) -> String {
    let word = String(name.prefix { $0 != " " })
    switch word {
    case "Sistema", "Instituto", "Juzgado", "Organismo", "Porcentaje", "Costo", "Tiempo", "Índice", "Consumo",
      "Ingreso", "Plazo", "Rendimiento":
      return "el"
    case "Kilómetros", "Litros", "Metros", "Días", "Ingresos", "Elementos", "Incidentes": return "los"
    case "Toneladas", "Raciones", "Vacantes", "Ventas", "Visitas", "Hectáreas", "Pérdidas": return "las"
    default: return "la"
    }
  }

  /// «del Instituto», «de la Tesorería».
  static func of(_ name: String) -> String {
    let article = article(of: name)
    return article == "el" ? "del \(name)" : "de \(article) \(name)"
  }

  static func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  static func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  static let months = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]
}
