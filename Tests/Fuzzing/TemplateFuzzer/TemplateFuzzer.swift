import Diagnostics
import Fuzzing
import Templating

/// Bytes as the templates `principal`, `p` and `q`, with a line `====` between them.
@main enum TemplateFuzzer {
  static func main() {
    runFuzzer { start, count in
      TemplateFuzzer.check(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
  }

  private static func check(_ bytes: [UInt8]) {
    let texts = String(decoding: bytes, as: UTF8.self).split(separator: "\n====\n", omittingEmptySubsequences: false)
    let sources = zip(["principal", "p", "q"], texts + ["", ""]).map {
      SourceText(name: "plantillas/\($0).mustache", text: String($1))
    }
    let library = TemplateLibrary(sources: sources, root: "plantillas", constants: Sheet.constants)
    var diagnostics = Diagnostics()
    let template = library.template("principal", for: Sheet.shape, diagnostics: &diagnostics)
    promise((template == nil) == diagnostics.hasErrors, "loaded with errors, or refused without")
    promiseGoodFindings(diagnostics.items, about: sources)
    guard let template else { return }
    for sheet in [Sheet.full, .empty] {
      var page: [UInt8] = []
      template.render(sheet, into: &page)
      var again: [UInt8] = []
      template.render(sheet, into: &again)
      promise(page == again, "a second rendering gives another page")
      let isMarked = texts.contains { $0.contains(Sheet.mark) }
      promise(isMarked || !String(decoding: page, as: UTF8.self).contains("<\(Sheet.mark)"), "a text unescaped")
    }
  }
}
