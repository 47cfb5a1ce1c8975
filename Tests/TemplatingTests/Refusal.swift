import Diagnostics
import Testing

@testable import Templating

/// A template that must not load, and all that is printed for it in either language.
struct Refusal: Sendable, CustomTestStringConvertible {
  let testDescription: String
  private let template: String
  private let partials: [String: String]
  private let place: String
  private let spanish: String
  private let english: String
  private let excerpt: String

  init(
    _ name: String, _ template: String, _ partials: [String: String] = [:], at place: String, _ spanish: String,
    _ english: String, _ excerpt: String
  ) {
    testDescription = name
    self.template = template
    self.partials = partials
    self.place = place
    self.spanish = spanish
    self.english = english
    self.excerpt = excerpt
  }

  func check() {
    for (language, text) in [(Language.spanish, spanish), (.english, english)] {
      let printed = refusal(of: template, partials, for: Sheet.shape, constants: Sheet.constants, in: language)
      #expect(printed == "plantillas/principal.mustache:\(place): error: \(text)\n\(excerpt)")
    }
  }
}

/// What is printed for a template that must not load.
func refusal<Model>(
  of template: String, _ partials: [String: String] = [:], for shape: Shape<Model>,
  constants: [String: Constant] = [:], in language: Language = .spanish
) -> String {
  var diagnostics = Diagnostics()
  let library = library(template, partials, constants: constants)
  let loaded = library.template("principal", for: shape, diagnostics: &diagnostics)
  #expect(loaded == nil)
  return DiagnosticPrinter(language: language).print(diagnostics)
}
