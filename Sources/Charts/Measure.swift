/// What is known of one figure. Missing is never zero, and what is not yet due is neither.
package enum Measure: Sendable, Hashable {
  /// A number in the chart's unit, and the same number as people read it.
  case value(Double, label: String)
  /// Due, and not reported.
  case missing
  /// Not yet due.
  case future
  /// Nothing was programmed there.
  case notScheduled

  /// The measure as it can be drawn: a number beyond ±10¹⁸, infinite or NaN has no place on a scale and
  /// becomes missing.
  var drawable: Measure {
    if case .value(let number, _) = self, !(number.magnitude <= 1e18) { return .missing }
    return self
  }

  var number: Double? {
    if case .value(let number, _) = self { number } else { nil }
  }

  var label: String? {
    if case .value(_, let label) = self { label } else { nil }
  }
}

/// A reference that a chart is read against (a goal, an expectation), with the words shown beside it.
package struct Level: Sendable, Hashable {
  package var value: Double
  package var label: String

  package init(_ value: Double, label: String) {
    self.value = value
    self.label = label
  }

  var drawable: Level? { value.magnitude <= 1e18 ? self : nil }
}

/// One quarter of a series: its name (`T1`), its year (shown when a chart spans several) and both figures.
package struct Quarter: Sendable, Hashable {
  package var label: String
  package var year: String
  package var programmed: Measure
  package var achieved: Measure

  package init(_ label: String, year: String, programmed: Measure, achieved: Measure) {
    self.label = label
    self.year = year
    self.programmed = programmed
    self.achieved = achieved
  }

  var drawable: Quarter {
    Quarter(label, year: year, programmed: programmed.drawable, achieved: achieved.drawable)
  }
}

/// The words of a legend. Entries for states that do not occur in the data are left out.
package struct SeriesWords: Sendable, Hashable {
  package var programmed: String
  package var achieved: String
  package var states: StateWords

  package init(programmed: String, achieved: String, states: StateWords) {
    self.programmed = programmed
    self.achieved = achieved
    self.states = states
  }
}

/// What each absence of a number is called.
package struct StateWords: Sendable, Hashable {
  package var missing: String
  package var future: String
  package var notScheduled: String

  package init(missing: String, future: String, notScheduled: String) {
    self.missing = missing
    self.future = future
    self.notScheduled = notScheduled
  }
}
