/// What is wrong, and what to write instead, in each language of the tool.
///
/// Messages are made only by the factories in `Messages/`: that folder is the catalogue, so one
/// place words them all. `code` is stable: tests, the data-quality page and scripts rely on it.
/// What a message takes from a file cannot move a terminal's cursor, quoted or not.
package struct Message: Sendable, Hashable {
  package let code: String
  let spanish: Sentence
  let english: Sentence

  struct Sentence: Sendable, Hashable {
    /// The rule and the thing that breaks it, most specific first, without a final full stop.
    let rule: String
    /// What to write or do instead; nil where the rule says it already.
    let hint: String?
  }

  init(_ code: String, es: String, hint esHint: String? = nil, en: String, hint enHint: String? = nil) {
    self.code = code
    self.spanish = Sentence(rule: es.visible, hint: esHint?.visible)
    self.english = Sentence(rule: en.visible, hint: enHint?.visible)
  }

  /// Whether a note is told without being asked for: left unseen, something is published of another unit, plan or quarter
  /// than was meant, or unfinished.
  package var isPressing: Bool { Self.pressing.contains(code) }

  private static let pressing: Set = [
    "fuera-de-catalogo", "ejercicio-fuera-del-plan", "trimestre-distinto-de-la-carpeta", "informe-sin-resultados",
    "texto-sin-escribir",
  ]

  private func sentence(in language: Language) -> Sentence {
    switch language {
    case .spanish: spanish
    case .english: english
    }
  }

  package func rule(in language: Language) -> String { sentence(in: language).rule }

  package func hint(in language: Language) -> String? { sentence(in: language).hint }

  /// Rule and hint in one line, as printed: `rule; hint`.
  package func text(in language: Language) -> String {
    let sentence = sentence(in: language)
    guard let hint = sentence.hint else { return sentence.rule }
    return "\(sentence.rule); \(hint)"
  }
}

/// A text from a file as a message quotes it: between «», cut to a length that a terminal line bears,
/// with characters that would move the cursor or turn the reading order made visible.
package func quoted(_ text: String, limit: Int = 60) -> String {
  let shown = text.visible
  guard shown.count > limit else { return "«\(shown)»" }
  return "«\(shown.prefix(limit - 1))…»"
}

/// A list of allowed words as a message gives it: `a, b o c` (Spanish), `a, b or c` (English).
func alternatives(_ words: [String], in language: Language) -> String {
  alternatives(words, joinedBy: language == .spanish ? "o" : "or")
}

/// `a, b y c`, with another word than "or" before the last.
func alternatives(_ words: [String], joinedBy conjunction: String) -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
}

extension String {
  /// The text with control and direction-changing characters replaced by visible stand-ins.
  package var visible: String {
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if !scalar.isUnprintable {
        result.unicodeScalars.append(scalar)
      } else if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
        result.unicodeScalars.append(scalar == "\t" ? "→" : picture)
      } else {
        result += "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩"
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// True for control characters, and for the format characters that can reorder what follows them.
  var isUnprintable: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || (0x200B...0x200F).contains(value) || value == 0xFEFF
  }
}
