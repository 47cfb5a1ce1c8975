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
  /// How many threads share the work: the result is the same.
  package let workers: Workers

  package init(
    content: String, templates: String, output: String?, cutOff: Period?, isStrict: Bool,
    workers: Workers = .one
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.cutOff = cutOff
    self.isStrict = isStrict
    self.workers = workers
  }
}

package enum BuildStep: Int, Sendable, CaseIterable {
  case read, link, measure, load, compose, publish
}

package struct BuildResult: Sendable {
  package let diagnostics: Diagnostics
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
/// - Throws: `FileError` when the system refuses to read or write.
package func build(
  _ options: BuildOptions, announce: (BuildStep) -> Void
) throws(FileError) -> BuildResult {
  var diagnostics = Diagnostics()
  var units: [Entry] = []
  var found: Diagnostics { options.isStrict ? diagnostics.strict : diagnostics }
  func stopped(fileCount: Int = 0) -> BuildResult {
    BuildResult(diagnostics: found, summary: nil, fileCount: fileCount, units: units)
  }

  announce(.read)
  let content = try ContentFolder(options.content, workers: options.workers).read(diagnostics: &diagnostics)
  guard let content else { return stopped() }

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
  guard !found.hasErrors, let history, let folder, let texts, let templates else { return stopped() }

  announce(.compose)
  let editions = Edition.all(content.site.languages, texts)
  let compositions = zip(editions, zip(texts, templates)).map { edition, words in
    SiteComposition(
      SiteModel(content: content, history: history, texts: words.0, edition: edition, editions: editions), words.1)
  }
  let files = SiteComposition.files(of: compositions, resources: folder, diagnostics: &diagnostics)
  if let output = options.output,
    ["sitio.yaml", "marco.mustache"].contains(where: { FileSystem.kind(of: "\(output)/\($0)") != nil })
  {
    diagnostics.error(.outputIsContent, at: Location(file: output))
  }
  guard !found.hasErrors, let output = options.output else { return stopped(fileCount: files.count) }

  announce(.publish)
  var publisher = Publisher(output, workers: options.workers)
  return BuildResult(
    diagnostics: found, summary: try publisher.publish(files), fileCount: files.count, units: units)
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
