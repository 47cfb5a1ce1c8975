import Indicators
import Templating

/// A link on a page.
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

/// A link of the site's navigation.
struct SectionLink: Sendable {
  let text: String
  let href: String
  let isData: Bool

  static let shape = Shape<SectionLink>(
    "seccion",
    [
      .text("texto", "lo que dice el enlace") { $0.text },
      .text("href", "a dónde lleva") { $0.href },
      .flag("de_datos", "si está en el idioma de los datos y no en el de la página") { $0.isData },
    ])
}

/// Another edition's page, or its home page.
struct EditionLink: Sendable {
  let text: String
  /// As HTML writes a language.
  let tag: String
  let href: String

  static let shape = Shape<EditionLink>(
    "edicion",
    [
      .text("texto", "el nombre del idioma en el propio idioma") { $0.text },
      .text("idioma", "su etiqueta, como «en»") { $0.tag },
      .text("href", "la misma página en ese idioma") { $0.href },
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
  private let titleIsData: Bool
  private let isInEveryEdition: Bool

  /// - `titleIsData`: that the title is in the language of the data, whatever the edition's.
  /// - `cutOff`: of the page's figures, where it is not the site's.
  init(
    _ model: SiteModel, path: SitePath, title: String, titleIsData: Bool = false, description: String,
    breadcrumbs: [(String, SitePath)] = [], cutOff: Period? = nil, isInEveryEdition: Bool = true
  ) {
    let link =
      path == .notFound
      ? Linker(publicPath: model.site.addressPath, in: model.edition) : Linker(from: path, in: model.edition)
    self.model = model
    self.titleIsData = titleIsData
    self.isInEveryEdition = isInEveryEdition
    self.cutOff = cutOff ?? model.cutOff
    self.path = path
    self.title = title
    self.description = description
    self.link = link
    self.breadcrumbs = breadcrumbs.map { LinkView(text: $0.0, href: link($0.1)) }
  }

  var edition: Edition { model.edition }

  private var navigation: [SectionLink] {
    let quarter = model.words.long(model.latestQuarter).capitalizedFirst
    return [SectionLink(text: quarter, href: link(.quarter(model.latestQuarter)), isData: false)]
      + model.generalNarratives.map {
        SectionLink(text: $0.title, href: link(.narrative($0.name)), isData: $0.isData)
      }
  }

  private var isNotFound: Bool { path == .notFound }

  /// The page in every language, for search engines. The main edition's is also for readers of any other language.
  private var alternates: [EditionLink] {
    guard model.editions.count > 1, isInEveryEdition, !isNotFound else { return [] }
    let links = model.editions.map { edition in
      EditionLink(text: edition.name, tag: edition.tag, href: address(in: edition))
    }
    return links + links.prefix(1).map { EditionLink(text: $0.text, tag: "x-default", href: $0.href) }
  }

  /// The page in the other languages; where it is in this one only, their home pages.
  private var otherEditions: [EditionLink] {
    model.editions.filter { $0 != edition }.map { other in
      EditionLink(
        text: other.name, tag: other.tag, href: link(isInEveryEdition && !isNotFound ? path : .home, in: other))
    }
  }

  private func address(in edition: Edition) -> String {
    model.site.address + (path == .home ? edition.folder : edition.place(of: path))
  }

  static let shape = Shape<PageFrame>(
    "pagina",
    [
      .text("titulo", "el título de la página") { $0.title },
      .text("titulo_corto", "el título, cortado para la pestaña del navegador") { $0.title.shortened(to: 60) },
      .text("descripcion", "una frase que la describe") { $0.description.shortened(to: 190) },
      .optionalText("canonica", "la dirección pública de la página; falta en la de error") {
        $0.isNotFound ? nil : $0.address(in: $0.edition)
      },
      .text("idioma", "el idioma de la página, como «es-MX»") { $0.edition.tag },
      .flag("titulo_de_datos", "si el título está en el idioma de los datos y no en el de la página") {
        $0.titleIsData
      },
      .list(
        "alternativas", "la página en cada idioma, si hay varios; ninguna si solo está en este", of: EditionLink.shape
      ) { $0.alternates },
      .flag("hay_idiomas", "si el sitio está en varios idiomas") { $0.model.editions.count > 1 },
      .list("idiomas", "la página en los otros idiomas", of: EditionLink.shape) { $0.otherEditions },
      .text("sitio", "el nombre del sitio") { $0.model.site.title },
      .text("municipio", "el municipio") { $0.model.site.municipality },
      .flag("ficticio", "si el municipio no existe") { $0.model.site.isFictitious },
      .text("plan", "el nombre del plan") { $0.model.plan.name },
      .text("corte", "el trimestre hasta el que cuentan los resultados") { $0.model.words.long($0.cutOff) },
      .list("migas", "las páginas que contienen a esta", of: LinkView.shape) { $0.breadcrumbs },
      .list("navegacion", "el último trimestre y las narrativas generales", of: SectionLink.shape) { $0.navigation },
      .text("inicio", "dirección del inicio") { $0.link(.home) },
      .text("metodologia", "dirección de la metodología") { $0.link(.methodology) },
      .text("cambios", "dirección de los cambios") { $0.link(.changes) },
      .text("fuente", "dirección de los cambios en Atom") { $0.link(.feed) },
      .text("calidad", "dirección de la calidad de los datos") { $0.link(.quality) },
      .text("datos", "dirección de los datos para descargar") { $0.link(.data) },
      .text("glosario", "dirección del glosario") { $0.link(.glossary) },
      .text("accesibilidad", "dirección de la declaración de accesibilidad") { $0.link(.accessibility) },
      .text("estilo", "dirección de la hoja de estilo") { $0.link(.stylesheet) },
      .text("buscar", "dirección de la búsqueda") { $0.link(.search) },
      .text("guion_tablas", "dirección de lo que ordena y filtra las tablas") { $0.link(.resource("tablas.js")) },
      .text("guion_buscar", "dirección de lo que busca") { $0.link(.resource("buscar.js")) },
      .text("tarjeta", "dirección pública de la imagen que se ve al compartir la página") {
        $0.model.address(of: .resource("tarjeta.png"))
      },
      .text("icono", "dirección del icono") { $0.link(.resource("icono.svg")) },
    ])
}

extension String {
  /// At most `limit` characters, cut between words, with an ellipsis.
  func shortened(to limit: Int) -> String {
    guard utf8.count > limit, count > limit else { return self }
    let head = prefix(limit - 1)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return String(head[..<end]) + "…"
  }

  /// With its first letter in upper case, as a sentence begins.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
