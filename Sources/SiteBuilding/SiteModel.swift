import ContentReading
import Diagnostics
import Indicators

/// What every page is made from.
struct SiteModel: Sendable {
  let content: Content
  let progress: PlanProgress
  let texts: Texts
  /// The language in which data-quality notes are worded.
  let language: Language

  var words: Wording { Wording(texts: texts) }
  var ledger: Ledger { progress.ledger }
  var plan: Plan { ledger.plan }
  var site: SiteSettings { content.site }
  var cutOff: Period { ledger.cutOff }

  /// The newest quarter of which there are reports: where "the latest quarter" leads.
  var latestQuarter: Period { ledger.reportedPeriods.last ?? cutOff }

  var noteCount: Int { ledger.reports.reduce(0) { $0 + $1.notes.count } }

  /// Narratives that belong to nothing stand on their own, in the site's navigation.
  var generalNarratives: [Narrative] { content.narratives.filter(\.attachments.isEmpty) }

  func narratives(about kind: Narrative.Attachment.Kind, _ key: String) -> [Narrative] {
    content.narratives.filter { narrative in
      narrative.attachments.contains { $0.kind == kind && $0.key.lowercased() == key.lowercased() }
    }
  }
}
