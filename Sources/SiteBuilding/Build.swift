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
  /// The published folder whose archive counts where the site is put elsewhere, to be looked at; nil for `output` itself.
  package let published: String?
  /// The quarter up to which results count; nil for the newest reported.
  package let cutOff: Period?
  /// Treats notes as errors.
  package let isStrict: Bool
  /// Whether the words of every finding are wanted, and not only how many there are: then no build is spared.
  package let wantsWords: Bool
  /// How many threads share the work: the result is the same.
  package let workers: Workers

  package init(
    content: String, templates: String, output: String?, published: String? = nil, cutOff: Period?, isStrict: Bool,
    wantsWords: Bool = true, workers: Workers = .one
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.published = published
    self.cutOff = cutOff
    self.isStrict = isStrict
    self.wantsWords = wantsWords
    self.workers = workers
  }
}

package enum BuildStep: Int, Sendable, CaseIterable {
  case read, link, measure, load, compose, publish
}

/// What a run tells while it goes on, and what it asks. Called from any thread.
package struct BuildWatcher: Sendable {
  let announce: @Sendable (BuildStep) -> Void
  /// How many of how many files are done.
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void
  /// Asked between steps and files: where it is true, the run ends with `FileError.interruption`.
  let shouldStop: @Sendable () -> Bool
  /// Which other process is publishing into the same folder, where the system says it: the run waits for it.
  let waiting: @Sendable (_ process: Int32?) -> Void

  package static let silent = BuildWatcher()

  package init(
    announce: @escaping @Sendable (BuildStep) -> Void = { _ in },
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false },
    waiting: @escaping @Sendable (_ process: Int32?) -> Void = { _ in }
  ) {
    self.announce = announce
    self.progress = progress
    self.shouldStop = shouldStop
    self.waiting = waiting
  }

  func begin(_ step: BuildStep) throws(FileError) {
    try goOn()
    announce(step)
  }

  func goOn() throws(FileError) {
    if shouldStop() { throw .interruption }
  }
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
/// - Throws: `FileError` when the system refuses to read or write, or the input is changed meanwhile.
package func build(
  _ options: BuildOptions, watcher: BuildWatcher = .silent
) throws(FileError) -> BuildResult {
  var lock = options.output.flatMap { PublicationLock(on: $0, waiting: watcher.waiting) }
  defer { lock?.release() }
  let state = PublishedState(options)
  if !options.wantsWords, let standing = state?.standing { return BuildResult(standing) }

  var findings = Findings(isStrict: options.isStrict)
  let site = try prepare(options, watcher: watcher, findings: &findings)
  guard let site, let output = options.output else {
    return BuildResult(findings, fileCount: site?.files.count ?? 0)
  }

  if let path = state?.changedInput { throw .changed(path) }
  let narratives = site.content.narratives
  let result: BuildResult
  if !options.wantsWords, let changed = state?.withOtherBodies(narratives) {
    try watcher.begin(.publish)
    var summary = try site.publish(pagesOf: changed, to: output, watcher: watcher)
    summary.unchanged = site.files.count - summary.written
    result = BuildResult(findings, fileCount: site.files.count, summary)
  } else {
    result = try publish(site, findings, to: output, options, lock: &lock, watcher: watcher)
  }
  state?.record(PublishedState.Account(fileCount: result.fileCount, noteCount: result.noteCount), narratives)
  return result
}

/// The last step.
func publish(
  _ site: PreparedSite, _ findings: Findings, to output: String, _ options: BuildOptions,
  lock: inout PublicationLock?, watcher: BuildWatcher
) throws(FileError) -> BuildResult {
  try watcher.begin(.publish)
  var publisher = Publisher(output, workers: options.workers)
  if lock == nil {
    // There was not even a folder in which the lock can stand.
    try publisher.makeFolder()
    lock = PublicationLock(on: output, waiting: watcher.waiting)
  }
  let borrowed = options.published.map(site.filesToKeep(from:)) ?? []
  let summary = try publisher.publish(site.files + borrowed, keeping: site.archive.placesToKeep, watcher: watcher)
  return BuildResult(findings, fileCount: site.files.count, summary)
}

/// What the steps found.
struct Findings {
  var diagnostics = Diagnostics()
  fileprivate var units: [Entry] = []
  private let isStrict: Bool

  init(isStrict: Bool) { self.isStrict = isStrict }

  /// With every note an error, where the run is strict.
  var judged: Diagnostics { isStrict ? diagnostics.strict : diagnostics }
}

