import Indicators

/// The words of the official layout for the values that the domain knows as cases.
///
/// Read without case, accents, dots, stray spaces and gender or plural endings: "Estratégica" is Estratégico.
struct Vocabulary<Value: Sendable>: Sendable {
  /// Each with its official spelling first, then the other words that mean it.
  let entries: [(value: Value, words: [String])]

  /// The official spellings, as a message lists them.
  var spellings: [String] { entries.map { $0.words[0] } }

  func value(of text: String) -> Value? {
    let wanted = Self.stem(text)
    return entries.first { $0.words.contains { Self.stem($0) == wanted } }?.value
  }

  private static func stem(_ text: String) -> String {
    var letters = Substring(text.folded)
    if letters.hasPrefix("de ") { letters = letters.dropFirst(3) }
    if letters.count > 4, letters.hasSuffix("s") { letters = letters.dropLast() }
    if letters.count > 4, let last = letters.last, "aoe".contains(last) { letters = letters.dropLast() }
    return String(letters)
  }
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

extension Level {
  /// How the levels are written, as a message lists them.
  static let spellings = ["Fin", "Propósito", "Componente 1", "Actividad 1.1"]

  /// Reads `Fin`, `Propósito`, `Componente 1`, `Actividad 1.1`.
  init?(reportText text: String) {
    // The dot matters in 1.1, so the number is taken before folding drops it.
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count <= 2 else { return nil }
    let number = words.count == 2 ? words[1].hasSuffix(".") ? words[1].dropLast() : words[1] : ""
    let parts = words.count == 2 ? number.split(separator: ".", omittingEmptySubsequences: false) : []
    let numbers = parts.map { $0.utf8.allSatisfy(\.isDigit) ? Int($0) : nil }
    switch (String(first).folded, numbers.count) {
    case ("fin", 0): self = .goal
    case ("proposito", 0): self = .purpose
    case ("componente", 1):
      guard let number = numbers[0], number > 0 else { return nil }
      self = .component(number)
    case ("actividad", 2):
      guard let component = numbers[0], let number = numbers[1], component > 0, number > 0 else { return nil }
      self = .activity(component: component, number: number)
    default: return nil
    }
  }
}

extension Period {
  /// Reads `1er. Trimestre 2024`, `Primer trimestre de 2024`, `T1 2024`.
  init?(reportText text: String) {
    let words = text.folded.split(separator: " ")
    guard let year = words.compactMap({ $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) ? Int($0) : nil }).first,
      let quarter = words.compactMap(Self.quarter).first
    else { return nil }
    self.init(year, quarter)
  }

  private static func quarter(_ word: Substring) -> Quarter? {
    switch word {
    case "1er", "1ero", "1ro", "primer", "primero", "t1": .first
    case "2do", "2o", "segundo", "t2": .second
    case "3er", "3ero", "3ro", "tercer", "tercero", "t3": .third
    case "4to", "4o", "cuarto", "t4": .fourth
    default: nil
    }
  }
}
