import CXLSXWriter
import ContentReading
import Indicators

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a workbook of one sheet (`.xlsx`): a bold header that stays in sight, wrapped cells and a filter.
///
/// Texts are stored as texts: none is taken for a formula, an address or a number. The only date in the file is the one
/// given, so the same rows are the same bytes.
struct WorkbookWriter: Sendable {
  typealias Cell = CSVWriter.Cell

  struct Column: Sendable {
    let title: String
    /// In digits of the standard font.
    let width: Double
  }

  let sheet: String
  let title: String
  /// The workbook is said to be of this day's noon, UTC.
  let date: CalendarDate
  let columns: [Column]
  /// The library writes to a file, which is gone when this returns.
  var temporaryFolder = Self.systemFolder

  /// What a cell holds: UTF-16 units, as spreadsheet programs count.
  static let maximumCharacters = 32_767
  /// Digits that a spreadsheet's binary number keeps, whatever they are.
  private static let exactDigits = 15

  func bytes(_ rows: some Sequence<[Cell]>) throws(FileError) -> [UInt8] {
    // The system puts six letters of its own in the place of the last ones.
    var name = Array("\(temporaryFolder)/avance-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw FileError(.write, temporaryFolder) }
    close(descriptor)
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    errno = 0
    switch temporaryFolder.withMutableCString({ write(rows, to: path, temporaryFolder: $0) }) {
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
    _ rows: some Sequence<[Cell]>, to path: String, temporaryFolder: UnsafeMutablePointer<CChar>?
  ) -> lxw_error {
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: temporaryFolder, use_zip64: 0)
    guard let book = workbook_new_opt(path, &options) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
    var failure = LXW_NO_ERROR
    func check(_ error: lxw_error) { if failure == LXW_NO_ERROR { failure = error } }
    if let page = workbook_add_worksheet(book, sheet) {
      var formats = CellFormats(book)
      let last = lxw_col_t(clamping: max(0, columns.count - 1))
      worksheet_freeze_panes(page, 1, 0)
      for (index, column) in columns.enumerated() {
        check(worksheet_set_column(page, lxw_col_t(clamping: index), lxw_col_t(clamping: index), column.width, nil))
        check(worksheet_write_string(page, 0, lxw_col_t(clamping: index), Self.stored(column.title), formats.header))
      }
      var count: lxw_row_t = 0
      for row in rows {
        count += 1
        for (index, cell) in row.enumerated() {
          check(write(cell, to: page, count, lxw_col_t(clamping: index), &formats))
        }
        if failure != LXW_NO_ERROR { break }
      }
      check(worksheet_autofilter(page, 0, 0, count, last))
      check(setProperties(of: book))
    } else {
      check(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    guard failure == LXW_NO_ERROR else {
      // Closing a workbook without its sheet crashes in the library.
      let code = errno
      lxw_workbook_free(book)
      errno = code
      return failure
    }
    return workbook_close(book)
  }

  private func write(
    _ cell: Cell, to page: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
    _ formats: inout CellFormats
  ) -> lxw_error {
    switch cell {
    case .empty: return LXW_NO_ERROR
    case .text(let text): return worksheet_write_string(page, row, column, Self.stored(text), formats.text)
    case .number(let plain):
      guard let number = Self.exactNumber(plain) else {
        return worksheet_write_string(page, row, column, plain, formats.text)
      }
      return worksheet_write_number(page, row, column, number.value, formats.number(decimals: number.decimals))
    }
  }

  /// The number, if a binary one gives back each of its digits.
  private static func exactNumber(_ plain: String) -> (value: Double, decimals: Int)? {
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    let digits = plain.utf8.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.drop {
      $0 == UInt8(ascii: "0")
    }
    guard digits.count <= exactDigits, let value = Double(plain) else { return nil }
    return (value, parts.count == 2 ? parts[1].utf8.count : 0)
  }

  private func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) -> lxw_error {
    Self.stored(title).withMutableCString { title in
      var properties = lxw_doc_properties()
      properties.title = title
      properties.created = time_t(date.daysSince1970) * 86_400 + 43_200
      return workbook_set_properties(book, &properties)
    }
  }

  /// `_x003D_` is how the format writes a character by its number: a text that says so has its underscore written thus.
  private static func stored(_ text: String) -> String {
    let allowed = text.withoutForbiddenCharacters
    guard allowed.utf8.contains(UInt8(ascii: "_")) else { return allowed }
    let escaped = allowed.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
    return escaped.unicodeScalars.count <= maximumCharacters ? escaped : allowed
  }

  private static var systemFolder: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }
}

/// The looks of cells, each made once a workbook.
private struct CellFormats {
  private let book: UnsafeMutablePointer<lxw_workbook>
  let header: UnsafeMutablePointer<lxw_format>?
  let text: UnsafeMutablePointer<lxw_format>?
  private var numbers: [Int: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
    header = Self.format(book)
    text = Self.format(book)
    format_set_bold(header)
    for format in [header, text] { format_set_text_wrap(format) }
  }

  /// Shows as many decimals as were typed.
  mutating func number(decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
    if let known = numbers[decimals] { return known }
    let format = Self.format(book)
    format_set_num_format(format, decimals == 0 ? "0" : "0.\(String(repeating: "0", count: decimals))")
    numbers[decimals] = format
    return format
  }

  private static func format(_ book: UnsafeMutablePointer<lxw_workbook>) -> UnsafeMutablePointer<lxw_format>? {
    let format = workbook_add_format(book)
    if let format { format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
    return format
  }
}

extension String {
  fileprivate func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
    var bytes = Array(utf8CString)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
