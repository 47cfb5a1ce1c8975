import ContentReading
import Diagnostics
import Indicators
import Parallel

/// What a run found and what it did.
package struct BuildResult: Sendable {
  /// Empty where nothing had to be built.
  package let diagnostics: Diagnostics
  /// The notes and remarks on the content.
  package let noteCount: Int
  /// Nil when nothing was to be published, or an error stopped it.
  package let summary: PublicationSummary?
  /// How many files the site has; 0 where an error kept it from being composed.
  package let fileCount: Int
  /// The responsible units that the plan or the reports name.
  package let units: [Entry]
  /// Empty where nothing had to be built.
  package let reminders: [Reminder]
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
  fileprivate var reminders: [Reminder] = []
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
  private let loaded: LoadedTemplates

  var mainTexts: Texts { loaded.main.texts }

  /// The words of each edition, by the name of its language.
  var textsByLanguage: [String: Texts] {
    Dictionary(loaded.words.map { ($0.edition.language, $0.texts) }, uniquingKeysWith: { first, _ in first })
  }

  /// What narratives name and the site does not have is reported.
  fileprivate init(
    _ content: Content, _ published: PublishedData, _ archive: Archive, _ loaded: LoadedTemplates,
    diagnostics: inout Diagnostics
  ) {
    let editions = loaded.editions
    let compositions = loaded.words.map { words in
      SiteComposition(
        SiteModel(
          content: content, published: published, archive: archive, texts: words.texts, edition: words.edition,
          editions: editions, formats: loaded.folder.formats), words.templates)
    }
    self.content = content
    self.published = published
    self.archive = archive
    self.loaded = loaded
    files = SiteComposition.files(of: compositions, resources: loaded.folder, diagnostics: &diagnostics)
  }

  /// The published files that stay as they are, for a site that is put elsewhere; one that is gone is left out.
  func filesToKeep(from published: String) -> [SiteFile] {
    let folder = OutputFolder(published)
    return archive.pathsToKeep.compactMap { path in
      let place = folder.place(of: path.text)
      guard FileSystem.kind(of: place) == .file else { return nil }
      return SiteFile(path, in: loaded.main.edition) { bytes throws(FileError) in bytes += try FileSystem.read(place) }
    }
  }

  /// The same with other bodies of some narratives.
  func with(_ content: Content, diagnostics: inout Diagnostics) -> PreparedSite {
    PreparedSite(content, published, archive, loaded, diagnostics: &diagnostics)
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
  findings.reminders = ledger.map { Reminder.all(content.site, $0) } ?? []

  try watcher.begin(.measure)
  let history = ledger.map { PlanHistory($0, workers: options.workers) }

  try watcher.begin(.load)
  let loaded = try LoadedTemplates(options.templates, site: content.site, diagnostics: &findings.diagnostics)
  guard !findings.judged.hasErrors, let history, let loaded else { return nil }

  try watcher.begin(.compose)
  let shelf =
    try (options.published ?? options.output).map { folder throws(FileError) in try ArchiveShelf(publishedIn: folder) }
    ?? .empty
  let published = PublishedData(
    OpenData(history), site: content.site, texts: loaded.main.texts, edition: loaded.main.edition,
    formats: loaded.folder.formats, workers: options.workers)
  let archive = try Archive(content, published, on: shelf, workers: options.workers)
  let site = PreparedSite(content, published, archive, loaded, diagnostics: &findings.diagnostics)
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
      units: findings.units, reminders: found.hasErrors ? [] : findings.reminders)
  }

  /// A site that stands as it was published.
  fileprivate init(_ account: PublishedState.Account) {
    self.init(
      diagnostics: Diagnostics(), noteCount: account.noteCount,
      summary: PublicationSummary(written: 0, unchanged: account.fileCount, removed: 0), fileCount: account.fileCount,
      units: [], reminders: [])
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
