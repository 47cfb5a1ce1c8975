/// What a numeric cell says. Missing is never zero: each way of not being a number has its own case.
package enum Reading: Sendable, Hashable {
  case value(Quantity)
  /// Nothing was written: not reported.
  case blank
  /// `N/D`, `S/D`, `no disponible`: looked for and not to be had.
  case notAvailable
  /// `N/A`, `no aplica`.
  case notApplicable

  package var quantity: Quantity? {
    guard case .value(let quantity) = self else { return nil }
    return quantity
  }

  /// The quantity when it schedules something: programmed and above zero.
  package var goal: Quantity? {
    guard let quantity, quantity.isPositive else { return nil }
    return quantity
  }
}
