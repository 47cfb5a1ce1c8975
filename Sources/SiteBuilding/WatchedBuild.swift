import ContentReading
import Diagnostics

/// A build that goes on: whenever a file of the content or of the templates is saved, the site is brought up to date.
///
/// Where only the bodies of narratives changed, only the pages that show them are made again; otherwise everything is, and
/// what differs is written, as by any build.
package struct WatchedBuild {
  package struct Update: Sendable {
    package let result: BuildResult
    /// Whether no more was made than the pages of narratives.
    package let isPartial: Bool
    /// Everything there is to say of the content as it stands, found now or by an update before.
    package let standing: Diagnostics
    /// The path of the public address on its host, with both slashes; nil where an error hides it.
    package let addressPath: String?
  }

  private let options: BuildOptions
  private var site: PreparedSite?
  private var snapshot: InputSnapshot?
  private var standing = Diagnostics()

  /// - Parameter options: with a folder to publish into.
  package init(_ options: BuildOptions) {
    self.options = options
  }

  private var folders: [String] { [options.content, options.templates] }

  /// Whether something was saved since the last update, and nothing is being saved right now.
  package func hasNews(since last: inout InputSnapshot?) -> Bool {
    let now = InputSnapshot(of: folders)
    defer { last = now }
    return now != snapshot && now == last
  }

  /// - Throws: `FileError` when the system refuses to read or write.
  package mutating func update(watcher: BuildWatcher = .silent) throws(FileError) -> Update {
    var lock = options.output.flatMap { PublicationLock(on: $0, waiting: watcher.waiting) }
    defer { lock?.release() }
    let before = snapshot
    snapshot = InputSnapshot(of: folders)
    if let site, let before, let snapshot, let paths = snapshot.saved(since: before), !paths.isEmpty,
      let result = try narratives(paths, of: site)
    {
      standing = standing.except(in: paths)
      return update(result, isPartial: true)
    }
    var findings = Findings(isStrict: options.isStrict)
    site = try prepare(options, watcher: watcher, findings: &findings)
    standing = findings.judged
    guard let site, let output = options.output else {
      return update(BuildResult(findings, fileCount: 0), isPartial: false)
    }
    let result = try publish(site, findings, to: output, options, lock: &lock, watcher: watcher)
    return update(result, isPartial: false)
  }

  private func update(_ result: BuildResult, isPartial: Bool) -> Update {
    Update(
      result: result, isPartial: isPartial, standing: standing, addressPath: site?.content.site.addressPath)
  }

  /// Nil where more than the pages of narratives must be made.
  private mutating func narratives(_ paths: [String], of site: PreparedSite) throws(FileError) -> BuildResult? {
    guard let output = options.output,
      let (content, narratives) = try ContentFolder(options.content).rereading(paths, of: site.content)
    else { return nil }
    var findings = Findings(isStrict: options.isStrict)
    let changed = site.with(content, diagnostics: &findings.diagnostics)
    guard findings.diagnostics.items.isEmpty else { return nil }
    self.site = changed
    let summary = try changed.publish(pagesOf: narratives, to: output)
    return BuildResult(findings, fileCount: changed.files.count, summary)
  }
}
