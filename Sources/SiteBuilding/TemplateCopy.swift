import ContentReading

/// A copy of the templates for an office to change.
package enum TemplateCopy {
  /// Copies every file into a folder; nil, and nothing is written, where something is in it already.
  ///
  /// - Returns: how many files were written.
  /// - Throws: `FileError` when the system refuses to read or write.
  package static func make(of templates: String, in path: String) throws(FileError) -> Int? {
    var folder = OutputFolder(path)
    guard try folder.isNew() else { return nil }
    let paths = try paths(below: templates)
    try folder.make()
    for path in paths {
      try folder.makeWay(for: path)
      _ = try folder.write(try FileSystem.read("\(templates)/\(path)"), to: path)
    }
    return paths.count
  }

  private static func paths(below folder: String) throws(FileError) -> [String] {
    var paths: [String] = []
    for name in try FileSystem.names(in: folder) {
      if FileSystem.kind(of: "\(folder)/\(name)/") == .folder {
        paths += try self.paths(below: "\(folder)/\(name)").map { "\(name)/\($0)" }
      } else {
        paths.append(name)
      }
    }
    return paths
  }
}
