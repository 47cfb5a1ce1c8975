/// The MIR of a programme: one Fin, one Propósito, and components with their activities.
struct LogicalFramework {
  private let programme: Programme
  private let seed: UInt64
  private var names: Set<String> = []
  private var indicators: [Indicator] = []

  /// As many indicators as the programme's size, in the order of the MIR.
  static func indicators(of programme: Programme, seed: UInt64) -> [Indicator] {
    var framework = LogicalFramework(programme: programme, seed: seed)
    framework.fill()
    return framework.indicators
  }

  private init(programme: Programme, seed: UInt64) {
    self.programme = programme
    self.seed = seed
  }

  private mutating func fill() {
    let sector = programme.sector
    let isWhole = programme.size < 3
    if isWhole || programme.index % 23 != 17 { add(.goal, measure(sector.goal)) }
    if programme.size > 1, isWhole || programme.index % 23 != 4 { add(.purpose, measure(sector.purpose)) }
    let rest = programme.size - indicators.count
    guard rest > 0 else { return }
    let components = min(sector.things.count, max(1, (rest + 2) / 4))
    for component in 0..<components {
      let count = rest * (component + 1) / components - rest * component / components
      addComponent(component, activities: count - 1)
    }
  }

  private mutating func addComponent(_ component: Int, activities: Int) {
    let sector = programme.sector
    let thing = sector.things[component]
    add(.component(component + 1), sheet(of: thing, isComponent: true))
    guard activities > 0 else { return }
    for number in 1...activities {
      let hasOwnMeasure = number == activities && number > 1 && component < sector.extras.count
      add(
        .activity(component + 1, number),
        hasOwnMeasure ? measure(sector.extras[component]) : sheet(of: thing, isComponent: false))
    }
  }

  private mutating func add(_ level: Level, _ sheet: Sheet) {
    let row = indicators.count
    var (peculiarity, year) = Peculiarity.of(programme: programme.index, row: row, seed: seed)
    var sheet = sheet
    if peculiarity == .repeatedName {
      sheet = indicators[Peculiarity.repeatedRow.original].sheet
    } else if let wanted = peculiarity,
      !wanted.suits(
        level: level, direction: sheet.direction, rule: sheet.rule, isPercentage: sheet.isPercentage,
        isCount: sheet.isCount)
    {
      peculiarity = nil
    }
    names.insert(sheet.name)
    indicators.append(
      Indicator(row: row, level: level, sheet: sheet, peculiarity: peculiarity, peculiarYear: year))
  }

  // MARK: Sheets

  private var office: String { Spanish.of(programme.unitName) }

  private func measure(_ measure: Measure) -> Sheet {
    let name = programme.territory.map { "\(measure.name) en \($0)" } ?? measure.name
    let article = Spanish.article(of: measure.name)
    let isWhole = (measure.rule == .sum || measure.rule == .maximum) && !Self.measuredUnits.contains(measure.unit)
    // A tenth of what the whole municipality sums, in one agency.
    let share = programme.territory != nil && measure.rule == .sum ? 10 : 100
    return Sheet(
      name: name,
      definition: "Mide \(article) \(Spanish.lowercasedFirst(name)), con información \(office)",
      method: measure.method, unit: measure.unit, direction: measure.direction, rule: measure.rule,
      amount: measure.level * share, step: isWhole ? 100 : measure.unit == "Pesos" ? 1 : 10, isCount: false)
  }

  private static let measuredUnits: Set = [
    "Toneladas", "Kilómetros", "Litros por segundo", "Hectáreas", "Megavatios hora", "Porcentaje", "Miles de pesos",
  ]

  private enum Form {
    case percentage, count, monthlyMean, cost
  }

  private func sheet(of thing: Thing, isComponent: Bool) -> Sheet {
    let row = indicators.count
    var dice = Dice(seed, .name, programme.index, row)
    let form = form(row, isComponent: isComponent, &dice)
    let complements = isComponent ? [""] : thing.complement.phrases + [""]
    let choices = thing.participles.count * complements.count
    let start = isComponent ? 0 : dice.number(0...choices - 1)
    var name = ""
    var things = ""
    for turn in 0..<choices where name.isEmpty || names.contains(name) {
      let choice = (start + turn) % choices
      let participle = thing.participles[choice % thing.participles.count]
      let place = complement(complements[choice / thing.participles.count], of: thing)
      things = thing.many(participle) + place
      name = Self.name(form, of: thing, participle: participle, place: place)
    }
    let share = isComponent ? 1000 : dice.number(80...420)
    let yearly = max(96, thing.amount * share / 1000 / (programme.territory == nil ? 1 : 4))
    return sheet(form, name: name, of: thing, things: things, yearly: yearly, cost: dice.number(180...2400))
  }

  private func form(_ row: Int, isComponent: Bool, _ dice: inout Dice) -> Form {
    let luck = dice.number(0...99)
    let (peculiarity, _) = Peculiarity.of(programme: programme.index, row: row, seed: seed)
    if peculiarity == .jumpOfTen { return .count }
    if isComponent || peculiarity?.needsSummedPercentage == true || luck < 54 { return .percentage }
    return luck < 84 ? .count : luck < 93 ? .monthlyMean : .cost
  }

  /// With its space before it; in an agency it names the agency.
  private func complement(_ phrase: String, of thing: Thing) -> String {
    guard let territory = programme.territory else { return phrase.isEmpty ? "" : " \(phrase)" }
    return phrase.isEmpty ? " en \(territory)" : " \(phrase) \(thing.complement.linkToTerritory) \(territory)"
  }

  private static func name(_ form: Form, of thing: Thing, participle: String, place: String) -> String {
    switch form {
    case .percentage: "Porcentaje de \(thing.many(participle))\(place)"
    case .count: "Número de \(thing.many(participle))\(place)"
    case .monthlyMean: "Promedio mensual de \(thing.many(participle))\(place)"
    case .cost: "Costo promedio por \(thing.one(participle))\(place)"
    }
  }

  private func sheet(_ form: Form, name: String, of thing: Thing, things: String, yearly: Int, cost: Int) -> Sheet {
    let noun = Spanish.capitalized(thing.plural)
    let ending = thing.isFeminine ? "as" : "os"
    let done = Spanish.capitalized(things)
    switch form {
    case .percentage:
      return Sheet(
        name: name,
        definition: "Mide la proporción de \(things) respecto de l\(ending) programad\(ending) para el año, "
          + "a cargo \(office)",
        method: "(\(done) / \(noun) programad\(ending)) × 100", unit: "Porcentaje", direction: .ascending, rule: .sum,
        amount: 10_000, step: 10, isCount: false)
    case .count:
      return Sheet(
        name: name, definition: "Mide el número de \(things) en cada trimestre, a cargo \(office)",
        method: "Sumatoria de \(things) en el trimestre", unit: noun, direction: .ascending, rule: .sum,
        amount: yearly * 100, step: 100, isCount: true)
    case .monthlyMean:
      return Sheet(
        name: name,
        definition: "Mide cuánt\(ending) \(things) hay en un mes del trimestre, en promedio, a cargo \(office)",
        method: "\(done) en el trimestre / 3", unit: noun, direction: .ascending, rule: .mean,
        amount: yearly * 100 / 12, step: 10, isCount: false)
    case .cost:
      return Sheet(
        name: name,
        definition: "Mide el gasto ejercido en promedio por cada unidad de \(things), a cargo \(office)",
        method: "Gasto ejercido en pesos / \(done)", unit: "Pesos", direction: .descending, rule: .mean,
        amount: cost * 100, step: 1, isCount: false)
    }
  }
}
