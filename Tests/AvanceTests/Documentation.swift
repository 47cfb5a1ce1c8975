import Foundation

/// What a page of documentation tells its reader to type: pieces of code that call `avance`, or that begin with an option.
struct Documentation {
  /// `docs/guia/*.md`.
  static func guides() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: repository.appending(path: "docs/guia").path)
      .filter { $0.hasSuffix(".md") }.sorted().map { "docs/guia/\($0)" }
  }

  /// A command line, or an option alone.
  struct Call: Equatable, CustomStringConvertible {
    /// The words behind the program's name: a subcommand, perhaps one below it, and what it is given. None for the program
    /// without one, and for an option alone.
    let words: [String]
    let options: [String]

    var description: String { (words + options).joined(separator: " ") }
  }

  let calls: [Call]

  /// - Parameter path: of a Markdown file or a manual page, from the repository's root.
  init(_ path: String) throws {
    self.init(text: try String(contentsOf: repository.appending(path: path), encoding: .utf8))
  }

  init(text: String) { calls = Self.pieces(of: text).flatMap(Self.calls(in:)) }

  /// Code between backticks, lines set in by four spaces, and what a manual page sets as it stands.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var isSetAsItStands = false
    for line in text.replacing("\\-", with: "-").split(separator: "\n") {
      if line == ".nf" || line == ".fi" {
        isSetAsItStands = line == ".nf"
      } else if line.hasPrefix("    ") || isSetAsItStands {
        pieces.append(String(line))
      } else {
        pieces += line.matches(of: /`([^`]+)`/).map { String($0.1) }
      }
    }
    return pieces
  }

  private static func calls(in piece: String) -> [Call] {
    let words = piece.split(whereSeparator: \.isWhitespace).map(String.init)
    if let first = words.first, first.isOption { return [Call(words: [], options: [first])] }
    return words.indices.filter { words[$0] == "avance" || words[$0].hasSuffix("/avance") }.compactMap { place in
      let rest = words[(place + 1)...].prefix { !["|", ">", "#", ";", "&&", "||"].contains($0) }
      guard let first = rest.first, first.isOption || first.wholeMatch(of: /[a-z]+/) != nil else { return nil }
      let options = rest.filter(\.isOption).map { String($0.prefix { $0 != "=" }) }
      return Call(words: Array(rest.prefix { !$0.isOption }), options: options)
    }
  }
}

extension String {
  fileprivate var isOption: Bool { prefixMatch(of: /--[a-z]/) != nil }
}
