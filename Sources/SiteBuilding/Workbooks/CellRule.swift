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
