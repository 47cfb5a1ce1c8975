import CXLSXWriter
import ContentReading
import Indicators

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a workbook (`.xlsx`) of one sheet that people see. The only file that knows the library.
///
/// Texts are stored as texts: none is taken for a formula, an address or a number. The only date in the file is the one
/// given, so the same calls are the same bytes.
struct SpreadsheetFile: Sendable {
  let sheet: String
  let title: String
  /// The workbook is said to be of this day's noon, UTC.
  let date: CalendarDate
  /// Each row leaves memory once the next begins: nothing can be merged then, or written in another order.
  let isStreamed: Bool
  /// The library writes to a file, which is gone when this returns.
  var temporaryFolder = ScratchFolder.systemFolder

  /// What a cell holds: UTF-16 units, as spreadsheet programs count.
  static let maximumCharacters = 32_767

  /// - Parameter draw: fills the sheet. What the library refuses is thrown afterwards.
  func bytes(_ draw: (inout SpreadsheetPage) -> Void) throws(FileError) -> [UInt8] {
    let made = ScratchFolder.path(from: "\(temporaryFolder)/avance-XXXXXX") { pattern in
      let descriptor = mkstemp(pattern)
      if descriptor >= 0 { close(descriptor) }
      return descriptor >= 0
    }
    guard let path = made else { throw FileError(.write, temporaryFolder) }
    defer { unlink(path) }
    errno = 0
    switch temporaryFolder.withMutableCString({ write(to: path, temporaryFolder: $0, draw) }) {
    case LXW_NO_ERROR: return try FileSystem.read(path)
    // The library says the same of a temporary file that it cannot make.
    case LXW_ERROR_MEMORY_MALLOC_FAILED: throw FileError(.write, path, code: errno == 0 ? ENOMEM : errno)
    case LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED, LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE:
      throw FileError(.write, path, code: EFBIG)
    default: throw FileError(.write, path, code: errno == 0 ? EIO : errno)
    }
  }

  /// The first thing that the library refused.
  private func write(
    to path: String, temporaryFolder: UnsafeMutablePointer<CChar>?, _ draw: (inout SpreadsheetPage) -> Void
  ) -> lxw_error {
    var options = lxw_workbook_options(constant_memory: isStreamed ? 1 : 0, tmpdir: temporaryFolder, use_zip64: 0)
    guard let book = workbook_new_opt(path, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
    var failure = LXW_ERROR_MEMORY_MALLOC_FAILED
    if let sheet = workbook_add_worksheet(book, sheet) {
      var page = SpreadsheetPage(book, sheet)
      draw(&page)
      failure = page.failure
    }
    if failure == LXW_NO_ERROR { failure = setProperties(of: book) }
    guard failure == LXW_NO_ERROR else {
      // Closing a workbook without its sheet crashes in the library.
      let code = errno
      lxw_workbook_free(book)
      errno = code
      return failure
    }
    return workbook_close(book)
  }

  private func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
    title.storedInACell.withMutableCString { title in
      var properties = lxw_doc_properties()
      properties.title = title
      properties.created = time_t(date.daysSince1970) * 86_400 + 43_200
      return workbook_set_properties(book, &properties)
    }
  }
}

