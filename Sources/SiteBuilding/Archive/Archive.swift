import ContentReading
import Diagnostics
import Indicators
import Parallel

/// Each quarter's tables as they were at its cut-off, with their checksums.
///
/// What is published of a quarter that is over stays. When a build gives other tables for it (a report that came late, a
/// corrected file, another band in the plan), they are kept beside it as a revision, which tells what it changed. Only the
/// newest quarter is written over, until the next one comes.
struct Archive: Sendable {
  struct Snapshot: Sendable {
    let version: ArchiveShelf.Version
    /// Of a revision: what is not as it was in the version before it.
    let changed: [ArchivedFile]
    /// The files by name, to be written; nil where the published ones stay.
    let contents: [(name: String, bytes: [UInt8])]?
  }

  /// By quarter, each followed by its revisions.
  let snapshots: [Snapshot]

  static let none = Archive(snapshots: [])

  private init(snapshots: [Snapshot]) { self.snapshots = snapshots }

  /// - `published`: the tables at the site's cut-off.
  /// - `shelf`: what the site keeps already.
  /// - `workers`: share the quarters.
  /// - Throws: `FileError` when the system refuses to read what is published.
  init(
    _ content: Content, _ published: PublishedData, on shelf: ArchiveShelf, workers: Workers = .one
  ) throws(FileError) {
    let history = published.data.history
    let newest = history.ledger.cutOff
    let computed = Set(history.points.map(\.period))
    var snapshots: [Snapshot] = []
    let periods = computed.union(shelf.periods).sorted()
    let tablesByPeriod = workers.map(periods) { period, _ in
      computed.contains(period) ? Self.tables(content, published, at: period) : nil
    }
    for (period, tables) in zip(periods, tablesByPeriod) {
      var versions = shelf.versions(of: period)
      var contents: [(name: String, bytes: [UInt8])]?
      if let (plan, files) = tables {
        let isOver = period < newest || shelf.periods.contains { $0 > period }
        let number = try Self.number(of: files, among: versions, isOver: isOver, shelf)
        versions = versions.filter { $0.number < number }
        let changes = Self.changes(files.map { ($0.name, $0.sha256) }, since: versions.last)
        let manifest = ArchiveManifest(
          site: content.site, plan: plan, period: period, revision: number, files: changes)
        // Of a quarter that is over not even the plan's name is written over: its files are never at risk again.
        let kept = isOver ? try shelf.manifest(of: period, number, with: changes) : nil
        let all = files + [Table(ArchiveManifest.fileName, kept ?? manifest.bytes)]
        let sums = ChecksumList(all.map { .init(name: $0.name, sha256: $0.sha256) })
        versions.append(ArchiveShelf.Version(period: period, number: number, sums: sums))
        contents = all.map { ($0.name, $0.bytes) } + [(ChecksumList.fileName, sums.bytes)]
      }
      for (index, version) in versions.enumerated() {
        let listed = version.sums.lines.filter { $0.name != ArchiveManifest.fileName }.map { ($0.name, $0.sha256) }
        let changed =
          index == 0 ? [] : Self.changes(listed, since: versions[index - 1]).filter { $0.before != $0.sha256 }
        snapshots.append(
          Snapshot(
            version: version, changed: changed, contents: index == versions.count - 1 ? contents : nil))
      }
    }
    self.snapshots = snapshots
  }

  /// A file of a version, with its fingerprint.
  private struct Table {
    let name: String
    let bytes: [UInt8]
    let sha256: String

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      sha256 = Fingerprint(of: bytes).sha256
    }

    init(_ published: PublishedData.Table) {
      name = published.table.fileName
      bytes = published.bytes
      sha256 = published.fingerprint.sha256
    }
  }

  /// What was known at a cut-off: reports of later quarters had not come yet.
  private static func tables(
    _ content: Content, _ published: PublishedData, at period: Period
  ) -> (Plan, [Table])? {
    let ledger = published.data.history.ledger
    if period == ledger.cutOff {
      let kept = published.tables.prefix(published.data.tables.count)
      return (ledger.plan, kept.map(Table.init))
    }
    var unheard = Diagnostics()
    return Ledger.link(plan: content.plan, reports: content.reports, cutOff: period, diagnostics: &unheard)
      .map { then in (then.plan, OpenData(PlanHistory(then)).tables.map { Table($0.fileName, $0.bytes) }) }
  }

  /// The version that the files are, or become: the newest one where they are what it says, where it is not whole any
  /// more, and while its quarter is not over; else the next.
  private static func number(
    of files: [Table], among versions: [ArchiveShelf.Version], isOver: Bool,
    _ shelf: ArchiveShelf
  ) throws(FileError) -> Int {
    guard let last = versions.last else { return 0 }
    let isSame = files.allSatisfy { last.sums[$0.name] == $0.sha256 }
    if isSame || !isOver { return last.number }
    return try shelf.isWhole(last) ? last.number + 1 : last.number
  }

  private static func changes(
    _ files: [(name: String, sha256: String)], since before: ArchiveShelf.Version?
  ) -> [ArchivedFile] {
    files.map { ArchivedFile(name: $0.name, sha256: $0.sha256, before: before?.sums[$0.name]) }
  }

  // MARK: Files

  /// - Parameter edition: any: these files are common to all.
  func files(in edition: Edition) -> [SiteFile] {
    guard !snapshots.isEmpty else { return [] }
    let kept = snapshots.flatMap { snapshot in
      (snapshot.contents ?? []).map { file in
        SiteFile(.archived(snapshot.version.folder, file.name), in: edition, bytes: file.bytes)
      }
    }
    return kept + [SiteFile(.archiveIndex, in: edition, bytes: ArchiveIndex(snapshots: snapshots).bytes)]
  }

  /// The published files that stay as they are.
  var pathsToKeep: [SitePath] {
    snapshots.filter { $0.contents == nil }.flatMap { snapshot in
      (snapshot.version.sums.lines.map(\.name) + [ChecksumList.fileName]).map {
        SitePath.archived(snapshot.version.folder, $0)
      }
    }
  }

  /// Where they stand below the site's root.
  var placesToKeep: [String] { pathsToKeep.map(\.text) }
}
