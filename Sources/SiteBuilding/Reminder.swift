import ContentReading
import Indicators

/// What is still to be done for a site to be as it should, though its content has no mistake.
package enum Reminder: Sendable, Hashable {
  /// Reports that the plan expects at the cut-off and that did not come.
  case missingReports([ExpectedReport], of: Period)
  /// The public address is one that does not exist, such as the one that comes with the program.
  case exampleAddress

  /// A fictitious municipality's site needs no address.
  static func all(_ site: SiteSettings, _ ledger: Ledger) -> [Reminder] {
    let missing = ledger.expectedReports(in: ledger.cutOff).filter { $0.slug == nil }
    return (missing.isEmpty ? [] : [.missingReports(missing, of: ledger.cutOff)])
      + (!site.isFictitious && site.hasReservedAddress ? [.exampleAddress] : [])
  }
}

extension SiteSettings {
  /// On a host below `.invalid`, which RFC 6761 keeps from existing.
  fileprivate var hasReservedAddress: Bool {
    let host = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    return (host.split(separator: ":").first ?? "").lowercased().hasSuffix(".invalid")
  }
}
