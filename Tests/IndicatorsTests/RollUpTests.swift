import Diagnostics
import Testing

@testable import Indicators

@Suite("Objectives, axes, the plan (METHOD §5)")
struct RollUpTests {
  private func rollUp(_ samples: [Sample], plan: Plan = Sample.plan, at period: Period = Period(2024, .first)) throws
    -> RollUp
  {
    let records = samples.enumerated().map { index, sample in
      var numbered = sample
      numbered.key = IndicatorKey(unit: "504", programme: "4", level: .component(index + 1))
      return numbered.record
    }
    let ledger = try #require(Sample.ledger([Sample.report(records, period)], plan: plan).ledger)
    return PlanProgress(ledger).plan
  }

  @Test("The real report: two indicators on target")
  func seed() throws {
    let rollUp = try rollUp([Sample(), Sample()])
    #expect(rollUp.compliance == .one)
    #expect(rollUp.annual?.progress == Fraction(1, over: 4))
    #expect(rollUp.annual?.expected == Fraction(1, over: 4))
    #expect(rollUp.plan?.progress == Fraction(1, over: 4))
    #expect((rollUp.reported, rollUp.due, rollUp.total) == (2, 2, 2))
    #expect(rollUp.distribution == [.onTarget: 2])
    #expect(rollUp.excluded.isEmpty)
  }

  @Test("Each is capped to 0–100 % before the mean: 300 % and 0 % make 50 %")
  func capped() throws {
    #expect(try rollUp([Sample(achieved: "75 _ _ _"), Sample(achieved: "0 _ _ _")]).compliance == Fraction(1, over: 2))
    #expect(
      try rollUp([Sample(direction: .descending, achieved: "100 _ _ _"), Sample()]).compliance == Fraction(1, over: 2))
  }

  @Test("What is not due, not reported or without a goal stays out, is counted and named")
  func excluded() throws {
    let rollUp = try rollUp([
      Sample(), Sample(achieved: "_ _ _ _"), Sample(programmed: "0 25 25 25", achieved: "_ _ _ _"),
      Sample(programmed: "0 0 0 0", achieved: "_ _ _ _"),
    ])
    #expect(rollUp.compliance == .one)
    #expect((rollUp.reported, rollUp.due, rollUp.total) == (1, 2, 4))
    #expect(rollUp.excluded.map(\.reason) == [.notReported, .notYetDue, .noGoal])
    #expect(rollUp.distribution == [.onTarget: 1, .notReported: 1, .notYetDue: 1, .noGoal: 1])
  }

  @Test("Without a reported indicator there is no figure, and never 0 %")
  func noData() throws {
    let rollUp = try rollUp([Sample(achieved: "_ _ _ _")])
    #expect(rollUp.compliance == nil)
    #expect(rollUp.annual == nil)
    #expect(rollUp.plan == nil)
    #expect(RollUp([]).compliance == nil)
  }

  @Test("Weights: 100 % at weight 3 and 0 % at weight 1 make 75 %; weight 0 stays out")
  func weights() throws {
    func plan(_ weights: [String: Int]) -> Plan {
      let base = Sample.plan
      return Plan(
        name: base.name, years: base.years, axes: base.axes, objectives: base.objectives, units: base.units,
        programmes: base.programmes, bands: base.bands,
        settings: weights.mapValues { IndicatorSetting(weight: Quantity($0)) })
    }
    let samples = [Sample(), Sample(achieved: "0 _ _ _")]
    #expect(try rollUp(samples, plan: plan(["504-4-c1": 3])).compliance == Fraction(3, over: 4))
    let weightless = try rollUp(samples, plan: plan(["504-4-c2": 0]))
    #expect(weightless.compliance == .one)
    #expect(weightless.excluded.map(\.reason) == [.weightless])
  }

  @Test("A mean never leaves the range of what it averages, over random reports")
  func range() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<100 {
      let samples = (0..<5).map { _ in Sample(achieved: "\(Int.random(in: 0...60, using: &generator)) _ _ _") }
      let rollUp = try rollUp(samples)
      let ratios = rollUp.members.compactMap { $0.toDate.compliance?.clamped(to: .zero ... .one) }
      let mean = try #require(rollUp.compliance)
      #expect(try mean >= #require(ratios.min()) && mean <= #require(ratios.max()))
    }
  }
}

