import Foundation
import WrittenWorkbooks

/// A temporary folder with the base content in `content/` and the site's own templates in `site-templates/`.
final class Sandbox {
  let root: URL

  init(_ changes: [CaseChange] = []) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "avance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.templates, to: self["site-templates"])
    for change in try CaseFile.base().changes() + changes { try apply(change) }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  subscript(path: String) -> URL { root.appending(path: path) }

  /// The bytes of every file below a folder, by path.
  func files(below folder: String) throws -> [String: Data] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: self[folder].path)
    var files: [String: Data] = [:]
    for path in paths where !self["\(folder)/\(path)"].isFolder {
      files[path] = try Data(contentsOf: self["\(folder)/\(path)"])
    }
    return files
  }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  func write(_ data: Data, to path: String) throws {
    try makeFolder(above: path)
    try data.write(to: self[path])
  }

  func change(_ path: String, _ replacement: String) throws {
    try apply(CaseChange(CaseFile.Section(title: "\(path): replace escaped", body: replacement + "\n")))
  }

  private func makeFolder(above path: String) throws {
    try FileManager.default.createDirectory(
      at: self[path].deletingLastPathComponent(), withIntermediateDirectories: true)
  }

  private func apply(_ change: CaseChange) throws {
    let url = self[change.path]
    switch change.kind {
    case .write: try write(change.body, to: change.path)
    case .replace, .replaceEscaped: try change.replacing(in: Data(contentsOf: url)).write(to: url)
    case .append: try (Data(contentsOf: url) + Data(change.body.utf8)).write(to: url)
    case .remove: try FileManager.default.removeItem(at: url)
    case .link:
      try FileManager.default.removeIfThere(url)
      let target = change.body.trimmingCharacters(in: .newlines)
      try FileManager.default.createSymbolicLink(atPath: url.path, withDestinationPath: target)
    case .windows1252:
      let text = try String(contentsOf: url, encoding: .utf8)
      guard let data = text.data(using: .windowsCP1252) else {
        throw CaseChange.Malformed(description: "\(change.path) has characters that Windows-1252 lacks")
      }
      try data.write(to: url)
    case .utf16:
      let text = try String(contentsOf: url, encoding: .utf8)
      try Data("\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }).write(to: url)
    case .archive: try write(change.archive, to: change.path)
    case .hex: try write(change.bytesOfHex, to: change.path)
    case .workbook(let source):
      let text = String(decoding: try change.replacing(in: Data(contentsOf: self[source])), as: UTF8.self)
      try write(Data(WrittenWorkbook(text: text).bytes), to: change.path)
    case .bytes(let size): try write(change.data(size: size), to: change.path)
    case .copy(let source): try write(change.replacing(in: Data(contentsOf: self[source])), to: change.path)
    }
  }

  private static let templates = repository.appending(path: "site-templates")
}

/// The folder of `Package.swift`.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

extension URL {
  var isFolder: Bool { (try? resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false }
}

extension FileManager {
  func removeIfThere(_ url: URL) throws {
    if (try? attributesOfItem(atPath: url.path)) != nil { try removeItem(at: url) }
  }
}
