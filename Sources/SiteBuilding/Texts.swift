import ContentReading
import Diagnostics
import Templating

/// The words of the site in one language: a file of `site-templates/textos/`.
final class Texts: Sendable {
  /// What templates use as `{{t.…}}`.
  let constants: Constant
  /// By `Phrase.number`.
  private let sentences: [Sentence]
  private let words: [WordFamily: [String: String]]

  /// A phrase cut at its braces.
  private struct Sentence: Sendable {
    enum Piece: Sendable {
      case literal(String)
      /// Index into the phrase's slots.
      case slot(Int)
    }

    let one: [Piece]
    /// Used when the first value is not 1.
    let many: [Piece]

    func filled(_ values: [String]) -> String {
      var text = ""
      for piece in values.first == "1" ? one : many {
        switch piece {
        case .literal(let words): text += words
        case .slot(let index): text += values[index]
        }
      }
      return text
    }
  }

  /// The words of each language, the main one first, with the same keys in all. Nil after reporting, in one run, every
  /// problem of every file.
  static func all(_ sources: [SourceText], diagnostics: inout Diagnostics) -> [Texts]? {
    guard let main = sources.first else { return nil }
    let first = Texts(main, diagnostics: &diagnostics)
    let others = sources.dropFirst()
    if others.isEmpty { return first.map { [$0] } }
    let model = first?.constants ?? constants(of: main)
    let texts = [first] + others.map { Texts($0, like: model, diagnostics: &diagnostics) }
    let complete = texts.compactMap(\.self)
    return complete.count == texts.count ? complete : nil
  }

  /// The words for templates of a file whose phrases may be wrong.
  private static func constants(of source: SourceText) -> Constant? {
    var unheard = Diagnostics()
    return YAMLMapping.read(source, diagnostics: &unheard)?.mapping("plantillas", diagnostics: &unheard)
      .map { constants(in: $0, like: nil, diagnostics: &unheard) }
  }

  /// Nil after reporting, all in one run, each phrase that is missing and each brace that names nothing.
  ///
  /// - `model`: the words for templates in another language. Those of this one must have the same keys.
  init?(_ source: SourceText, like model: Constant? = nil, diagnostics: inout Diagnostics) {
    guard let root = YAMLMapping.read(source, diagnostics: &diagnostics) else { return nil }
    root.finish(allowing: ["plantillas", "frases"], diagnostics: &diagnostics)
    var found = Diagnostics()
    let constants = root.mapping("plantillas", diagnostics: &found).map {
      Self.constants(in: $0, like: model, diagnostics: &found)
    }
    let mapping = root.mapping("frases", diagnostics: &found)
    let families = WordFamily.allCases.flatMap { family in family.codes.map { family.key($0) } }
    mapping?.finish(allowing: Phrase.allCases.map(\.key) + families, diagnostics: &found)
    func sentence(_ key: String, slots: [String]) -> Sentence {
      mapping.flatMap { Self.sentence(key, slots: slots, in: $0, diagnostics: &found) } ?? Sentence(one: [], many: [])
    }
    var sentences = Array(repeating: Sentence(one: [], many: []), count: Phrase.allCases.count)
    for phrase in Phrase.allCases { sentences[phrase.number] = sentence(phrase.key, slots: phrase.slots) }
    var words: [WordFamily: [String: String]] = [:]
    for family in WordFamily.allCases {
      for code in family.codes { words[family, default: [:]][code] = sentence(family.key(code), slots: []).filled([]) }
    }
    diagnostics.append(contentsOf: found)
    guard !found.hasErrors, let constants else { return nil }
    self.constants = constants
    self.sentences = sentences
    self.words = words
  }

  /// The phrase with `values` in place of its slots, in their order.
  func callAsFunction(_ phrase: Phrase, _ values: String...) -> String { sentences[phrase.number].filled(values) }

  func callAsFunction(_ family: WordFamily, _ code: String) -> String { words[family]?[code] ?? "" }

  // MARK: Reading

  private static func constants(
    in mapping: YAMLMapping, like model: Constant?, diagnostics: inout Diagnostics
  ) -> Constant {
    var group: [String: Constant] = [:]
    if case .group(let members)? = model {
      let mapping = mapping.checked(allowing: members.keys.sorted(), diagnostics: &diagnostics)
      for (key, member) in members.sorted(by: { $0.key < $1.key }) {
        group[key] = constant(key, in: mapping, like: member, diagnostics: &diagnostics)
      }
    } else {
      for key in mapping.keys.map(\.value) {
        group[key] = constant(key, in: mapping, like: nil, diagnostics: &diagnostics)
      }
    }
    return .group(group)
  }

  private static func constant(
    _ key: String, in mapping: YAMLMapping, like model: Constant?, diagnostics: inout Diagnostics
  ) -> Constant? {
    let isGroup =
      switch model {
      case .group: true
      case .text: false
      case nil: mapping.isMapping(key)
      }
    guard isGroup else {
      return mapping.text(key, example: model?.example ?? "…", diagnostics: &diagnostics).map { .text($0.value) }
    }
    return mapping.requiredMapping(key, diagnostics: &diagnostics)
      .map { constants(in: $0, like: model, diagnostics: &diagnostics) }
  }

  private static func sentence(
    _ key: String, slots: [String], in mapping: YAMLMapping, diagnostics: inout Diagnostics
  ) -> Sentence? {
    func pieces(_ key: String, in mapping: YAMLMapping) -> [Sentence.Piece]? {
      let example = slots.isEmpty ? "…" : slots.map { "{\($0)}" }.joined(separator: " … ")
      return mapping.text(key, example: example, diagnostics: &diagnostics)
        .flatMap { cut($0, slots: slots, diagnostics: &diagnostics) }
    }
    guard mapping.isMapping(key), let forms = mapping.mapping(key, diagnostics: &diagnostics) else {
      return pieces(key, in: mapping).map { Sentence(one: $0, many: $0) }
    }
    forms.finish(allowing: ["uno", "otros"], diagnostics: &diagnostics)
    guard let one = pieces("uno", in: forms), let many = pieces("otros", in: forms) else { return nil }
    return Sentence(one: one, many: many)
  }

  private static func cut(
    _ text: YAMLMapping.Text, slots: [String], diagnostics: inout Diagnostics
  ) -> [Sentence.Piece]? {
    var pieces: [Sentence.Piece] = []
    var rest = Substring(text.value)
    while let open = rest.firstIndex(of: "{") {
      pieces.append(.literal(String(rest[..<open])))
      let name = rest[rest.index(after: open)...].prefix { $0 != "}" }
      guard name.endIndex < rest.endIndex else {
        diagnostics.error(.unclosedSlot(String(rest[open...])), at: text.location)
        return nil
      }
      guard let slot = slots.firstIndex(of: String(name)) else {
        diagnostics.error(.unknownSlot(String(name), known: slots), at: text.location)
        return nil
      }
      pieces.append(.slot(slot))
      rest = rest[name.endIndex...].dropFirst()
    }
    return pieces + [.literal(String(rest))]
  }
}

extension Constant {
  /// What a missing word says in the language that has it.
  fileprivate var example: String? {
    if case .text(let text) = self { text } else { nil }
  }
}
