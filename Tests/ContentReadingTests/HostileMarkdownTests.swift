import ContentReading
import Diagnostics
import Testing

/// The same texts in every run: pieces of Markdown and HTML, in any order (SplitMix64).
private struct HostileText {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func text() -> String {
    (0..<(1 + next(below: 24))).map { _ in Self.pieces[next(below: Self.pieces.count)] }.joined()
  }

  private static let pieces = [
    "<script>", "</script>", "<SCRIPT src=//x.mx>", "<img src=x onerror=alert(1)>", "<b onclick=\"x\">", "<!--", "-->",
    "<![CDATA[", "]]>", "<?php ", "?>", "<svg/onload=x>", "<a href='javascript:x'>", "</p>", "<", ">", "\"", "'", "&",
    "&lt;", "&#60;script&#62;", "&quot;", "&#0;", "&colon;", "javascript:", "JaVaScRiPt:alert(1)", "java&#10;script:x",
    "java&Tab;script:x", " javascript:x", "&#1;javascript:x", "vbscript:x", "data:text/html,x",
    "data:image/png;base64,x",
    "file:///x", "https://x.mx/?a=1&b=\"2\"", "foto.png", "[", "]", "](", "![", "[a](", "![a](", ")", "(",
    "<javascript:x>",
    "<https://x.mx>", "<a@b.mx>", "[a]: ", "[a]", "\n[a]: javascript:x\n", " \"", "\" onload=\"x", "*", "**", "_", "`",
    "``",
    "```", "\n```html\n", "~~~\" onclick=x\n", "\n", "\n\n", "    ", "- ", "> ", "# ", "1. ", "\\", "\\<", "a", "ñ",
    "\t", "\r",
    "\u{0}", "\u{202E}", "---\n", "===\n", "  \n",
  ]
}

@Suite struct HostileMarkdownTests {
  private let replacements: [Markdown.Replacement] = [
    .keep, .destination("../a.html?b&\"<c>"), .destination("javascript:x"),
    .image("../a.png?b&\"<c>", width: 3, height: 2),
    .text("<script>\"&"), .remove,
  ]

  /// A tag that libcmark writes, with the attributes of images that narratives add.
  private static var element: Regex<(Substring, Substring)> {
    #/
      <\/?(p|h[2-6]|em|strong|code|pre|a|img|ul|ol|li|blockquote|br|hr)
      (?:\ (?:href|src|alt|title|class|start|width|height|loading|decoding)="[^"<>]*")*(?:\ \/)?>
    /#
  }

  @Test(
    "whatever an author writes, the page gets libcmark's own elements and no address that runs code", arguments: 0..<6)
  func onlyKnownElements(index: Int) {
    var random = HostileText(seed: 2024)
    var seen: Set<Substring> = []
    for _ in 0..<600 {
      let text = random.text()
      var diagnostics = Diagnostics()
      let source = SourceText(name: "a.md", text: text)
      let markdown = Markdown(source, body: 0..<source.bytes.count, diagnostics: &diagnostics)
      let html = String(decoding: markdown.html(headingLevel: 2) { _ in replacements[index] }, as: UTF8.self)
      let rest = html.replacing(Self.element, with: "")
      #expect(!rest.contains { "<>".contains($0) }, "\(text.debugDescription) → \(html)")
      for address in html.matches(of: /(?:href|src)="([^"]*)"/) {
        let address = address.1.lowercased().replacing("&amp;", with: "&")
        #expect(!["javascript:", "vbscript:", "file:"].contains { address.hasPrefix($0) }, "\(text.debugDescription)")
        // libcmark lets images through that carry their own data: an error says so, and nothing is published.
        #expect(!address.hasPrefix("data:") || diagnostics.hasErrors, "\(text.debugDescription)")
      }
      seen.formUnion(html.matches(of: Self.element).map(\.1))
    }
    let common: Set<Substring> = ["p", "em", "strong", "code", "pre", "h2", "ul", "ol", "li", "blockquote", "br", "hr"]
    #expect(seen.isSuperset(of: common), "the texts do not hold enough: \(seen)")
    #expect(index > 3 || seen.isSuperset(of: ["a", "img"]))
  }
}
