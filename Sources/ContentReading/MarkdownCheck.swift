import Diagnostics

/// Where a link or image may lead: the schemes that a page of the site may carry, and those that the tool replaces.
package enum MarkdownScheme {
  static let web = ["http", "https"]
  package static let chart = "grafica"
  package static let table = "tabla"
  /// In the place of an image.
  static let blocks = [chart, table]
  /// A number in the place of a link.
  package static let figure = "dato"
  /// Those that the tool replaces by what the site knows.
  package static let live = blocks + [figure]
  static let known = web + ["mailto"] + live
  /// They run code, or lead into the reader's own computer.
  static let forbidden = ["javascript", "vbscript", "data"]

  /// What stands before the first colon, unless a path, query or fragment begins before it (RFC 3986, 4.2): then the
  /// destination is relative and the answer is nil. Not necessarily a well-formed scheme: `gráfica`, `java\nscript`.
  package static func of(_ destination: String) -> String? {
    guard let end = destination.firstIndex(where: { ":/?#".contains($0) }), destination[end] == ":" else { return nil }
    return String(destination[..<end])
  }
}

/// Reports what a reader of the page would miss or could not use, and what may not be published.
func check(_ outline: MarkdownOutline, diagnostics: inout Diagnostics) {
  let source = outline.source
  for reference in outline.references {
    if let message = problem(of: reference) { diagnostics.error(message, at: reference.location) }
  }
  for html in outline.html {
    let text = String(decoding: source.bytes[html.range], as: UTF8.self)
    // An end tag was reported with its start tag.
    guard html.isBlock || !text.hasPrefix("</") else { continue }
    let message = html.isBlock ? Message.markdownHTMLBlock : Message.markdownHTMLTag(text)
    diagnostics.report(.note, message, at: source.location(of: html.range))
  }
  for unlinked in outline.unlinked { check(unlinked, in: source, diagnostics: &diagnostics) }
  for (above, heading) in zip(outline.headings, outline.headings.dropFirst()) where heading.level > above.level + 1 {
    diagnostics.report(
      .note, .markdownHeadingJump(from: above.level, to: heading.level), at: source.location(of: heading.range))
  }
  for heading in outline.headings
  where source.bytes[heading.range].allSatisfy({ $0 == UInt8(ascii: "#") || $0.isWhiteSpace }) {
    diagnostics.report(.note, .markdownEmptyHeading, at: source.location(of: heading.range))
  }
  checkFootnotes(outline, diagnostics: &diagnostics)
  for lines in outline.paragraphs {
    guard let header = pipeTableHeader(lines, in: source.bytes) else { continue }
    diagnostics.report(.note, .markdownPipeTable, at: source.location(of: header))
  }
}

// MARK: - References

private func problem(of reference: Markdown.Reference) -> Message? {
  let destination = reference.destination
  let isImage = reference.kind == .image
  guard let scheme = MarkdownScheme.of(destination) else {
    if destination.isEmpty { return .markdownNoDestination(isImage: isImage) }
    if destination.hasPrefix("//") { return .markdownIncompleteAddress(destination) }
    if destination.hasPrefix("/") { return .markdownRootedPath(destination) }
    if isImage { return missingText(reference) }
    if destination.hasPrefix("#") { return .markdownAnchor(destination) }
    return addressWithoutScheme(destination) ?? missingText(reference)
  }
  if MarkdownScheme.blocks.contains(scheme) {
    guard isImage else { return .markdownBlockAsLink(destination) }
    return reference.standsAlone ? nil : .markdownBlockNotAlone(destination)
  }
  if scheme == MarkdownScheme.figure { return isImage ? .markdownFigureAsImage(destination) : nil }
  let folded = scheme.lowercased()
  if MarkdownScheme.forbidden.contains(folded) { return .markdownForbiddenScheme(folded, isImage: isImage) }
  // `C:\fotos` is a drive, not a scheme.
  if folded == "file" || folded.count == 1 { return .markdownLocalFile(destination) }
  if isImage, folded == "mailto" || MarkdownScheme.web.contains(folded) { return .remoteImage(folded) }
  if MarkdownScheme.web.contains(folded) {
    let rest = destination.dropFirst(scheme.count + 1)
    guard rest.hasPrefix("//"), rest.count > 2 else { return .markdownIncompleteAddress(destination) }
  } else if folded != "mailto" {
    return .markdownUnknownScheme(scheme, known: MarkdownScheme.known)
  }
  return missingText(reference)
}

