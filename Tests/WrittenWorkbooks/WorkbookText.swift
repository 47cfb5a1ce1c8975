/// A workbook written as text: a line for each row, its cells between tabs.
///
///     [hoja oculta: Notas]        begins a sheet; `[hoja: Notas]` one that can be seen
///     [columna oculta: 3]         of the sheet under way
///     [sin calcular]              the formulas are left to the next program
///     [oculto]Componente 1→25     a hidden row
///     25                          a number
///     '25                         the text 25
///     %0.25                       a number that is shown as a percentage
///     =A1+A2|25                   a formula and its saved result
///     =A1+A2                      a formula without one
///     =A1/B1|#DIV/0!              a formula that gives an error
extension WrittenWorkbook {
  package init(text: String) {
    var sheets: [Sheet] = []
    var (name, state, columns, rows) = ("Informe", String?.none, "", "")
    var calculation = ""
    func finish() { if !rows.isEmpty { sheets.append(Sheet(name, state: state, columns: columns, rows: rows)) } }
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("[hoja"), let colon = line.firstIndex(of: ":") {
        finish()
        name = String(line[line.index(colon, offsetBy: 2)...].dropLast())
        state = line.hasPrefix("[hoja oculta") ? "hidden" : nil
        (columns, rows, number) = ("", "", 0)
        continue
      }
      if line.hasPrefix("[columna oculta: ") {
        let column = line.dropFirst("[columna oculta: ".count).dropLast()
        columns += "<col min=\"\(column)\" max=\"\(column)\" hidden=\"1\"/>"
        continue
      }
      if line == "[sin calcular]" {
        calculation = "<calcPr fullCalcOnLoad=\"1\"/>"
        continue
      }
      number += 1
      let isHidden = line.hasPrefix("[oculto]")
      let cells = (isHidden ? line.dropFirst("[oculto]".count) : line).split(
        separator: "\t", omittingEmptySubsequences: false)
      let written = cells.enumerated().filter { !$1.isEmpty }.map { cell(String($1), at: "\(letters($0))\(number)") }
      guard !written.isEmpty else { continue }
      rows += "<row r=\"\(number)\"\(isHidden ? " hidden=\"1\"" : "")>\(written.joined())</row>"
    }
    finish()
    self.init(sheets: sheets)
    self.calculation = calculation
  }
}

private func letters(_ column: Int) -> String {
  let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
  return column < 26 ? last : letters(column / 26 - 1) + last
}

private func cell(_ text: String, at place: String) -> String {
  func element(_ attributes: String, _ content: String) -> String { "<c r=\"\(place)\"\(attributes)>\(content)</c>" }
  func value(_ text: some StringProtocol) -> String { "<v>\(String(text).xml)</v>" }
  func isNumber(_ text: some StringProtocol) -> Bool { Double(text) != nil }
  if text.hasPrefix("=") {
    let parts = text.dropFirst().split(separator: "|", maxSplits: 1)
    let formula = "<f>\(String(parts[0]).xml)</f>"
    guard parts.count == 2 else { return element("", formula) }
    let kind = parts[1].hasPrefix("#") ? " t=\"e\"" : isNumber(parts[1]) ? "" : " t=\"str\""
    return element(kind, formula + value(parts[1]))
  }
  if text.hasPrefix("%"), isNumber(text.dropFirst()) { return element(" s=\"1\"", value(text.dropFirst())) }
  if isNumber(text) { return element("", value(text)) }
  let plain = text.hasPrefix("'") ? String(text.dropFirst()) : text
  return element(" t=\"inlineStr\"", "<is><t>\(plain.xml)</t></is>")
}
