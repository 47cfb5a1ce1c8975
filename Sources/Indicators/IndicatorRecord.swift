/// The place of an indicator in the MIR (Matriz de Indicadores para Resultados).
package enum Level: Sendable, Hashable, Comparable {
  case goal  // Fin
  case purpose  // Propósito
  case component(Int)
  case activity(component: Int, number: Int)

  /// `F`, `P`, `C1`, `A1.1`: the last part of an indicator's key.
  package var code: String {
    switch self {
    case .goal: "F"
    case .purpose: "P"
    case .component(let number): "C\(number)"
    case .activity(let component, let number): "A\(component).\(number)"
    }
  }

  /// The level to which this one contributes; nil for the Fin.
  package var parent: Level? {
    switch self {
    case .goal: nil
    case .purpose: .goal
    case .component: .purpose
    case .activity(let component, _): .component(component)
    }
  }

  /// The order of a MIR from top to bottom, each component followed by its activities.
  private var order: (Int, Int, Int) {
    switch self {
    case .goal: (0, 0, 0)
    case .purpose: (1, 0, 0)
    case .component(let number): (2, number, 0)
    case .activity(let component, let number): (2, component, number)
    }
  }

  package static func < (a: Level, b: Level) -> Bool { a.order < b.order }
}

/// What an indicator is known by through the quarters of a year: unit, programme and level.
package struct IndicatorKey: Sendable, Hashable, Comparable {
  package let unit: String
  package let programme: String
  package let level: Level
  /// The last year of an indicator whose place another one took the year after; nil for the one that has the place now.
  package let lastYear: Int?

  package init(unit: String, programme: String, level: Level, lastYear: Int? = nil) {
    self.unit = unit
    self.programme = programme
    self.level = level
    self.lastYear = lastYear
  }

  /// `504-4-C1`, and `504-4-C1-2022` for one that ended in 2022.
  package var code: String { "\(unit)-\(programme)-\(level.code)\(lastYear.map { "-\($0)" } ?? "")" }

  /// `504-4-c1`: its name in addresses.
  package var slug: String { code.lowercased() }

  package static func < (a: IndicatorKey, b: IndicatorKey) -> Bool {
    if a.unit != b.unit { return codesAscend(a.unit, b.unit) }
    if a.programme != b.programme { return codesAscend(a.programme, b.programme) }
    if a.level != b.level { return a.level < b.level }
    return (a.lastYear ?? .max) < (b.lastYear ?? .max)
  }
}

/// Codes in the order people expect: 4 before 10, 2.1 before 2.10, numbers before words.
package func codesAscend(_ a: String, _ b: String) -> Bool {
  if let x = Int(a), let y = Int(b), x != y { return x < y }
  let x = a.split(separator: ".").map { (Int($0) ?? .max, String($0)) }
  let y = b.split(separator: ".").map { (Int($0) ?? .max, String($0)) }
  for (p, q) in zip(x, y) where p != q { return p < q }
  return x.count != y.count ? x.count < y.count : a < b
}

package enum IndicatorType: Sendable, CaseIterable {
  case strategic, management
}

package enum Dimension: Sendable, CaseIterable {
  case effectiveness, efficiency, quality, economy  // Eficacia, Eficiencia, Calidad, Economía
}

package enum Frequency: Sendable, CaseIterable {
  case monthly, bimonthly, quarterly, fourMonthly, halfYearly, annual, biennial, triennial, sexennial
}

/// Which way a better result moves.
package enum Direction: Sendable, CaseIterable {
  case ascending, descending
  /// "Regular" or "Constante": stay where it is.
  case regular
  case nominal
}

/// The value from which an indicator starts.
package struct Baseline: Sendable, Hashable {
  package let year: Int?
  package let value: Quantity
  /// True when the report had year and value in each other's cells and they were put right.
  package let wasSwapped: Bool

  package init(year: Int?, value: Quantity, wasSwapped: Bool) {
    self.year = year
    self.value = value
    self.wasSwapped = wasSwapped
  }
}

/// The means of verification, as the report gives them.
package enum Evidence: Sendable, Hashable {
  /// One cell for the whole year.
  case year(String)
  /// A cell for each quarter; nil where it is blank.
  case quarterly([String?])

  /// That of a quarter, or where `quarter` is nil that of the whole year; nil where the report does not tell it so.
  package func text(of quarter: Quarter?) -> String? {
    switch (self, quarter) {
    case (.year(let text), nil): text.isEmpty ? nil : text
    case (.quarterly(let texts), let quarter?): texts[quarter.rawValue - 1]
    case (.year, _), (.quarterly, nil): nil
    }
  }

  /// The texts that are there, with their quarter where the report tells it.
  package var items: [(quarter: Quarter?, text: String)] {
    switch self {
    case .year(let text): text.isEmpty ? [] : [(nil, text)]
    case .quarterly(let texts):
      zip(Quarter.allCases, texts).compactMap { quarter, text in text.map { (quarter, $0) } }
    }
  }
}

/// The derived cells of a row as the report prints them, kept to be compared with our own arithmetic.
package struct PrintedTotals: Sendable, Hashable {
  package let programmed: Reading
  package let achieved: Reading
  /// Variation cells from the left, as many as there are: five, or fewer when the file lost some.
  package let variation: [Reading]

  package init(programmed: Reading, achieved: Reading, variation: [Reading]) {
    self.programmed = programmed
    self.achieved = achieved
    self.variation = variation
  }
}

/// One row of a report: one indicator in one fiscal year, as that report showed it.
package final class IndicatorRecord: Sendable {
  package let key: IndicatorKey
  package let objective: Entry
  package let name: String
  package let definition: String
  package let method: String
  package let unitOfMeasure: String
  package let type: IndicatorType?
  package let dimension: Dimension?
  package let frequency: Frequency?
  package let direction: Direction
  package let baseline: Baseline?
  package let programmed: Quarters<Reading>
  package let achieved: Quarters<Reading>
  package let evidence: Evidence
  package let printed: PrintedTotals
  /// Stated by the row itself; nil in the official layout, which has no column for it.
  package let accumulation: Accumulation?
  /// The same of the weight in means.
  package let weight: Quantity?
  /// The row of the file as a spreadsheet counts it, from 1.
  package let row: Int

  package init(
    key: IndicatorKey, objective: Entry, name: String, definition: String, method: String, unitOfMeasure: String,
    type: IndicatorType?, dimension: Dimension?, frequency: Frequency?, direction: Direction,
    baseline: Baseline?, programmed: Quarters<Reading>, achieved: Quarters<Reading>,
    evidence: Evidence, printed: PrintedTotals, accumulation: Accumulation? = nil, weight: Quantity? = nil, row: Int
  ) {
    self.key = key
    self.objective = objective
    self.name = name
    self.definition = definition
    self.method = method
    self.unitOfMeasure = unitOfMeasure
    self.type = type
    self.dimension = dimension
    self.frequency = frequency
    self.direction = direction
    self.baseline = baseline
    self.programmed = programmed
    self.achieved = achieved
    self.evidence = evidence
    self.printed = printed
    self.accumulation = accumulation
    self.weight = weight
    self.row = row
  }
}
