/// The texts that the cells of a workbook refer to by number.
final class SharedStrings: XMLHandler {
  private(set) var strings: [String] = []
  private let limits: ReadingLimits
  private let part: String
  private var path: [Tag] = []
  private var text = CellText()

  private enum Tag { case list, item, run, text, other }

  init(part: String, limits: ReadingLimits) {
    self.part = part
    self.limits = limits
  }

  func start(_ element: XMLElement) throws(WorkbookProblem) {
    let tag: Tag
    switch (path.last, element.name) {
    case (nil, "sst"): tag = .list
    case (.list, "si"): tag = .item
    case (.item, "r"): tag = .run
    // Phonetic guides (`rPh`) are no part of what the cell says.
    case (.item, "t"), (.run, "t"): tag = .text
    default: tag = .other
    }
    path.append(tag)
    if tag == .item { text = CellText() }
  }

  func end(_ bytes: [UInt8]) throws(WorkbookProblem) {
    switch path.popLast() {
    case .text:
      guard text.append(bytes, limits: limits) else { throw WorkbookProblem(.cellCharacters, of: limits, part: part) }
    case .item:
      guard strings.count < limits.cells else { throw WorkbookProblem(.cells, of: limits, part: part) }
      strings.append(text.trimmed)
    default: break
    }
  }
}

/// The text of a cell, put together from its runs.
struct CellText {
  private var joined = ""

  var trimmed: String { joined.trimmed }

  /// False when the text becomes longer than a cell may be.
  mutating func append(_ bytes: [UInt8], limits: ReadingLimits) -> Bool {
    joined += Self.unescaped(String(decoding: bytes, as: UTF8.self))
    return limits.allowsCell(joined)
  }

  /// With what stands for `_x000D_` and the like, which write what XML cannot hold (ECMA-376, ST_Xstring); `_x005F_` is the
  /// low line itself. Half a surrogate pair and NUL become U+FFFD; carriage returns, line feeds.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) || text.contains("_x") else { return text }
    var units: [UInt16] = []
    let source = Array(text.utf16)
    var index = 0
    while index < source.count {
      var unit = source[index]
      var length = 1
      if let escaped = escapedUnit(source[index...].prefix(7)) { (unit, length) = (escaped, 7) }
      index += length
      units.append(unit == 0 ? 0xFFFD : unit)
    }
    let decoded = String(decoding: units, as: UTF16.self)
    return decoded.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  /// What seven code units like `_x000D_` stand for.
  private static func escapedUnit(_ units: ArraySlice<UInt16>) -> UInt16? {
    let bytes = units.map { UInt8(exactly: $0) ?? 0 }
    let lowLine = UInt8(ascii: "_")
    guard bytes.count == 7, bytes[0] == lowLine, bytes[1] == UInt8(ascii: "x"), bytes[6] == lowLine else { return nil }
    let digits = bytes[2...5]
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
