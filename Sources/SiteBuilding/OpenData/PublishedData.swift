import ContentReading
import Indicators
import Parallel

/// The files below `datos/` that are not archives, and what is said of them elsewhere: on the page of downloads, in the
/// Data Package, in the catalogue.
struct PublishedData: Sendable {
  /// A table with its file.
  struct Table: Sendable {
    let table: DataTable
    let bytes: [UInt8]
    let fingerprint: Fingerprint

    fileprivate init(_ table: DataTable, _ bytes: [UInt8]) {
      self.table = table
      self.bytes = bytes
      fingerprint = Fingerprint(of: bytes)
    }
  }

  let data: OpenData
  /// Those that the archive keeps, then the others.
  let tables: [Table]
  let datasets: [Dataset]
  private let site: SiteSettings
  private let documents: [(path: SitePath, bytes: [UInt8])]

  /// - `texts`: of the site's main language, in which titles and explanations are.
  /// - `workers`: share the files.
  init(
    _ data: OpenData, site: SiteSettings, texts: Texts, edition: Edition, formats: [TransparencyFormat],
    workers: Workers = .one
  ) {
    let ledger = data.history.ledger
    let planned = data.tables + [data.flatTable, DataDictionary.table(in: texts)]
    // The whole first, since it takes longest.
    let written = workers.map([nil] + planned) { table, _ in
      table?.bytes ?? WholeDocument(site: site, data: data).bytes
    }
    let whole = written[0]
    let tables = zip(planned, written.dropFirst()).map { Table($0, $1) }
    let schemas = DataDictionary.documents.map { name, declaration in
      let schema = JSONSchema(
        declaration: declaration, address: site.address + SitePath.schema(name).text,
        title: texts(.dataset, "\(name).json"), texts: texts)
      return (path: SitePath.schema(name), bytes: schema.bytes)
    }
    let package = DataPackage(
      site: site, cutOff: ledger.cutOff, texts: texts, files: tables.map { ($0.table, $0.fingerprint) })
    let wholeSet = Dataset(
      identifier: "avance-json", title: texts(.dataset, "avance.json"),
      description: texts(.datasetMeaning, "avance.json"),
      distributions: [
        Dataset.Distribution(path: .whole, mediaType: "application/json", fingerprint: Fingerprint(of: whole))
      ], words: "avance.json")
    let datasets =
      tables.map { file in
        Dataset(
          identifier: file.table.name, title: texts(.dataset, file.table.name),
          description: texts(.datasetMeaning, file.table.name),
          distributions: [
            Dataset.Distribution(
              path: .table(file.table.name), mediaType: "text/csv", fingerprint: file.fingerprint)
          ], words: file.table.name)
      } + [wholeSet]
    let first = ledger.reportedPeriods.first ?? ledger.cutOff
    let catalogue = DataCatalogue(
      site: site, texts: texts, language: edition.tag, first: first, cutOff: ledger.cutOff,
      datasets: datasets + formats.map { Dataset($0, periods: ledger.reportedPeriods) })
    self.data = data
    self.site = site
    self.tables = tables
    self.datasets = datasets
    documents =
      [(.whole, whole), (.dataPackage, package.bytes), (.catalogue, catalogue.bytes)] + schemas
  }

  /// The whole as search engines want it told.
  var linkedData: [UInt8] {
    let ledger = data.history.ledger
    return DataCatalogue.linkedData(
      name: "\(site.title). \(site.municipality)", description: site.description,
      page: site.address + SitePath.data.text,
      files: datasets.flatMap(\.distributions).map { (site.address + $0.path.text, $0.mediaType) }, site: site,
      from: ledger.reportedPeriods.first ?? ledger.cutOff, to: ledger.cutOff)
  }

  /// - Parameter edition: any: these files are common to all.
  func files(in edition: Edition) -> [SiteFile] {
    tables.map { SiteFile(.table($0.table.name), in: edition, bytes: $0.bytes) }
      + documents.map { SiteFile($0.path, in: edition, bytes: $0.bytes) }
      + data.indicators.flatMap { datum in
        let key = datum.progress.indicator.key
        return [
          SiteFile(.indicatorJSON(key), in: edition) { bytes in
            bytes += JSONWriter.document { IndicatorDatum.document.write(datum, into: &$0) }
          },
          SiteFile(.indicatorCSV(key), in: edition) { $0 += OpenData.observations(of: datum.progress).bytes },
        ]
      }
  }
}
