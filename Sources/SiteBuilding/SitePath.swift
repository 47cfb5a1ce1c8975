import ContentReading
import Indicators

/// Where a file of the site is: a path below its root, made only of checked codes and fixed words.
///
/// All pages are plain `.html` files, so that the same folder works on any host, below any path and from a disk.
struct SitePath: Sendable, Hashable {
  let text: String

  private init(_ text: String) { self.text = text }

  /// What a narrative names: a page of the site, or a file that all editions have in common.
  init(_ relative: RelativePath) { self.init(relative.path) }

  static let home = SitePath("index.html")
  static let quality = SitePath("calidad.html")
  static let methodology = SitePath("metodologia.html")
  static let data = SitePath("datos.html")
  static let feed = SitePath("cambios.xml")
  static let whole = SitePath("datos/avance.json")
  static let catalogue = SitePath("datos/catalogo.jsonld")
  static let dataPackage = SitePath("datos/datapackage.json")
  static func table(_ name: String) -> SitePath { SitePath("datos/\(name).csv") }
  static func schema(_ name: String) -> SitePath { SitePath("datos/esquemas/\(name).json") }
  static let archiveFolder = SitePath("datos/archivo/")
  static let archiveIndex = SitePath(archiveFolder.text + "indice.json")
  /// A file of a quarter's archive, whose folder was made from a period.
  static func archived(_ folder: String, _ name: String) -> SitePath {
    SitePath("\(archiveFolder.text)\(folder)/\(name)")
  }
  static let sitemap = SitePath("sitemap.xml")
  static func sitemapPart(_ number: Int) -> SitePath { SitePath("sitemap-\(number).xml") }
  static let robots = SitePath("robots.txt")
  static let glossary = SitePath("glosario.html")
  static let accessibility = SitePath("accesibilidad.html")
  static let changes = SitePath("cambios.html")
  static let search = SitePath("buscar.html")
  static let notFound = SitePath("404.html")
  static let stylesheet = SitePath("recursos/sitio.css")

  static func axis(_ code: String) -> SitePath { page("ejes", code) }
  static func objective(_ code: String) -> SitePath { page("objetivos", code) }
  static func unit(_ code: String) -> SitePath { page("unidades", code) }
  static func programme(_ code: String) -> SitePath { page("programas", code) }
  static func indicator(_ key: IndicatorKey) -> SitePath { page("indicadores", key.slug) }
  /// By the name in addresses that a narrative writes.
  static func indicator(slug: String) -> SitePath { page("indicadores", slug) }
  static func quarter(slug: String) -> SitePath { page("trimestres", slug) }
  static func indicatorJSON(_ key: IndicatorKey) -> SitePath { SitePath("indicadores/\(key.slug).json") }
  static func indicatorCSV(_ key: IndicatorKey) -> SitePath { SitePath("indicadores/\(key.slug).csv") }
  static func indicatorBadge(_ key: IndicatorKey) -> SitePath { SitePath("indicadores/\(key.slug)-insignia.svg") }
  static func indicatorChart(_ key: IndicatorKey, _ name: String) -> SitePath {
    SitePath("indicadores/\(key.slug)-\(name).svg")
  }
  /// A transparency format of a quarter: `datos/lgtaip-70-v/2024-t1.csv`.
  static func transparency(_ format: String, _ period: Period, _ fileExtension: String) -> SitePath {
    SitePath("datos/\(format)/\(period.slug).\(fileExtension)")
  }
  static func quarter(_ period: Period) -> SitePath { page("trimestres", period.slug) }
  static func report(_ slug: String) -> SitePath { page("informes", slug) }
  static func narrative(_ name: String) -> SitePath { page("narrativas", name) }
  /// A received file: the name that it came with may hold anything, so it gets the report's own. A file that holds many
  /// reports is published once, under its fingerprint.
  static func received(_ report: Report) -> SitePath {
    let name = report.source.holdsManyReports ? "tabla-\(report.source.sha256.prefix(12))" : report.slug
    let fileExtension = report.source.fileName.split(separator: ".").last.map { $0.lowercased() } ?? "txt"
    return SitePath("informes/\(name).\(fileExtension)")
  }
  /// A file that narratives show or link, whose name was checked.
  static func linked(_ file: LinkedFile) -> SitePath { SitePath(file.path) }
  /// A file of `site-templates/recursos/`, which the templates' folder names.
  static func resource(_ name: String) -> SitePath { SitePath("recursos/\(name)") }
  /// What a search loads first; then the parts that its words need, by their number.
  static let searchIndex = SitePath(searchFolder.text + "indice.js")
  static func searchPart(_ number: Int) -> SitePath { SitePath("\(searchFolder.text)\(number).js") }
  /// Folders, to which scripts add a name.
  static let searchFolder = SitePath("recursos/busqueda/")
  static let indicatorFolder = SitePath("indicadores/")

  private static func page(_ folder: String, _ name: String) -> SitePath {
    SitePath("\(folder)/\(name.lowercased()).html")
  }

  /// Whether all editions of the site have the file in common, because no word of the site is in it.
  var isShared: Bool {
    let isDrawing = text.hasPrefix(Self.indicatorFolder.text) && text.hasSuffix(".svg")
    let hasWords =
      text.hasSuffix(".html") || self == .feed || isDrawing || text.hasPrefix(Self.searchFolder.text)
    return !hasWords
  }
}

/// Makes addresses for the links of one page.
struct Linker: Sendable {
  /// What leads to the site's root: `../../`, or for a page that hosts show in place of any other, the public path.
  private let toRoot: String
  /// What leads to the root of the page's edition.
  private let toEdition: String

  init(from path: SitePath, in edition: Edition) {
    func up(_ path: String) -> String {
      String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    }
    toEdition = up(path.text)
    toRoot = up(edition.folder) + toEdition
  }

  init(publicPath: String, in edition: Edition) {
    toRoot = publicPath
    toEdition = publicPath + edition.folder
  }

  func callAsFunction(_ path: SitePath) -> String { (path.isShared ? toRoot : toEdition) + path.text }

  func callAsFunction(_ path: SitePath, in edition: Edition) -> String { toRoot + edition.place(of: path) }
}
