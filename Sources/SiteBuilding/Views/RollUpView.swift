import Charts
import Indicators
import Templating

/// The three figures of a group, with what stands beside a mean: coverage, distribution, what was left out.
struct RollUpView: Sendable {
  let rollUp: RollUp
  /// Begins the ids of the charts; unique in the page.
  let id: String
  let model: SiteModel
  let link: Linker

  private var words: Wording { model.words }

  /// The fiscal year of the figures: a quarter's page has another cut-off than the site.
  private var year: String { String((rollUp.members.first?.cutOff ?? model.cutOff).year) }

  private func figure(_ ratio: Fraction?) -> String {
    ratio.map(words.percent) ?? model.texts(.groupWithoutData)
  }

  private func expectation(_ result: (progress: Fraction, expected: Fraction)?) -> String? {
    result.map { model.texts(.groupExpected, words.percent($0.expected)) }
  }

  private func chart(
    _ result: (progress: Fraction, expected: Fraction)?, of years: String, _ name: String, title: String
  ) -> ChartView? {
    result.map { ProgressCharts(model).share($0, of: years, id: "\(id)-\(name)", title: title) }
  }

  /// The fiscal years of which there are goals, oldest first: what "of the plan" can mean so far.
  private var goalYears: [Int] { Set(rollUp.members.flatMap { $0.annual.map(\.year) }).sorted() }

  /// `2022, 2024`, and `2022–2024` for years in a row.
  private var goalYearsText: String {
    guard goalYears.count > 2, let first = goalYears.first, let last = goalYears.last,
      last - first == goalYears.count - 1
    else { return goalYears.map(String.init).joined(separator: ", ") }
    return "\(first)–\(last)"
  }

  private var partialPlan: String? {
    guard !goalYears.isEmpty, goalYears.count < model.plan.years.count else { return nil }
    return model.texts(.goalYears, String(goalYears.count), goalYearsText)
  }

  private struct ExclusionView: Sendable {
    let link: LinkView
    let reason: String

    static let shape = Shape<ExclusionView>(
      "excluido",
      [
        .record("enlace", "el indicador", of: LinkView.shape) { $0.link },
        .text("razon", "por qué no entra") { $0.reason },
      ])
  }

  private var exclusions: [ExclusionView] {
    rollUp.excluded.map { indicator, reason in
      ExclusionView(
        link: LinkView(text: "\(indicator.key.code) \(indicator.name)", href: link(.indicator(indicator.key))),
        reason: model.texts(.exclusion, reason.code))
    }
  }

  static let shape = Shape<RollUpView>(
    "cifras",
    [
      .text("cumplimiento", "«100 %», o «Sin datos»") { $0.figure($0.rollUp.compliance) },
      .flag("hay_indicadores", "si el grupo tiene indicadores") { $0.rollUp.total > 0 },
      .flag("hay_datos", "si algún indicador informó") { $0.rollUp.compliance != nil },
      .text("cobertura", "cuántos reportaron, cuántos debían y cuántos hay") { $0.words.coverage($0.rollUp) },
      .text("indicadores", "«2 indicadores»") { $0.words.indicators($0.rollUp.total) },
      .text("anual", "el avance del año") { $0.figure($0.rollUp.annual?.progress) },
      .optionalText("anual_esperado", "lo que se esperaba") { $0.expectation($0.rollUp.annual) },
      .optional("grafica_anual", "barra del avance del año", of: ChartView.shape) {
        $0.chart($0.rollUp.annual, of: $0.year, "anual", title: $0.model.texts(.annualTitle, $0.year))
      },
      .text("plan", "el avance del plan") { $0.figure($0.rollUp.plan?.progress) },
      .optionalText("plan_esperado", "lo que se esperaba") { $0.expectation($0.rollUp.plan) },
      .optional("grafica_plan", "barra del avance del plan", of: ChartView.shape) {
        $0.chart($0.rollUp.plan, of: $0.goalYearsText, "plan", title: $0.model.texts(.planTitle))
      },
      .optionalText("ejercicios", "de qué años hay metas, si no son todos los del plan") { $0.partialPlan },
      .optional("franja", "cuántos indicadores hay en cada estado, dibujado", of: ChartView.shape) {
        GroupCharts($0.model).distribution($0.rollUp, id: "\($0.id)-estados", size: .bar)
      },
      .optionalHTML("franja_mini", "lo mismo, en pequeño") {
        GroupCharts($0.model).distribution($0.rollUp, id: "\($0.id)-estados", size: .mini)?.drawing
      },
      .list("distribucion", "cuántos indicadores hay en cada estado", of: StatusCountView.shape) {
        StatusCountView.distribution($0.rollUp, words: $0.words)
      },
      .list("excluidos", "los que no entran en los promedios", of: ExclusionView.shape) { $0.exclusions },
    ])
}
