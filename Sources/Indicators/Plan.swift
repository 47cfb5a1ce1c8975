import Diagnostics

/// An axis of the municipal plan. Its name is nil until the municipality gives it: none is invented.
package struct Axis: Sendable, Hashable {
  package let code: String
  package let name: String?

  package init(code: String, name: String?) {
    self.code = code
    self.name = name
  }
}

/// A responsible unit, and the budget programmes of which it owes a report each quarter.
package struct ResponsibleUnit: Sendable, Hashable {
  package let code: String
  package let name: String
  package let programmes: [String]

  package init(code: String, name: String, programmes: [String]) {
    self.code = code
    self.name = name
    self.programmes = programmes
  }
}

/// What the catalogue says of one indicator beyond its reports.
package struct IndicatorSetting: Sendable, Hashable {
  package let accumulation: Accumulation?
  /// Weight in means; nil for 1.
  package let weight: Quantity?
  /// Nil for those of its programme or of the plan.
  package let bands: Bands?
  /// It is the same indicator in every year, whatever its name.
  package let continues: Bool
  /// Where the catalogue says so.
  package let location: Location?

  package init(
    accumulation: Accumulation? = nil, weight: Quantity? = nil, bands: Bands? = nil, continues: Bool = false,
    location: Location? = nil
  ) {
    self.accumulation = accumulation
    self.weight = weight
    self.bands = bands
    self.continues = continues
    self.location = location
  }
}

/// The municipal plan as `content/plan.yaml` describes it.
package struct Plan: Sendable {
  package let name: String
  package let years: ClosedRange<Int>
  package internal(set) var axes: [Axis]
  package internal(set) var objectives: [Entry]
  package internal(set) var units: [ResponsibleUnit]
  package internal(set) var programmes: [Entry]
  package let bands: Bands
  /// Of the programmes that have their own, by code.
  package let programmeBands: [String: Bands]
  package let descending: DescendingFormula
  /// By the indicator's name in addresses (`504-4-c1`), so that case does not matter.
  package let settings: [String: IndicatorSetting]

  package init(
    name: String, years: ClosedRange<Int>, axes: [Axis], objectives: [Entry], units: [ResponsibleUnit],
    programmes: [Entry], bands: Bands, programmeBands: [String: Bands] = [:],
    descending: DescendingFormula = .difference, settings: [String: IndicatorSetting]
  ) {
    self.name = name
    self.years = years
    self.axes = axes
    self.objectives = objectives
    self.units = units
    self.programmes = programmes
    self.bands = bands
    self.programmeBands = programmeBands
    self.descending = descending
    self.settings = settings
  }

  package func setting(of key: IndicatorKey) -> IndicatorSetting? { settings[key.slug] }

  /// The bands by which an indicator is judged: its own, else its programme's, else the plan's.
  package func bands(of key: IndicatorKey) -> Bands {
    setting(of: key)?.bands ?? programmeBands[key.programme] ?? bands
  }
}

extension Plan {
  /// By its code; where the plan does not list it, the code is its name.
  package func programme(_ code: String) -> Entry { Self.find(code, in: programmes) }

  /// The same of an objective.
  package func objective(_ code: String) -> Entry { Self.find(code, in: objectives) }

  private static func find(_ code: String, in entries: [Entry]) -> Entry {
    entries.first { $0.code == code } ?? Entry(code: code, name: code)
  }
}
