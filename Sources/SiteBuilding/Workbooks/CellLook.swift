#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a cell of a workbook looks, and whether it may be changed where the sheet is protected.
struct CellLook: Hashable, Sendable {
  enum NumberFormat: Hashable, Sendable {
    case general
    case decimals(Int)
    /// Whatever is typed is a text: `2.10` is not 2.1.
    case asTyped
  }

  var isBold = false
  var wraps = true
  /// In the middle, across and down; else at the top, texts at the left.
  var isCentred = false
  /// In points; nil for the standard font's.
  var size: Double?
  /// Colours as 0xRRGGBB.
  var ink: UInt32?
  var fill: UInt32?
  var border: UInt32?
  var isUnlocked = false
  var number = NumberFormat.general

  /// For a number with so many decimals.
  func showing(decimals: Int) -> CellLook {
    var look = self
    look.wraps = false
    look.number = .decimals(decimals)
    return look
  }
}

/// What may be typed into a cell of a form.
struct CellRule: Sendable {
  enum Allowed: Sendable {
    /// At most 255 characters in all, with a comma between words.
    case oneOf([String])
    /// What stands in the cells of a range, which may be long and have commas.
    case oneOfCells(String)
    /// A formula about the first of the cells.
    case whatMakesTrue(String)
  }

  let allowed: Allowed
  /// Above both texts, at most 32 characters.
  let title: String
  /// Shown beside the chosen cell, at most 255 characters.
  let prompt: String
  /// Shown when something else was typed, at most 225 characters.
  let refusal: String
  /// Nothing else can be typed; else only after a warning.
  var isStrict = true
}

extension String {
  /// Digits that a spreadsheet's binary number keeps, whatever they are.
  private static let exactDigits = 15

  /// Of plain decimal notation, the number, if a binary one gives back each of its digits.
  var exactNumber: (value: Double, decimals: Int)? {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    let digits = utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.drop { $0 == UInt8(ascii: "0") }
    guard digits.count <= Self.exactDigits, let value = Double(self) else { return nil }
    return (value, parts.count == 2 ? parts[1].utf8.count : 0)
  }

  /// `_x003D_` is how the format writes a character by its number: a text that says so has its underscore written thus.
  var storedInACell: String {
    let allowed = withoutForbiddenCharacters
    guard allowed.utf8.contains(UInt8(ascii: "_")) else { return allowed }
    let escaped = allowed.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    return escaped.unicodeScalars.count <= SpreadsheetFile.maximumCharacters ? escaped : allowed
  }

  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
    var bytes = Array(utf8CString)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}

extension [String] {
  /// Each as C takes it, until `body` returns.
  func withMutableCStrings<Result>(_ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let copies = map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }
}