@Suite("Reports and the plan")
struct LedgerTests {
  @Test("What the plan does not list is taken from the reports, with a note in the first that brings it")
  func completion() throws {
    let objective = Entry(code: "7.1", name: "Otro objetivo")
    let stranger = Sample(key: IndicatorKey(unit: "9", programme: "8", level: .component(1)), objective: objective)
    let reports = [Period(2024, .first), Period(2024, .second)].map {
      Sample.report([stranger.record], $0, unit: "9", programme: "8")
    }
    let (linked, codes) = Sample.ledger(reports)
    let ledger = try #require(linked)
    #expect(codes.isEmpty)
    #expect(
      ledger.reports.map { $0.notes.map(\.finding.message.code) } == [
        Array(repeating: "fuera-de-catalogo", count: 4), [],
      ])
    #expect(ledger.plan.units.map(\.code) == ["504", "9"])
    #expect(ledger.plan.axes.map(\.code) == ["2", "7"])
    #expect(ledger.plan.objectives.last == objective)
    #expect(ledger.indicators[0].axis == Axis(code: "7", name: nil))
    #expect(PlanProgress(ledger).axes.map(\.rollUp.total) == [0, 1])
  }

  @Test("A year outside the plan is noted", arguments: [(2021, true), (2022, false), (2024, false), (2025, true)])
  func year(year: Int, found: Bool) throws {
    let ledger = try #require(Sample.ledger([Sample().report(Period(year, .first))]).ledger)
    #expect(ledger.reports[0].notes.map(\.finding.message.code) == (found ? ["ejercicio-fuera-del-plan"] : []))
  }

  @Test(
    "A stated accumulation that does not give the printed totals is noted",
    arguments: [(Accumulation.last, true), (.sum, false)])
  func contradictedAccumulation(rule: Accumulation, found: Bool) throws {
    let base = Sample.plan
    let plan = Plan(
      name: base.name, years: base.years, axes: base.axes, objectives: base.objectives, units: base.units,
      programmes: base.programmes, bands: base.bands, settings: ["504-4-c1": IndicatorSetting(accumulation: rule)])
    let ledger = try #require(Sample.ledger([Sample().report()], plan: plan).ledger)
    #expect(ledger.reports[0].notes.map(\.finding.message.code) == (found ? ["acumulacion-contradicha"] : []))
  }

  @Test("Two reports of the same unit, programme and quarter are an error")
  func repeated() {
    #expect(Sample.ledger([Sample().report(), Sample().report()]).codes == ["informe-repetido"])
  }

  @Test("The same key under another name in another year is another indicator, with its own page")
  func renamed() throws {
    let before = Sample(name: "Otro nombre", achieved: "10 10 10 10", printedAchieved: "40").report(
      Period(2023, .fourth))
    let ledger = try #require(Sample.ledger([before, Sample().report()]).ledger)
    #expect(ledger.indicators.map(\.key.slug) == ["504-4-c1-2023", "504-4-c1"])
    #expect(ledger.indicators.map(\.name) == ["Otro nombre", "Indicador de ejemplo"])
    #expect(ledger.indicators.map { $0.years.map(\.year) } == [[2023], [2024]])
    #expect(PlanProgress(ledger).plan.members.map(\.indicator.key.slug) == ["504-4-c1"])
    #expect(
      PlanProgress(ledger.asOf(Period(2023, .fourth))).plan.members.map(\.indicator.key.slug) == ["504-4-c1-2023"])
  }

  @Test("Unless the catalogue says that it continues, or only the case of the name changed")
  func continues() throws {
    let before = Sample(name: "Otro nombre").report(Period(2023, .fourth))
    let base = Sample.plan
    let plan = Plan(
      name: base.name, years: base.years, axes: base.axes, objectives: base.objectives, units: base.units,
      programmes: base.programmes, bands: base.bands, settings: ["504-4-c1": IndicatorSetting(continues: true)])
    #expect(try #require(Sample.ledger([before, Sample().report()], plan: plan).ledger).indicators.count == 1)
    let capitals = Sample(name: "INDICADOR DE EJEMPLO").report(Period(2023, .fourth))
    let ledger = try #require(Sample.ledger([capitals, Sample().report()]).ledger)
    #expect(ledger.indicators.map { $0.years.map(\.year) } == [[2023, 2024]])
  }

  @Test("Expected reports are those of the plan's units, received or not")
  func expected() throws {
    let base = Sample.plan
    let plan = Plan(
      name: base.name, years: base.years, axes: base.axes, objectives: base.objectives,
      units: base.units + [ResponsibleUnit(code: "505", name: "Otra", programmes: ["4"])], programmes: base.programmes,
      bands: base.bands, settings: [:])
    let ledger = try #require(Sample.ledger([Sample().report()], plan: plan).ledger)
    #expect(ledger.expectedReports(in: Period(2024, .first)).map(\.slug) == ["2024-t1-504-4", nil])
    #expect(ledger.reportedPeriods == [Period(2024, .first)])
  }

  @Test("A report for a programme that its unit does not list is received all the same")
  func unexpected() throws {
    let base = Sample.plan
    let plan = Plan(
      name: base.name, years: base.years, axes: base.axes, objectives: base.objectives,
      units: [ResponsibleUnit(code: "504", name: "Unidad", programmes: [])], programmes: base.programmes,
      bands: base.bands, settings: [:])
    let ledger = try #require(Sample.ledger([Sample().report()], plan: plan).ledger)
    #expect(ledger.expectedReports(in: Period(2024, .first)).map(\.slug) == ["2024-t1-504-4"])
  }

  @Test("Reports after a given cut-off are left out; a cut-off before the first is an error")
  func cutOff() throws {
    let reports = [Sample().report(), Sample(achieved: "20 25 _ _").report(Period(2024, .second))]
    let ledger = try #require(Sample.ledger(reports, cutOff: Period(2024, .first)).ledger)
    #expect(ledger.reports.map(\.slug) == ["2024-t1-504-4"])
    #expect(Sample.ledger(reports, cutOff: Period(2023, .fourth)).codes == ["corte-sin-informes"])
  }

  @Test("Without a report there is nothing to link")
  func empty() {
    #expect(Sample.ledger([]).ledger == nil)
  }

  @Test(
    "Codes in the order that people expect",
    arguments: [("4", "10"), ("2.1", "2.10"), ("2", "2.1"), ("9", "A"), ("2.9", "10.1")])
  func order(first: String, second: String) {
    #expect(codesAscend(first, second))
    #expect(!codesAscend(second, first))
  }

  @Test("A MIR from top to bottom")
  func levels() {
    let levels: [Level] = [
      .activity(component: 2, number: 1), .component(2), .activity(component: 1, number: 10),
      .activity(component: 1, number: 2), .component(1), .purpose, .goal,
    ]
    #expect(levels.sorted().map(\.code) == ["F", "P", "C1", "A1.2", "A1.10", "C2", "A2.1"])
  }
}
