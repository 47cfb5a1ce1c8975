import ContentReading
import Indicators

/// `datos/avance.json`: the plan, its figures quarter by quarter, every indicator, revision, note and report.
struct WholeDocument: Sendable {
  let site: SiteSettings
  let data: OpenData

  private var plan: Plan { data.history.ledger.plan }

  /// Grows when a member is added, and its first number when one would change its meaning.
  static let version = "1.0"

  static let shape = DataShape<WholeDocument>(
    "conjunto",
    [
      .text("version") { _ in version },
      .text("municipio") { $0.site.municipality },
      .flag("ficticio") { $0.site.isFictitious },
      .record("plan", of: planShape) { $0.plan },
      .record("corte", of: .period) { $0.data.history.ledger.cutOff },
      .list("avance", of: GroupDatum.row) { $0.data.groups },
      .list("indicadores", of: IndicatorDatum.document) { $0.data.indicators },
      .list("informes", of: ReportDatum.row) { $0.data.expectedReports },
      .list("revisiones", of: RevisionDatum.row) { $0.data.revisions },
      .list("calidad", of: NoteDatum.row) { $0.data.notes },
    ])

  private static let planShape = DataShape<Plan>(
    "plan_municipal",
    [
      .text("nombre") { $0.name },
      .integer("desde", from: 1000) { $0.years.lowerBound },
      .integer("hasta", from: 1000) { $0.years.upperBound },
      .list("ejes", of: .axis) { $0.axes },
      .list("objetivos", of: .entry) { $0.objectives },
      .list("unidades", of: .entry) { $0.units.map { Entry(code: $0.code, name: $0.name) } },
      .list("programas", of: .entry) { $0.programmes },
      .record("rangos", of: .bands) { $0.bands },
      .code("descendente", DescendingFormula.allCases.map(\.code)) { $0.descending.code },
    ])

  /// An indicator a line, so that two versions can be compared line by line.
  var bytes: [UInt8] { JSONWriter.document(indentedDepth: 2) { Self.shape.write(self, into: &$0) } }
}
