import Diagnostics

/// What the cells of a workbook have in common.
struct CellInterpretation {
  let strings: [String]
  let formats: [NumberFormat]
  let dates: SheetDate
}

/// What all sheets of a workbook may hold together, and how much of it is used.
struct CellAllowance {
  let limits: ReadingLimits
  private var cells = 0
  private var textBytes = 0

  init(_ limits: ReadingLimits) {
    self.limits = limits
  }

  /// The limit that a cell's text passes with the blank cells and rows before it; nil while there is room.
  mutating func take(_ text: String, filling places: Int) -> ReadingLimit? {
    cells += places
    textBytes += text.utf8.count
    if cells > limits.cells { return .cells }
    return textBytes > limits.textBytes ? .textBytes : nil
  }
}

/// Reads the cells of one sheet.
final class SheetReader: XMLHandler {
  private(set) var sheet: WorkbookSheet
  private(set) var allowance: CellAllowance
  private let interpretation: CellInterpretation
  private var path: [Tag] = []
  private var row: [Cell] = []
  /// As the sheet counts rows.
  private var rowNumber = 0
  /// From 0; -1 before the first cell of a row.
  private var column = -1
  private var cell = StoredCell()

  private enum Tag { case sheet, columns, column, data, row, cell, value, formula, inline, run, text, other }

  init(_ sheet: WorkbookSheet, interpretation: CellInterpretation, allowance: CellAllowance) {
    self.sheet = sheet
    self.interpretation = interpretation
    self.allowance = allowance
  }

  private var limits: ReadingLimits { allowance.limits }
  private var reference: CellReference { CellReference(row: rowNumber, column: column) }

  private func problem(_ problem: WorkbookProblem) -> WorkbookProblem {
    problem.at(CellReference(row: max(1, rowNumber), column: max(0, column)), of: sheet.name)
  }

  func start(_ element: XMLElement) throws(WorkbookProblem) {
    let tag = Self.tag(of: element.name, in: path.last)
    path.append(tag)
    switch tag {
    case .row: try startRow(element)
    case .cell: try startCell(element)
    case .value: cell.value = ""
    case .formula: cell.formula = ""
    case .column: takeColumn(element)
    default: break
    }
  }

  private static func tag(of name: XMLName, in parent: Tag?) -> Tag {
    switch (parent, name) {
    case (.row, "c"): .cell
    case (.cell, "v"): .value
    case (.cell, "f"): .formula
    case (.cell, "is"): .inline
    case (.inline, "t"), (.run, "t"): .text
    case (.inline, "r"): .run
    case (.data, "row"): .row
    case (.sheet, "sheetData"): .data
    case (.sheet, "cols"): .columns
    case (.columns, "col"): .column
    case (nil, "worksheet"): .sheet
    default: .other
    }
  }

  func end(_ text: [UInt8]) throws(WorkbookProblem) {
    switch path.popLast() {
    case .value: cell.value = String(decoding: text, as: UTF8.self)
    case .formula: cell.formula = String(decoding: text, as: UTF8.self)
    case .text:
      guard cell.inline.append(text, limits: limits) else {
        throw problem(WorkbookProblem(.cellCharacters, of: limits))
      }
    case .cell: try endCell()
    case .row: if !row.isEmpty { sheet.append(row) }
    default: break
    }
  }

  private func takeColumn(_ element: XMLElement) {
    guard element[flag: "hidden"], let first = element[integer: "min"], let last = element[integer: "max"],
      first >= 1, first <= last
    else { return }
    sheet.hiddenColumns.append(first - 1..<last)
  }

  /// Rows and cells come in their order; one without its number follows the one before.
  private func startRow(_ element: XMLElement) throws(WorkbookProblem) {
    let number = element[integer: "r"] ?? rowNumber + 1
    let isInOrder = number > rowNumber && number <= 1 << 20
    (rowNumber, column) = (number, -1)
    guard isInOrder else { throw problem(WorkbookProblem(.damagedWorkbook(part: sheet.name))) }
    row = []
    if element[flag: "hidden"] { sheet.hiddenRows.insert(number) }
  }

  private func startCell(_ element: XMLElement) throws(WorkbookProblem) {
    cell = StoredCell()
    cell.kind = element["t"].map(StoredCell.Kind.init) ?? .number
    cell.style = element[integer: "s"] ?? 0
    var next = column + 1
    if let written = element["r"] {
      guard let named = CellReference(a1: written), named.row == rowNumber, named.column > column else {
        throw problem(WorkbookProblem(.damagedWorkbook(part: "\(sheet.name)!\(written)")))
      }
      next = named.column
    }
    column = next
  }

  private func endCell() throws(WorkbookProblem) {
    let content = cell.content(interpretation)
    guard let content else { throw problem(WorkbookProblem(.damagedWorkbook(part: sheet.name))) }
    guard !content.text.isEmpty else { return }
    if column >= limits.columns { throw problem(WorkbookProblem(.columns, of: limits)) }
    guard limits.allowsCell(content.text) else { throw problem(WorkbookProblem(.cellCharacters, of: limits)) }
    let newRows = row.isEmpty ? rowNumber - sheet.rows.count : 0
    if let passed = allowance.take(content.text, filling: newRows + column + 1 - row.count) {
      throw problem(WorkbookProblem(passed, of: limits))
    }
    while row.count < column { row.append(blank(rowNumber, row.count)) }
    row.append(Cell(text: content.text, reference: reference, range: 0..<0))
    sheet.take(content, at: reference)
  }

  private func blank(_ row: Int, _ column: Int) -> Cell {
    Cell(text: "", reference: CellReference(row: row, column: column), range: 0..<0)
  }
}

extension CellReference {
  /// `J14`, as far as a sheet goes.
  fileprivate init?(a1 text: String) {
    var column = 0
    var rest = Substring(text).utf8
    while let letter = rest.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter & 0xDF), column <= 1 << 14 {
      column = column * 26 + Int(letter & 0xDF) - 64
      rest.removeFirst()
    }
    guard (1...1 << 14).contains(column), rest.allSatisfy(\.isDigit), let row = Int(Substring(rest)) else { return nil }
    self.init(row: row, column: column - 1)
  }
}
