import CCMark
import Diagnostics

/// A Markdown text (CommonMark, as libcmark reads it) that was read and checked once, and is rendered later, when
/// the figures that it names are known.
///
/// The author's text never reaches a page as HTML: raw HTML is left out, and libcmark's safe mode stays on. Only what
/// `Replacement.html` brings is written as it is.
package struct Markdown: Sendable {
  /// A link or image, in the order in which they begin in the text.
  package struct Reference: Sendable {
    package enum Kind: Sendable { case link, image }

    /// Its place in `references`.
    package let index: Int
    package let kind: Kind
    /// As the author wrote it, with CommonMark's escapes and entities decoded: `grafica:504-4-c1`, `https://…`.
    package let destination: String
    /// The text of the link, or the alternative text of the image, without formatting; of a long one the beginning.
    package let text: String
    /// True if it is all that its paragraph holds, so that a chart can take the paragraph's place.
    let standsAlone: Bool
    let source: SourceText
    /// The bytes of the file with the destination; where that is not found, those where the link begins.
    let range: Range<Int>

    package var location: Location { source.location(of: range) }
  }

  package enum Replacement: Sendable {
    case keep
    /// The link or image goes elsewhere; its text stays.
    case destination(String)
    /// The image comes from there, and says its size in pixels, so that the page does not move when it arrives. A link
    /// only leads there.
    case image(String, width: Int, height: Int)
    /// Plain text in its place; it is escaped.
    case text(String)
    /// HTML in its place, written unescaped: never the author's words. An image that is alone in its paragraph gives
    /// up the paragraph too, so that a `<figure>` never stands inside a `<p>`.
    case html([UInt8])
    case remove
  }

  /// Of libcmark: with another, the same text may become other HTML.
  package static var libraryVersion: String { String(cString: cmark_version_string()) }

  package let references: [Reference]
  private let source: SourceText
  private let body: Range<Int>
  /// The highest level (smallest number) among the text's own headings; nil without headings.
  private let topHeading: Int?

  /// Reads and checks a text; reports what a citizen would not see as the author meant it.
  ///
  /// - `body`: the bytes of the file that are Markdown, that is, what comes after the front matter.
  package init(_ source: SourceText, body: Range<Int>, diagnostics: inout Diagnostics) {
    var outline = MarkdownOutline(source, body: body)
    withDocument(source.bytes[body]) { root in
      visit(root) { node, entering in
        if let event = MarkdownOutline.Event(node, entering: entering) { outline.take(event) }
      }
    }
    check(outline, diagnostics: &diagnostics)
    self.references = outline.references
    self.source = source
    self.body = body
    self.topHeading = outline.headings.map(\.level).min()
  }

  /// The text as HTML: what libcmark writes in safe mode, with headings shifted and references replaced. Raw HTML is
  /// gone without a trace, where libcmark leaves comments; so is a paragraph that held nothing else.
  ///
  /// - `headingLevel`: the level that the text's highest headings get on the page; those below follow, down
  ///   to `h6`. With 2, `#` becomes `h2`; so does `##` in a text without `#`, and no level is skipped.
  package func html(headingLevel: Int, replacing: (Reference) -> Replacement) -> [UInt8] {
    withDocument(source.bytes[body]) { root in
      let shift = headingLevel - (topHeading ?? headingLevel)
      var nodes: [(node: Node, isInAlternative: Bool)] = []
      var openImages = 0
      var rawHTML: [Node] = []
      var emptied: [Node] = []
      visit(root) { node, entering in
        switch (cmark_node_get_type(node), entering) {
        case (CMARK_NODE_LINK, true): nodes.append((node, openImages > 0))
        case (CMARK_NODE_IMAGE, true):
          nodes.append((node, openImages > 0))
          openImages += 1
        case (CMARK_NODE_IMAGE, false): openImages -= 1
        case (CMARK_NODE_HTML_BLOCK, true), (CMARK_NODE_HTML_INLINE, true): rawHTML.append(node)
        case (CMARK_NODE_PARAGRAPH, false): if showsNothing(node) { emptied.append(node) }
        case (CMARK_NODE_HEADING, true):
          cmark_node_set_heading_level(node, max(1, min(6, cmark_node_get_heading_level(node) + Int32(shift))))
        default: break
        }
      }
      rawHTML.forEach(cmark_node_free)
      emptied.forEach(cmark_node_free)
      let replacements = references.map(replacing)
      // From the last to the first: an image inside a link is done before the link that may take it away.
      for ((node, isInAlternative), replacement) in zip(nodes, replacements).reversed() {
        // An image in another's alternative text is only its words.
        if case .image = replacement, isInAlternative { continue }
        apply(replacement, to: node)
      }
      return render(root)
    }
  }
}

// MARK: - libcmark

private typealias Node = OpaquePointer

/// Bad bytes become U+FFFD; safe mode is libcmark's default; quotes and dashes stay as the author typed them.
private let options = CMARK_OPT_VALIDATE_UTF8

private func withDocument<Result>(_ text: ArraySlice<UInt8>, _ use: (Node) -> Result) -> Result {
  // Never null: libcmark ends the process where memory runs out.
  let root: Node = text.withUnsafeBytes { bytes in
    guard let start = bytes.baseAddress, !bytes.isEmpty else { return cmark_node_new(CMARK_NODE_DOCUMENT) }
    return cmark_parse_document(start.assumingMemoryBound(to: CChar.self), bytes.count, options)
  }
  defer { cmark_node_free(root) }
  return use(root)
}

