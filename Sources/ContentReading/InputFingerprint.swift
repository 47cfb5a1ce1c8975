import Parallel

/// What a build is made from: every file in some folders, by its path and its bytes.
package struct InputFingerprint: Sendable {
  package let fingerprint: Fingerprint
  private let files: [(path: String, identity: FileIdentity)]

  /// Nil in doubt: where something cannot be read, or is neither a file nor a folder, since what a link leads to may
  /// change unseen.
  ///
  /// - Parameter words: what else the result depends on.
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
    guard contents.allSatisfy({ $0 != nil }) else { return nil }
    fingerprint = Fingerprint(of: words + zip(names, contents).map { "\($0) \($1 ?? "")" })
    self.files = files
  }

  /// Whether no file was touched since it was read for this fingerprint.
  package var isStillTrue: Bool { files.allSatisfy { FileSystem.identity(of: $0.path) == $0.identity } }

  /// Paths below the folder; hidden files are no input. Nil in doubt.
  private static func files(below folder: String) -> [String]? {
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
