import ContentReading

/// Writes a CSV file as spreadsheet programs and RFC 4180 want it: UTF-8 with byte-order mark, CRLF, quotes where needed.
///
/// A text that a spreadsheet would run as a formula gets an apostrophe before it, which spreadsheets take for «this is
/// text»; `FlatTable` takes it away again. Numbers are written as they are, so that they stay numbers.
struct CSVWriter: Sendable {
  enum Cell: Sendable, Hashable {
    case text(String)
    /// Plain decimal notation, `true` or `false`.
    case number(String)
    case empty
  }

  private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

  mutating func row(_ cells: [Cell]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): write(text)
      case .number(let number): bytes.append(utf8: number)
      case .empty: break
      }
    }
    bytes.append(.carriageReturn)
    bytes.append(.lineFeed)
  }

  mutating func row(_ texts: [String]) { row(texts.map(Cell.text)) }

  private mutating func write(_ text: String) {
    let shown = DefusedText.defused(text)
    guard shown.utf8.contains(where: \.needsQuotes) else { return bytes.append(utf8: shown) }
    bytes.append(Self.quote)
    for byte in shown.utf8 {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  private static let quote = UInt8(ascii: "\"")
}

extension UInt8 {
  fileprivate var needsQuotes: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: ",") || self == .carriageReturn || self == .lineFeed
  }
}
