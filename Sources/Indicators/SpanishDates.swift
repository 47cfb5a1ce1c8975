extension CalendarDate {
  private static let months = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]

  /// `5 de abril de 2024`.
  package var spanish: String { "\(day) de \(Self.months[month - 1]) de \(year)" }

  /// The dates that a Spanish text spells out: `5 de abril de 2024`.
  package static func dates(in text: String) -> [CalendarDate] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.dropLast(4).compactMap { start in
      let month = words[start + 2] == "setiembre" ? "septiembre" : String(words[start + 2])
      guard words[start + 1] == "de", ["de", "del"].contains(words[start + 3]), let day = Int(words[start]),
        let index = months.firstIndex(of: month), let year = Int(words[start + 4])
      else { return nil }
      return CalendarDate(year: year, month: index + 1, day: day)
    }
  }
}
