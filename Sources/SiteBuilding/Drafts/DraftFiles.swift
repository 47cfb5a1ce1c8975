import ContentReading
import Diagnostics

/// New files for the staff to begin from. They never take the place of what is there.
struct DraftFiles {
  private let root: String
  private var folder: OutputFolder
  private var files: [(name: String, bytes: [UInt8])] = []

  init(in root: String) {
    self.root = root.withoutFinalSlash
    folder = OutputFolder(root)
  }

  /// - `name`: below the folder, with forward slashes.
  mutating func add(_ name: String, _ bytes: [UInt8]) { files.append((name, bytes)) }

  mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

  /// As a person would write it from where the command runs.
  func place(of name: String) -> String { root.isEmpty || root == "." ? name : "\(root)/\(name)" }

  func isThere(_ name: String) -> Bool { FileSystem.kind(of: folder.place(of: name)) != nil }

  /// The places of what was written: all of it, or nothing after reporting each file that is there already.
  mutating func write(diagnostics: inout Diagnostics) throws(FileError) -> [String] {
    let there = files.map(\.name).filter(isThere)
    for name in there { diagnostics.error(.fileExists, at: Location(file: place(of: name))) }
    guard there.isEmpty else { return [] }
    for file in files {
      try folder.makeWay(for: file.name)
      _ = try folder.write(file.bytes, to: file.name)
    }
    return files.map { place(of: $0.name) }
  }
}
