/// Prints diagnostics for a terminal:
///
///     content/plan.yaml:3:7: error: «ejess» no es un nombre conocido aquí; quizá «ejes»
///        3 | ejess: …
///          | ^^^^^
package struct DiagnosticPrinter: Sendable {
  package let language: Language
  /// The most characters of a source line that are shown; a longer one is cut around the caret.
  private let width = 96

  package init(language: Language) {
    self.language = language
  }

  package func print(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.location.printed): \(label(diagnostic.severity)): \(diagnostic.message.text(in: language))\n"
      + (excerpt(of: diagnostic) ?? "")
  }

  /// The two lines with the place and the caret below it; nil where a finding is about a whole file.
  package func excerpt(of diagnostic: Diagnostic) -> String? {
    guard let excerpt = diagnostic.location.excerpt else { return nil }
    switch diagnostic.location.place {
    case .file: return nil
    case .text(let line, _): return print(excerpt, label: String(line))
    case .cell(_, let cell): return print(excerpt, label: cell.a1)
    }
  }

  package func print(_ diagnostics: Diagnostics) -> String {
    diagnostics.sorted.map(print).joined()
  }

  package func label(_ severity: Severity) -> String {
    switch (severity, language) {
    case (.error, _): "error"
    case (.note, .spanish): "aviso"
    case (.note, .english): "note"
    case (.remark, .spanish): "lectura"
    case (.remark, .english): "remark"
    }
  }

  private func print(_ excerpt: Excerpt, label number: String) -> String {
    let characters = Array(excerpt.line)
    var first = 0
    var last = characters.count
    if characters.count > width {
      first = max(0, min(excerpt.start - width / 3, characters.count - width))
      last = min(characters.count, first + width)
    }
    let lead = first > 0 || excerpt.isCutBefore ? "…" : ""
    let tail = last < characters.count || excerpt.isCutAfter ? "…" : ""
    let before = String(characters[first..<min(max(excerpt.start, first), last)]).visible
    let after = String(characters[min(max(excerpt.start, first), last)..<last]).visible
    let end = min(excerpt.start + excerpt.length, last)
    let marked = excerpt.start < end ? String(characters[excerpt.start..<end]).visible.count : 1
    let gutter = String(repeating: " ", count: max(4, number.count))
    let padded = String(repeating: " ", count: gutter.count - number.count) + number
    let indent = String(repeating: " ", count: lead.count + before.count)
    return """
      \(padded) | \(lead)\(before)\(after)\(tail)
      \(gutter) | \(indent)\(String(repeating: "^", count: max(1, marked)))

      """
  }
}
