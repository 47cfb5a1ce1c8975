import ContentReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder into which files are written whole: each beside its place and then renamed over it.
package struct OutputFolder {
  private let root: String
  private var knownFolders: Set<String> = []

  /// How the names of temporary files begin. The process and its thread follow: where two processes write, one never
  /// renames what the other has not finished.
  static let temporaryPrefix = ".avance-nuevo"

  static func temporaryName(writer: Int = 0) -> String { "\(temporaryPrefix)-\(getpid())-\(writer)" }

  /// An empty path is the folder in which the command runs, as everywhere in a shell; never the disk's root.
  package init(_ path: String) {
    let end = path.lastIndex { $0 != "/" }
    root = end.map { String(path[...$0]) } ?? (path.isEmpty ? "." : "/")
  }

  /// Whether a path names the folder in which the command runs.
  package static func isCurrent(_ path: String) -> Bool {
    path.first != "/" && path.split(separator: "/").allSatisfy { $0 == "." }
  }

  package mutating func make() throws(FileError) { try makeFolder(root) }

  /// Clears away what a writer that was killed may have left.
  func clear() throws(FileError) {
    for name in try leftovers() { unlink(place(of: name)) }
  }

  /// Temporary files, which nobody needs while no other process writes.
  func leftovers() throws(FileError) -> [String] {
    try FileSystem.hiddenNames(in: root).filter { $0.hasPrefix(Self.temporaryPrefix) }
  }

  /// True when there is no such folder, or nothing in it.
  package func isNew() throws(FileError) -> Bool {
    if FileSystem.kind(of: root) == nil { return true }
    return try FileSystem.names(in: root).isEmpty
  }

  /// The folder that holds this one, and what this one is called in it; nil where the path does not tell.
  var parent: (folder: OutputFolder, name: String)? {
    let name = root.split(separator: "/").last.map(String.init) ?? ""
    guard !["", ".", ".."].contains(name) else { return nil }
    return (OutputFolder(root.contains("/") ? "\(root.dropLast(name.count))" : ""), name)
  }

  func place(of name: String) -> String { "\(root)/\(name)" }

  /// False when the file has these bytes already.
  ///
  /// - `writer`: no two threads are the same at the same time.
  package func write(_ bytes: [UInt8], to name: String, writer: Int = 0) throws(FileError) -> Bool {
    try write(bytes, to: name, through: Self.temporaryName(writer: writer))
  }

  /// - `temporary`: the name of the file that becomes this one.
  /// - `isDurable`: whether it is on the disk when this returns, and outlasts a power cut. It costs some milliseconds.
  func write(
    _ bytes: [UInt8], to name: String, through temporary: String, isDurable: Bool = false
  ) throws(FileError) -> Bool {
    let path = place(of: name)
    if FileSystem.kind(of: path) == .file, try FileSystem.read(path) == bytes { return false }
    let temporary = place(of: temporary)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(.write, path) }
    var failure = writeAll(bytes, to: descriptor)
    if failure == nil, isDurable, fsync(descriptor) != 0 { failure = errno }
    if close(descriptor) != 0, failure == nil { failure = errno }
    if failure == nil, rename(temporary, path) != 0 { failure = errno }
    if let failure {
      unlink(temporary)
      throw FileError(.write, path, code: failure)
    }
    if isDurable { synchronise() }
    return true
  }

  /// Brings the names in this folder to the disk, where the system can.
  private func synchronise() {
    let descriptor = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
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
  func remove(_ name: String) throws(FileError) -> Bool {
    let path = place(of: name)
    let slashes = name.indices.filter { name[$0] == "/" }
    guard slashes.allSatisfy({ FileSystem.kind(of: place(of: String(name[..<$0]))) == .folder }),
      FileSystem.kind(of: path) == .file
    else { return false }
    guard unlink(path) == 0 else { throw FileError(.remove, path) }
    return true
  }

  /// Makes the folder of a file, and refuses a folder in the file's place.
  package mutating func makeWay(for name: String) throws(FileError) {
    let path = place(of: name)
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    if FileSystem.kind(of: path) == .folder { throw FileError(.write, path, code: EISDIR) }
  }

  /// Makes a folder and those above it.
  private mutating func makeFolder(_ path: String) throws(FileError) {
    guard !path.isEmpty, !knownFolders.contains(path) else { return }
    if mkdir(path, 0o755) != 0 {
      switch errno {
      // The slash leads through a link to a folder.
      case EEXIST:
        guard FileSystem.kind(of: path + "/") == .folder else { throw FileError(.create, path, code: ENOTDIR) }
      case ENOENT where path.contains("/"):
        try makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
        guard mkdir(path, 0o755) == 0 else { throw FileError(.create, path) }
      default: throw FileError(.create, path)
      }
    }
    knownFolders.insert(path)
  }
}

/// `write(2)`, under a name that `OutputFolder.write` does not hide.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
