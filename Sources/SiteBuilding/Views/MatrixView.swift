import Charts
import Indicators
import Templating

/// The reporting matrix as a table: a row for each unit, a column for each quarter.
struct MatrixView: Sendable {
  private let matrix: ReportingMatrix
  private let model: SiteModel
  private let link: Linker

  init(_ model: SiteModel, _ link: Linker) {
    matrix = model.reporting
    self.model = model
    self.link = link
  }

  private struct CellView: Sendable {
    let state: Punctuality
    let texts: Texts

    static let shape = Shape<CellView>(
      "celda",
      [
        .text("palabra", "«Recibido», «Tarde», «Falta», «Aún no toca» o nada") {
          $0.texts(.punctuality, $0.state.code)
        },
        .html("marca", "la figura que lo dice") { SafeHTML(trusting: StateMark.svg(for: $0.state.reportState)) },
      ])
  }

  private struct RowView: Sendable {
    let unit: LinkView
    let cells: [CellView]

    static let shape = Shape<RowView>(
      "renglon",
      [
        .record("unidad", "la unidad", of: LinkView.shape) { $0.unit },
        .list("celdas", "una por trimestre", of: CellView.shape) { $0.cells },
      ])
  }

  private struct YearView: Sendable {
    let year: Int
    let quarters: Int

    static let shape = Shape<YearView>(
      "anio",
      [
        .text("anio", "«2024»") { String($0.year) },
        .text("columnas", "cuántos trimestres suyos hay en la tabla") { String($0.quarters) },
      ])
  }

  private var summary: String {
    let counts = [Punctuality.received, .late, .missing].map(matrix.count)
    return model.texts(
      .matrixSummary, model.words.long(model.cutOff), Formatting.number(counts.reduce(0, +)),
      Formatting.number(counts[0]), Formatting.number(counts[1]), Formatting.number(counts[2]))
  }

  static let shape = Shape<MatrixView>(
    "matriz",
    [
      .text("resumen", "cuántos informes llegaron y cuántos faltan") { $0.summary },
      .list("anios", "los años, con cuántas columnas ocupan", of: YearView.shape) { view in
        Dictionary(grouping: view.matrix.periods, by: \.year).map { YearView(year: $0, quarters: $1.count) }
          .sorted { $0.year < $1.year }
      },
      .list("trimestres", "«T1» y los que siguen", of: .text) { view in
        view.matrix.periods.map { view.model.words.short($0.quarter) }
      },
      .list("unidades", "un renglón por unidad", of: RowView.shape) { view in
        view.matrix.rows.map { row in
          RowView(
            unit: LinkView(text: row.unit.name, href: view.link(.unit(row.unit.code))),
            cells: row.cells.map { CellView(state: $0, texts: view.model.texts) })
        }
      },
      .list("leyenda", "qué dice cada figura", of: CellView.shape) { view in
        Punctuality.allCases.filter { $0 != .notExpected }.map { CellView(state: $0, texts: view.model.texts) }
      },
    ])
}

extension Punctuality {
  fileprivate var reportState: ReportState {
    switch self {
    case .received: .received
    case .late: .late
    case .missing: .missing
    case .notDue: .notDue
    case .notExpected: .notExpected
    }
  }
}