/// Calls `use` on entering each node and, for those that can hold others, on leaving it. The tree must not change.
private func visit(_ root: Node, _ use: (Node, _ entering: Bool) -> Void) {
  let iterator = cmark_iter_new(root)
  defer { cmark_iter_free(iterator) }
  while true {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
    use(node, event == CMARK_EVENT_ENTER)
  }
}

private func apply(_ replacement: Markdown.Replacement, to node: Node) {
  switch replacement {
  case .keep: break
  case .destination(let destination): cmark_node_set_url(node, destination)
  case .image(let source, let width, let height):
    cmark_node_set_url(node, source)
    guard cmark_node_get_type(node) == CMARK_NODE_IMAGE else { return }
    // libcmark writes and escapes the element; only the attributes that it does not know are added to its end.
    let element = render(node).dropLast(" />".utf8.count)
    let size = " width=\"\(width)\" height=\"\(height)\" loading=\"lazy\" decoding=\"async\" />"
    replace(node, with: CMARK_NODE_CUSTOM_INLINE) { setRaw(element + Array(size.utf8), of: $0) }
  case .text(let text):
    replace(node, with: CMARK_NODE_TEXT) { cmark_node_set_literal($0, text) }
  case .html(let html):
    if cmark_node_get_type(node) == CMARK_NODE_IMAGE, let paragraph = paragraphHoldingOnly(node) {
      replace(paragraph, with: CMARK_NODE_CUSTOM_BLOCK) { setRaw(html, of: $0) }
    } else {
      replace(node, with: CMARK_NODE_CUSTOM_INLINE) { setRaw(html, of: $0) }
    }
  case .remove: cmark_node_free(paragraphHoldingOnly(node) ?? node)
  }
}

private func replace(_ node: Node, with type: cmark_node_type, _ fill: (Node) -> Void) {
  guard let new = cmark_node_new(type) else { return }
  fill(new)
  cmark_node_replace(node, new)
  cmark_node_free(node)
}

private func setRaw(_ html: [UInt8], of node: Node) {
  // A zero byte would end C's text before its end.
  let terminated = html.filter { $0 != 0 } + [0]
  terminated.withUnsafeBytes { bytes in
    _ = cmark_node_set_on_enter(node, bytes.baseAddress?.assumingMemoryBound(to: CChar.self))
  }
}

/// True if a paragraph holds nothing but HTML tags and white space.
private func showsNothing(_ paragraph: Node) -> Bool {
  var child = cmark_node_first_child(paragraph)
  while let node = child {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_INLINE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: break
    case CMARK_NODE_TEXT where literal(node).utf8.allSatisfy(\.isWhiteSpace): break
    default: return false
    }
    child = cmark_node_next(node)
  }
  return true
}

private func paragraphHoldingOnly(_ node: Node) -> Node? {
  guard let parent = cmark_node_parent(node), cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH,
    cmark_node_previous(node) == nil, cmark_node_next(node) == nil
  else { return nil }
  return parent
}

private func render(_ root: Node) -> [UInt8] {
  guard let text = cmark_render_html(root, options) else { return [] }
  defer { cmark_get_default_mem_allocator()?.pointee.free?(text) }
  return text.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
    var count = 0
    while start[count] != 0 { count += 1 }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }
}

extension MarkdownOutline.Event {
  /// What the outline needs of a node; nil for nodes that say nothing to it.
  fileprivate init?(_ node: Node, entering: Bool) {
    let line = Int(cmark_node_get_start_line(node))
    let lines = line...max(line, Int(cmark_node_get_end_line(node)))
    let column = Int(cmark_node_get_start_column(node))
    switch (cmark_node_get_type(node), entering) {
    case (CMARK_NODE_PARAGRAPH, true): self = .paragraph(lines: lines)
    case (CMARK_NODE_HEADING, true):
      self = .heading(level: Int(cmark_node_get_heading_level(node)), lines: lines, column: column)
    case (CMARK_NODE_CODE_BLOCK, true): self = .codeBlock(lines: lines)
    case (CMARK_NODE_HTML_BLOCK, true): self = .htmlBlock(lines: lines, column: column)
    case (CMARK_NODE_HTML_INLINE, true): self = .htmlInline(literal(node), line: line, column: column)
    case (CMARK_NODE_CODE, true): self = .code(literal(node))
    case (CMARK_NODE_TEXT, true): self = .text(literal(node))
    case (CMARK_NODE_SOFTBREAK, true), (CMARK_NODE_LINEBREAK, true): self = .lineBreak
    case (CMARK_NODE_LINK, true): self = .begin(.link, standsAlone: false)
    case (CMARK_NODE_IMAGE, true): self = .begin(.image, standsAlone: paragraphHoldingOnly(node) != nil)
    case (CMARK_NODE_LINK, false), (CMARK_NODE_IMAGE, false):
      self = .end(destination: String(cString: cmark_node_get_url(node)), line: line, column: column)
    default: return nil
    }
  }
}

private func literal(_ node: Node) -> String { cmark_node_get_literal(node).map { String(cString: $0) } ?? "" }
