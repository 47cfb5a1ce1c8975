/// What is out of the ordinary with an indicator, so that every page and every check of the site has something to show.
enum Peculiarity: Sendable {
  // Its data.
  case swappedBaseline, baselineMissing, baselineContradicts, baselineRevised
  case variationWrong, totalWrong
  case percentageOver100, farAboveGoal, jumpOfTen, alwaysAsProgrammed
  case noEvidence, lateEvidence
  case methodWithoutDivisor, monthly, wrongType, repeatedName
  case resultRevised, goalRevised, nameRevised, methodRevised
  case notAvailable, notApplicable, reachedWithoutGoal
  // Its fate.
  case noGoal, dueLater, notReported, retired, newcomer
  case behind, atRisk, onTarget, exceeded

  /// Those that a large municipality has here and there.
  static let scattered: [Peculiarity] = [
    .swappedBaseline, .baselineMissing, .baselineContradicts, .baselineRevised, .variationWrong, .totalWrong,
    .percentageOver100, .farAboveGoal, .jumpOfTen, .alwaysAsProgrammed, .noEvidence, .lateEvidence,
    .methodWithoutDivisor, .monthly, .monthly, .wrongType, .resultRevised, .resultRevised, .goalRevised, .goalRevised,
    .nameRevised, .methodRevised, .notAvailable, .notApplicable, .reachedWithoutGoal, .noGoal, .retired, .newcomer,
  ]

  /// It shows only where the quarters of a percentage are summed.
  var needsSummedPercentage: Bool {
    switch self {
    case .totalWrong, .goalRevised, .resultRevised, .reachedWithoutGoal, .methodWithoutDivisor, .methodRevised,
      .nameRevised, .notApplicable, .baselineContradicts, .alwaysAsProgrammed:
      true
    default: false
    }
  }

  /// It shows in an indicator with these features; the ones that need a summed percentage need nothing else.
  func suits(level: Level, direction: Direction, rule: Rule, isPercentage: Bool, isCount: Bool) -> Bool {
    if needsSummedPercentage { return isPercentage && rule == .sum }
    switch self {
    case .percentageOver100: return isPercentage && rule != .sum && direction == .ascending
    case .farAboveGoal: return direction == .ascending
    case .jumpOfTen: return isCount
    case .wrongType: return !level.isComponent
    default: return true
    }
  }

  /// Those of the indicator at `row` of a programme, and the year in which it shows. From 40 indicators on, the first
  /// five programmes hold every one of them; the rest of a large municipality is given some at random.
  static func of(programme: Int, row: Int, seed: UInt64) -> (Peculiarity?, year: Int) {
    if programme < showcase.count, row < showcase[programme].count { return (showcase[programme][row], 2024) }
    if row == repeatedRow.copy, programme % 40 == 23 { return (.repeatedName, 2024) }
    var dice = Dice(seed, .trait, programme, row)
    guard dice.chance(90) else { return (nil, 2024) }
    return (dice.pick(scattered), dice.number(Period.years))
  }

  /// The row whose name a repeated name repeats.
  static let repeatedRow = (original: 3, copy: 6)

  private static let showcase: [[Peculiarity?]] = [
    [nil, .baselineRevised, .resultRevised, .swappedBaseline, .monthly, .totalWrong, .variationWrong],
    [nil, .farAboveGoal, .exceeded, .notReported, .noEvidence, .behind, .jumpOfTen, .lateEvidence],
    [.dueLater, .percentageOver100, .goalRevised, .methodWithoutDivisor, .baselineMissing, .atRisk, .notAvailable],
    [nil, nil, .nameRevised, .alwaysAsProgrammed, .wrongType, .methodRevised, .repeatedName, .exceeded],
    [nil, .noGoal, .reachedWithoutGoal, .retired, .newcomer, .baselineContradicts, .notApplicable, .onTarget],
  ]
}
