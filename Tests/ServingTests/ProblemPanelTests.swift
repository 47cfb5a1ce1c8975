import Diagnostics
import Testing

@testable import Serving

/// The problems as a person sees them, and what comes from a file is text.
@Suite struct ProblemPanelTests {
  private func fragment(_ found: Diagnostics, _ language: Language = .spanish) -> String {
    ProblemPanel(problems: Problems(found), words: PanelWords(language: language)).fragment
  }

  private func source(_ text: String, named name: String = "content/plan.yaml") -> Location {
    SourceText(name: name, text: text).location(of: 0..<5)
  }

  @Test func nothingToSay() {
    #expect(!fragment(Diagnostics()).contains("<section"))
  }

  @Test func saysWhereWhatAndWhatInstead() {
    var found = Diagnostics()
    found.error(.portRefused(80, reason: (es: "no", en: "no"), other: 8001), at: source("ejess: 1"))
    let spanish = fragment(found)
    for words in [
      "<span class=\"cuenta\">1 error</span>", "aria-expanded=\"true\"", "content/plan.yaml:1:1",
      "no se pudo usar el puerto 80: no", "   1 | ejess: 1\n     | ^^^^^",
      "<p class=\"sugerencia\">escriba avance serve",
    ] { #expect(spanish.contains(words)) }
    #expect(fragment(found, .english).contains("<p class=\"sugerencia\">write avance serve"))
    #expect(fragment(found, .english).contains("lang=\"en\""))
  }

  @Test func notesAreFolded() {
    var found = Diagnostics()
    found.report(.note, .notUTF8, at: source("a"))
    found.report(.remark, .notUTF8, at: source("a"))
    let text = fragment(found)
    #expect(text.contains("<span class=\"cuenta\">2 observaciones</span></button>"))
    #expect(text.contains("aria-expanded=\"false\""))
    #expect(text.contains("tabindex=\"0\" hidden>"))
    found.error(.notUTF8, at: source("a"))
    #expect(fragment(found).contains("<details><summary>2 observaciones</summary>"))
  }

  @Test("what an author or an attacker wrote never becomes markup")
  func hostile() {
    let script = "<script>alert(1)</script>\"'&<img src=x onerror=alert(1)>"
    var found = Diagnostics()
    found.error(
      .portRefused(1, reason: (es: script, en: script), other: 2), at: source(script, named: "content/\(script).md"))
    let panel = ProblemPanel(problems: Problems(found), words: PanelWords(language: .spanish))
    for text in [panel.fragment, panel.page(edition: "r.0", number: "r.1")] {
      #expect(!text.contains("<script>"))
      #expect(!text.contains("<img"))
      #expect(text.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;'&amp;&lt;img"))
    }
  }

  @Test func aThousandAreCounted() {
    var found = Diagnostics()
    for number in 1...1000 { found.error(.notUTF8, at: Location(file: "content/\(number).tsv")) }
    let text = fragment(found)
    #expect(text.contains(">1000 errores</span>"))
    #expect(text.components(separatedBy: "<li").count == 101)
    #expect(text.contains("y 900 más"))
  }
}
