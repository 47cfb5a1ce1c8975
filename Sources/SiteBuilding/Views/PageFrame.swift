import Indicators
import Templating

struct LinkView: Sendable {
  let text: String
  let href: String

  static let shape = Shape<LinkView>(
    "enlace",
    [
      .text("texto", "lo que dice el enlace") { $0.text },
      .text("href", "a dónde lleva") { $0.href },
    ])
}

/// What the layout needs of every page.
struct PageFrame: Sendable {
  let path: SitePath
  let title: String
  let description: String
  let link: Linker
  let breadcrumbs: [LinkView]
  private let model: SiteModel
  private let cutOff: Period

  /// - Parameter cutOff: of the page's figures, where it is not the site's.
  init(
    _ model: SiteModel, path: SitePath, title: String, description: String, breadcrumbs: [(String, SitePath)] = [],
    cutOff: Period? = nil
  ) {
    let link = Linker(base: path == .notFound ? model.site.addressPath : path.toRoot)
    self.model = model
    self.cutOff = cutOff ?? model.cutOff
    self.path = path
    self.title = title
    self.description = description
    self.link = link
    self.breadcrumbs = breadcrumbs.map { LinkView(text: $0.0, href: link($0.1)) }
  }

  private var navigation: [LinkView] {
    [LinkView(text: model.words.long(model.latestQuarter).capitalizedFirst, href: link(.quarter(model.latestQuarter)))]
      + model.generalNarratives.map { LinkView(text: $0.title, href: link(.narrative($0.name))) }
  }

  private var isNotFound: Bool { path == .notFound }

  static let shape = Shape<PageFrame>(
    "pagina",
    [
      .text("titulo", "el título de la página") { $0.title },
      .text("titulo_corto", "el título, cortado para la pestaña del navegador") { $0.title.shortened(to: 60) },
      .text("descripcion", "una frase que la describe") { $0.description.shortened(to: 190) },
      .optionalText("canonica", "la dirección pública de la página; falta en la de error") {
        $0.isNotFound ? nil : $0.model.site.address + ($0.path == .home ? "" : $0.path.text)
      },
      .text("sitio", "el nombre del sitio") { $0.model.site.title },
      .text("municipio", "el municipio") { $0.model.site.municipality },
      .flag("ficticio", "si el municipio no existe") { $0.model.site.isFictitious },
      .text("plan", "el nombre del plan") { $0.model.plan.name },
      .text("corte", "el trimestre hasta el que cuentan los resultados") { $0.model.words.long($0.cutOff) },
      .list("migas", "las páginas que contienen a esta", of: LinkView.shape) { $0.breadcrumbs },
      .list("navegacion", "el último trimestre y las narrativas generales", of: LinkView.shape) { $0.navigation },
      .text("inicio", "dirección del inicio") { $0.link(.home) },
      .text("metodologia", "dirección de la metodología") { $0.link(.methodology) },
      .text("cambios", "dirección de los cambios") { $0.link(.changes) },
      .text("calidad", "dirección de la calidad de los datos") { $0.link(.quality) },
      .text("datos", "dirección de los datos para descargar") { $0.link(.data) },
      .text("glosario", "dirección del glosario") { $0.link(.glossary) },
      .text("accesibilidad", "dirección de la declaración de accesibilidad") { $0.link(.accessibility) },
      .text("estilo", "dirección de la hoja de estilo") { $0.link(.stylesheet) },
      .text("buscar", "dirección de la búsqueda") { $0.link(.search) },
      .text("guion_tablas", "dirección de lo que ordena y filtra las tablas") { $0.link(.resource("tablas.js")) },
      .text("guion_buscar", "dirección de lo que busca") { $0.link(.resource("buscar.js")) },
      .text("icono", "dirección del icono") { $0.link(.resource("icono.svg")) },
    ])
}

extension String {
  /// At most `limit` characters, cut between words, with an ellipsis.
  func shortened(to limit: Int) -> String {
    guard count > limit else { return self }
    let head = prefix(limit - 1)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return String(head[..<end]) + "…"
  }

  /// With its first letter in upper case, as a sentence begins.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