/// A site without errors, before it is published.
struct PreparedSite {
  let content: Content
  let published: PublishedData
  let archive: Archive
  let files: [SiteFile]
  private let folder: TemplateFolder
  private let editions: [Edition]
  /// Of each edition, the main one first.
  private let words: [(texts: Texts, templates: SiteTemplates)]

  var mainTexts: Texts { words[0].texts }

  /// The words of each edition, by the name of its language.
  var textsByLanguage: [String: Texts] {
    Dictionary(zip(editions.map(\.language), words.map(\.texts)), uniquingKeysWith: { first, _ in first })
  }

  /// What narratives name and the site does not have is reported.
  fileprivate init(
    _ content: Content, _ published: PublishedData, _ archive: Archive, folder: TemplateFolder, editions: [Edition],
    words: [(texts: Texts, templates: SiteTemplates)], diagnostics: inout Diagnostics
  ) {
    let compositions = zip(editions, words).map { edition, words in
      SiteComposition(
        SiteModel(
          content: content, published: published, archive: archive, texts: words.texts, edition: edition,
          editions: editions, formats: folder.formats), words.templates)
    }
    self.content = content
    self.published = published
    self.archive = archive
    self.folder = folder
    self.editions = editions
    self.words = words
    files = SiteComposition.files(of: compositions, resources: folder, diagnostics: &diagnostics)
  }

  /// The published files that stay as they are, for a site that is put elsewhere; one that is gone is left out.
  func filesToKeep(from published: String) -> [SiteFile] {
    let folder = OutputFolder(published)
    return archive.pathsToKeep.compactMap { path in
      let place = folder.place(of: path.text)
      guard FileSystem.kind(of: place) == .file else { return nil }
      return SiteFile(path, in: editions[0]) { bytes throws(FileError) in bytes += try FileSystem.read(place) }
    }
  }

  /// The same with other bodies of some narratives.
  func with(_ content: Content, diagnostics: inout Diagnostics) -> PreparedSite {
    PreparedSite(
      content, published, archive, folder: folder, editions: editions, words: words, diagnostics: &diagnostics)
  }
}

/// All steps but the last. Nil when there are errors.
func prepare(
  _ options: BuildOptions, watcher: BuildWatcher, findings: inout Findings
) throws(FileError) -> PreparedSite? {
  try watcher.begin(.read)
  let content = try ContentFolder(options.content, workers: options.workers).read(diagnostics: &findings.diagnostics)
  guard let content else { return nil }

  try watcher.begin(.link)
  let ledger = Ledger.link(
    plan: content.plan, reports: content.reports, cutOff: options.cutOff, diagnostics: &findings.diagnostics)
  findings.diagnostics.append(notesOf: ledger?.reports ?? content.reports)
  findings.units = (ledger?.plan ?? content.plan).units.map { Entry(code: $0.code, name: $0.name) }

  try watcher.begin(.measure)
  let history = ledger.map { PlanHistory($0, workers: options.workers) }

  try watcher.begin(.load)
  let folder = try TemplateFolder(options.templates, site: content.site, diagnostics: &findings.diagnostics)
  let texts = folder.flatMap { Texts.all($0.texts, diagnostics: &findings.diagnostics) }
  let templates = folder.flatMap { folder in
    texts.flatMap { SiteTemplates.all(folder, texts: $0, diagnostics: &findings.diagnostics) }
  }
  guard !findings.judged.hasErrors, let history, let folder, let texts, let templates else { return nil }

  try watcher.begin(.compose)
  let editions = Edition.all(content.site.languages, texts)
  let shelf =
    try (options.published ?? options.output).map { folder throws(FileError) in try ArchiveShelf(publishedIn: folder) }
    ?? .empty
  let published = PublishedData(
    OpenData(history), site: content.site, texts: texts[0], edition: editions[0], formats: folder.formats,
    workers: options.workers)
  let archive = try Archive(content, published, on: shelf, workers: options.workers)
  let site = PreparedSite(
    content, published, archive, folder: folder, editions: editions,
    words: zip(texts, templates).map { (texts: $0, templates: $1) }, diagnostics: &findings.diagnostics)
  if let output = options.output,
    ["sitio.yaml", "marco.mustache"].contains(where: { FileSystem.kind(of: OutputFolder(output).place(of: $0)) != nil })
  {
    findings.diagnostics.error(.outputIsContent, at: Location(file: output))
  }
  return findings.judged.hasErrors ? nil : site
}

extension BuildResult {
  init(_ findings: Findings, fileCount: Int, _ summary: PublicationSummary? = nil) {
    let found = findings.judged
    self.init(
      diagnostics: found, noteCount: found.count(.note) + found.count(.remark), summary: summary, fileCount: fileCount,
      units: findings.units)
  }

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
