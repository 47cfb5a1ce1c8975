import Templating

/// `404.html`
struct NotFoundPage: PageContent {
  static let template = "404"
  let frame: PageFrame

  init(_ model: SiteModel) {
    frame = PageFrame(
      model, path: .notFound, title: model.texts(.notFoundTitle), description: model.texts(.notFoundDescription))
  }

  static let shape = pageShape([])
}
