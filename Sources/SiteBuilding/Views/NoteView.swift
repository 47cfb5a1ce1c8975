import Diagnostics
import Indicators
import Templating

/// A data-quality note as a page shows it.
struct NoteView: Sendable {
  let note: QualityNote
  let report: Report
  let model: SiteModel
  let link: Linker

  private var place: String {
    guard let cell = note.cell else { return model.texts(.wholeReport) }
    return cell.column > 0 ? model.words.cell(cell, of: report) : model.words.row(cell.row, of: report)
  }

  /// Notes before remarks, each in the order of the file.
  static func views(_ report: Report, _ model: SiteModel, _ link: Linker, about key: IndicatorKey? = nil) -> [NoteView]
  {
    let notes = report.notes.filter { note in
      key == nil || note.indicator.map { model.ledger.key(of: $0, in: report.period.year) } == key
    }
    return [Severity.note, .remark].flatMap { severity in
      notes.filter { $0.finding.severity == severity }
        .map { NoteView(note: $0, report: report, model: model, link: link) }
    }
  }

  static let shape = Shape<NoteView>(
    "nota",
    [
      .text("codigo", "la clave estable de la observación") { $0.note.finding.message.code },
      .text("tipo", "«Por revisar» o «Cómo se leyó»") {
        $0.model.texts($0.note.finding.severity == .remark ? .remarkLabel : .noteLabel)
      },
      .text("frase", "qué se encontró") { $0.note.finding.message.rule(in: $0.model.noteLanguage).capitalizedFirst },
      .optionalText("accion", "qué se hizo o qué conviene hacer") {
        $0.note.finding.message.hint(in: $0.model.noteLanguage)?.capitalizedFirst
      },
      .flag("de_datos", "si está en el idioma de los datos y no en el de la página") { $0.model.notesAreForeign },
      .text("lugar", "la celda") { $0.place },
      .optional("indicador", "el indicador, si es de uno", of: LinkView.shape) { view in
        view.note.indicator.map {
          let key = view.model.ledger.key(of: $0, in: view.report.period.year)
          return LinkView(text: key.code, href: view.link(.indicator(key)))
        }
      },
    ])
}
