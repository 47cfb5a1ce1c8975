import Diagnostics
import Templating

/// The problems as HTML: a panel at the foot of a page, and a page of its own where there is no site yet. Everything that
/// comes from a file is text.
struct ProblemPanel {
  let problems: Problems
  let words: PanelWords
  /// More would make a page slow that must be quick; the command lists them all.
  private static let limit = 100

  /// What the script puts on each page. The last line is shown when the program is gone and can be asked for nothing.
  var fragment: String {
    """
    \(problems.isEmpty ? "" : section)<p class="detenida" lang="\(words.language.rawValue)" hidden>\(words.stopped)</p>

    """
  }

  private var section: String {
    let hasErrors = !problems.errors.isEmpty
    let count = hasErrors ? words.errors(problems.errors.count) : words.notes(problems.notes.count)
    let consequence = hasErrors ? " <span class=\"consecuencia\">\(words.staleSite(problems.errors.count))</span>" : ""
    return """
      <section class="panel \(hasErrors ? "errores" : "observaciones")" lang="\(words.language.rawValue)" aria-labelledby="titulo">
      <h2 id="titulo"><button type="button" aria-expanded="\(hasErrors)" aria-controls="lista"><span class="cuenta">\(count)</span>\(consequence)</button></h2>
      <div id="lista" class="lista" role="group" aria-labelledby="titulo" tabindex="0"\(hasErrors ? "" : " hidden")>
      \(lists)</div>
      </section>

      """
  }

  /// - Parameters:
  ///   - edition: see `Preview.edition`.
  ///   - number: see `Preview.problemNumber`.
  func page(edition: String, number: String) -> String {
    let count = problems.errors.count
    return """
      <!DOCTYPE html>
      <html lang="\(words.language.rawValue)" class="pagina">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(words.noSite(count)) · \(words.preview)</title>
      <link rel="stylesheet" href="\(OwnAddress.style.rawValue)">
      <script src="\(OwnAddress.script.rawValue)" data-edicion="\(edition)" data-problemas="\(number)" defer></script>
      </head>
      <body>
      <main>
      <h1>\(words.noSite(count))</h1>
      <p>\(words.whatThen(count))</p>
      \(lists)</main>
      </body>
      </html>

      """
  }

  /// Errors, and after them the notes in short; notes alone in full.
  private var lists: String {
    guard !problems.errors.isEmpty else { return list(problems.notes) }
    guard !problems.notes.isEmpty else { return list(problems.errors) }
    return list(problems.errors)
      + "<details><summary>\(words.notes(problems.notes.count))</summary>\n\(list(problems.notes))</details>\n"
  }

  private func list(_ found: [Diagnostic]) -> String {
    guard !found.isEmpty else { return "" }
    let hidden = found.count - Self.limit
    let items = found.prefix(Self.limit).map(item).joined()
    return "<ul class=\"problemas\">\n\(items)</ul>\n" + (hidden > 0 ? "<p>\(words.more(hidden))</p>\n" : "")
  }

  private func item(_ found: Diagnostic) -> String {
    let printer = DiagnosticPrinter(language: words.language)
    let hint = found.message.hint(in: words.language).map { "<p class=\"sugerencia\">\(escaped($0))</p>\n" } ?? ""
    let excerpt = printer.excerpt(of: found).map { "<pre>\(escaped($0))</pre>\n" } ?? ""
    return """
      <li class="\(found.severity == .error ? "error" : "aviso")">
      <p class="lugar">\(escaped(found.location.printed)) <span class="gravedad">\(printer.label(found.severity))</span></p>
      <p class="regla">\(escaped(found.message.rule(in: words.language)))</p>
      \(excerpt)\(hint)</li>

      """
  }

  private func escaped(_ text: String) -> String { String(decoding: SafeHTML(escaping: text).bytes, as: UTF8.self) }
}
