import Templating

/// A narrative on the page of what it belongs to.
struct EmbeddedNarrative: Sendable {
  let link: LinkView
  let body: SafeHTML
  let isData: Bool

  static let shape = Shape<EmbeddedNarrative>(
    "narrativa",
    [
      .record("enlace", "su título, que lleva a su propia página", of: LinkView.shape) { $0.link },
      .html("cuerpo", "su texto") { $0.body },
      .flag("de_datos", "si está en el idioma de los datos y no en el de la página") { $0.isData },
    ])
}
