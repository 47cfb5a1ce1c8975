import Foundation

/// The message catalogue, as its sources stand: `Sources/Diagnostics/Messages`.
enum MessageCatalogue {
  /// The codes of the messages in each file, by the file's name without its ending.
  static func codes() throws -> [String: Set<String>] {
    let folder = repository.appending(path: "Sources/Diagnostics/Messages")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "swift" }
    return try Dictionary(
      uniqueKeysWithValues: files.map { file in
        let codes = try String(contentsOf: file, encoding: .utf8).matches(of: /Message\(\s*"([a-z0-9-]+)"/)
          .map { String($0.1) }
        return (file.deletingPathExtension().lastPathComponent, Set(codes))
      })
  }
}
