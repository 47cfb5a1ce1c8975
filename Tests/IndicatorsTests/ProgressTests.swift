import Testing

@testable import Indicators

@Suite("Status by band (METHOD §4)")
struct BandTests {
  @Test(
    "Both sides of every bound, exactly",
    arguments: [
      ("0", Status.behind), ("69.999999999", .behind), ("70", .atRisk), ("89.999999999", .atRisk), ("90", .onTarget),
      ("100", .onTarget), ("110", .onTarget), ("110.000000001", .exceeded), ("300", .exceeded), ("-5", .behind),
    ])
  func bounds(compliance: String, expected: Status) throws {
    #expect(Bands.standard.status(of: try #require(percent(compliance))) == expected)
  }

  @Test("A ratio that no binary number holds is still on the right side")
  func thirds() throws {
    let bands = Bands(
      atRiskFrom: Quantity(30), onTargetFrom: try #require(Quantity(plainDecimal: "33.333333333")),
      onTargetTo: Quantity(110))
    #expect(bands.status(of: Fraction(1, over: 3)) == .onTarget)
    let above = Bands(
      atRiskFrom: Quantity(30), onTargetFrom: try #require(Quantity(plainDecimal: "33.333333334")),
      onTargetTo: Quantity(110))
    #expect(above.status(of: Fraction(1, over: 3)) == .atRisk)
  }
}

