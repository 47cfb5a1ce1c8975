import ContentReading
import Diagnostics

/// What narratives may be about: the codes of each kind of thing that the site has.
struct NarrativeSubjects {
  private let model: SiteModel
  /// In lower case; those of a kind when it is first asked for.
  private var known: [Narrative.Attachment.Kind: Set<String>] = [:]

  init(_ model: SiteModel) {
    self.model = model
  }

  /// Reports a narrative that is about something that the site does not have.
  mutating func check(_ attachment: Narrative.Attachment, diagnostics: inout Diagnostics) {
    let kind = attachment.kind
    let codes = known[kind] ?? Set(codes(of: kind).map { $0.lowercased() })
    known[kind] = codes
    guard !codes.contains(attachment.key.lowercased()) else { return }
    diagnostics.error(.unknownTarget(kind.target, attachment.key, known: self.codes(of: kind)), at: attachment.location)
  }

  private func codes(of kind: Narrative.Attachment.Kind) -> [String] {
    switch kind {
    case .axis: model.plan.axes.map(\.code)
    case .objective: model.plan.objectives.map(\.code)
    case .unit: model.plan.units.map(\.code)
    case .programme: model.plan.programmes.map(\.code)
    case .indicator: model.progress.indicators.map(\.indicator.key.code)
    case .quarter: model.ledger.reportedPeriods.map(\.code)
    }
  }
}

extension Narrative.Attachment.Kind {
  fileprivate var target: Message.NarrativeTarget {
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
