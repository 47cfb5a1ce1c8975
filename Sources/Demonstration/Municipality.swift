/// The axes of the fictitious plan, each with its fields of work.
struct Axis: Sendable {
  /// `1`…`5`.
  let code: Int
  let name: String
  let sectors: [Sector]
  /// How the coordination of an agency that works on it is called.
  let agencyWork: String

  static let all = [
    Axis(code: 1, name: "Bienestar para todas las personas", sectors: Sector.wellbeing, agencyWork: "Bienestar"),
    Axis(code: 2, name: "Seguridad y justicia cotidiana", sectors: Sector.safety, agencyWork: "Seguridad"),
    Axis(code: 3, name: "Territorio, servicios y medio ambiente", sectors: Sector.territory, agencyWork: "Servicios"),
    Axis(code: 4, name: "Economía local, turismo y cultura", sectors: Sector.economy, agencyWork: "Economía"),
    Axis(code: 5, name: "Gobierno abierto y eficiente", sectors: Sector.government, agencyWork: "Gestión"),
  ]
}

/// One budget programme as one office runs it: what a quarterly report is about.
struct Programme: Sendable {
  /// Its place among all, from 0.
  let index: Int
  let axis: Axis
  let sector: Sector
  let objective: String
  /// The agency to which it is confined; nil for the whole municipality.
  let territory: String?
  let unitCode: Int
  let unitName: String
  let initials: String
  let code: Int
  let name: String
  /// How many indicators it has.
  let size: Int

  /// `101-1`: the first parts of its indicators' keys.
  var key: String { "\(unitCode)-\(code)" }
}

/// A fictitious municipality of a given size: its offices and programmes.
struct Municipality: Sendable {
  let seed: UInt64
  let programmes: [Programme]

  /// Its programmes' sizes add up to `indicators` exactly.
  init(indicators: Int, seed: UInt64) {
    self.seed = seed
    let sizes = Self.sizes(indicators, seed: seed)
    var unitCodes: [String: Int] = [:]
    var programmes: [Programme] = []
    for (index, size) in sizes.enumerated() {
      // The eleventh is the first one again, in the agencies: a programme that two offices share.
      let isShared = index == Self.shared
      let place = isShared ? 0 : index > Self.shared ? index - 1 : index
      let axis = Axis.all[place % Axis.all.count]
      let turn = place / Axis.all.count
      let sectorIndex = turn % axis.sectors.count
      let sector = axis.sectors[sectorIndex]
      let round = turn / axis.sectors.count
      let territory = isShared ? Territory.name(0) : round > 0 ? Territory.name(round) : nil
      let unitName: String
      if let territory {
        unitName = isShared ? "Coordinación de Agencias Municipales" : "Agencia de \(territory), \(axis.agencyWork)"
      } else {
        unitName = sector.unit
      }
      let unitCode = unitCodes[unitName] ?? 101 + unitCodes.count
      unitCodes[unitName] = unitCode
      programmes.append(
        Programme(
          index: index, axis: axis, sector: sector, objective: "\(axis.code).\(sectorIndex + 1)",
          territory: territory, unitCode: unitCode, unitName: unitName,
          initials: territory == nil ? sector.initials : isShared ? "CAM" : "AG\(round)", code: place + 1,
          name: round > 0 ? "\(sector.programme) en \(territory ?? "")" : sector.programme, size: size))
    }
    self.programmes = programmes
  }

  private static let shared = 10

  /// Eight indicators a programme in a small municipality, 18 at 200, 25 at 1,000, and up to 30; about as many in each.
  private static func sizes(_ indicators: Int, seed: UInt64) -> [Int] {
    let usual: Int
    switch indicators {
    case ...40: usual = 8
    case ...200: usual = 8 + (indicators - 40) / 16
    case ...1000: usual = 18 + (indicators - 200) * 7 / 800
    default: usual = min(30, 25 + (indicators - 1000) / 1800)
    }
    let count = max(1, (indicators + usual / 2) / usual)
    var sizes = (0..<count).map { indicators * ($0 + 1) / count - indicators * $0 / count }
    guard usual > 10 else { return sizes }
    for pair in 0..<count / 2 {
      var dice = Dice(seed, .size, pair)
      let moved = dice.number(0...usual / 5)
      sizes[2 * pair] += moved
      sizes[2 * pair + 1] -= moved
    }
    return sizes
  }

  /// The offices in the order of their codes, with their programmes.
  var units: [(code: Int, name: String, programmes: [Int])] {
    var units: [(code: Int, name: String, programmes: [Int])] = []
    for programme in programmes {
      let place = programme.unitCode - 101
      if place == units.count { units.append((programme.unitCode, programme.unitName, [])) }
      units[place].programmes.append(programme.code)
    }
    return units
  }
}

/// Names of agencies that exist nowhere.
enum Territory {
  private static let saints = [
    "San Jacinto", "Santa Aurelia", "San Fidencio", "Santa Brígida", "San Eleuterio", "Santa Casilda", "San Hilarión",
    "Santa Eduviges", "San Nicandro", "Santa Filomena", "San Policarpo", "Santa Genoveva", "San Telmo",
    "Santa Leocadia", "San Wenceslao", "Santa Tecla",
  ]
  private static let places = [
    "de las Lomas", "del Encino", "de los Manantiales", "del Mirador", "de la Cañada", "de los Nogales", "del Llano",
    "de las Jacarandas", "del Arenal", "de la Ribera", "de los Mezquites",
  ]

  /// Different for each `index` below 176.
  static func name(_ index: Int) -> String {
    "\(saints[index % saints.count]) \(places[(index + index / saints.count) % places.count])"
  }
}
