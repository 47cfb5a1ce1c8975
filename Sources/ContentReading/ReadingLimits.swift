/// How large what is read may be. What is larger is refused with the limit's name, so that a file can neither exhaust the
/// memory nor keep the machine busy; `limites` in `sitio.yaml` changes them.
package struct ReadingLimits: Sendable, Hashable {
  /// Bytes of a received file.
  package var fileBytes = 256 << 20
  /// Bytes of all that a workbook unpacks to.
  package var unpackedBytes = 512 << 20
  /// How many times as large as its packed form a part of a workbook may be.
  package var packingRatio = 200
  /// Cells with text of a workbook, all sheets together.
  package var cells = 2_000_000
  /// Columns of a table.
  package var columns = 1_000
  /// Characters of a cell: as many as a spreadsheet program holds.
  package var cellCharacters = 32_767

  package static let standard = ReadingLimits()
}
