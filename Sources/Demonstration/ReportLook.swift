/// How a report is written: offices and years differ.
struct ReportLook: Sendable {
  let hasQuarterlyEvidence: Bool
  let groupsThousands: Bool
  /// `25 %`, `$1,200.00`.
  let hasSigns: Bool
  let hasByteOrderMark: Bool
  let isWindows1252: Bool
  let hasStrayLines: Bool
  let hasDriftedTitles: Bool
  let lacksFinalNewline: Bool
  let lineEnd: String
  /// The folder in which it stands.
  let folder: Period

  init(_ programme: Programme, _ period: Period, seed: UInt64) {
    var office = Dice(seed, .look, programme.unitCode, period.year)
    hasQuarterlyEvidence = office.chance(450)
    groupsThousands = office.chance(700)
    hasSigns = office.chance(200)
    hasByteOrderMark = office.chance(150)
    lineEnd = office.chance(300) ? "\r\n" : "\n"
    var report = Dice(seed, .look, programme.index, period.index, 1)
    let others = programme.index >= 5
    let scattered = (0..<4).map { _ in report.chance(4) && others }
    let place = (programme.index, period.code)
    isWindows1252 = !hasByteOrderMark && (scattered[0] || place == (1, "2022-T2"))
    hasStrayLines = scattered[1] || place == (1, "2022-T4")
    hasDriftedTitles = place == (0, "2022-T1")
    lacksFinalNewline = scattered[2] || place == (3, "2023-T1")
    // A report put among those of the quarter in which it was handed in.
    let isMisplaced = (scattered[3] || place == (2, "2023-T3")) && period != Period.cutOff
    folder = isMisplaced ? Period.all[period.index + 1] : period
  }
}
