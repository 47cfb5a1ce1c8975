/// Draws the goals and results of an indicator.
struct FigureDrawing {
  let indicator: Indicator
  let programme: Programme
  let delivery: Delivery
  let seed: UInt64

  private var sheet: Sheet { indicator.sheet }

  func figures(of year: Int) -> Figures {
    let schedule = schedule(in: year)
    let programmed = programmed(in: year, schedule)
    var figures = Figures(
      programmed: programmed.map { .number($0) }, achieved: achieved(in: year, programmed),
      schedule: schedule.map { $0 > 0 })
    figures.baseline = baseline
    if indicator.peculiarYear == year { bend(&figures, in: year) }
    return figures
  }

  // MARK: Goals

  private static let patterns = [
    [25, 25, 25, 25], [20, 30, 30, 20], [15, 30, 35, 20], [15, 25, 30, 30], [20, 20, 30, 30], [30, 30, 20, 20],
    [25, 25, 30, 20], [20, 25, 25, 30], [0, 50, 0, 50], [0, 30, 40, 30], [50, 0, 50, 0], [40, 60, 0, 0],
  ]

  /// What part of the year's goal each quarter has, in percent; where quarters are not summed, above 0 when it has one.
  private func schedule(in year: Int) -> [Int] {
    if indicator.shows(.dueLater, in: year) { return [0, 0, 50, 50] }
    if indicator.shows(.reachedWithoutGoal, in: year) { return [0, 50, 0, 50] }
    if let peculiarity = indicator.peculiarity, peculiarity != .dueLater, peculiarity != .reachedWithoutGoal {
      return [20, 25, 30, 25]
    }
    var dice = Dice(seed, .shape, programme.index, indicator.row)
    if sheet.rule == .sum { return dice.pick(Self.patterns) }
    let luck = dice.number(0...99)
    if indicator.level.isStrategic, sheet.rule == .last {
      if luck < 25, indicator.level == .goal { return [0, 0, 0, 100] }
      if luck < 60 { return [0, 50, 0, 50] }
    }
    return [25, 25, 25, 25]
  }

  /// In hundredths.
  private func programmed(in year: Int, _ schedule: [Int]) -> [Int] {
    let age = year - Period.years.lowerBound
    let isRising = sheet.direction == .ascending
    let isLevel = sheet.direction == .regular || sheet.direction == .nominal
    let step = sheet.isMoney ? 50 : sheet.isPercentage && sheet.rule == .sum ? 100 : sheet.step
    return schedule.enumerated().map { quarter, part in
      guard part > 0 else { return 0 }
      switch sheet.rule {
      case .sum:
        let growth = sheet.isPercentage || isLevel ? 0 : (isRising ? 45 : -35) * age
        return max(step, rounded(sheet.amount * part * (1000 + growth), by: 100_000, to: step))
      case .maximum:
        let season = [780, 1000, 900, 700][quarter]
        let growth = isLevel ? 0 : (isRising ? 30 : -30) * age
        return rounded(sheet.amount * season * (1000 + growth), by: 1_000_000, to: step)
      case .last, .mean:
        let steps = isLevel ? [0, 1, -1, 2][quarter] : (isRising ? 1 : -1) * (4 * age + quarter)
        let value = sheet.amount + steps * max(step, sheet.amount * 7 / 1000 / step * step)
        return min(max(step, value), sheet.isPercentage ? 9800 : .max)
      }
    }
  }

  // MARK: Results

  /// How well an axis does in a quarter of the plan, from 0: one steady, one recovering, one wearing out, one ahead, one
  /// that is always slow to start the year. In ten thousandths of the way from the worst to the best.
  private func tide(_ period: Period) -> Int {
    switch programme.axis.code {
    case 1: 250
    case 2: -2100 + 290 * period.index
    case 3: 350 - 200 * period.index
    case 4: 650
    default: [-900, -100, 150, 450][period.quarter - 1] + 40 * period.index
    }
  }

  /// From the worst (0) to the best (9,999) result that an indicator may have, as a compliance in thousandths.
  private static func compliance(_ luck: Int) -> Int {
    switch luck {
    case ..<900: 300 + luck * 395 / 900
    case ..<2400: 705 + (luck - 900) * 185 / 1500
    case ..<9150: 904 + (luck - 2400) * 190 / 6750
    default: 1112 + (luck - 9150) * 80 / 850
    }
  }

  private func luck(in year: Int) -> (value: Int, isForced: Bool) {
    var always = Dice(seed, .luck, programme.index, indicator.row)
    var yearly = Dice(seed, .year, programme.index, indicator.row, year)
    let usual = always.number(0...9999)
    let value = yearly.chance(650) ? usual : yearly.number(0...9999)
    switch indicator.peculiarity {
    case .behind: return (450, true)
    case .atRisk: return (1700, true)
    case .exceeded: return (9600, true)
    case nil: return (value, false)
    // On target, so that nothing but the peculiarity stands out.
    default: return (3200 + value / 2, true)
    }
  }

