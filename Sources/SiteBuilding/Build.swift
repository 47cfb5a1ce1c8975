import ContentReading
import Diagnostics
import Indicators
import Parallel

/// What varies from one build to the next. Nothing else does: no clock, no locale, no environment.
package struct BuildOptions: Sendable {
  package let content: String
  package let templates: String
  /// Where to publish; nil to check only.
  package let output: String?
  /// The quarter up to which results count; nil for the newest reported.
  package let cutOff: Period?
  /// Treats notes as errors.
  package let isStrict: Bool
  /// Whether the words of every finding are wanted, and not only how many there are: then no build is spared.
  package let wantsWords: Bool
  /// How many threads share the work: the result is the same.
  package let workers: Workers

  package init(
    content: String, templates: String, output: String?, cutOff: Period?, isStrict: Bool,
    wantsWords: Bool = true, workers: Workers = .one
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.cutOff = cutOff
    self.isStrict = isStrict
    self.wantsWords = wantsWords
    self.workers = workers
  }
}

package enum BuildStep: Int, Sendable, CaseIterable {
  case read, link, measure, load, compose, publish
}

package struct BuildResult: Sendable {
  /// Empty where nothing had to be built.
  package let diagnostics: Diagnostics
  /// The notes and remarks on the content.
  package let noteCount: Int
  /// Nil when nothing was to be published, or an error stopped it.
  package let summary: PublicationSummary?
  package let fileCount: Int
  /// The responsible units that the plan or the reports name.
  package let units: [Entry]
}

/// From the content folder to the published site: the steps, in the order in which they run.
///
/// All problems of the content are found in one run; with one error nothing is published.
///
/// - Parameter waiting: told which other process is publishing into the same folder, where the system says it.
/// - Throws: `FileError` when the system refuses to read or write, or the input is changed meanwhile.
package func build(
  _ options: BuildOptions, announce: (BuildStep) -> Void, waiting: (_ process: Int32?) -> Void = { _ in }
) throws(FileError) -> BuildResult {
  var diagnostics = Diagnostics()
  var units: [Entry] = []
  var found: Diagnostics { options.isStrict ? diagnostics.strict : diagnostics }
  func result(fileCount: Int = 0, _ summary: PublicationSummary? = nil) -> BuildResult {
    BuildResult(
      diagnostics: found, noteCount: found.count(.note) + found.count(.remark), summary: summary, fileCount: fileCount,
      units: units)
  }

  var lock = options.output.flatMap { PublicationLock(on: $0, waiting: waiting) }
  defer { lock?.release() }
  let state = PublishedState(options)
  if !options.wantsWords, let standing = state?.standing { return BuildResult(standing) }

  announce(.read)
  let content = try ContentFolder(options.content, workers: options.workers).read(diagnostics: &diagnostics)
  guard let content else { return result() }

  announce(.link)
  let ledger = Ledger.link(
    plan: content.plan, reports: content.reports, cutOff: options.cutOff, diagnostics: &diagnostics)
  diagnostics.append(notesOf: ledger?.reports ?? content.reports)
  units = (ledger?.plan ?? content.plan).units.map { Entry(code: $0.code, name: $0.name) }

  announce(.measure)
  let history = ledger.map(PlanHistory.init)

  announce(.load)
  let folder = try TemplateFolder(options.templates, site: content.site, diagnostics: &diagnostics)
  let texts = folder.flatMap { Texts.all($0.texts, diagnostics: &diagnostics) }
  let templates = folder.flatMap { folder in
    texts.flatMap { SiteTemplates.all(folder, texts: $0, diagnostics: &diagnostics) }
  }
  guard !found.hasErrors, let history, let folder, let texts, let templates else { return result() }

  announce(.compose)
  let editions = Edition.all(content.site.languages, texts)
  let shelf = try options.output.map { output throws(FileError) in try ArchiveShelf(publishedIn: output) } ?? .empty
  let published = PublishedData(
    OpenData(history), site: content.site, texts: texts[0], edition: editions[0], formats: folder.formats)
  let archive = try Archive(content, published, on: shelf)
  let compositions = zip(editions, zip(texts, templates)).map { edition, words in
    SiteComposition(
      SiteModel(
        content: content, published: published, archive: archive, texts: words.0, edition: edition, editions: editions,
        formats: folder.formats), words.1)
  }
  let files = SiteComposition.files(of: compositions, resources: folder, diagnostics: &diagnostics)
  if let output = options.output,
    ["sitio.yaml", "marco.mustache"].contains(where: { FileSystem.kind(of: OutputFolder(output).place(of: $0)) != nil })
  {
    diagnostics.error(.outputIsContent, at: Location(file: output))
  }
  guard !found.hasErrors, let output = options.output else { return result(fileCount: files.count) }
  if let path = state?.changedInput { throw .changed(path) }

  announce(.publish)
  var publisher = Publisher(output, workers: options.workers)
  if lock == nil {
    // There was not even a folder in which the lock can stand.
    try publisher.makeFolder()
    lock = PublicationLock(on: output, waiting: waiting)
  }
  let outcome = result(fileCount: files.count, try publisher.publish(files, keeping: archive.placesToKeep))
  state?.record(PublishedState.Account(fileCount: outcome.fileCount, noteCount: outcome.noteCount))
  return outcome
}

extension BuildResult {
  /// A site that stands as it was published.
  fileprivate init(_ account: PublishedState.Account) {
    self.init(
      diagnostics: Diagnostics(), noteCount: account.noteCount,
      summary: PublicationSummary(written: 0, unchanged: account.fileCount, removed: 0), fileCount: account.fileCount,
      units: [])
  }
}

extension Diagnostics {
  fileprivate mutating func append(notesOf reports: [Report]) {
    for sent in reports {
      for note in sent.notes {
        report(Diagnostic(note.finding.severity, note.finding.message, at: note.finding.location, unit: sent.unit.code))
      }
    }
  }
}
