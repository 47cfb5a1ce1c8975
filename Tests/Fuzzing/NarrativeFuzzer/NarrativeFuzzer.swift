import ContentReading
import Diagnostics
import Fuzzing

/// Bytes as a narrative: front matter, the checks of its Markdown, and what of it reaches a page.
@main enum NarrativeFuzzer {
  static func main() {
    runFuzzer { start, count in
      NarrativeFuzzer.check(SourceText(name: "texto.md", bytes: Array(UnsafeBufferPointer(start: start, count: count))))
      return 0
    }
  }

  private static func check(_ source: SourceText) {
    var diagnostics = Diagnostics()
    let narrative = Narrative.read(source, name: "texto", diagnostics: &diagnostics)
    promise(narrative != nil || diagnostics.hasErrors, "no narrative, and nothing said")
    promiseGoodFindings(diagnostics.items, about: [source])
    promiseGoodFindings(
      narrative?.attachments.map { Diagnostic(.note, .symbolicLink, at: $0.location) } ?? [], about: [source])
    // The body alone too, since few inputs get as far as a good front matter.
    var inBody = Diagnostics()
    let text = Markdown(source, body: 0..<source.bytes.count, diagnostics: &inBody)
    promiseGoodFindings(inBody.items, about: [source])
    checkPage(text, isRefused: inBody.hasErrors)
    if let narrative { checkPage(narrative.body, isRefused: diagnostics.hasErrors) }
  }

  private static func checkPage(_ text: Markdown, isRefused: Bool) {
    promise(text.references.map(\.index) == Array(text.references.indices), "references in disorder")
    let plain = text.html(headingLevel: 2) { _ in .keep }
    PublishedHTML(plain).promiseSafe(ofRefusedText: isRefused)
    let replaced = text.html(headingLevel: 3) { replacements[$0.index % replacements.count] }
    PublishedHTML(replaced).promiseSafe(ofRefusedText: isRefused)
  }

  private static let replacements: [Markdown.Replacement] = [
    .text("<script>\"&"), .html(Array("<figure></figure>".utf8)), .destination("../metodologia.html\"<script>"),
    .remove, .keep,
  ]
}
