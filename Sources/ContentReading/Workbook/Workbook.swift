import Diagnostics

/// A workbook as Office Open XML stores it (`.xlsx`, `.xlsm`), read as data: no macro runs, and no link to the outside is
/// followed.
struct Workbook: Sendable {
  let sheets: [WorkbookSheet]
  /// The program that wrote it left its formulas to be worked out by the next one.
  let awaitsCalculation: Bool

  /// - `file`: the name of the file as messages give it.
  static func read(_ bytes: [UInt8], file: String, limits: ReadingLimits) throws(WorkbookProblem) -> Workbook {
    try ZipArchive.open(bytes, limits: limits) { archive throws(WorkbookProblem) in
      var package = try WorkbookPackage(archive, limits: limits)
      return try Workbook(&package, file: file, limits: limits)
    }
  }

  private init(_ package: inout WorkbookPackage, file: String, limits: ReadingLimits) throws(WorkbookProblem) {
    let roots = try package.relationships(of: "")
    guard let root = roots.first(where: { $0.kind == "officeDocument" })?.part else {
      throw WorkbookProblem(try package.refusal)
    }
    if root.hasSuffix(".bin") || !root.hasPrefix("xl/") { throw WorkbookProblem(try package.refusal) }
    let list = SheetList()
    try package.read(root, list)
    let parts = try package.relationships(of: root)
    let interpretation = try Self.interpretation(
      &package, parts, countsFrom1904: list.countsFrom1904, limits: limits)
    var allowance = CellAllowance(limits)
    var sheets: [WorkbookSheet] = []
    var seen: Set<String> = []
    for entry in list.sheets {
      guard let part = parts.first(where: { $0.id == entry.id }) else {
        throw WorkbookProblem(.damagedWorkbook(part: entry.name))
      }
      guard part.kind == "worksheet" else { continue }
      guard seen.insert(part.part.lowercased()).inserted else {
        throw WorkbookProblem(.damagedWorkbook(part: part.part))
      }
      let sheet = WorkbookSheet(file: file, name: entry.name, isHidden: entry.isHidden)
      let reader = SheetReader(sheet, interpretation: interpretation, allowance: allowance)
      try package.read(part.part, reader)
      allowance = reader.allowance
      sheets.append(reader.sheet)
    }
    self.sheets = sheets
    awaitsCalculation = list.awaitsCalculation
  }

  private static func interpretation(
    _ package: inout WorkbookPackage, _ parts: [Relationship], countsFrom1904: Bool, limits: ReadingLimits
  ) throws(WorkbookProblem) -> CellInterpretation {
    var strings: [String] = []
    if let part = parts.first(where: { $0.kind == "sharedStrings" })?.part {
      let handler = SharedStrings(part: part, limits: limits)
      try package.read(part, handler)
      strings = handler.strings
    }
    let formats = NumberFormats()
    if let part = parts.first(where: { $0.kind == "styles" })?.part { try package.read(part, formats) }
    return CellInterpretation(
      strings: strings, formats: formats.ofStyle, dates: SheetDate(countsFrom1904: countsFrom1904))
  }
}

/// The list of sheets, in the order of their tabs.
private final class SheetList: XMLHandler {
  struct Entry {
    let name: String
    /// Of the relationship that leads to it.
    let id: String
    let isHidden: Bool
  }

  private(set) var sheets: [Entry] = []
  private(set) var countsFrom1904 = false
  private(set) var awaitsCalculation = false

  func start(_ element: XMLElement) throws(WorkbookProblem) {
    switch element.name {
    case "workbookPr": countsFrom1904 = element[flag: "date1904"]
    case "calcPr": awaitsCalculation = element[flag: "fullCalcOnLoad"]
    case "sheet":
      guard let name = element["name"], let id = element["id"] else { return }
      sheets.append(Entry(name: name, id: id, isHidden: element["state"].map { $0 != "visible" } ?? false))
    default: break
    }
  }

  func end(_ text: [UInt8]) throws(WorkbookProblem) {}
}
