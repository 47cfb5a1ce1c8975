/// A cell as the file stores it.
struct StoredCell {
  /// The attribute `t`.
  enum Kind {
    case number, boolean, date, error, sharedString, formulaString, inlineString

    init(_ text: String) {
      switch text {
      case "b": self = .boolean
      case "d": self = .date
      case "e": self = .error
      case "s": self = .sharedString
      case "str": self = .formulaString
      case "inlineStr": self = .inlineString
      default: self = .number
      }
    }
  }

  /// What there is to say of a cell beyond its text.
  enum Finding: Hashable {
    case formulaWithoutValue
    case formulaError
    /// From the number as stored.
    case rounded(String)
  }

  /// A cell as its reader sees it.
  struct Content {
    var text: String
    /// The number of which the text shows the percentage.
    var fraction: String?
    var finding: Finding?
    var isFormula = false
  }

  var kind = Kind.number
  var style = 0
  var value: String?
  /// Without the equals sign; empty where it is shared with another cell.
  var formula: String?
  var inline = CellText()

  /// Nil for what refers to a text that is not there.
  func content(_ interpretation: CellInterpretation) -> Content? {
    var content = Content(text: "")
    content.isFormula = formula != nil
    // A formula may well give an empty text, and is then stored as such.
    if let formula, value.map({ $0.isEmpty && kind != .formulaString }) ?? true {
      content.text = "=\(formula)".trimmed
      content.finding = .formulaWithoutValue
      return content
    }
    let value = value ?? ""
    switch kind {
    case .inlineString: content.text = inline.trimmed
    case .formulaString: content.text = CellText.unescaped(value).trimmed
    case .sharedString where !value.isEmpty:
      guard let index = Int(value.trimmed), interpretation.strings.indices.contains(index) else { return nil }
      content.text = interpretation.strings[index]
    case .boolean where !value.isEmpty: content.text = value.trimmed == "0" ? "FALSO" : "VERDADERO"
    case .error:
      content.text = value.trimmed
      content.finding = .formulaError
    case .date: content.text = SheetDate.text(iso: value.trimmed) ?? value.trimmed
    case .number: show(value.trimmed, interpretation, in: &content)
    case .sharedString, .boolean: break
    }
    return content
  }

  private func show(_ stored: String, _ interpretation: CellInterpretation, in content: inout Content) {
    guard let number = SheetNumber(stored) else {
      content.text = stored
      return
    }
    let formats = interpretation.formats
    let format = formats.indices.contains(style) ? formats[style] : .plain
    if let date = interpretation.dates.text(number, as: format) {
      content.text = date
      return
    }
    let shown = (format == .percent ? number.percentage : number).kept
    content.text = shown.number.plainDecimal
    if shown.wasRounded { content.finding = .rounded(stored) }
    if format == .percent {
      content.text += "%"
      content.fraction = number.kept.number.plainDecimal
    }
  }
}
