/// An indicator as the report of one quarter shows it: the whole year, with the results known by then.
struct Snapshot {
  let indicator: Indicator
  let programme: Programme
  let figures: Figures
  /// The report's.
  let period: Period
  let seed: UInt64

  /// Before a revision.
  private var isEarlier: Bool { period.quarter <= figures.revisedAfter }

  /// Whether the report's year is the one in which the indicator shows `peculiarity`.
  func shows(_ peculiarity: Peculiarity) -> Bool { indicator.shows(peculiarity, in: period.year) }

  // MARK: Words

  /// The first nine cells.
  var words: [String] {
    let sheet = indicator.sheet
    return [
      indicator.level.title, name, sheet.definition, method, sheet.unit, type, sheet.dimension,
      shows(.monthly) ? "Mensual" : figures.frequency, sheet.direction.rawValue,
    ]
  }

  private var name: String {
    let name = indicator.sheet.name
    guard isEarlier, shows(.nameRevised) else { return name }
    return name.replacing("Porcentaje de", with: "Proporción de")
  }

  private var method: String {
    let method = indicator.sheet.method
    if shows(.methodWithoutDivisor) {
      let parts = method.dropFirst().prefix { $0 != "/" }
      return "(\(parts.dropLast())) × 100"
    }
    guard isEarlier, shows(.methodRevised) else { return method }
    return method.replacing("programad", with: "estimad")
  }

  private var type: String {
    let isStrategic = indicator.level.isStrategic != shows(.wrongType)
    return isStrategic ? "Estratégico" : "De gestión"
  }

  // MARK: Numbers

  /// In hundredths.
  var baseline: Int? {
    isEarlier ? figures.earlierBaseline ?? figures.baseline : figures.baseline
  }

  var programmed: [Cell] {
    isEarlier ? figures.earlierProgrammed ?? figures.programmed : figures.programmed
  }

  var achieved: [Cell] {
    figures.achieved.enumerated().map { quarter, cell in
      if quarter >= period.quarter { return .blank }
      let isFirst = period.quarter == figures.revisedAfter && quarter == period.quarter - 1
      return isFirst ? figures.earlierResult ?? cell : cell
    }
  }

  var programmedTotal: Int? { indicator.sheet.rule.goal(programmed) }

  var achievedTotal: Int? { indicator.sheet.rule.total(achieved, programmed: programmed) }

  // MARK: Evidence

  /// One cell, or one for each quarter.
  func evidence(by look: ReportLook) -> [String] {
    let achieved = achieved
    let quarters = (1...4).filter { achieved[$0 - 1].number != nil }
    if look.hasQuarterlyEvidence {
      return (1...4).map { quarters.contains($0) ? document(of: $0) : "" }
    }
    return [quarters.last.map(document) ?? ""]
  }

  private func document(of quarter: Int) -> String {
    if shows(.noEvidence) { return "" }
    var dice = Dice(seed, .evidence, programme.index * 64 + indicator.row, period.year, quarter)
    let isLate = shows(.lateEvidence) && quarter == period.quarter
    let month = isLate ? (quarter * 3) % 12 : quarter * 3 - 1 - dice.number(0...2)
    let year = isLate && quarter == 4 ? period.year + 1 : period.year
    let date = "\(dice.number(3...27)) de \(Spanish.months[month]) de \(year)"
    let number = "\(programme.initials)/\(dice.number(11...987))/\(period.year)"
    switch dice.number(0...9) {
    case 0, 1, 2: return "Oficio número \(number) de fecha \(date)"
    case 3: return "Bitácora de trabajo y memoria fotográfica del \(date)"
    case 4: return "Listas de asistencia del \(date), resguardadas \(inArchive)"
    case 5: return "Acta de entrega-recepción \(number) de fecha \(date)"
    case 6: return "Reporte del sistema de seguimiento con corte al \(date)"
    case 7: return "Minuta de la sesión ordinaria del \(date)"
    case 8: return "Expediente \(number), integrado el \(date)"
    default: return "Informe de actividades \(number) del \(date), publicado en el portal municipal"
    }
  }

  private var inArchive: String { "en el archivo \(Spanish.of(programme.unitName))" }
}
