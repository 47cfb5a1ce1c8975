import ContentReading
import Diagnostics
import Indicators

/// What narratives may be about: the codes of each kind of thing that the site has.
struct NarrativeSubjects {
  private let ledger: Ledger
  /// In lower case; those of a kind when it is first asked for.
  private var known: [Narrative.Attachment.Kind: Set<String>] = [:]

  init(_ model: SiteModel) { ledger = model.ledger }

  /// Reports a narrative that is about something that the site does not have.
  mutating func check(_ attachment: Narrative.Attachment, diagnostics: inout Diagnostics) {
    let kind = attachment.kind
    let codes = known[kind] ?? Set(ledger.codes(of: kind).map { $0.lowercased() })
    known[kind] = codes
    guard !codes.contains(attachment.key.lowercased()) else { return }
    diagnostics.error(
      .unknownTarget(kind.target, attachment.key, known: ledger.codes(of: kind)), at: attachment.location)
  }
}

extension Ledger {
  func codes(of kind: Narrative.Attachment.Kind) -> [String] {
    switch kind {
    case .axis: plan.axes.map(\.code)
    case .objective: plan.objectives.map(\.code)
    case .unit: plan.units.map(\.code)
    case .programme: plan.programmes.map(\.code)
    case .indicator: indicators.map(\.key.code)
    case .quarter: reportedPeriods.map(\.code)
    }
  }
}

extension Narrative.Attachment.Kind {
  var target: Message.NarrativeTarget {
    switch self {
    case .axis: .axis
    case .objective: .objective
    case .unit: .unit
    case .programme: .programme
    case .indicator: .indicator
    case .quarter: .quarter
    }
  }
}
