import Testing

@testable import Indicators

@Suite("Revisions and what changed (METHOD §6)")
struct RevisionTests {
  private static let first = Period(2024, .first)
  private static let second = Period(2024, .second)

  private func fields(_ old: Sample, _ new: Sample) throws -> [RevisedField] {
    try #require(Sample.ledger([old.report(Self.first), new.report(Self.second)]).ledger).revisions.map(\.field)
  }

  @Test("A result for a quarter to come is no revision")
  func newResult() throws {
    #expect(try fields(Sample(), Sample(achieved: "25 20 _ _")).isEmpty)
  }

  @Test("A result filled in late is no revision of a published value")
  func lateResult() throws {
    #expect(try fields(Sample(achieved: "_ _ _ _"), Sample(achieved: "25 20 _ _")).isEmpty)
  }

  @Test("A restated result, a withdrawn one, a changed goal")
  func cells() throws {
    #expect(try fields(Sample(), Sample(achieved: "20 20 _ _")) == [.achieved(.first)])
    #expect(try fields(Sample(), Sample(achieved: "_ 20 _ _")) == [.achieved(.first)])
    #expect(try fields(Sample(), Sample(programmed: "25 25 30 20")) == [.programmed(.third), .programmed(.fourth)])
  }

  @Test("25 and 25.00 are the same value")
  func sameValue() throws {
    #expect(try fields(Sample(), Sample(achieved: "25.00 _ _ _")).isEmpty)
  }

  @Test("A changed name, method, direction, baseline, unit of measure")
  func sheet() throws {
    var new = Sample(name: "Otro", direction: .regular, unitOfMeasure: "Acciones", method: "a / b")
    new.baseline = nil
    #expect(try fields(Sample(), new) == [.name, .method, .unitOfMeasure, .direction, .baseline])
  }

  @Test("Both reports are kept, and the values from and to")
  func details() throws {
    let ledger = try #require(
      Sample.ledger([Sample(achieved: "20 25 _ _").report(Self.second), Sample().report(Self.first)]).ledger)
    let revision = try #require(ledger.revisions.first)
    #expect(revision.from == .reading(reading("25")))
    #expect(revision.to == .reading(reading("20")))
    #expect((revision.first, revision.changed, revision.year) == (Self.first, Self.second, 2024))
  }

  @Test("Another year is another snapshot, not a revision")
  func otherYear() throws {
    let before = Sample(programmed: "10 10 10 10", achieved: "10 10 10 10").report(Period(2023, .fourth))
    #expect(try #require(Sample.ledger([before, Sample().report()]).ledger).revisions.isEmpty)
  }

  @Test("Status moves between consecutive reported quarters")
  func statusMoves() throws {
    let ledger = try #require(
      Sample.ledger([Sample().report(Self.first), Sample(achieved: "25 5 _ _").report(Self.second)]).ledger)
    let history = PlanHistory(ledger)
    let changes = history.changes(in: Self.second)
    #expect(changes.previous == Self.first)
    #expect(changes.statusMoves.map(\.from) == [.onTarget])
    #expect(changes.statusMoves.map(\.to) == [.behind])
    #expect(changes.newResults == 1)
    #expect(history.changes(in: Self.first).previous == nil)
    #expect(history.changes(in: Self.first).statusMoves.isEmpty)
    #expect(history.points.map(\.period) == [Self.first, Self.second])
    #expect(history.points.map { $0.progress.plan.compliance } == [.one, Fraction(3, over: 5)])
  }

  @Test("New and vanished indicators, against the unit and programme's report before")
  func turnover() throws {
    func record(_ number: Int) -> IndicatorRecord {
      Sample(key: IndicatorKey(unit: "504", programme: "4", level: .component(number))).record
    }
    let ledger = try #require(
      Sample.ledger([
        Sample.report([record(1), record(2)], Self.first), Sample.report([record(2), record(3)], Self.second),
      ])
      .ledger)
    let changes = PlanHistory(ledger).changes(in: Self.second)
    #expect(changes.newIndicators.map(\.key.code) == ["504-4-C3"])
    #expect(changes.vanishedIndicators.map(\.key.code) == ["504-4-C1"])
    #expect(PlanHistory(ledger).changes(in: Self.first).newIndicators.isEmpty)
  }
}
