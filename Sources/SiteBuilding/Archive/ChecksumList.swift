import ContentReading
import Diagnostics

/// `SHA256SUMS`: the files of a folder with their fingerprints, as `sha256sum -c` reads them.
struct ChecksumList: Sendable, Hashable {
  struct Line: Sendable, Hashable {
    let name: String
    /// In lower-case hexadecimal.
    let sha256: String
  }

  static let fileName = "SHA256SUMS"

  let lines: [Line]

  init(_ lines: [Line]) { self.lines = lines }

  /// Nil after reporting each line that is not a fingerprint and the name of a file in the same folder.
  init?(_ source: SourceText, diagnostics: inout Diagnostics) {
    var lines: [Line] = []
    var isGood = true
    var start = 0
    for bytes in source.bytes.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      defer { start += bytes.count + 1 }
      let text = String(decoding: bytes, as: UTF8.self)
      if text.isEmpty { continue }
      if let line = Self.line(text) {
        lines.append(line)
      } else {
        diagnostics.error(.badChecksumLine(text), at: source.location(of: start..<(start + bytes.count)))
        isGood = false
      }
    }
    guard isGood else { return nil }
    self.lines = lines
  }

  /// Two spaces, or as programs that read in binary mode write it a space and an asterisk, stand between the parts.
  private static func line(_ text: String) -> Line? {
    let sum = text.prefix(64)
    let rest = text.dropFirst(64)
    guard sum.utf8.count == 64, sum.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }),
      rest.hasPrefix("  ") || rest.hasPrefix(" *")
    else { return nil }
    let name = String(rest.dropFirst(2))
    // Never a path: a list may come from anywhere.
    guard !name.isEmpty, !name.hasPrefix("."),
      name.utf8.allSatisfy({ $0.isLetterOrDigit || "._-".utf8.contains($0) })
    else { return nil }
    return Line(name: name, sha256: String(sum))
  }

  subscript(name: String) -> String? { lines.first { $0.name == name }?.sha256 }

  var bytes: [UInt8] { Array(lines.map { "\($0.sha256)  \($0.name)\n" }.joined().utf8) }

  /// Which of the files in `folder` are not as the list says: missing, or with other bytes.
  ///
  /// - Throws: `FileError` when the system refuses to read a file that is there.
  func differences(in folder: String) throws(FileError) -> (missing: [String], altered: [String]) {
    var missing: [String] = []
    var altered: [String] = []
    for line in lines {
      let path = "\(folder)/\(line.name)"
      guard FileSystem.kind(of: path) == .file else {
        missing.append(line.name)
        continue
      }
      if Fingerprint(of: try FileSystem.read(path)).sha256 != line.sha256 { altered.append(line.name) }
    }
    return (missing, altered)
  }
}
