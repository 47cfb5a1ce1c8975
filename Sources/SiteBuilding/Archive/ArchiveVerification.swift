import ContentReading
import Diagnostics

/// Compares a downloaded copy with the checksums that came with it.
package struct ArchiveVerification: Sendable {
  package private(set) var diagnostics = Diagnostics()
  /// How many lists of checksums there are, and how many files they name.
  package private(set) var lists = 0
  package private(set) var files = 0
  /// Whether a file is missing or not as a list says.
  package private(set) var differs = false

  /// Every list in a folder and below it. Links are not followed.
  ///
  /// - Throws: `FileError` when the system refuses to read.
  package init(_ folder: String) throws(FileError) {
    let end = folder.lastIndex { $0 != "/" }
    let root = end.map { String(folder[...$0]) } ?? folder
    try visit(root)
    if lists == 0 { diagnostics.error(.noChecksums, at: Location(file: root)) }
  }

  private mutating func visit(_ folder: String) throws(FileError) {
    let names = try FileSystem.names(in: folder)
    if names.contains(ChecksumList.fileName) { try verify(folder, names) }
    for name in names where FileSystem.kind(of: "\(folder)/\(name)") == .folder { try visit("\(folder)/\(name)") }
  }

  private mutating func verify(_ folder: String, _ names: [String]) throws(FileError) {
    let path = "\(folder)/\(ChecksumList.fileName)"
    lists += 1
    guard let list = ChecksumList(SourceText(name: path, bytes: try FileSystem.read(path)), diagnostics: &diagnostics)
    else { return }
    files += list.lines.count
    let differences = try list.differences(in: folder)
    for name in differences.missing { diagnostics.error(.missingArchivedFile, at: Location(file: "\(folder)/\(name)")) }
    for name in differences.altered { diagnostics.error(.alteredFile, at: Location(file: "\(folder)/\(name)")) }
    if !differences.missing.isEmpty || !differences.altered.isEmpty { differs = true }
    let known = Set(list.lines.map(\.name) + [ChecksumList.fileName])
    for name in names where !known.contains(name) && FileSystem.kind(of: "\(folder)/\(name)") != .folder {
      diagnostics.report(.note, .fileWithoutChecksum, at: Location(file: "\(folder)/\(name)"))
    }
  }
}