@Suite("Compliance by direction (METHOD §4)")
struct ComplianceTests {
  @Test(
    arguments: [
      (Direction.ascending, "25", "25", "100"), (.ascending, "30", "25", "120"), (.ascending, "0", "25", "0"),
      (.regular, "20", "25", "80"), (.nominal, "30", "25", "120"),
      (.descending, "25", "25", "100"), (.descending, "20", "25", "120"), (.descending, "30", "25", "80"),
      (.descending, "0", "25", "200"), (.descending, "75", "25", "-100"),
    ])
  func ratio(direction: Direction, achieved: String, programmed: String, expected: String) throws {
    let a = Fraction(try #require(Quantity(plainDecimal: achieved)))
    let p = Fraction(try #require(Quantity(plainDecimal: programmed)))
    #expect(direction.compliance(achieved: a, programmed: p) == percent(expected))
  }

  @Test(
    "By P ÷ A where the municipality says so; a result of 0 has no such ratio",
    arguments: [("25", "25", "100"), ("20", "25", "125"), ("50", "25", "50"), ("0", "25", "200")])
  func descendingRatio(achieved: String, programmed: String, expected: String) throws {
    let a = Fraction(try #require(Quantity(plainDecimal: achieved)))
    let p = Fraction(try #require(Quantity(plainDecimal: programmed)))
    #expect(Direction.descending.compliance(achieved: a, programmed: p, descending: .ratio) == percent(expected))
    #expect(Direction.ascending.compliance(achieved: a, programmed: p, descending: .ratio) == a / p)
  }

  @Test("Without a goal above zero there is none", arguments: ["0", "-5"])
  func noGoal(programmed: String) throws {
    let p = Fraction(try #require(Quantity(plainDecimal: programmed)))
    for direction in Direction.allCases { #expect(direction.compliance(achieved: .one, programmed: p) == nil) }
  }
}

@Suite("Accumulation (METHOD §3)")
struct AccumulationTests {
  @Test(
    "The rules",
    arguments: [
      (Accumulation.sum, "25 25 25 25", "100"), (.last, "10 20 30 40", "40"), (.mean, "10 20 30 40", "25"),
      (.maximum, "10 40 30 20", "40"), (.mean, "25 25 30 _", "26.67"), (.last, "10 20 _ _", "20"),
      (.sum, "0.10 0.2 _ _", "0.30"),
    ])
  func figure(rule: Accumulation, programmed: String, expected: String) throws {
    let record = Sample(programmed: programmed).record
    #expect(record.programmedFigure(by: rule, through: .fourth)?.shown.plainDecimal == expected)
  }

  @Test("The mean is exact until it is shown")
  func exactMean() throws {
    let record = Sample(programmed: "25 25 30 _").record
    #expect(record.programmedFigure(by: .mean, through: .fourth)?.value == Fraction(80, over: 3))
  }

  @Test(
    "Which quarters count for what was achieved: all reported for a sum or a maximum, scheduled ones otherwise",
    arguments: [(Accumulation.sum, "60"), (.maximum, "30"), (.last, "10"), (.mean, "15")])
  func achieved(rule: Accumulation, expected: String) {
    let record = Sample(programmed: "25 0 25 25", achieved: "20 30 10 _").record
    #expect(record.achievedFigure(by: rule, through: .fourth)?.shown.plainDecimal == expected)
  }

  @Test("A quarter that was reported as not available is not zero")
  func notAvailable() {
    let record = Sample(achieved: "N/D _ _ _").record
    #expect(record.achievedFigure(by: .sum, through: .fourth) == nil)
  }

  @Test(
    "An unstated rule is the first that gives both printed totals",
    arguments: [
      ("25 25 25 25", "25 _ _ _", "100", "25", Accumulation.sum, AccumulationRule.Origin.inferred),
      ("10 20 30 40", "10 20 _ _", "40", "20", .last, .inferred),
      ("10 20 30 40", "10 20 _ _", "25", "15", .mean, .inferred),
      ("10 40 30 20", "10 40 30 _", "40", "40", .maximum, .inferred),
      ("25 25 25 25", "25 _ _ _", "99", "25", .sum, .assumed),
      ("25 25 25 25", "25 _ _ _", "", "", .sum, .assumed),
      ("25 _ _ _", "25 _ _ _", "25", "25", .sum, .inferred),
      ("25 25 25 25", "_ _ _ _", "100", "0", .sum, .inferred),
      ("10 10 11 _", "_ _ _ _", "10.33", "", .mean, .inferred),
    ])
  func inference(
    programmed: String, achieved: String, printedP: String, printedA: String, rule: Accumulation,
    origin: AccumulationRule.Origin
  ) {
    let record = Sample(
      programmed: programmed, achieved: achieved, printedProgrammed: printedP, printedAchieved: printedA
    ).record
    let found = AccumulationRule(stated: nil, record: record)
    #expect(found.rule == rule)
    #expect(found.origin == origin)
  }

  @Test("A stated rule wins over the printed totals")
  func stated() {
    let found = AccumulationRule(stated: .maximum, record: Sample().record)
    #expect(found.rule == .maximum)
    #expect(found.origin == .stated)
  }
}

@Suite("Progress of one indicator (METHOD §4)")
struct IndicatorProgressTests {
  @Test("The worked example: the first quarter of 2024")
  func seed() throws {
    let progress = try #require(Sample.progress([Sample().report()]))
    let first = progress.quarters[0]
    #expect(first.compliance == .one)
    #expect(first.variation == Quantity(0))
    #expect(first.status == .onTarget)
    #expect(progress.quarters.dropFirst().map(\.status) == [.notYetDue, .notYetDue, .notYetDue])
    #expect(progress.quarters.dropFirst().allSatisfy { $0.variation == nil && $0.compliance == nil })
    #expect(progress.toDate.compliance == .one)
    #expect(progress.status == .onTarget)
    #expect(progress.annual.count == 1)
    #expect(progress.annual[0].year == 2024)
    #expect(progress.annual[0].result.goal.shown == Quantity(100))
    #expect(progress.annual[0].result.progress == Fraction(1, over: 4))
    #expect(progress.annual[0].result.expected == Fraction(1, over: 4))
    #expect(progress.plan?.progress == Fraction(1, over: 4))
    #expect(progress.plan?.expected == Fraction(1, over: 4))
    #expect(progress.accumulation == AccumulationRule(stated: nil, record: Sample().record))
  }

  @Test(
    "Status of a quarter, at a cut-off in the second quarter",
    arguments: [
      ("25 25 25 25", "25 20 _ _", [Status.onTarget, .atRisk, .notYetDue, .notYetDue]),
      ("25 25 25 25", "25 _ _ _", [.onTarget, .notReported, .notYetDue, .notYetDue]),
      ("25 25 25 25", "25 N/D _ _", [.onTarget, .notReported, .notYetDue, .notYetDue]),
      ("25 0 25 25", "25 5 _ _", [.onTarget, .notScheduled, .notYetDue, .notYetDue]),
      ("25 _ 25 25", "25 _ _ _", [.onTarget, .notScheduled, .notYetDue, .notYetDue]),
      ("25 N/A 25 25", "25 _ _ _", [.onTarget, .notScheduled, .notYetDue, .notYetDue]),
      ("25 25 0 25", "0 50 _ _", [.behind, .exceeded, .notScheduled, .notYetDue]),
    ])
  func quarterStatus(programmed: String, achieved: String, expected: [Status]) throws {
    let report = Sample(programmed: programmed, achieved: achieved).report(Period(2024, .second))
    #expect(try #require(Sample.progress([report])).quarters.map(\.status) == expected)
  }

  @Test(
    "Status to date",
    arguments: [
      ("25 25 25 25", "25 _ _ _", Status.behind, 1), ("25 25 25 25", "25 25 _ _", .onTarget, 0),
      ("25 25 25 25", "_ _ _ _", .notReported, 2), ("0 0 25 25", "_ _ _ _", .notYetDue, 0),
      ("0 0 0 0", "5 _ _ _", .noGoal, 0), ("_ _ _ _", "_ _ _ _", .noGoal, 0), ("0 25 25 25", "10 25 _ _", .exceeded, 0),
    ])
  func statusToDate(programmed: String, achieved: String, expected: Status, missing: Int) throws {
    let report = Sample(programmed: programmed, achieved: achieved, printedProgrammed: "", printedAchieved: "")
      .report(Period(2024, .second))
    let progress = try #require(Sample.progress([report]))
    #expect(progress.status == expected)
    #expect(progress.toDate.missing.count == missing)
  }

  @Test("A missing quarter adds nothing to the year and lowers the year to date: 25 of 50")
  func missingQuarter() throws {
    let progress = try #require(Sample.progress([Sample().report(Period(2024, .second))]))
    #expect(progress.toDate.compliance == Fraction(1, over: 2))
    #expect(progress.toDate.missing == [Period(2024, .second)])
    #expect(progress.currentYear?.expected == Fraction(1, over: 2))
  }

  @Test("Results after the cut-off do not count, though a later report knows them")
  func earlierCutOff() throws {
    let later = Sample(achieved: "25 30 _ _", printedAchieved: "55").report(Period(2024, .second))
    let ledger = try #require(Sample.ledger([later]).ledger).asOf(Period(2024, .first))
    let progress = PlanProgress(ledger).indicators[0]
    #expect(progress.toDate.achieved?.shown == Quantity(25))
    #expect(progress.quarters[1].status == .notYetDue)
    #expect(progress.quarters[1].achieved == .blank)
  }

  @Test("The newest report of a year counts")
  func newestReport() throws {
    let first = Sample().report()
    let second = Sample(achieved: "20 25 _ _", printedAchieved: "45").report(Period(2024, .second))
    let progress = try #require(Sample.progress([second, first]))
    #expect(progress.quarters[0].achieved == reading("20"))
    #expect(progress.toDate.achieved?.shown == Quantity(45))
  }

  @Test("Over several years: summed for a sum")
  func severalYears() throws {
    let before = Sample(achieved: "25 25 25 25", printedAchieved: "100").report(Period(2023, .fourth))
    let progress = try #require(Sample.progress([before, Sample().report()]))
    #expect(progress.plan?.goal.shown == Quantity(200))
    #expect(progress.plan?.progress == Fraction(125, over: 200))
    #expect(progress.plan?.expected == Fraction(125, over: 200))
    #expect(progress.quarters.count == 8)
  }

  @Test("Over several years: the last year's goal when quarters do not add up")
  func severalYearsLast() throws {
    let before = Sample(
      programmed: "10 20 30 40", achieved: "10 20 30 40", printedProgrammed: "40", printedAchieved: "40"
    )
    .report(Period(2023, .fourth))
    let now = Sample(programmed: "50 60 70 80", achieved: "40 _ _ _", printedProgrammed: "80", printedAchieved: "40")
      .report()
    let progress = try #require(Sample.progress([before, now]))
    #expect(progress.plan?.goal.shown == Quantity(80))
    #expect(progress.plan?.progress == Fraction(1, over: 2))
    #expect(progress.plan?.expected == Fraction(5, over: 8))
  }

  @Test("An indicator is judged by its own bands, else its programme's, else the plan's")
  func bands() throws {
    let strict = Bands(atRiskFrom: Quantity(95), onTargetFrom: Quantity(99), onTargetTo: Quantity(101))
    let lax = Bands(atRiskFrom: Quantity(10), onTargetFrom: Quantity(20), onTargetTo: Quantity(200))
    func status(programme: Bands?, own: Bands?) throws -> Status {
      let base = Sample.plan
      let plan = Plan(
        name: base.name, years: base.years, axes: base.axes, objectives: base.objectives, units: base.units,
        programmes: base.programmes, bands: base.bands, programmeBands: programme.map { ["4": $0] } ?? [:],
        settings: ["504-4-c1": IndicatorSetting(bands: own)])
      let report = Sample(achieved: "24 _ _ _", printedAchieved: "24").report()
      return try #require(Sample.progress([report], plan: plan)).status
    }
    #expect(try status(programme: nil, own: nil) == .onTarget)
    #expect(try status(programme: strict, own: nil) == .atRisk)
    #expect(try status(programme: strict, own: lax) == .onTarget)
  }
}