/// `www.ejemplo.mx`, `ejemplo.com/pagina` or `correo@ejemplo.mx`, which CommonMark takes for files.
private func addressWithoutScheme(_ destination: String) -> Message? {
  let host = destination.prefix { $0 != "/" }.lowercased()
  if host.contains("@"), host == destination.lowercased() {
    return .markdownIncompleteAddress(destination, whole: "mailto:\(destination)")
  }
  let ending = host.split(separator: ".").last ?? ""
  let isHost = host.hasPrefix("www.") || (host.contains(".") && ["mx", "com", "org", "net", "edu"].contains(ending))
  return isHost ? .markdownIncompleteAddress(destination, whole: "https://\(destination)") : nil
}

private func missingText(_ reference: Markdown.Reference) -> Message? {
  guard reference.text.allSatisfy(\.isWhitespace) else { return nil }
  return reference.kind == .image
    ? .markdownImageWithoutText(reference.destination) : .markdownLinkWithoutText(reference.destination)
}

private func check(_ unlinked: MarkdownOutline.Unlinked, in source: SourceText, diagnostics: inout Diagnostics) {
  let location = source.location(of: unlinked.range)
  let inner = String(unlinked.inner.drop { $0 == " " })
  let isSpaced = inner.contains(" ")
  // `[sic] (dato: …)` is prose.
  guard !(unlinked.isApart && isSpaced) else { return }
  if let scheme = MarkdownScheme.of(inner), nearest(to: scheme, in: MarkdownScheme.live) != nil {
    diagnostics.error(.markdownUnreadFigure(inner), at: location)
  } else if isSpaced {
    let suggestion = MarkdownScheme.of(inner) == nil ? inner.replacing(" ", with: "-") : nil
    diagnostics.report(.note, .markdownUnreadLink(inner, suggestion: suggestion), at: location)
  }
}

// MARK: - Syntax that CommonMark does not have

/// `[^1]: text` at the beginning of a line of prose. CommonMark takes it for a link's definition, and it vanishes.
private func checkFootnotes(_ outline: MarkdownOutline, diagnostics: inout Diagnostics) {
  let bytes = outline.source.bytes
  var opaque = outline.opaqueLines[...]
  for (index, line) in outline.lines.enumerated() {
    while let block = opaque.first, block.upperBound < index { opaque.removeFirst() }
    if let block = opaque.first, block.contains(index) { continue }
    let prose = bytes[line].drop { $0 == .space || $0 == UInt8(ascii: ">") }
    guard prose.starts(with: "[^".utf8), let end = prose.firstIndex(of: UInt8(ascii: "]")), end + 1 < prose.endIndex,
      bytes[end + 1] == .colon, end > prose.startIndex + 2
    else { continue }
    diagnostics.error(.markdownFootnote, at: outline.source.location(of: prose.startIndex..<end + 2))
  }
}

/// The line above the first `|---|---|` of a paragraph.
private func pipeTableHeader(_ lines: [Range<Int>], in bytes: [UInt8]) -> Range<Int>? {
  let pipe = UInt8(ascii: "|")
  for (above, line) in zip(lines, lines.dropFirst()) where bytes[above].contains(pipe) {
    let rule = bytes[line].drop { $0 == .space || $0 == UInt8(ascii: ">") }
    if rule.contains(pipe), rule.contains(UInt8(ascii: "-")), rule.allSatisfy({ "|-: \t".utf8.contains($0) }) {
      return above
    }
  }
  return nil
}
