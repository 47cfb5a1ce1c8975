import Parallel

/// What a build is made from: every file in some folders, by its path and its bytes.
package struct InputFingerprint: Sendable {
  package let fingerprint: Fingerprint
  /// What else the result depends on.
  private let words: [String]
  private let folders: [String]
  private let files: [File]

  fileprivate struct File {
    let path: String
    /// The number of its folder and its path in it, wherever the folder is: `0/narrativas/como-leer.md`.
    let name: String
    let identity: FileIdentity
    let sha256: String
  }

  /// Nil in doubt: where something cannot be read, or is neither a file nor a folder, since what a link leads to may
  /// change unseen.
  ///
  /// - `words`: what else the result depends on.
  package init?(of folders: [String], and words: [String], workers: Workers) {
    var files: [(path: String, identity: FileIdentity)] = []
    var names: [String] = []
    for (number, folder) in folders.enumerated() {
      guard let paths = Self.files(below: folder) else { return nil }
      for path in paths {
        guard let identity = FileSystem.identity(of: "\(folder)/\(path)") else { return nil }
        files.append(("\(folder)/\(path)", identity))
        names.append("\(number)/\(path)")
      }
    }
    let contents = workers.map(files.chunks(of: 64)) { files, _ in
      files.map { (try? FileSystem.read($0.path)).map { Fingerprint(of: $0).sha256 } }
    }.flatMap { $0 }
    let sums = contents.compactMap(\.self)
    guard sums.count == files.count else { return nil }
    self.words = words
    self.folders = folders
    self.files = zip(zip(files, names), sums).map { place, sha256 in
      File(path: place.0.path, name: place.1, identity: place.0.identity, sha256: sha256)
    }
    fingerprint = Fingerprint(of: words + self.files.map(\.line))
  }

  /// The same of all but the bytes of some files, which are named with their SHA-256 beside it, in the order of their paths.
  package func fingerprint(
    leaving isLeft: (_ name: String) -> Bool
  ) -> (rest: Fingerprint, left: [(name: String, sha256: String)]) {
    let left = files.filter { isLeft($0.name) }
    let rest = words + files.map { isLeft($0.name) ? $0.name : $0.line }
    return (Fingerprint(of: rest), left.map { ($0.name, $0.sha256) })
  }

  /// A file that has other bytes than when this was made, is gone or is new; nil when there is none.
  package var changedFile: String? {
    if let changed = files.first(where: { !$0.isUnchanged }) { return changed.path }
    let known = Set(files.map(\.path))
    for folder in folders {
      guard let paths = Self.files(below: folder) else { return folder }
      if let new = paths.first(where: { !known.contains("\(folder)/\($0)") }) { return "\(folder)/\(new)" }
    }
    return nil
  }

  /// Paths below the folder; hidden files are no input. Nil in doubt.
  fileprivate static func files(below folder: String) -> [String]? {
    guard let names = try? FileSystem.names(in: folder) else { return nil }
    var paths: [String] = []
    for name in names {
      switch FileSystem.kind(of: "\(folder)/\(name)") {
      case .file: paths.append(name)
      case .folder:
        guard let below = files(below: "\(folder)/\(name)") else { return nil }
        paths += below.map { "\(name)/\($0)" }
      case .link, .other, nil: return nil
      }
    }
    return paths
  }
}

/// Which files there are in some folders, and which they are, at one moment: whether any was saved since is a comparison.
package struct InputSnapshot: Sendable, Equatable {
  private let files: [String: FileIdentity]

  /// Nil in doubt, as for a fingerprint.
  package init?(of folders: [String]) {
    var files: [String: FileIdentity] = [:]
    for folder in folders {
      guard let paths = InputFingerprint.files(below: folder) else { return nil }
      for path in paths {
        guard let identity = FileSystem.identity(of: "\(folder)/\(path)") else { return nil }
        files["\(folder)/\(path)"] = identity
      }
    }
    self.files = files
  }

  /// The paths of files that are not as they were, in the order of their bytes; nil where a file came or went.
  package func saved(since before: InputSnapshot) -> [String]? {
    guard files.count == before.files.count else { return nil }
    var saved: [String] = []
    for (path, identity) in files {
      guard let old = before.files[path] else { return nil }
      if old != identity { saved.append(path) }
    }
    return saved.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension InputFingerprint.File {
  fileprivate var line: String { "\(name) \(sha256)" }

  /// Touched is not changed: who copies the content aside may touch it.
  fileprivate var isUnchanged: Bool {
    if FileSystem.identity(of: path) == identity { return true }
    return (try? FileSystem.read(path)).map { Fingerprint(of: $0).sha256 } == sha256
  }
}
