import ContentReading
import Diagnostics
import Testing

private func read(_ text: String) -> Markdown {
  var diagnostics = Diagnostics()
  let source = SourceText(name: "a.md", text: text)
  return Markdown(source, body: 0..<source.bytes.count, diagnostics: &diagnostics)
}

private func html(
  _ text: String, headingLevel: Int = 1, replacing: (Markdown.Reference) -> Markdown.Replacement = { _ in .keep }
) -> String {
  String(decoding: read(text).html(headingLevel: headingLevel, replacing: replacing), as: UTF8.self)
}

@Suite struct MarkdownTests {
  @Test(
    "CommonMark is rendered as the standard says",
    arguments: [
      ("", ""),
      ("Hola *a* **todas** y `código`\n", "<p>Hola <em>a</em> <strong>todas</strong> y <code>código</code></p>\n"),
      ("uno\ndos  \ntres", "<p>uno\ndos<br />\ntres</p>\n"),
      ("- a\n- b\n\n1. c\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>\n"),
      ("> cita\n\n---\n", "<blockquote>\n<p>cita</p>\n</blockquote>\n<hr />\n"),
      ("    <b>\n", "<pre><code>&lt;b&gt;\n</code></pre>\n"),
      ("a < b & \"c\" -- ... 'd'", "<p>a &lt; b &amp; &quot;c&quot; -- ... 'd'</p>\n"),
      (
        "[t](https://x.mx/?a=1&b=ñ \"Título\")",
        "<p><a href=\"https://x.mx/?a=1&amp;b=%C3%B1\" title=\"Título\">t</a></p>\n"
      ),
      ("![Foto de \\<obra>](foto.jpg)", "<p><img src=\"foto.jpg\" alt=\"Foto de &lt;obra&gt;\" /></p>\n"),
      ("uno\r\ndos\rtres", "<p>uno\ndos\ntres</p>\n"),
    ])
  func commonMark(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    "nothing that the author writes becomes markup or code",
    arguments: [
      ("<script>alert(1)</script>\n", ""),
      ("a\n\n<div>\nb\n</div>\n\nc", "<p>a</p>\n<p>c</p>\n"),
      ("a <b onclick=x>b</b>", "<p>a b</p>\n"),
      ("<br> <i></i>\n<b>\n\na", "<p>a</p>\n"),
      ("- <b></b>\n- a", "<ul>\n<li></li>\n<li>a</li>\n</ul>\n"),
      ("# <b>a</b>", "<h1>a</h1>\n"),
      ("![a <b>b](c.png)", "<p><img src=\"c.png\" alt=\"a b\" /></p>\n"),
      ("[a <b>b</b>](dato:x) ![](grafica:x)", "<p><a href=\"dato:x\">a b</a> <img src=\"grafica:x\" alt=\"\" /></p>\n"),
      ("[a](javascript:x) [b](JAVASCRIPT:x)", "<p><a href=\"\">a</a> <a href=\"\">b</a></p>\n"),
      (
        "[a](vbscript:x) [b](file:///x) ![c](data:text/html,x)",
        "<p><a href=\"\">a</a> <a href=\"\">b</a> <img src=\"\" alt=\"c\" /></p>\n"
      ),
      ("![a\">\\<script>](x.png)", "<p><img src=\"x.png\" alt=\"a&quot;&gt;&lt;script&gt;\" /></p>\n"),
    ])
  func safeMode(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    "the highest heading of the text gets the level asked for, and none passes 6",
    arguments: [
      ("# a\n## b\n", 1, "<h1>a</h1>\n<h2>b</h2>\n"),
      ("# a\n## b\n", 2, "<h2>a</h2>\n<h3>b</h3>\n"),
      ("## a\n### b\n", 2, "<h2>a</h2>\n<h3>b</h3>\n"),
      ("## a\n# b\n", 3, "<h4>a</h4>\n<h3>b</h3>\n"),
      ("# a\n#### b\n###### c\n", 4, "<h4>a</h4>\n<h6>b</h6>\n<h6>c</h6>\n"),
      ("a\n=\nb\n-\n", 2, "<h2>a</h2>\n<h3>b</h3>\n"),
      ("> # a\n", 2, "<blockquote>\n<h2>a</h2>\n</blockquote>\n"),
      ("sin títulos", 2, "<p>sin títulos</p>\n"),
    ])
  func headings(text: String, level: Int, expected: String) {
    #expect(html(text, headingLevel: level) == expected)
  }

