import Diagnostics
import Testing

@testable import Templating

/// Data as the Mustache specification writes it: a literal whose shape is read off it.
enum Datum: Sendable {
  case text(String)
  case html(String)
  case flag(Bool)
  case absent
  case list([Datum])
  case record([String: Datum])

  subscript(name: String) -> Datum {
    guard case .record(let members) = self else { return .absent }
    return members[name] ?? .absent
  }

  var string: String { if case .text(let text) = self { text } else { "" } }
  var markup: String { if case .html(let text) = self { text } else { "" } }
  var isTrue: Bool { if case .flag(let flag) = self { flag } else { false } }
  var elements: [Datum] { if case .list(let elements) = self { elements } else { [] } }

  /// The shape of the datum; all elements of a list are like its first.
  var shape: Shape<Datum> {
    guard case .record(let members) = self else { return Shape("valor", [field(".") { $0 }]) }
    return Shape(
      "datos", members.keys.sorted().map { name in members[name, default: .absent].field(name) { $0[name] } })
  }

  private func field(_ name: String, _ get: @escaping @Sendable (Datum) -> Datum) -> Field<Datum> {
    switch self {
    case .text: return .text(name, "") { get($0).string }
    case .html: return .html(name, "") { SafeHTML(trusting: get($0).markup) }
    case .flag: return .flag(name, "") { get($0).isTrue }
    case .absent: return .optionalText(name, "") { _ in nil }
    case .list(let elements):
      let element = (elements.first ?? .record([:])).shape
      return .list(name, "", of: element) { get($0).elements }
    case .record:
      let inner = shape
      return .record(name, "", of: inner) { get($0) }
    }
  }
}

extension Datum: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .text(String(value)) }
  init(booleanLiteral value: Bool) { self = .flag(value) }
  init(nilLiteral: ()) { self = .absent }
  init(arrayLiteral elements: Datum...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Datum)...) {
    self = .record(Dictionary(elements) { first, _ in first })
  }
}

/// A row of a table of the specification.
struct SpecCase: Sendable, CustomTestStringConvertible {
  let name: String
  let data: Datum
  let template: String
  var partials: [String: String] = [:]
  let expected: String

  var testDescription: String { name }

  init(
    _ name: String, _ data: Datum = [:], _ template: String, partials: [String: String] = [:], _ expected: String
  ) {
    self.name = name
    self.data = data
    self.template = template
    self.partials = partials
    self.expected = expected
  }

  func check() {
    var diagnostics = Diagnostics()
    let library = library(template, partials)
    guard let loaded = library.template("principal", for: data.shape, diagnostics: &diagnostics) else {
      Issue.record("\(DiagnosticPrinter(language: .english).print(diagnostics))")
      return
    }
    #expect(loaded.text(data) == expected)
    #expect(diagnostics.items.isEmpty)
  }
}

func library(
  _ template: String, _ partials: [String: String] = [:], constants: [String: Constant] = [:]
) -> TemplateLibrary {
  let sources = [SourceText(name: "plantillas/principal.mustache", text: template)]
  let others = partials.map { SourceText(name: "plantillas/\($0.key).mustache", text: $0.value) }
  return TemplateLibrary(sources: sources + others, root: "plantillas", constants: constants)
}

extension Template {
  func text(_ model: Model) -> String {
    var page: [UInt8] = []
    render(model, into: &page)
    return String(decoding: page, as: UTF8.self)
  }
}
