import ContentReading
import Indicators

/// The looks and measures of a form.
enum FormLook {
  // Each text stands out from its ground by 7 to 1 at least.
  private static let dark: UInt32 = 0x0E4B4B
  private static let pale: UInt32 = 0xDCEBE9
  private static let yellow: UInt32 = 0xFFF3BF
  private static let paleYellow: UInt32 = 0xFFFBEA
  private static let grey: UInt32 = 0xEDEDED
  private static let white: UInt32 = 0xFFFFFF
  private static let line: UInt32 = 0x8A8A8A

  static let title = CellLook(isBold: true, wraps: false, size: 15, ink: dark)
  static let key = CellLook(isBold: true, wraps: false, size: 10)
  static let value = CellLook(size: 10)
  static let asked = CellLook(size: 10, fill: yellow, border: line, isUnlocked: true, number: .asTyped)
  static let guide = CellLook(size: 10, fill: pale, border: line)
  static let header = CellLook(isBold: true, isCentred: true, size: 9, ink: white, fill: dark, border: line)
  static let subheader = CellLook(isBold: true, isCentred: true, size: 8, fill: pale, border: line)

  static func cell(_ task: FormRow.Task, column: Int) -> CellLook {
    var look = CellLook(size: 9, border: line)
    switch task {
    case .known: break
    case .open: look.isUnlocked = true
    case .asked:
      look.isUnlocked = true
      look.fill = yellow
    case .offered:
      look.isUnlocked = true
      look.fill = paleYellow
    case .derived: look.fill = grey
    }
    // What is typed as «- Oficio 12» or «05/04/2024» stays as it was typed.
    let isText = column < ReportColumn.baselineYear || column >= ReportColumn.evidence
    if isText, look.isUnlocked { look.number = .asTyped }
    return look
  }

  // MARK: Measures

  /// In digits of the standard font.
  static func width(of column: Int) -> Double {
    switch column {
    case ReportColumn.level: 11.5
    case ..<ReportColumn.unitOfMeasure: 20
    case ..<ReportColumn.frequency: 10.5
    case ..<ReportColumn.baselineYear: 11.5
    case ReportColumn.programmedTotal, ReportColumn.achievedTotal, ReportColumn.evidence - 1: 10.5
    case ..<ReportColumn.evidence: 6.5
    default: 14
    }
  }

  /// In points, of the row of a merged cell of the block, which does not grow with its text.
  static func height(ofValue text: String) -> Double { Double(14 * min(4, text.lines(ofCharacters: 90)) + 1) }

  /// In points, of a row with texts: not every program works it out when it opens a workbook. Nil for a row without any,
  /// which grows when something is typed.
  static func height(of row: FormRow) -> Double? {
    guard row.record != nil else { return nil }
    let lines = (0...ReportFormSheet.lastColumn).map { column -> Int in
      guard case .text(let text) = row.cell(column) else { return 1 }
      return text.lines(ofCharacters: Int(width(of: column) * 1.25))
    }
    // With a line for what is added; a row is no higher than 409 points.
    return Double(12 * min(33, max(3, 1 + (lines.max() ?? 1))))
  }
}

extension String {
  /// How many lines it takes where each has room for `width` characters and no word is cut that fits in one.
  fileprivate func lines(ofCharacters width: Int) -> Int {
    split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, paragraph in
      var (lines, used) = (1, 0)
      for word in paragraph.split(separator: " ") {
        if used > 0, used + 1 + word.count > width { (lines, used) = (lines + 1, 0) }
        used += (used > 0 ? 1 : 0) + word.count
        if used > width {
          lines += (used - 1) / width
          used = (used - 1) % width + 1
        }
      }
      return count + lines
    }
  }
}
