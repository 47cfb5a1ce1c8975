/// Places entries from the left edge in rows, broken where the narrowest screen needs it, so that a legend's height
/// never varies.
struct RowFlow {
  private let width: Double
  private let between: Double
  private var x = 0.0
  private var row = 0

  /// Px: of the narrowest screen, and from the end of an entry to the next.
  init(width: Double, between: Double) {
    self.width = width
    self.between = between
  }

  mutating func place(_ length: Double) -> (x: Double, row: Int) {
    if x > 0 && x + length > width {
      x = 0
      row += 1
    }
    defer { x += length + between }
    return (x, row)
  }
}
