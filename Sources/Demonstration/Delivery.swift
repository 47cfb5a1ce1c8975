/// What is out of the ordinary with the reports of a programme.
struct Delivery: Sendable {
  enum State: Sendable {
    case onTime
    /// It never came; its results stand in the next quarter's report.
    case late
    /// It never came, and its results are not known.
    case missing
  }

  private let states: [State]

  /// No two in a row are lacking, and the first of 2024 always comes.
  init(_ programme: Programme, of total: Int, seed: UInt64) {
    var states: [State] = []
    for period in Period.all {
      var dice = Dice(seed, .delivery, programme.index, period.index)
      let isCutOff = period == Period.cutOff
      let previous = states.last ?? .missing
      if let planned = Self.planned(programme.index, period), total > 4 {
        states.append(planned)
      } else if previous != .onTime || period.year == 2024 && !isCutOff || total < 12 {
        states.append(.onTime)
      } else if dice.chance(isCutOff ? 20 : 12) {
        states.append(.missing)
      } else if dice.chance(20), period.quarter < 4, !isCutOff {
        states.append(.late)
      } else {
        states.append(.onTime)
      }
    }
    self.states = states
  }

  private static func planned(_ programme: Int, _ period: Period) -> State? {
    switch (programme, period.year, period.quarter) {
    case (1, 2023, 2): .late
    case (4, 2022, 3): .missing
    case (10, 2024, 2): .missing
    default: programme < 5 ? .onTime : nil
    }
  }

  subscript(period: Period) -> State { states[period.index] }

  /// The last quarter of `year` of which there is a report; 0 when there is none.
  func lastReport(of year: Int) -> Int {
    Period.all.last { $0.year == year && self[$0] == .onTime }?.quarter ?? 0
  }
}
