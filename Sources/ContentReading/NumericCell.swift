import Diagnostics
import Indicators

/// Reads a numeric cell by METHOD §2: `25`, `25.50`, `1,234.5`, `25 %`, `$1,200.00`, `-3`; blank; the ways
/// of writing "not available" and "not applicable". Anything else is a message.
enum NumericCell {
  static func read(_ text: String) -> Result<Reading, NumericCellProblem> {
    if text.isEmpty { return .success(.blank) }
    // Most cells are nothing but digits, perhaps with a point among them.
    if let first = text.utf8.first, first.isDigit, let quantity = Quantity(plainDecimal: text) {
      return .success(.value(quantity))
    }
    switch text.folded {
    case "n/d", "nd", "s/d", "sd", "-", "–", "—", "no disponible", "sin dato": return .success(.notAvailable)
    case "n/a", "na", "no aplica": return .success(.notApplicable)
    default: break
    }
    let digits = bare(text)
    guard let plain = withoutGrouping(digits) else { return .failure(problem(with: digits)) }
    guard let quantity = Quantity(plainDecimal: plain) else { return .failure(.tooManyDigits) }
    return .success(.value(quantity))
  }

  /// Without the percent or peso sign, and with the plain hyphen for a minus.
  private static func bare(_ text: String) -> String {
    var rest = text.replacing("\u{2212}", with: "-")
    if rest.hasSuffix("%") { rest = String(rest.dropLast()).trimmed }
    let sign = rest.hasPrefix("-") ? "-" : ""
    rest = String(rest.dropFirst(sign.count)).trimmed
    if rest.hasPrefix("$") { rest = String(rest.dropFirst()).trimmed }
    return sign + rest
  }

  /// Plain decimal notation, or nil when the text is not a number as es-MX writes it.
  private static func withoutGrouping(_ text: String) -> String? {
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let integer = parts.first, parts.dropFirst().allSatisfy({ isDigits($0) }) else {
      return nil
    }
    let groups = integer.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy({ isDigits($0) }),
      groups.count == 1 || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
    else { return nil }
    return sign + groups.joined() + (parts.count == 2 ? ".\(parts[1])" : "")
  }

  /// What a text that is not a number most likely means.
  private static func problem(with text: String) -> NumericCellProblem {
    let swapped = String(text.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    if let likely = withoutGrouping(swapped) { return .notANumber(.foreignNotation(likely: likely)) }
    if text.hasPrefix("=") { return .notANumber(.formula) }
    return .notANumber(text.folded.hasPrefix("sin ") ? .noProgress : .unknown)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// Why a cell is not a number.
enum NumericCellProblem: Error, Hashable {
  case notANumber(Message.NotANumber)
  case tooManyDigits

  /// Words, rather than a number that is written otherwise.
  var isProse: Bool { self == .notANumber(.unknown) || self == .notANumber(.noProgress) }

  func message(_ text: String, title: String) -> Message {
    switch self {
    case .notANumber(let kind): .notANumber(text, title: title, as: kind)
    case .tooManyDigits: .tooManyDigits(text, title: title)
    }
  }
}

extension Cell {
  /// Not a blank, nor what stands for a number that is not to be had.
  var holdsNumber: Bool {
    if case .success(.value) = NumericCell.read(text) { true } else { false }
  }
}
