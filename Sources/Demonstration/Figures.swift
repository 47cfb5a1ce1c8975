/// What a numeric cell of a report says. Numbers are in hundredths.
enum Cell: Sendable, Hashable {
  case blank, notAvailable, notApplicable
  case number(Int)

  var number: Int? {
    if case .number(let hundredths) = self { hundredths } else { nil }
  }
}

/// The goals and results of an indicator in one year.
struct Figures: Sendable {
  var programmed: [Cell]
  var achieved: [Cell]
  /// Year 2021; nil where the report lacks it.
  var baseline: Int?
  /// The quarter whose report showed something else; 0 when nothing was revised.
  var revisedAfter = 0
  var earlierProgrammed: [Cell]?
  var earlierBaseline: Int?
  /// What the report of the quarter `revisedAfter` showed as that quarter's result.
  var earlierResult: Cell?
  /// Which quarters have a goal.
  let schedule: [Bool]

  var frequency: String {
    switch schedule.count(where: { $0 }) {
    case 1: "Anual"
    case 2: "Semestral"
    default: "Trimestral"
    }
  }
}

extension Rule {
  /// The total that an office prints under its quarters; nil without any number. A mean is rounded half up.
  ///
  /// For the last value and the mean only scheduled quarters count.
  func total(_ cells: [Cell], programmed: [Cell]) -> Int? {
    let onlyScheduled = self == .last || self == .mean
    let values = zip(cells, programmed).compactMap { cell, goal in
      onlyScheduled && (goal.number ?? 0) <= 0 ? nil : cell.number
    }
    guard let last = values.last else { return nil }
    switch self {
    case .sum: return values.reduce(0, +)
    case .last: return last
    case .maximum: return values.max()
    case .mean: return (2 * values.reduce(0, +) + values.count) / (2 * values.count)
    }
  }

  /// The goal of a year: the total of its scheduled quarters.
  func goal(_ programmed: [Cell]) -> Int? {
    total(programmed.map { ($0.number ?? 0) > 0 ? $0 : .blank }, programmed: programmed)
  }
}
