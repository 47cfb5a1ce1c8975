import Indicators
import Templating

/// `datos.html`: what can be taken away, and what its fields mean.
struct DataPage: PageContent {
  static let template = "datos"
  let frame: PageFrame
  private let model: SiteModel

  init(_ model: SiteModel) {
    self.model = model
    frame = PageFrame(model, path: .data, title: model.texts(.dataTitle), description: model.texts(.dataDescription))
  }

  /// A received file, once however many reports it holds.
  private struct FileView: Sendable {
    let report: Report
    let model: SiteModel
    let link: Linker

    static let shape = Shape<FileView>(
      "archivo",
      [
        .record("enlace", "el archivo como se recibió", of: LinkView.shape) {
          LinkView(text: $0.report.source.fileName, href: $0.link(.received($0.report)))
        },
        .text("trimestre", "de qué trimestre es") { $0.model.words.long($0.report.period).capitalizedFirst },
        .text("tamano", "su tamaño") { $0.model.texts(.byteCount, Formatting.number($0.report.source.bytes.count)) },
        .text("huella", "su SHA-256") { $0.report.source.sha256 },
      ])
  }

  /// Files of the latest quarter; those of earlier ones stand on the pages of their quarters.
  private var files: [FileView] {
    var seen: Set<SitePath> = []
    return model.ledger.reports.filter { $0.period == model.latestQuarter && seen.insert(.received($0)).inserted }
      .map { FileView(report: $0, model: model, link: frame.link) }
  }

  static let shape = pageShape([
    .list("archivos", "los archivos recibidos en el último trimestre", of: FileView.shape) { $0.files },
    .list("trimestres", "los trimestres con informes, del más nuevo al más viejo", of: LinkView.shape) { page in
      page.model.ledger.reportedPeriods.reversed().map {
        LinkView(text: page.model.words.long($0).capitalizedFirst, href: page.frame.link(.quarter($0)))
      }
    },
    .optional("transparencia", "los formatos de la ley de transparencia, si los hay", of: FormatsView.shape) {
      FormatsView($0.model, $0.frame.link)
    },
    .list("ejemplos", "los primeros indicadores, con sus datos", of: DataLinks.shape) { page in
      page.model.progress.indicators.prefix(5).map { DataLinks(key: $0.indicator.key, link: page.frame.link) }
    },
  ])

  private struct DataLinks: Sendable {
    let key: IndicatorKey
    let link: Linker

    static let shape = Shape<DataLinks>(
      "datos",
      [
        .text("clave", "504-4-C1") { $0.key.code },
        .text("json", "dirección de sus datos") { $0.link(.indicatorJSON($0.key)) },
      ])
  }
}