  private func achieved(in year: Int, _ programmed: [Int]) -> [Cell] {
    let luck = luck(in: year)
    var dice = Dice(seed, .results, programme.index, indicator.row, year)
    let isSilent = dice.chance(25) && indicator.peculiarity == nil
    return programmed.indices.map { quarter in
      let period = Period(year: year, quarter: quarter + 1)
      let noise = dice.number(-500...500)
      let isExact = dice.chance(90)
      let isLost = dice.chance(15) && indicator.peculiarity == nil
      let goal = programmed[quarter]
      guard period <= Period.cutOff, delivery[period] != .missing, goal > 0, !isSilent else { return .blank }
      if isLost { return .notAvailable }
      let place = min(9999, max(0, luck.value + noise * 3 / 4 + (luck.isForced ? 0 : tide(period))))
      let compliance = Self.compliance(place)
      if isExact, (900...1100).contains(compliance), !luck.isForced { return .number(goal) }
      return .number(result(goal, compliance: compliance))
    }
  }

  /// `compliance` in thousandths.
  private func result(_ goal: Int, compliance: Int) -> Int {
    let ratio = sheet.direction == .descending ? 2000 - compliance : compliance
    let value = rounded(goal * ratio, by: 1000, to: sheet.step)
    return sheet.isPercentage ? min(value, 10_000) : value
  }

  private var baseline: Int {
    var dice = Dice(seed, .base, programme.index, indicator.row)
    let first = programmed(in: Period.years.lowerBound, schedule(in: Period.years.lowerBound))
    let goal = sheet.rule.goal(first.map { .number($0) }) ?? sheet.amount
    let ratio: Int
    switch sheet.direction {
    case .ascending: ratio = sheet.rule == .sum ? dice.number(600...930) : dice.number(820...970)
    case .descending: ratio = dice.number(1080...1320)
    case .regular, .nominal: ratio = dice.number(970...1030)
    }
    return rounded(goal * ratio, by: 1000, to: max(sheet.step, 10))
  }

  /// `value / divisor`, half up to a multiple of `step`; never below 0.
  private func rounded(_ value: Int, by divisor: Int, to step: Int) -> Int {
    max(0, (2 * value + divisor * step) / (2 * divisor * step) * step)
  }
}

// MARK: - Peculiarities

extension FigureDrawing {
  /// Gives the year in which an indicator is peculiar its peculiarity.
  private func bend(_ figures: inout Figures, in year: Int) {
    var dice = Dice(seed, .revision, programme.index, indicator.row)
    let after = year == Period.cutOff.year ? 1 : dice.number(1...3)
    let last = min(4, delivery.lastReport(of: year))
    // A change is seen only where one report shows it and a later one does not.
    let isSeen = last > after && delivery[Period(year: year, quarter: after)] == .onTime
    switch indicator.peculiarity {
    case .baselineMissing: figures.baseline = nil
    case .baselineContradicts: figures.baseline = (sheet.rule.goal(figures.programmed) ?? 0) * 5 / 4
    case .baselineRevised where isSeen:
      figures.revisedAfter = after
      figures.earlierBaseline = figures.baseline.map { $0 * 9 / 10 / sheet.step * sheet.step }
    case .nameRevised where isSeen, .methodRevised where isSeen: figures.revisedAfter = after
    case .goalRevised where isSeen:
      figures.revisedAfter = after
      figures.earlierProgrammed = figures.programmed.enumerated().map { quarter, cell in
        quarter < after ? cell : .number((cell.number ?? 0) + 500)
      }
    case .resultRevised where isSeen:
      figures.revisedAfter = after
      figures.earlierResult = figures.achieved[after - 1].number.map { .number($0 * 4 / 5 / sheet.step * sheet.step) }
    case .jumpOfTen:
      figures.revisedAfter = 2
      figures.earlierResult = figures.achieved[1].number.map { .number($0 * 10) }
    case .percentageOver100:
      figures.programmed = [9550, 9600, 9650, 9700].map { .number($0) }
      let results = [9480, 10_350, 9700, 9720].map { Cell.number($0) }
      figures.achieved = zip(figures.achieved, results).map { $0.number == nil ? $0 : $1 }
    case .farAboveGoal:
      for quarter in 0..<2 where figures.achieved[quarter].number != nil {
        let goal = figures.programmed[quarter].number ?? 0
        let result = goal * 13 / 10 / sheet.step * sheet.step
        figures.achieved[quarter] = .number(sheet.isPercentage ? min(result, 10_000) : result)
      }
    case .alwaysAsProgrammed:
      figures.achieved = zip(figures.achieved, figures.programmed).map { $0.number == nil ? $0 : $1 }
    case .notAvailable: figures.achieved[0] = .notAvailable
    case .notApplicable:
      figures.programmed[0] = .notApplicable
      figures.achieved[0] = .notApplicable
    case .reachedWithoutGoal: figures.achieved[0] = .number(1200)
    case .noGoal:
      figures.programmed = figures.programmed.map { _ in .notApplicable }
      figures.achieved = figures.achieved.map { _ in .blank }
    case .notReported: figures.achieved = figures.achieved.map { $0.number == nil ? $0 : .notAvailable }
    default: break
    }
  }
}
