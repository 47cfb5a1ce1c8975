import ContentReading
import Diagnostics
import Indicators

/// The quarters that a published site keeps already.
struct ArchiveShelf: Sendable {
  /// What was published of a quarter: first as it was at its cut-off, then each revision of that.
  struct Version: Sendable {
    let period: Period
    /// 0, and for a revision its number.
    let number: Int
    let sums: ChecksumList

    /// `2024-t1`, and for a revision `2024-t1-r1`.
    var folder: String { number == 0 ? period.slug : "\(period.slug)-r\(number)" }
  }

  /// The folder of the archive; nil when nothing is published yet.
  private let root: String?
  private let byPeriod: [Period: [Version]]

  static let empty = ArchiveShelf(root: nil, byPeriod: [:])

  private init(root: String?, byPeriod: [Period: [Version]]) {
    self.root = root
    self.byPeriod = byPeriod
  }

  /// A folder without a readable list of checksums is not a version: it is written anew.
  ///
  /// - Throws: `FileError` when the system refuses to read.
  init(publishedIn output: String) throws(FileError) {
    let root = OutputFolder(output).place(of: SitePath.archiveFolder.text)
    guard FileSystem.kind(of: root) == .folder else {
      self = .empty
      return
    }
    var byPeriod: [Period: [Version]] = [:]
    for name in try FileSystem.names(in: root) where FileSystem.kind(of: "\(root)\(name)") == .folder {
      guard let (period, number) = Self.version(name) else { continue }
      let path = "\(root)\(name)/\(ChecksumList.fileName)"
      guard FileSystem.kind(of: path) == .file else { continue }
      var unheard = Diagnostics()
      let source = SourceText(name: path, bytes: try FileSystem.read(path))
      guard let sums = ChecksumList(source, diagnostics: &unheard) else { continue }
      byPeriod[period, default: []].append(Version(period: period, number: number, sums: sums))
    }
    self.init(root: root, byPeriod: byPeriod.mapValues { $0.sorted { $0.number < $1.number } })
  }

  private static func version(_ folder: String) -> (Period, Int)? {
    let parts = folder.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(parts.count), let period = Period("\(parts[0])-\(parts[1])"),
      folder.hasPrefix(period.slug)
    else { return nil }
    if parts.count == 2 { return (period, 0) }
    guard parts[2].hasPrefix("r"), let number = Int(parts[2].dropFirst()), number > 0, parts[2] == "r\(number)" else {
      return nil
    }
    return (period, number)
  }

  var periods: [Period] { byPeriod.keys.sorted() }

  /// Oldest first.
  func versions(of period: Period) -> [Version] { byPeriod[period] ?? [] }

  /// The published manifest of a version, where the version has these tables and it is what was published.
  func manifest(of period: Period, _ number: Int, with tables: [ArchivedFile]) throws(FileError) -> [UInt8]? {
    guard let root, let version = versions(of: period).first(where: { $0.number == number }),
      tables.allSatisfy({ version.sums[$0.name] == $0.sha256 })
    else { return nil }
    let path = "\(root)\(version.folder)/\(ArchiveManifest.fileName)"
    guard FileSystem.kind(of: path) == .file else { return nil }
    let bytes = try FileSystem.read(path)
    return Fingerprint(of: bytes).sha256 == version.sums[ArchiveManifest.fileName] ? bytes : nil
  }

  /// Whether its files are on the disk as they were published.
  func isWhole(_ version: Version) throws(FileError) -> Bool {
    guard let root else { return false }
    let differences = try version.sums.differences(in: "\(root)\(version.folder)")
    return differences.missing.isEmpty && differences.altered.isEmpty
  }
}
