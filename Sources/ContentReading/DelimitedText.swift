import Diagnostics

/// Reads tab-, comma- or semicolon-separated text by RFC 4180: a field that begins with a quote runs to the
/// closing quote, over line ends too, and two quotes in it stand for one.
enum DelimitedText {
  enum Delimiter: UInt8, CaseIterable {
    case tab = 0x09
    case comma = 0x2C
    case semicolon = 0x3B
  }

  /// The rows of a text, and where a quote was opened that is never closed: there the reading ended.
  struct Reading {
    let table: Table
    let unclosedQuote: Range<Int>?
  }

  static func read(_ source: SourceText, delimiter: Delimiter) -> Reading {
    var reader = Reader(source: source, delimiter: delimiter.rawValue)
    let isWhole = reader.readRows()
    return Reading(
      table: Table(.text(source), rows: reader.rows),
      unclosedQuote: isWhole ? nil : reader.fieldStart..<reader.fieldStart + 1)
  }

  private struct Reader {
    let source: SourceText
    let delimiter: UInt8
    var rows: [[Cell]] = []
    private(set) var fieldStart = 0
    private var index = 0
    private var row: [Cell] = []

    private static let quote = UInt8(ascii: "\"")

    init(source: SourceText, delimiter: UInt8) {
      self.source = source
      self.delimiter = delimiter
    }

    /// False when a quote is never closed: the one at `fieldStart`.
    mutating func readRows() -> Bool {
      let bytes = source.bytes
      while index < bytes.count {
        fieldStart = index
        guard let cell = bytes[index] == Self.quote ? readQuoted() : readPlain() else { return false }
        row.append(cell)
        guard index < bytes.count else { break }
        if bytes[index] == delimiter {
          index += 1
          if index == bytes.count { row.append(makeCell("", index..<index)) }
        } else {
          skipLineEnd()
          rows.append(row)
          row = []
        }
      }
      if !row.isEmpty { rows.append(row) }
      return true
    }

    private func makeCell(_ text: String, _ range: Range<Int>) -> Cell {
      Cell(text: text, reference: CellReference(row: rows.count + 1, column: row.count), range: range)
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
        return makeCell(String(decoding: text, as: UTF8.self).trimmed, start..<index)
      }
      return nil
    }

    private func trimmed(_ range: Range<Int>) -> Cell {
      let text = String(decoding: source.bytes[range], as: UTF8.self).trimmed
      guard text.utf8.count < range.count, let first = text.utf8.first else { return makeCell(text, range) }
      let start = source.bytes[range].firstIndex(of: first) ?? range.lowerBound
      return makeCell(text, start..<start + text.utf8.count)
    }

    private mutating func skipLineEnd() {
      let isCarriageReturn = source.bytes[index] == .carriageReturn
      index += 1
      if isCarriageReturn, index < source.bytes.count, source.bytes[index] == .lineFeed { index += 1 }
    }
  }
}
