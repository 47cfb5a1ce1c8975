import ContentReading
import Diagnostics
import Indicators

/// What every page is made from.
final class SiteModel: Sendable {
  let content: Content
  let ledger: Ledger
  let history: PlanHistory
  let published: PublishedData
  let archive: Archive
  /// At the site's cut-off.
  let progress: PlanProgress
  let texts: Texts
  let edition: Edition
  /// The main one first.
  let editions: [Edition]
  let formats: [TransparencyFormat]

  let reporting: ReportingMatrix
  /// Those of this edition.
  let narratives: [Narrative]
  /// Narratives that belong to nothing stand on their own, in the site's navigation.
  let generalNarratives: [Narrative]

  private let matrices: [Matrix: [IndicatorProgress]]
  private let narrativesBySubject: [Subject: [Narrative]]

  init(
    content: Content, published: PublishedData, archive: Archive, texts: Texts, edition: Edition, editions: [Edition],
    formats: [TransparencyFormat]
  ) {
    let history = published.data.history
    self.content = content
    self.published = published
    self.archive = archive
    self.history = history
    self.texts = texts
    self.edition = edition
    self.editions = editions
    self.formats = formats
    let ledger = history.ledger
    self.ledger = ledger
    progress = history.latest
    reporting = ReportingMatrix(ledger)
    matrices = Dictionary(grouping: history.latest.indicators) { Matrix($0.indicator.key) }
    narratives = content.narratives.filter { ($0.language?.code ?? edition.language) == edition.language }
    generalNarratives = narratives.filter(\.attachments.isEmpty)
    narrativesBySubject = narratives.reduce(into: [:]) { bySubject, narrative in
      for subject in Set(narrative.attachments.map { Subject($0.kind, $0.key) }) {
        bySubject[subject, default: []].append(narrative)
      }
    }
  }

  /// A MIR: that of a unit in a programme.
  private struct Matrix: Hashable {
    let unit: String
    let programme: String

    init(_ key: IndicatorKey) {
      unit = key.unit
      programme = key.programme
    }
  }

  /// What a narrative is about, however its code is written.
  private struct Subject: Hashable {
    let kind: Narrative.Attachment.Kind
    let key: String

    init(_ kind: Narrative.Attachment.Kind, _ key: String) {
      self.kind = kind
      self.key = key.lowercased()
    }
  }

  /// The indicators of the MIR to which one belongs, itself among them.
  func matrix(of key: IndicatorKey) -> [IndicatorProgress] { matrices[Matrix(key)] ?? [] }

  /// What later reports changed of an indicator.
  func revisions(of key: IndicatorKey) -> [Revision] { published.data.revisions(of: key).map(\.revision) }

  var words: Wording { Wording(texts: texts) }
  var plan: Plan { ledger.plan }
  var site: SiteSettings { content.site }
  var cutOff: Period { ledger.cutOff }

  /// The language in which data-quality notes are worded: the edition's, if the tool speaks it.
  var noteLanguage: Language { spokenLanguage ?? .spanish }
  /// Whether the notes are in the language of the data and not in that of the pages.
  var notesAreForeign: Bool { spokenLanguage == nil }
  private var spokenLanguage: Language? { Language(rawValue: String(edition.language.prefix { $0 != "-" })) }

  /// What a set of data is called, and what is in it, in the language of the pages.
  func title(of dataset: Dataset) -> String { dataset.words.map { texts(.dataset, $0) } ?? dataset.title }
  func explanation(of dataset: Dataset) -> String {
    dataset.words.map { texts(.datasetMeaning, $0) } ?? dataset.description
  }

  /// Where the world finds a page or file.
  func address(of path: SitePath) -> String { site.address + edition.place(of: path) }

  /// The newest quarter of which there are reports: where "the latest quarter" leads.
  var latestQuarter: Period { ledger.reportedPeriods.last ?? cutOff }

  var noteCount: Int { ledger.reports.reduce(0) { $0 + $1.notes.count } }

  func narratives(about kind: Narrative.Attachment.Kind, _ key: String) -> [Narrative] {
    narrativesBySubject[Subject(kind, key)] ?? []
  }
}
