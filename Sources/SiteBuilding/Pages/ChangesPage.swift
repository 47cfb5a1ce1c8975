import Indicators
import Templating

/// `cambios.html`: revisions and status moves through time, newest first.
struct ChangesPage: PageContent {
  static let template = "cambios"
  let frame: PageFrame
  private let quarters: [ChangesView]

  init(_ model: SiteModel) {
    let frame = PageFrame(
      model, path: .changes, title: model.texts(.changesTitle), description: model.texts(.changesDescription))
    self.frame = frame
    quarters = model.history.points.reversed().map {
      ChangesView(model.history.changes(in: $0.period), model, frame.link)
    }
  }

  static let shape = pageShape([
    .list("trimestres", "cada trimestre, del más nuevo al más viejo", of: ChangesView.shape) { $0.quarters }
  ])
}