  @Test("references come in the order of the text, with their plain text and decoded destination")
  func references() {
    let text =
      "[uno *y* `dos`](a\\_b) ![tres](c.png)\n\n[![cuatro](d.png) cinco](e.html) <f@g.mx>\n\n[h][H]\n\n[h]: i&amp;j\n"
    let found = read(text).references.map {
      "\($0.index) \($0.kind) \($0.destination) «\($0.text)» \($0.location.printed)"
    }
    #expect(
      found == [
        "0 link a_b «uno y dos» a.md:1:17",
        "1 image c.png «tres» a.md:1:31",
        "2 link e.html «cuatro cinco» a.md:3:26",
        "3 image d.png «cuatro» a.md:3:12",
        "4 link mailto:f@g.mx «f@g.mx» a.md:3:35",
        "5 link i&j «h» a.md:5:1",
      ])
  }

  @Test(
    "a reference is located at its destination in the file",
    arguments: [
      ("Año, día y acción: [á](ruta.html)", "a.md:1:24"),
      ("a\n  b [c](ruta.html)", "a.md:2:9"),
      ("- > día [c](ruta.html)", "a.md:1:13"),
      ("[uno\ndos](ruta.html)", "a.md:2:6"),
      ("[uno](\nruta.html\n\"t\") dos", "a.md:2:1"),
      ("ruta.html y [c]( ruta.html )", "a.md:1:18"),
      ("`[c](ruta.html)` [c](ruta.html)", "a.md:1:22"),
      ("[c](<ruta.html>)", "a.md:1:6"),
      ("ruta.html [c]\n\n> [c]: ruta.html\n", "a.md:3:8"),
      ("[r]: x\ntexto [c](ruta.html)", "a.md:2:11"),
      ("[c](ru\\ta.html) [c](ruta\\.html)", "a.md:1:21"),
    ])
  func locations(text: String, expected: String) throws {
    let reference = try #require(read(text).references.last)
    #expect(reference.destination == "ruta.html")
    #expect(reference.location.printed == expected)
  }

  @Test("a body that does not begin the file keeps the file's lines")
  func bodyOffset() {
    var diagnostics = Diagnostics()
    let source = SourceText(name: "a.md", text: "---\ntitulo: ñ\n---\n\nñ [x](ruta.html)\n")
    let markdown = Markdown(source, body: 19..<source.bytes.count, diagnostics: &diagnostics)
    #expect(markdown.references.map(\.location.printed) == ["a.md:5:7"])
    #expect(String(decoding: markdown.html(headingLevel: 2) { _ in .keep }, as: UTF8.self).hasPrefix("<p>ñ <a"))
  }

  @Test(
    "a replacement takes the place of a link or image",
    arguments: [
      ("[t](dato:x) fin", Markdown.Replacement.keep, "<p><a href=\"dato:x\">t</a> fin</p>\n"),
      (
        "[*t*](a.md \"T\") fin", .destination("../b.html?c&d"),
        "<p><a href=\"../b.html?c&amp;d\" title=\"T\"><em>t</em></a> fin</p>\n"
      ),
      ("![t](a.png)", .destination("b.png"), "<p><img src=\"b.png\" alt=\"t\" /></p>\n"),
      (
        "a ![*t* <b>](a.png \"T\") b", .image("../b.png?c&d", width: 8, height: 6),
        "<p>a <img src=\"../b.png?c&amp;d\" alt=\"t \" title=\"T\" width=\"8\" height=\"6\" loading=\"lazy\" "
          + "decoding=\"async\" /> b</p>\n"
      ),
      ("[t](a)", .image("b.png", width: 8, height: 6), "<p><a href=\"b.png\">t</a></p>\n"),
      ("[t](a)", .destination("javascript:x"), "<p><a href=\"\">t</a></p>\n"),
      ("[*t*](dato:x) fin", .text("12 < 15 & ñ"), "<p>12 &lt; 15 &amp; ñ fin</p>\n"),
      ("[t](dato:x)", .html(Array("<data>1</data>".utf8)), "<p><data>1</data></p>\n"),
      ("![](grafica:x)", .html(Array("<figure>ñ</figure>".utf8)), "<figure>ñ</figure>\n"),
      ("a\n\n![](grafica:x)\n\nb", .html(Array("<figure/>".utf8)), "<p>a</p>\n<figure/>\n<p>b</p>\n"),
      ("- ![](grafica:x)\n- b", .html(Array("<figure/>".utf8)), "<ul>\n<li>\n<figure/>\n</li>\n<li>b</li>\n</ul>\n"),
      ("a ![t](a.png) b", .html(Array("<img>".utf8)), "<p>a <img> b</p>\n"),
      ("a [t](x) b", .remove, "<p>a  b</p>\n"),
      ("a\n\n![t](x)\n\nb", .remove, "<p>a</p>\n<p>b</p>\n"),
      ("![a [t](x) b](y)", .text("1"), "<p>1</p>\n"),
      ("[![t](x)](y)", .remove, ""),
      ("![t](x)", .html([0x3C, 0, 0x62, 0x3E]), "<b>\n"),
    ])
  func replacements(text: String, replacement: Markdown.Replacement, expected: String) {
    #expect(html(text) { _ in replacement } == expected)
  }

  @Test("each reference gets its own replacement, asked for once and in order")
  func replacementOrder() {
    var asked: [Int] = []
    let text = "[![a](x)](y) [b](z)"
    let result = html(text) { reference in
      asked.append(reference.index)
      return reference.kind == .image ? .text("imagen") : .destination("/\(reference.index)")
    }
    #expect(asked == [0, 1, 2])
    #expect(result == "<p><a href=\"/0\">imagen</a> <a href=\"/2\">b</a></p>\n")
  }

  @Test("rendering twice gives the same bytes")
  func repeatable() {
    let markdown = read("# a\n\n[b](dato:c)\n")
    let once = markdown.html(headingLevel: 2) { _ in .text("7") }
    #expect(String(decoding: once, as: UTF8.self) == "<h2>a</h2>\n<p>7</p>\n")
    #expect(markdown.html(headingLevel: 2) { _ in .text("7") } == once)
  }

  @Test("bad bytes and NUL become U+FFFD")
  func badBytes() {
    var diagnostics = Diagnostics()
    let source = SourceText(
      name: "a.md", bytes: Array("a".utf8) + [0xE9, 0x20, 0x00, 0xFF] + Array("[b](\u{0}c)".utf8))
    let markdown = Markdown(source, body: 0..<source.bytes.count, diagnostics: &diagnostics)
    let result = String(decoding: markdown.html(headingLevel: 1) { _ in .keep }, as: UTF8.self)
    #expect(result == "<p>a\u{FFFD} \u{FFFD}\u{FFFD}<a href=\"%EF%BF%BDc\">b</a></p>\n")
  }

  @Test(
    "hostile text is rendered, and in time", .timeLimit(.minutes(1)),
    arguments: ["[", "]", "![", "](", "[](", "`", ">", "> ", "- ", "<", "*a_", "&", "[^1]: ", "|\n-|-\n", "a <b>\n"])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 40_000)
    #expect(!html(text) { _ in .remove }.isEmpty)
  }

  @Test("deeply nested images are one reference each", .timeLimit(.minutes(1)))
  func nestedImages() {
    let depth = 2_000
    let text = String(repeating: "![", count: depth) + String(repeating: "](a.png)", count: depth)
    let markdown = read(text)
    #expect(markdown.references.count == depth)
    #expect(markdown.html(headingLevel: 1) { _ in .html([]) } == [])
  }
}
