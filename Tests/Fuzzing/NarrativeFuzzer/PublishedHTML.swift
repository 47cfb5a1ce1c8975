import Fuzzing

/// HTML that was made of someone's Markdown, read as a browser would: tag by tag.
struct PublishedHTML {
  private let tags: [String]

  private static let names: Set<String> = [
    "a", "blockquote", "br", "code", "em", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img", "li", "ol", "p",
    "pre", "strong", "ul",
  ]

  init(_ html: [UInt8]) {
    promise(String(validating: html, as: UTF8.self) != nil, "not UTF-8")
    tags = html.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst().map {
      String(decoding: $0.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    }
  }

  /// No tag but those of Markdown, and no link that runs anything; links of a text that was not refused lead to the web,
  /// to mail, or within the site.
  func promiseSafe(ofRefusedText isRefused: Bool) {
    for tag in tags where tag != "!-- raw HTML omitted --" {
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" }
      promise(Self.names.contains(String(name)), "a tag of the author's: <\(tag)>")
      // Values stand in double quotes, so every second piece is one.
      let pieces = tag.split(separator: "\"", omittingEmptySubsequences: false)
      promise(pieces.count % 2 == 1, "a value that does not end: <\(tag)>")
      for (attribute, value) in zip(pieces, pieces.dropFirst()).enumerated().filter({ $0.offset % 2 == 0 }).map(
        \.element)
      {
        let attribute = attribute.drop { $0 == " " || $0 == "/" }
        let isAllowed = ["href=", "src=", "alt=", "title=", "class=", "start="].contains { attribute.hasSuffix($0) }
        promise(isAllowed, "an attribute of the author's: <\(tag)>")
        if attribute.hasSuffix("href=") || attribute.hasSuffix("src=") { check(value, isRefused: isRefused) }
      }
    }
  }

  private func check(_ address: Substring, isRefused: Bool) {
    let scheme = address.prefix { !":/?#&".contains($0) }
    guard scheme.endIndex < address.endIndex, address[scheme.endIndex] == ":" else { return }
    promise(!["javascript", "vbscript", "file"].contains(scheme.lowercased()), "a link that runs: \(address)")
    let known = ["http", "https", "mailto", "grafica", "tabla", "dato"]
    promise(isRefused || known.contains(scheme.lowercased()), "a link that was not refused: \(address)")
  }
}