/// The sheet under way. Rows and columns count from 0.
struct SpreadsheetPage {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private var formats: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]
  /// The first thing that the library refused.
  fileprivate var failure = LXW_NO_ERROR

  var hasFailed: Bool { failure != LXW_NO_ERROR }

  fileprivate init(_ book: UnsafeMutablePointer<lxw_workbook>, _ sheet: UnsafeMutablePointer<lxw_worksheet>) {
    self.book = book
    self.sheet = sheet
  }

  private mutating func check(_ error: lxw_error) { if failure == LXW_NO_ERROR { failure = error } }

  // MARK: Cells

  /// A number that a binary one would change is stored as a text; a number shows as many decimals as were typed.
  mutating func write(_ cell: CSVWriter.Cell, row: Int, column: Int, look: CellLook) {
    let (row, column) = (lxw_row_t(clamping: row), lxw_col_t(clamping: column))
    switch cell {
    case .empty: break
    case .text(let text): check(worksheet_write_string(sheet, row, column, text.storedInACell, format(look)))
    case .number(let plain):
      if let number = plain.exactNumber {
        let look = look.showing(decimals: number.decimals)
        check(worksheet_write_number(sheet, row, column, number.value, format(look)))
      } else {
        check(worksheet_write_string(sheet, row, column, plain, format(look)))
      }
    }
  }

  /// A cell that has nothing in it but its look.
  mutating func leaveBlank(row: Int, column: Int, look: CellLook) {
    check(worksheet_write_blank(sheet, lxw_row_t(clamping: row), lxw_col_t(clamping: column), format(look)))
  }

  /// - `formula`: with the equals sign, English names and commas, as the format stores formulas.
  /// - `result`: what it gives, in plain decimal notation; nil for an empty text.
  mutating func write(formula: String, result: String?, row: Int, column: Int, look: CellLook) {
    let (row, column) = (lxw_row_t(clamping: row), lxw_col_t(clamping: column))
    if let number = result.flatMap({ Double($0) }) {
      check(worksheet_write_formula_num(sheet, row, column, formula, format(look), number))
    } else {
      check(worksheet_write_formula_str(sheet, row, column, formula, format(look), ""))
    }
  }

  /// One cell over several, with a text.
  mutating func merge(_ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, look: CellLook) {
    check(
      worksheet_merge_range(
        sheet, lxw_row_t(clamping: rows.lowerBound), lxw_col_t(clamping: columns.lowerBound),
        lxw_row_t(clamping: rows.upperBound), lxw_col_t(clamping: columns.upperBound), text.storedInACell, format(look))
    )
  }

  // MARK: The sheet

  /// - `width`: in digits of the standard font.
  mutating func setWidth(_ width: Double, ofColumn column: Int) {
    // The library writes ranges of columns as they are given, and a workbook in which two of them meet is damaged.
    let column = lxw_col_t(clamping: column)
    check(worksheet_set_column(sheet, column, column, width, nil))
  }

  /// - `height`: in points. A row without one grows with its texts.
  mutating func setHeight(_ height: Double, ofRow row: Int) {
    check(worksheet_set_row(sheet, lxw_row_t(clamping: row), height, nil))
  }

  /// Keeps the rows above and the columns before in sight.
  func freeze(rows: Int, columns: Int = 0) {
    worksheet_freeze_panes(sheet, lxw_row_t(clamping: rows), lxw_col_t(clamping: columns))
  }

  /// Which cell is chosen when the workbook opens.
  func select(row: Int, column: Int) {
    let (row, column) = (lxw_row_t(clamping: row), lxw_col_t(clamping: column))
    worksheet_set_selection(sheet, row, column, row, column)
  }

  mutating func filter(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    check(
      worksheet_autofilter(
        sheet, lxw_row_t(clamping: rows.lowerBound), lxw_col_t(clamping: columns.lowerBound),
        lxw_row_t(clamping: rows.upperBound), lxw_col_t(clamping: columns.upperBound)))
  }

  /// Cells that are not unlocked cannot be changed until somebody takes the protection off, for which there is no
  /// password. Widths and heights can.
  func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    worksheet_protect(sheet, nil, &options)
  }

  /// Landscape on legal paper, as wide as a page and as long as it takes.
  ///
  /// - Parameters:
  ///   - repeatedRows: on every page.
  ///   - footer: in the notation of spreadsheets: `&P` is the page.
  mutating func printLandscape(repeatedRows: ClosedRange<Int>, footer: String) {
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 5)
    worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6)
    worksheet_fit_to_pages(sheet, 1, 0)
    check(
      worksheet_repeat_rows(
        sheet, lxw_row_t(clamping: repeatedRows.lowerBound), lxw_row_t(clamping: repeatedRows.upperBound)))
    check(worksheet_set_footer(sheet, footer))
  }

  /// Texts below each other on a sheet of their own, which a person has to unhide to see it; the range that they fill.
  mutating func list(_ texts: [String], onHiddenSheet name: String) -> String {
    guard let sheet = workbook_add_worksheet(book, name) else {
      check(LXW_ERROR_MEMORY_MALLOC_FAILED)
      return ""
    }
    worksheet_hide(sheet)
    for (row, text) in texts.enumerated() {
      check(worksheet_write_string(sheet, lxw_row_t(clamping: row), 0, text.storedInACell, nil))
    }
    return "\(name)!$A$1:$A$\(texts.count)"
  }

  /// What may be typed into some cells, and what is said of it.
  mutating func restrict(_ rule: CellRule, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    var validation = lxw_data_validation()
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.error_type = UInt8(
      (rule.isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING).rawValue)
    let list: [String]
    switch rule.allowed {
    case .oneOf(let words):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      list = words
    case .oneOfCells:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      list = []
    case .whatMakesTrue:
      validation.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      list = []
    }
    let formula =
      switch rule.allowed {
      case .oneOf: ""
      case .oneOfCells(let range): "=\(range)"
      case .whatMakesTrue(let formula): formula
      }
    let failure = (list + [formula, rule.title, rule.prompt, rule.refusal]).withMutableCStrings { strings in
      var words = strings.prefix(list.count) + [nil]
      let rest = Array(strings.suffix(4))
      validation.input_title = rest[1]
      validation.input_message = rest[2]
      validation.error_title = rest[1]
      validation.error_message = rest[3]
      return words.withUnsafeMutableBufferPointer { words in
        if list.isEmpty { validation.value_formula = rest[0] } else { validation.value_list = words.baseAddress }
        return worksheet_data_validation_range(
          sheet, lxw_row_t(clamping: rows.lowerBound), lxw_col_t(clamping: columns.lowerBound),
          lxw_row_t(clamping: rows.upperBound), lxw_col_t(clamping: columns.upperBound), &validation)
      }
    }
    check(failure)
  }

  // MARK: Looks

  /// Made once a workbook.
  private mutating func format(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[look] { return known }
    let format = workbook_add_format(book)
    if let format { Self.set(look, format) }
    formats[look] = format
    return format
  }

  private static func set(_ look: CellLook, _ format: UnsafeMutablePointer<lxw_format>) {
    let vertical = look.isCentred ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(vertical.rawValue))
    if look.isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
    if look.isBold { format_set_bold(format) }
    if look.wraps { format_set_text_wrap(format) }
    if let size = look.size { format_set_font_size(format, size) }
    if let ink = look.ink { format_set_font_color(format, ink) }
    if let fill = look.fill { format_set_bg_color(format, fill) }
    if let border = look.border {
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, border)
    }
    if look.isUnlocked { format_set_unlocked(format) }
    switch look.number {
    case .general: break
    case .decimals(let count):
      format_set_num_format(format, count == 0 ? "0" : "0.\(String(repeating: "0", count: count))")
    case .asTyped: format_set_num_format(format, "@")
    }
  }
}
