import Indicators
import Templating

/// `calidad.html`: every data-quality note, by unit, so that each can be sent its own.
struct QualityPage: PageContent {
  static let template = "calidad"
  let frame: PageFrame
  private let units: [UnitNotes]

  init(_ model: SiteModel) {
    let frame = PageFrame(
      model, path: .quality, title: model.texts(.qualityTitle), description: model.texts(.qualityDescription))
    self.frame = frame
    units = model.plan.units.map { unit in
      UnitNotes(
        unit: LinkView(text: unit.name, href: frame.link(.unit(unit.code))), id: "unidad-\(unit.code.lowercased())",
        reports: model.ledger.reports(ofUnit: unit.code).reversed()
          .map { ReportNotes(report: $0, model: model, link: frame.link) })
    }.filter { !$0.reports.isEmpty }
  }

  static let shape = pageShape([
    .list("unidades", "las unidades con informes", of: UnitNotes.shape) { $0.units }
  ])

  private struct UnitNotes: Sendable {
    let unit: LinkView
    let id: String
    let reports: [ReportNotes]

    static let shape = Shape<UnitNotes>(
      "unidad",
      [
        .record("enlace", "la unidad", of: LinkView.shape) { $0.unit },
        .text("id", "su ancla en la página") { $0.id },
        .list("informes", "sus informes, del más nuevo al más viejo", of: ReportNotes.shape) { $0.reports },
      ])
  }

  private struct ReportNotes: Sendable {
    let report: Report
    let model: SiteModel
    let link: Linker

    static let shape = Shape<ReportNotes>(
      "informe",
      [
        .record("informe", "el informe", of: ReportRow.shape) {
          ReportRow(report: $0.report, model: $0.model, link: $0.link)
        },
        .flag("hay_notas", "si las hay") { !$0.report.notes.isEmpty },
        .list("notas", "sus observaciones", of: NoteView.shape) { NoteView.views($0.report, $0.model, $0.link) },
      ])
  }
}
