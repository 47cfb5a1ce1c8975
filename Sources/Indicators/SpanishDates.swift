extension CalendarDate {
  private static let months = [
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
    "diciembre",
  ]

  /// `5 de abril de 2024`.
  package var spanish: String { "\(day) de \(Self.months[month - 1]) de \(year)" }

  /// The dates that a Spanish text spells out: `5 de abril de 2024`.
  package static func dates(in text: String) -> [CalendarDate] {
    guard text.mayHaveWordDe else { return [] }
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

extension String {
  /// False where neither of the two words «de» that a date needs can be: most texts are not worth cutting into words.
  fileprivate var mayHaveWordDe: Bool {
    var previous: UInt8 = 0x20
    var bytes = utf8.makeIterator()
    var byte = bytes.next()
    while let letter = byte {
      byte = bytes.next()
      if letter | 0x20 == UInt8(ascii: "d"), !previous.isASCIIWord, let following = byte,
        following | 0x20 == UInt8(ascii: "e")
      {
        byte = bytes.next()
        guard let after = byte, after.isASCIIWord else { return true }
        previous = following
      } else {
        previous = letter
      }
    }
    return false
  }
}

extension UInt8 {
  fileprivate var isASCIIWord: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
