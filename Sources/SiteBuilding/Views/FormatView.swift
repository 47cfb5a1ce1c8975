import Indicators
import Templating

/// The section of `datos.html` with the tables that transparency laws ask for.
struct FormatsView: Sendable {
  private let formats: [FormatView]

  /// Nil where the site has none.
  init?(_ model: SiteModel, _ link: Linker) {
    guard !model.formats.isEmpty else { return nil }
    formats = model.formats.map { FormatView($0, model, link) }
  }

  static let shape = Shape<FormatsView>(
    "transparencia", [.list("formatos", "los formatos", of: FormatView.shape) { $0.formats }])
}

/// One of them, with its files.
struct FormatView: Sendable {
  private let format: TransparencyFormat
  /// The newest first.
  private let files: [FileLinks]

  init(_ format: TransparencyFormat, _ model: SiteModel, _ link: Linker) {
    self.format = format
    files = model.ledger.reportedPeriods.reversed().map { FileLinks(format, $0, model.words, link) }
  }

  /// The files of a quarter.
  private struct FileLinks: Sendable {
    let quarter: String
    let workbook: String
    let csv: String

    init(_ format: TransparencyFormat, _ period: Period, _ words: Wording, _ link: Linker) {
      quarter = words.long(period)
      workbook = link(.transparency(format.name, period, "xlsx"))
      csv = link(.transparency(format.name, period, "csv"))
    }

    static let shape = Shape<FileLinks>(
      "archivos",
      [
        .text("trimestre", "de qué trimestre son") { $0.quarter.capitalizedFirst },
        .text("libro", "dirección del libro de Excel") { $0.workbook },
        .text("tabla", "dirección del CSV") { $0.csv },
      ])
  }

  static let shape = Shape<FormatView>(
    "formato",
    [
      .text("nombre", "cómo se llama") { $0.format.title },
      .text("ley", "la ley que lo pide") { $0.format.law },
      .text("siglas", "las siglas de la ley") { $0.format.lawAcronym },
      .text("articulo", "el artículo") { $0.format.article },
      .text("fraccion", "la fracción") { $0.format.fraction },
      .list("ultimo", "los archivos del último trimestre", of: FileLinks.shape) { Array($0.files.prefix(1)) },
      .flag("hay_anteriores", "si hay trimestres anteriores") { $0.files.count > 1 },
      .list("anteriores", "sus archivos, del más nuevo al más viejo", of: FileLinks.shape) {
        Array($0.files.dropFirst())
      },
    ])
}
