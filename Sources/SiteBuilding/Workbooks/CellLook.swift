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
