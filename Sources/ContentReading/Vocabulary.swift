import Indicators

/// The words of the official layout for the values that the domain knows as cases.
///
/// Read without case, accents, dots, stray spaces and gender or plural endings: "Estratégica" is Estratégico.
struct Vocabulary<Value: Sendable>: Sendable {
  /// Each with its official spelling first, then the other words that mean it.
  let entries: [(value: Value, words: [String])]
  private let valuesByWord: [String: Value]
  private let valuesByStem: [String: Value]

  init(entries: [(value: Value, words: [String])]) {
    self.entries = entries
    let words = entries.flatMap { value, words in words.map { ($0, value) } }
    valuesByWord = Dictionary(words, uniquingKeysWith: { first, _ in first })
    valuesByStem = Dictionary(words.map { (Self.stem($0), $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The official spellings, as a message lists them.
  var spellings: [String] { entries.map { $0.words[0] } }

  func value(of text: String) -> Value? { valuesByWord[text] ?? valuesByStem[Self.stem(text)] }

  private static func stem(_ text: String) -> String {
    var letters = Substring(text.folded)
    if letters.hasPrefix("de ") { letters = letters.dropFirst(3) }
    if letters.count > 4, letters.hasSuffix("s") { letters = letters.dropLast() }
    if letters.count > 4, let last = letters.last, "aoe".contains(last) { letters = letters.dropLast() }
    return String(letters)
  }
}

extension Vocabulary where Value: Equatable {
  /// The official one.
  func spelling(of value: Value) -> String { entries.first { $0.value == value }?.words[0] ?? "" }
}

extension IndicatorType {
  package var spelling: String { Self.vocabulary.spelling(of: self) }
}

extension Dimension {
  package var spelling: String { Self.vocabulary.spelling(of: self) }
}

extension Frequency {
  package var spelling: String { Self.vocabulary.spelling(of: self) }
}

extension Direction {
  package var spelling: String { Self.vocabulary.spelling(of: self) }
}

extension IndicatorType {
  static let vocabulary = Vocabulary<IndicatorType>(entries: [
    (.strategic, ["Estratégico"]), (.management, ["De gestión", "Gestión"]),
  ])
}

extension Dimension {
  static let vocabulary = Vocabulary<Dimension>(entries: [
    (.effectiveness, ["Eficacia"]), (.efficiency, ["Eficiencia"]), (.quality, ["Calidad"]), (.economy, ["Economía"]),
  ])
}

extension Frequency {
  static let vocabulary = Vocabulary<Frequency>(entries: [
    (.monthly, ["Mensual"]), (.bimonthly, ["Bimestral"]), (.quarterly, ["Trimestral"]),
    (.fourMonthly, ["Cuatrimestral"]), (.halfYearly, ["Semestral"]), (.annual, ["Anual"]),
    (.biennial, ["Bienal", "Bianual"]), (.triennial, ["Trienal", "Trianual"]), (.sexennial, ["Sexenal"]),
  ])
}

extension Direction {
  static let vocabulary = Vocabulary<Direction>(entries: [
    (.ascending, ["Ascendente"]), (.descending, ["Descendente"]), (.regular, ["Regular", "Constante"]),
    (.nominal, ["Nominal"]),
  ])
}

extension Accumulation {
  static let vocabulary = Vocabulary<Accumulation>(entries: [
    (.sum, ["suma"]), (.last, ["último"]), (.mean, ["promedio"]), (.maximum, ["máximo"]),
  ])
}
