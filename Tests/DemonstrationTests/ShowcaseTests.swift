import Demonstration
import Testing

/// What the demonstration must hold from 40 indicators on, so that each page and check has something to show.
@Suite("The showcase, at 40 indicators")
struct ShowcaseTests {
  static let seeds: [UInt64] = [1, 2, 77]
  static let municipalities = Dictionary(
    uniqueKeysWithValues: seeds.map { ($0, WrittenMunicipality(indicators: 40, seed: $0)) })

  private func municipality(_ seed: UInt64) throws -> WrittenMunicipality {
    try #require(Self.municipalities[seed])
  }

  typealias Row = WrittenMunicipality.Row

  /// What some row of some report must show.
  struct Feature: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let holds: @Sendable (Row) -> Bool

    init(_ description: String, _ holds: @escaping @Sendable (Row) -> Bool) {
      testDescription = description
      self.holds = holds
    }
  }

  static let rowFeatures: [Feature] = [
    Feature("ascending") { $0.cell(8) == "Ascendente" },
    Feature("descending") { $0.cell(8) == "Descendente" },
    Feature("regular") { $0.cell(8) == "Regular" },
    Feature("nominal") { $0.cell(8) == "Nominal" },
    Feature("summed") { total($0, sum) },
    Feature("last value") { total($0, last) && !total($0, sum) },
    Feature("mean") { total($0, mean) && !total($0, last) },
    Feature("maximum") { total($0) { $0.max() ?? 0 } && !total($0, last) },
    Feature("quarter without a goal") { $0.programmed.contains(0) && $0.programmed.contains { $0 ?? 0 > 0 } },
    Feature("year without a goal") { $0.programmed.allSatisfy { $0 == nil } },
    Feature("year whose goals come later") { $0.programmed.prefix(2).allSatisfy { $0 == 0 } && $0.number(13) ?? 0 > 0 },
    Feature("result that never came") {
      $0.report.period == "2024-t2" && $0.number(11) ?? 0 > 0 && $0.achieved.allSatisfy { $0 == nil }
    },
    Feature("N/D") { $0.cells[16...19].contains("N/D") },
    Feature("N/A") { $0.cells[11...19].contains("N/A") },
    Feature("decimals") { $0.cells[11...20].contains { $0.contains(".") } },
    Feature("thousands") { $0.cells[11...20].contains { $0.contains(",") } },
    Feature("swapped baseline") { $0.cell(10) == "2021" && $0.cell(9) != "2021" },
    Feature("baseline missing") { $0.cell(9).isEmpty && $0.cell(10).isEmpty },
    Feature("baseline above the ascending goal") {
      $0.cell(8) == "Ascendente" && $0.cell(9) == "2021" && $0.number(10) ?? 0 > $0.number(15) ?? .infinity
    },
    Feature("total that does not add up") {
      $0.cell(4) == "Porcentaje" && $0.number(15) == $0.programmed.compactMap(\.self).reduce(0, +) + 5
    },
    Feature("variation that does not add up") {
      $0.cells.count >= 27 && $0.number(25) == ($0.number(15) ?? 0) - ($0.number(20) ?? 0) + 3
    },
    Feature("variation that lost a cell") { [26, 29].contains($0.cells.count) },
    Feature("percentage over 100") { row in row.cell(4) == "Porcentaje" && row.achieved.contains { $0 ?? 0 > 100 } },
    Feature("more than 120 % of the goal") {
      guard let goal = $0.number(12), let result = $0.number(17), goal > 0 else { return false }
      return result / goal > 1.2 && result / goal < 1.5
    },
    Feature("jump of ten times") {
      guard let first = $0.number(16), let second = $0.number(17) else { return false }
      return second > 10 * first
    },
    Feature("always as programmed") {
      guard $0.report.period == "2024-t2", let first = $0.number(16), let second = $0.number(17) else { return false }
      return first == $0.number(11) && second == $0.number(12)
    },
    Feature("result without evidence") { $0.number(16) != nil && $0.cells.dropFirst(26).allSatisfy(\.isEmpty) },
    Feature("evidence after the close") {
      $0.report.period == "2024-t2" && $0.cells.dropFirst(26).joined().contains("de julio de 2024")
    },
    Feature("evidence in one cell") { $0.cells.count == 27 && !$0.cell(26).isEmpty },
    Feature("evidence in four cells") { $0.cells.count == 30 && !$0.cell(26).isEmpty && !$0.cell(27).isEmpty },
    Feature("method without its divisor") { $0.cell(4) == "Porcentaje" && !$0.cell(3).contains("/") },
    Feature("monthly frequency") { $0.cell(7) == "Mensual" },
    Feature("type that contradicts the level") { $0.level.hasPrefix("Actividad") && $0.cell(5) == "Estratégico" },
    Feature("reached without a goal") { $0.number(11) == 0 && $0.number(16) ?? 0 > 0 },
    Feature("exceeded") { ratio($0) > 1.1 },
    Feature("on target") { (0.9...1.1).contains(ratio($0)) },
    Feature("at risk") { (0.7..<0.9).contains(ratio($0)) },
    Feature("behind") { (0.1..<0.7).contains(ratio($0)) },
  ]

  private static func sum(_ goals: [Double]) -> Double { goals.reduce(0, +) }
  private static func last(_ goals: [Double]) -> Double { goals[3] }
  private static func mean(_ goals: [Double]) -> Double { goals.reduce(0, +) / 4 }

  /// The year's goal is what `rule` makes of its four quarters' goals.
  private static func total(_ row: Row, _ rule: ([Double]) -> Double) -> Bool {
    let goals = row.programmed.compactMap(\.self)
    guard goals.count == 4, let printed = row.number(15) else { return false }
    return abs(rule(goals) - printed) < 0.006
  }

  /// Of the half year in the newest report, for what is summed and better the more; 0 for the rest.
  private static func ratio(_ row: Row) -> Double {
    guard row.report.period == "2024-t2", row.cell(8) == "Ascendente", total(row, sum),
      let p1 = row.number(11), let p2 = row.number(12), let a1 = row.number(16), let a2 = row.number(17)
    else { return 0 }
    return (a1 + a2) / (p1 + p2)
  }

  @Test("Some row shows it, whatever the seed", arguments: rowFeatures)
  func row(feature: Feature) {
    for (seed, municipality) in Self.municipalities {
      let isShown = municipality.rows.contains(where: feature.holds)
      #expect(isShown, "seed \(seed)")
    }
  }

  @Test("A later report of the year revises a result, a goal, a baseline, a name and a method", arguments: seeds)
  func revisions(seed: UInt64) throws {
    let pairs = try municipality(seed).consecutive
    func has(_ changed: (Row, Row) -> Bool) -> Bool { pairs.contains { changed($0.earlier, $0.later) } }
    #expect(has { old, new in zip(old.achieved, new.achieved).contains { $0 != nil && $1 != nil && $0 != $1 } })
    #expect(has { $0.programmed != $1.programmed })
    #expect(has { $0.cells[10] != $1.cells[10] })
    #expect(has { $0.name != $1.name })
    #expect(has { $0.cells[3] != $1.cells[3] })
  }

  @Test("What is not revised stands in each later report of the year", arguments: seeds)
  func snapshots(seed: UInt64) throws {
    let pairs = try municipality(seed).consecutive
    let revised = pairs.filter { pair in
      pair.earlier.sheet != pair.later.sheet || pair.earlier.programmed != pair.later.programmed
        || zip(pair.earlier.achieved, pair.later.achieved).contains { $0 != nil && $0 != $1 }
    }
    #expect(revised.count >= 5 && revised.count < pairs.count / 10)
  }

  @Test("A report is missing, and another is late: its results stand in the next one", arguments: seeds)
  func lackingReports(seed: UInt64) throws {
    let written = try municipality(seed)
    func report(_ period: String, of programme: String) -> [Row] {
      written.rows.filter { $0.report.period == period && $0.report.programme == programme }
    }
    #expect(report("2023-t2", of: "2").isEmpty)
    #expect(report("2023-t3", of: "2").contains { $0.number(17) != nil })
    #expect(report("2022-t3", of: "5").isEmpty)
    #expect(!report("2022-t4", of: "5").isEmpty)
    #expect(report("2022-t4", of: "5").allSatisfy { $0.number(18) == nil })
  }

  @Test("Reports have what goes wrong with files", arguments: seeds)
  func files(seed: UInt64) throws {
    let reports = try municipality(seed).reports
    #expect(reports.contains { $0.folder != $0.period })
    #expect(reports.contains { !$0.isUTF8 })
    #expect(reports.contains { $0.strayLines > 0 })
    #expect(reports.contains { $0.titles.firstIndex(of: "Valores Alcanzados") == 15 })
    #expect(reports.contains { $0.titles.firstIndex(of: "Valores Alcanzados") == 16 })
    #expect(reports.contains { $0.text.last?.isNewline == false })
  }

  @Test("A programme lacks its Propósito, and another repeats an indicator", arguments: seeds)
  func frameworks(seed: UInt64) throws {
    let programmes = Dictionary(grouping: try municipality(seed).newest) { $0.report.programme }
    #expect(programmes.count == 5)
    #expect(programmes.values.contains { !$0.map(\.level).contains("Propósito") })
    #expect(programmes.values.contains { Set($0.map(\.name)).count < $0.count })
  }

  @Test("Some indicators end and others begin on the way", arguments: seeds)
  func years(seed: UInt64) throws {
    let groups = Dictionary(grouping: try municipality(seed).rows, by: \.identity).values
    #expect(groups.contains { $0.allSatisfy { $0.report.year < "2024" } })
    #expect(groups.contains { $0.allSatisfy { $0.report.year == "2024" } })
  }

  @Test("Most indicators are on target, and axes differ, in a municipality of 1,000")
  func distribution() {
    let results = WrittenMunicipality(indicators: 1000).rows.map { (axis: $0.report.axis, ratio: Self.ratio($0)) }
      .filter { $0.ratio > 0 }
    func percent(_ band: Range<Double>) -> Int { results.count { band.contains($0.ratio) } * 100 / results.count }
    #expect((55...75).contains(percent(0.9..<1.1)))
    #expect((6...20).contains(percent(0.7..<0.9)))
    #expect((4...18).contains(percent(0..<0.7)))
    #expect((4...15).contains(percent(1.1..<10)))
    func mean(_ axis: String) -> Double {
      let ratios = results.filter { $0.axis == axis }.map { min($0.ratio, 1) }
      return ratios.reduce(0, +) / Double(ratios.count)
    }
    #expect(mean("4") > mean("3") + 0.05)
    #expect(Set(results.map(\.axis)) == ["1", "2", "3", "4", "5"])
  }
}
