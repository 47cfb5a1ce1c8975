import ContentReading
import Diagnostics
import Parallel

/// What a publication changed, in files.
package struct PublicationSummary: Sendable, Hashable {
  package internal(set) var written = 0
  package internal(set) var unchanged = 0
  package internal(set) var removed = 0
}

/// Puts the files of a site into a folder: writes only what differs, removes only what it once wrote itself.
///
/// Each file is written beside its place and renamed over it, so that a reader sees the old file or the new one.
/// The list of written files stands in `.avance-archivos`: before anything changes it names the old files and the
/// new, at the end only the new, so that a publication that was cut short is completed by the next.
struct Publisher {
  private var folder: OutputFolder
  private let workers: Workers

  static let manifestName = ".avance-archivos"
  /// Few enough that threads end together, enough that taking the next costs nothing.
  static let chunkSize = 32

  init(_ path: String, workers: Workers = .one) {
    folder = OutputFolder(path)
    self.workers = workers
  }

  mutating func makeFolder() throws(FileError) { try folder.make() }

  /// - `kept`: where files stand that were published before and stay as they are.
  mutating func publish(
    _ files: [SiteFile], keeping kept: [String] = [], watcher: BuildWatcher = .silent
  ) throws(FileError) -> PublicationSummary {
    try folder.make()
    try folder.clear()
    // Before anything changes: what stands in the way of one file leaves all of them as they were.
    for file in files { try folder.makeWay(for: file.place) }
    let new = Set(files.map(\.place) + kept)
    let old = Set(try Self.manifest(of: folder))
    try writeManifest(old.union(new))
    var summary = PublicationSummary()
    // A quarter's list of checksums comes when all that it names is there: it makes a folder of the archive a version.
    let (lists, others) = (files.filter(\.isChecksumList), files.filter { !$0.isChecksumList })
    for part in try write(others, watcher) + write(lists, watcher) {
      summary.written += part.written
      summary.unchanged += part.unchanged
    }
    for stale in old.subtracting(new).sorted() where try folder.remove(stale) { summary.removed += 1 }
    try writeManifest(new)
    return summary
  }

  /// What each chunk of the files changed. A chunk is rendered into one buffer.
  private func write(_ files: [SiteFile], _ watcher: BuildWatcher) throws(FileError) -> [PublicationSummary] {
    let folder = folder
    let progress = Progress(of: files.count, watcher)
    return try workers.map(files.chunks(of: Self.chunkSize)) { chunk, worker throws(FileError) in
      var summary = PublicationSummary()
      var bytes: [UInt8] = []
      for file in chunk {
        try watcher.goOn()
        bytes.removeAll(keepingCapacity: true)
        try file.render(&bytes)
        if try folder.write(bytes, to: file.place, writer: worker) {
          summary.written += 1
        } else {
          summary.unchanged += 1
        }
      }
      progress.add(chunk.count)
      return summary
    }
  }

  // MARK: The list of written files

  /// In the order in which they stand there.
  static func manifest(of folder: OutputFolder) throws(FileError) -> [String] {
    let path = folder.place(of: manifestName)
    guard FileSystem.kind(of: path) == .file else { return [] }
    let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
    return text.utf8.split(separator: .lineFeed).compactMap { String($0) }.filter(staysInside)
  }

  /// A list on a disk may have been edited: a path that leaves the folder is never followed.
  private static func staysInside(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) }
  }

  private mutating func writeManifest(_ paths: Set<String>) throws(FileError) {
    let lines = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\($0)\n" }.joined()
    // A power cut takes what was written last, never the knowledge of what is the program's own.
    _ = try folder.write(
      Array(lines.utf8), to: Self.manifestName, through: OutputFolder.temporaryName(), isDurable: true)
  }
}
