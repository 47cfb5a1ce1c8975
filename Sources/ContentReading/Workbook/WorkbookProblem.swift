import Diagnostics

/// Why a workbook cannot be read at all. It ends the reading of the file, so it is thrown.
struct WorkbookProblem: Error {
  let message: Message
  /// The cell at which the reading ended, where there is one.
  private(set) var cell: (sheet: String, reference: CellReference)?

  init(_ message: Message) {
    self.message = message
  }

  init(_ limit: ReadingLimit, of limits: ReadingLimits, part: String? = nil) {
    message = .limitExceeded(limit.rawValue, limits[keyPath: limit.field], part: part)
  }

  func at(_ reference: CellReference, of sheet: String) -> WorkbookProblem {
    var problem = self
    problem.cell = (sheet, reference)
    return problem
  }

  func location(in file: String) -> Location {
    Location(file: file, place: cell.map { .cell(sheet: $0.sheet, $0.reference) } ?? .file)
  }
}
