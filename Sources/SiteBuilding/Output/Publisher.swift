import ContentReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a publication changed.
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
  let folder: String
  private var knownFolders: Set<String> = []

  private static let manifestName = ".avance-archivos"
  private static let temporaryName = ".avance-nuevo"

  /// An empty path is the folder in which the command runs, as everywhere in a shell; never the disk's root.
  init(_ folder: String) {
    let end = folder.lastIndex { $0 != "/" }
    self.folder = end.map { String(folder[...$0]) } ?? (folder.isEmpty ? "." : "/")
  }

  mutating func publish(_ files: [SiteFile]) throws(FileError) -> PublicationSummary {
    try makeFolder(folder)
    // Before anything changes: what stands in the way of one file leaves all of them as they were.
    for file in files { try makeWay(for: file.path.text) }
    // What a publication that was killed may have left.
    unlink("\(folder)/\(Self.temporaryName)")
    let new = Set(files.map(\.path.text))
    let old = try manifest()
    try writeManifest(old.union(new))
    var summary = PublicationSummary()
    var bytes: [UInt8] = []
    for file in files {
      bytes.removeAll(keepingCapacity: true)
      file.render(&bytes)
      if try write(bytes, to: file.path.text) {
        summary.written += 1
      } else {
        summary.unchanged += 1
      }
    }
    for stale in old.subtracting(new).sorted() where try remove(stale) { summary.removed += 1 }
    try writeManifest(new)
    return summary
  }

  // MARK: The list of written files

  private func manifest() throws(FileError) -> Set<String> {
    let path = "\(folder)/\(Self.manifestName)"
    guard FileSystem.kind(of: path) == .file else { return [] }
    let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
    return Set(text.split(separator: "\n").map(String.init).filter(Self.staysInside))
  }

  /// A list on a disk may have been edited: a path that leaves the folder is never followed.
  private static func staysInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  private mutating func writeManifest(_ paths: Set<String>) throws(FileError) {
    let lines = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\($0)\n" }.joined()
    _ = try write(Array(lines.utf8), to: Self.manifestName)
  }

  // MARK: Files

  /// False when the file has these bytes already.
  private mutating func write(_ bytes: [UInt8], to name: String) throws(FileError) -> Bool {
    let path = "\(folder)/\(name)"
    if FileSystem.kind(of: path) == .file, try FileSystem.read(path) == bytes { return false }
    let temporary = "\(folder)/\(Self.temporaryName)"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(.write, temporary) }
    let failure = writeAll(bytes, to: descriptor)
    guard close(descriptor) == 0, failure == nil else {
      let code = failure ?? errno
      unlink(temporary)
      throw FileError(.write, path, code: code)
    }
    guard rename(temporary, path) == 0 else {
      let code = errno
      unlink(temporary)
      throw FileError(.write, path, code: code)
    }
    return true
  }

  /// The `errno` of the write that failed, or nil.
  private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = systemWrite(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
        if count < 0, errno != EINTR { return errno }
        done += max(0, count)
      }
      return nil
    }
  }

  /// False when it is not there any more, or stands behind a link that somebody put in the place of a folder.
  private func remove(_ name: String) throws(FileError) -> Bool {
    let path = "\(folder)/\(name)"
    let slashes = name.indices.filter { name[$0] == "/" }
    guard slashes.allSatisfy({ FileSystem.kind(of: "\(folder)/\(name[..<$0])") == .folder }),
      FileSystem.kind(of: path) == .file
    else { return false }
    guard unlink(path) == 0 else { throw FileError(.remove, path) }
    return true
  }

  /// Makes the folder of a file, and refuses a folder in the file's place.
  private mutating func makeWay(for name: String) throws(FileError) {
    let path = "\(folder)/\(name)"
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    if FileSystem.kind(of: path) == .folder { throw FileError(.write, path, code: EISDIR) }
  }

  /// Makes a folder and those above it.
  private mutating func makeFolder(_ path: String) throws(FileError) {
    guard !path.isEmpty, !knownFolders.contains(path) else { return }
    if mkdir(path, 0o755) != 0 {
      switch errno {
      // The slash leads through a link to a folder.
      case EEXIST: guard FileSystem.kind(of: path + "/") == .folder else { throw FileError(.create, path, code: ENOTDIR) }
      case ENOENT where path.contains("/"):
        try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
        guard mkdir(path, 0o755) == 0 else { throw FileError(.create, path) }
      default: throw FileError(.create, path)
      }
    }
    knownFolders.insert(path)
  }
}

/// `write(2)`, under a name that `Publisher.write` does not hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
