import Testing

@testable import Indicators

@Suite("Who reported, unit by quarter")
struct ReportingMatrixTests {
  private func cells(_ reports: [Report], cutOff: Period? = nil) throws -> [Punctuality] {
    let ledger = try #require(Sample.ledger(reports, cutOff: cutOff).ledger)
    return try #require(ReportingMatrix(ledger).rows.first).cells
  }

  @Test("From the first reported quarter to the end of the cut-off's year")
  func periods() throws {
    let ledger = try #require(Sample.ledger([Sample().report(Period(2023, .third)), Sample().report()]).ledger)
    #expect(
      ReportingMatrix(ledger).periods.map(\.code)
        == ["2023-T3", "2023-T4", "2024-T1", "2024-T2", "2024-T3", "2024-T4"])
  }

  @Test("Received, not due")
  func received() throws {
    #expect(try cells([Sample().report()]) == [.received, .notDue, .notDue, .notDue])
  }

  @Test("A quarter without its report is missing, unless a later report of the year tells its results")
  func lateOrMissing() throws {
    let first = Sample().report()
    let third = Sample(achieved: "25 20 20 _").report(Period(2024, .third))
    #expect(try cells([first, third]) == [.received, .late, .received, .notDue])
    let silent = Sample(achieved: "25 _ 20 _").report(Period(2024, .third))
    #expect(try cells([first, silent]) == [.received, .missing, .received, .notDue])
  }

  @Test("The cells of all units are counted by state")
  func counts() throws {
    let third = Sample(achieved: "25 20 _ _").report(Period(2024, .third))
    let ledger = try #require(Sample.ledger([Sample().report(), third]).ledger)
    #expect(Punctuality.allCases.map(ReportingMatrix(ledger).count) == [2, 1, 0, 1, 0])
  }

  @Test("Next year's report tells nothing of this one")
  func otherYear() throws {
    let later = Sample(achieved: "25 _ _ _").report(Period(2024, .first))
    #expect(try cells([Sample().report(Period(2023, .third)), later]).prefix(3) == [.received, .missing, .received])
  }
}
