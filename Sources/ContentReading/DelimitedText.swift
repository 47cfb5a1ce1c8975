import Diagnostics

/// Reads tab-, comma- or semicolon-separated text by RFC 4180: a field that begins with a quote runs to the
/// closing quote, over line ends too, and two quotes in it stand for one.
enum DelimitedText {
  enum Delimiter: UInt8, CaseIterable {
    case tab = 0x09
    case comma = 0x2C
    case semicolon = 0x3B
  }

  /// Nil after reporting a quote that is never closed, at the line where it was opened.
  static func read(_ source: SourceText, delimiter: Delimiter, diagnostics: inout Diagnostics) -> Table? {
    var reader = Reader(source: source, delimiter: delimiter.rawValue)
    guard let rows = reader.readRows() else {
      diagnostics.error(.unclosedQuote, at: source.location(of: reader.fieldStart..<reader.fieldStart + 1))
      return nil
    }
    return Table(source: source, rows: rows)
  }

  private struct Reader {
    let source: SourceText
    let delimiter: UInt8
    var index = 0
    var fieldStart = 0

    private static let quote = UInt8(ascii: "\"")

    mutating func readRows() -> [[Cell]]? {
      let bytes = source.bytes
      var rows: [[Cell]] = []
      var row: [Cell] = []
      while index < bytes.count {
        fieldStart = index
        guard let cell = bytes[index] == Self.quote ? readQuoted() : readPlain() else { return nil }
        row.append(cell)
        guard index < bytes.count else { break }
        if bytes[index] == delimiter {
          index += 1
          if index == bytes.count { row.append(Cell(text: "", range: index..<index)) }
        } else {
          skipLineEnd()
          rows.append(row)
          row = []
        }
      }
      if !row.isEmpty { rows.append(row) }
      return rows
    }

    private func endsField(_ byte: UInt8) -> Bool {
      byte == delimiter || byte == .lineFeed || byte == .carriageReturn
    }

    private mutating func readPlain() -> Cell {
      let bytes = source.bytes
      let start = index
      while index < bytes.count, !endsField(bytes[index]) { index += 1 }
      return trimmed(start..<index)
    }

    /// Nil when the quote is not closed. Text between the closing quote and the delimiter is kept as written.
    private mutating func readQuoted() -> Cell? {
      let bytes = source.bytes
      let start = index
      var text: [UInt8] = []
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        guard byte == Self.quote else {
          text.append(byte)
          continue
        }
        if index < bytes.count, bytes[index] == Self.quote {
          text.append(byte)
          index += 1
          continue
        }
        while index < bytes.count, !endsField(bytes[index]) {
          text.append(bytes[index])
          index += 1
        }
        return Cell(text: String(decoding: text, as: UTF8.self).trimmed, range: start..<index)
      }
      return nil
    }

    private func trimmed(_ range: Range<Int>) -> Cell {
      let text = String(decoding: source.bytes[range], as: UTF8.self).trimmed
      guard text.utf8.count < range.count, let first = text.utf8.first else { return Cell(text: text, range: range) }
      let start = source.bytes[range].firstIndex(of: first) ?? range.lowerBound
      return Cell(text: text, range: start..<start + text.utf8.count)
    }

    private mutating func skipLineEnd() {
      let isCarriageReturn = source.bytes[index] == .carriageReturn
      index += 1
      if isCarriageReturn, index < source.bytes.count, source.bytes[index] == .lineFeed { index += 1 }
    }
  }
}

extension String {
  /// Without white space at either end (the no-break space counts as white space).
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return first == startIndex && index(after: last) == endIndex ? self : String(self[first...last])
  }

  /// The text as labels are compared: lower case, no accents, no dots, colons or asterisks, single spaces.
  var folded: String {
    var result = ""
    var pendingSpace = false
    for scalar in lowercased().unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !result.isEmpty
        continue
      }
      if (0x300...0x36F).contains(scalar.value) || scalar == "." || scalar == ":" || scalar == "*" { continue }
      if pendingSpace { result += " " }
      pendingSpace = false
      result.unicodeScalars.append(Self.withoutAccent(scalar))
    }
    return result
  }

  private static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "á", "à", "â", "ä": "a"
    case "é", "è", "ê", "ë": "e"
    case "í", "ì", "î", "ï": "i"
    case "ó", "ò", "ô", "ö": "o"
    case "ú", "ù", "û", "ü": "u"
    case "ñ": "n"
    default: scalar
    }
  }
}
