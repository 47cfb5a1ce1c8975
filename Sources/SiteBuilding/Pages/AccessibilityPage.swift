import Templating

/// `accesibilidad.html`: the accessibility statement.
struct AccessibilityPage: PageContent {
  static let template = "accesibilidad"
  let frame: PageFrame
  private let contact: String?

  init(_ model: SiteModel) {
    frame = PageFrame(
      model, path: .accessibility, title: model.texts(.accessibilityTitle),
      description: model.texts(.accessibilityDescription))
    contact = model.site.contact
  }

  static let shape = pageShape([
    .optionalText("contacto", "el correo de `contacto` en sitio.yaml, si lo dice") { $0.contact }
  ])
}
