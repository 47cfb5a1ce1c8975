import Diagnostics
import Indicators

extension Level {
  /// How the levels are written, as a message lists them.
  static let spellings = ["Fin", "Propósito", "Componente 1", "Actividad 1.1"]

  /// Reads `Fin`, `Propósito`, `Componente 1`, `Actividad 1.1`, and what offices make of them: `Comp. 1`, `C1`,
  /// `ACTIVIDAD 1.1.`, `Act 1.1`.
  init?(reportText text: String) {
    let end = text.firstIndex { !$0.isLetter && !$0.isWhitespace && $0 != "." } ?? text.endIndex
    let word = String(text[..<end]).folded
    // The dot matters in 1.1, so the number is not folded.
    var number = text[end...].filter { !$0.isWhitespace }
    if let last = number.last, ".:)".contains(last) { number.removeLast() }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.utf8.count <= 4 && part.utf8.allSatisfy(\.isDigit) ? Int(part) : nil
    }
    guard number.isEmpty || numbers.count == parts.count, numbers.allSatisfy({ $0 > 0 }) else { return nil }
    switch (word, numbers.count) {
    case ("fin", 0): self = .goal
    case ("proposito", 0), ("prop", 0): self = .purpose
    case ("componente", 1), ("comp", 1), ("c", 1): self = .component(numbers[0])
    case ("actividad", 2), ("act", 2), ("a", 2): self = .activity(component: numbers[0], number: numbers[1])
    default: return nil
    }
  }

  /// Whether a text seems meant as a level: its first word is nearly one.
  static func isAttempted(in text: String) -> Bool {
    let word = text.folded.prefix { $0.isLetter }
    return word.count > 2 && nearest(to: String(word), in: ["fin", "proposito", "componente", "actividad"]) != nil
  }
}

/// The quarter and the year that a phrase names: `1er. Trimestre 2024`, `Primer trimestre de 2024`, `T1 2024`, `2024-T1`,
/// `II Trimestre`, `Abril - Junio 2024`.
struct QuarterPhrase {
  /// Nil where none is named, or more than one.
  let quarter: Quarter?
  let year: Int?
  /// There is a number that is neither: a year that is not written with four digits, say.
  let hasOtherNumber: Bool

  init(_ text: String) {
    let words = text.folded.split { !$0.isLetter && !$0.isNumber && !"°ºª".contains($0) }.map(String.init)
    var quarters: Set<Quarter> = []
    var years: Set<Int> = []
    var hasOtherNumber = false
    for (place, word) in words.enumerated() {
      let isBesideQuarter = [place - 1, place + 1].contains {
        words.indices.contains($0) && words[$0].hasPrefix("trim")
      }
      if let quarter = Self.ordinals[word] ?? (isBesideQuarter ? Self.numerals[word] : nil) {
        quarters.insert(quarter)
      } else if word.utf8.count == 4, word.utf8.allSatisfy(\.isDigit), let year = Int(word) {
        years.insert(year)
      } else if word.contains(where: \.isNumber) {
        hasOtherNumber = true
      }
    }
    for (months, quarter) in Self.months where Set(words).isSuperset(of: months) { quarters.insert(quarter) }
    quarter = quarters.count == 1 ? quarters.first : nil
    year = years.count == 1 ? years.first : nil
    self.hasOtherNumber = hasOtherNumber || years.count > 1
  }

  private static let ordinals: [String: Quarter] = [
    "1er": .first, "1ero": .first, "1ro": .first, "primer": .first, "primero": .first, "t1": .first, "1t": .first,
    "2do": .second, "2o": .second, "segundo": .second, "t2": .second, "2t": .second,
    "3er": .third, "3ero": .third, "3ro": .third, "tercer": .third, "tercero": .third, "t3": .third, "3t": .third,
    "4to": .fourth, "4o": .fourth, "cuarto": .fourth, "t4": .fourth, "4t": .fourth,
  ]

  /// These name a quarter only beside the word.
  private static let numerals: [String: Quarter] = [
    "1": .first, "1°": .first, "1º": .first, "1o": .first, "i": .first, "2": .second, "2°": .second, "2º": .second,
    "ii": .second, "3": .third, "3°": .third, "3º": .third, "3o": .third, "iii": .third, "4": .fourth, "4°": .fourth,
    "4º": .fourth, "iv": .fourth,
  ]

  private static let months: [(Set<String>, Quarter)] = [
    (["enero", "marzo"], .first), (["abril", "junio"], .second), (["julio", "septiembre"], .third),
    (["octubre", "diciembre"], .fourth),
  ]
}
