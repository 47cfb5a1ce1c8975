import ContentReading
import Diagnostics
import Indicators

/// What every page is made from.
struct SiteModel: Sendable {
  let content: Content
  let ledger: Ledger
  let history: PlanHistory
  /// At the site's cut-off.
  let progress: PlanProgress
  let texts: Texts
  /// The language in which data-quality notes are worded.
  let language: Language

  init(content: Content, history: PlanHistory, texts: Texts, language: Language) {
    self.content = content
    self.history = history
    self.texts = texts
    self.language = language
    ledger = history.ledger
    progress = history.latest
  }

  var words: Wording { Wording(texts: texts) }
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
