import Foundation
import Testing
import WrittenWorkbooks

/// A file of `Cases/`: what to lay over the base content, and what the command must say of it.
///
///     # What went wrong, in Spanish.
///     -- content/plan.yaml: replace --
///     peso: 2 => peso: 1,5
///     -- es --
///     content/plan.yaml:24:11: error: …
///     -- en --
///     content/plan.yaml:24:11: error: …
///
/// The name is the code of the message, and perhaps a form of it behind a dot: `dato-vacio.lista.case`.
/// `CaseChange` tells what a section may do to a file. A section `arguments` stands for `check`.
struct CaseFile: Sendable, CustomTestStringConvertible {
  struct Section: Sendable {
    let title: String
    var body: String
  }

  let name: String
  private let url: URL
  /// What went wrong, in Spanish, behind `# `.
  let comment: String
  private var sections: [Section]

  var testDescription: String { name }
  /// The code of the message that the case is about.
  var code: String { String(name.prefix { $0 != "." }) }
  var hasComment: Bool { comment.hasPrefix("# ") }

  init(_ url: URL) throws {
    self.url = url
    name = url.deletingPathExtension().lastPathComponent
    var comment = ""
    var sections: [Section] = []
    for line in try String(contentsOf: url, encoding: .utf8).lines {
      if line.hasPrefix("-- "), line.hasSuffix(" --\n") {
        sections.append(Section(title: String(line.dropFirst(3).dropLast(4)), body: ""))
      } else if sections.isEmpty {
        comment += line
      } else {
        sections[sections.count - 1].body += line
      }
    }
    self.comment = comment
    self.sections = sections
  }

  /// What the sections do to the files, in their order.
  func changes() throws -> [CaseChange] {
    try sections.filter { !["es", "en", "arguments"].contains($0.title) }.map(CaseChange.init)
  }

  var arguments: [String] {
    let section = sections.first { $0.title == "arguments" }
    return section.map { $0.body.split(whereSeparator: \.isWhitespace).map(String.init) } ?? ["check"]
  }

  func expected(in language: String) -> String? { sections.first { $0.title == language }?.body }

  /// Writes the file anew with what the command says now.
  mutating func record(_ said: [(language: String, text: String)]) throws {
    for (language, text) in said {
      guard let index = sections.firstIndex(where: { $0.title == language }) else { continue }
      sections[index].body = text
    }
    let text = comment + sections.map { "-- \($0.title) --\n\($0.body)" }.joined()
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  static func all() throws -> [CaseFile] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "case" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map(CaseFile.init)
  }

  static func base() throws -> CaseFile { try CaseFile(folder.appending(path: "base.content")) }
}

/// What a section of a case does to one file or folder.
struct CaseChange: Sendable {
  enum Kind: Sendable, Equatable {
    /// The section is the file.
    case write
    /// Each line `old => new` changes the one place where `old` stands; old and new may span no line end.
    case replace
    /// The same, with `\n`, `\t` and `\xFF` for what a line of text cannot hold.
    case replaceEscaped
    /// The section comes behind what the file has.
    case append
    case remove
    /// The section is the path that a symbolic link leads to.
    case link
    /// The file as an old spreadsheet program saves it.
    case windows1252
    /// The file as Excel's «Texto Unicode».
    case utf16
    /// The section is the file on one line, with `\x89` and the like; zeros follow up to `size` bytes.
    case bytes(size: Int)
    /// Another file, changed by the lines `old => new`.
    case copy(of: String)
    /// The same, as the sheets of a workbook that `WorkbookText` describes.
    case workbook(of: String)
    /// A ZIP archive: a line `>> name` begins each file in it.
    case archive
    /// The bytes in hexadecimal.
    case hex
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  let path: String
  let kind: Kind
  let body: String

  init(_ section: CaseFile.Section) throws {
    let parts = section.title.components(separatedBy: ": ")
    path = parts[0]
    body = section.body
    switch parts.dropFirst().first {
    case nil: kind = .write
    case "replace": kind = .replace
    case "replace escaped": kind = .replaceEscaped
    case "append": kind = .append
    case "remove": kind = .remove
    case "link": kind = .link
    case "windows-1252": kind = .windows1252
    case "utf-16": kind = .utf16
    case "archive": kind = .archive
    case "hex": kind = .hex
    case "bytes": kind = .bytes(size: 0)
    case let other? where other.hasPrefix("bytes to "): kind = .bytes(size: Int(other.dropFirst(9)) ?? 0)
    case let other? where other.hasPrefix("copy of "): kind = .copy(of: String(other.dropFirst(8)))
    case let other? where other.hasPrefix("workbook of "): kind = .workbook(of: String(other.dropFirst(12)))
    case let other?: throw Malformed(description: "«\(other)» is nothing that a case can do")
    }
  }

  /// `data` with each line's place replaced. A case whose old text is gone must not pass unnoticed.
  func replacing(in data: Data) throws -> Data {
    var data = data
    for line in body.lines {
      let pair = line.dropLast().components(separatedBy: " =>")
      guard pair.count == 2 else { throw Malformed(description: "not «old => new»: \(line)") }
      let new = pair[1].hasPrefix(" ") ? String(pair[1].dropFirst()) : pair[1]
      let isEscaped = if case .workbook = kind { true } else { kind == .replaceEscaped }
      let bytes = { isEscaped ? unescaped($0) : Data($0.utf8) }
      let (from, to) = (bytes(pair[0]), bytes(new))
      guard let place = data.range(of: from), data[place.upperBound...].range(of: from) == nil else {
        throw Malformed(description: "«\(pair[0])» does not stand exactly once in \(path)")
      }
      data.replaceSubrange(place, with: to)
    }
    return data
  }

  var archive: Data {
    var entries: [(name: String, text: String)] = []
    for line in body.lines {
      if line.hasPrefix(">> ") {
        entries.append((line.dropFirst(3).trimmingCharacters(in: .newlines), ""))
      } else if let last = entries.indices.last {
        entries[last].text += line
      }
    }
    return Data(WrittenArchive(entries.map { WrittenArchive.Entry($0.name, $0.text) }).bytes)
  }

  var bytesOfHex: Data {
    let digits = body.filter { !$0.isWhitespace }
    return Data(stride(from: 0, to: digits.count, by: 2).map { UInt8(digits.dropFirst($0).prefix(2), radix: 16) ?? 0 })
  }

  /// The body of `bytes`.
  func data(size: Int) -> Data {
    let data = unescaped(body.trimmingCharacters(in: .newlines))
    return data + Data(count: max(0, size - data.count))
  }

  private func unescaped(_ text: String) -> Data {
    var result = Data()
    var rest = Substring(text)
    while let first = rest.popFirst() {
      guard first == "\\", let letter = rest.popFirst() else {
        result.append(contentsOf: String(first).utf8)
        continue
      }
      switch letter {
      case "n": result.append(0x0A)
      case "t": result.append(0x09)
      case "x":
        result.append(UInt8(rest.prefix(2), radix: 16) ?? 0)
        rest = rest.dropFirst(2)
      default: result.append(contentsOf: "\\\(letter)".utf8)
      }
    }
    return result
  }
}

extension String {
  /// The lines, each with its line end. (`Character` takes CRLF for one, so only LF is looked for in UTF-8.)
  var lines: [String] {
    var result: [String] = []
    var rest = utf8[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { rest.index(after: $0) } ?? rest.endIndex
      result.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
    }
    return result
  }
}
