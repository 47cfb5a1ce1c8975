import Diagnostics

/// How large what is read may be. What is larger is refused with the limit's name, so that a file can neither exhaust the
/// memory nor keep the machine busy; `limites` in `sitio.yaml` changes them.
package struct ReadingLimits: Sendable, Hashable {
  /// Bytes of a received file.
  package var fileBytes = 256 << 20
  /// Bytes of all that a workbook unpacks to.
  package var unpackedBytes = 512 << 20
  /// How many times as large as its packed form a part of a workbook may be.
  package var packingRatio = 200
  /// Files in the archive that a workbook is.
  package var archiveEntries = 10_000
  /// Elements of all XML that is read of a workbook.
  package var xmlElements = 12_000_000
  /// How deep elements may stand in each other.
  package var xmlDepth = 64
  /// Cells of a workbook up to the last one with text in each row, all sheets together; each row counts as one more.
  package var cells = 2_000_000
  /// Columns of a table.
  package var columns = 1_000
  /// Characters of a cell: as many as a spreadsheet program holds.
  package var cellCharacters = 32_767
  /// Bytes of the texts of all cells of a workbook, each text counted as often as it stands in a cell.
  package var textBytes = 64 << 20

  package static let standard = ReadingLimits()

  package init() {}

  /// Whether a cell may hold a text. Its characters are counted only where it has more bytes than that.
  func allowsCell(_ text: String) -> Bool {
    text.utf8.count <= cellCharacters || text.unicodeScalars.count <= cellCharacters
  }

  /// What `limites` of `sitio.yaml` says; what it does not name stays as it is by itself.
  static func read(_ mapping: YAMLMapping?, diagnostics: inout Diagnostics) -> ReadingLimits {
    var limits = ReadingLimits.standard
    guard let mapping else { return limits }
    let known = mapping.checked(allowing: ReadingLimit.allCases.map(\.rawValue), diagnostics: &diagnostics)
    for limit in ReadingLimit.allCases {
      guard let number = known.integer(limit.rawValue, diagnostics: &diagnostics) else { continue }
      if ReadingLimit.allowed.contains(number.value) {
        limits[keyPath: limit.field] = number.value
      } else {
        diagnostics.error(
          .badLimit(number.value, key: limit.rawValue, allowed: ReadingLimit.allowed), at: number.location)
      }
    }
    return limits
  }
}

/// A limit by the name that it has in `limites`.
package enum ReadingLimit: String, Sendable, CaseIterable {
  case fileBytes = "bytes_del_archivo"
  case unpackedBytes = "bytes_descomprimidos"
  case packingRatio = "veces_comprimido"
  case archiveEntries = "partes_del_libro"
  case xmlElements = "elementos_xml"
  case xmlDepth = "niveles_xml"
  case cells = "celdas"
  case columns = "columnas"
  case cellCharacters = "caracteres_por_celda"
  case textBytes = "bytes_de_texto"

  static let allowed = 1...1_000_000_000_000

  package var field: WritableKeyPath<ReadingLimits, Int> {
    switch self {
    case .fileBytes: \.fileBytes
    case .unpackedBytes: \.unpackedBytes
    case .packingRatio: \.packingRatio
    case .archiveEntries: \.archiveEntries
    case .xmlElements: \.xmlElements
    case .xmlDepth: \.xmlDepth
    case .cells: \.cells
    case .columns: \.columns
    case .cellCharacters: \.cellCharacters
    case .textBytes: \.textBytes
    }
  }
}
