/// Texts of a CSV file that a spreadsheet would run as a formula: an apostrophe before them says that they are texts.
///
/// What is exported and read again is the same text, whatever it begins with: one apostrophe is added, and one is taken
/// away, wherever apostrophes, if any, are followed by what begins a formula.
package enum DefusedText {
  package static func defused(_ text: String) -> String { isFormula(text) ? "'\(text)" : text }

  static func original(of text: String) -> String {
    text.utf8.first == apostrophe && isFormula(text) ? String(text.dropFirst()) : text
  }

  /// Also of one that apostrophes stand before.
  private static func isFormula(_ text: String) -> Bool {
    text.utf8.first { $0 != apostrophe }.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
  }

  private static let apostrophe = UInt8(ascii: "'")
}
