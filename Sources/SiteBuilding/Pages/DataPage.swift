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

  /// A set of data with its files.
  private struct DatasetView: Sendable {
    let dataset: Dataset
    let model: SiteModel
    let link: Linker

    static let shape = Shape<DatasetView>(
      "conjunto",
      [
        .text("id", "su ancla en la página") { $0.dataset.anchor },
        .text("titulo", "cómo se llama") { $0.model.title(of: $0.dataset) },
        .text("texto", "qué trae") { $0.model.explanation(of: $0.dataset) },
        .list("archivos", "sus archivos", of: DownloadView.shape) { view in
          view.dataset.distributions.map { file in
            DownloadView(
              format: file.format, href: view.link(file.path),
              size: file.fingerprint.map { view.model.texts(.byteCount, Formatting.number($0.bytes)) })
          }
        },
      ])
  }

  private struct DownloadView: Sendable {
    let format: String
    let href: String
    let size: String?

    static let shape = Shape<DownloadView>(
      "descarga",
      [
        .text("formato", "«CSV»") { $0.format },
        .text("href", "su dirección") { $0.href },
        .optionalText("tamano", "su tamaño, si se dice") { $0.size },
      ])
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

  private var schemas: [LinkView] {
    DataDictionary.documents.map { name, _ in
      LinkView(text: model.texts(.dataset, "\(name).json"), href: frame.link(.schema(name)))
    }
  }

  static let shape = pageShape([
    .html("datos_enlazados", "lo mismo para los buscadores, como JSON-LD") {
      SafeHTML(linkedData: $0.model.published.linkedData)
    },
    .optional("licencia", "con qué condiciones se pueden usar los datos, si el municipio lo dice", of: LinkView.shape) {
      $0.model.site.licence.map { LinkView(text: $0.name, href: $0.address) }
    },
    .list("conjuntos", "las tablas y el archivo con todo", of: DatasetView.shape) { page in
      page.model.published.datasets.map { DatasetView(dataset: $0, model: page.model, link: page.frame.link) }
    },
    .list("guardados", "los trimestres guardados, del más nuevo al más viejo", of: ArchivedQuarterView.shape) { page in
      ArchivedQuarterView.all(page.model, page.frame.link)
    },
    .text("indice", "dirección del índice de los trimestres guardados") { $0.frame.link(.archiveIndex) },
    .list("diccionario", "qué significa cada columna de cada tabla", of: DictionaryView.shape) {
      DictionaryView.all($0.model.texts)
    },
    .list("esquemas", "los esquemas de los archivos JSON", of: LinkView.shape) { $0.schemas },
    .text("paquete", "dirección del paquete de datos") { $0.frame.link(.dataPackage) },
    .text("catalogo", "dirección del catálogo") { $0.frame.link(.catalogue) },
    .text("fuente", "dirección de los cambios en Atom") { $0.frame.link(.feed) },
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
        .text("csv", "dirección de sus trimestres en una tabla") { $0.link(.indicatorCSV($0.key)) },
      ])
  }
}
