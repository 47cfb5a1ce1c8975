import Indicators

/// The figures of the plan, or of a part of it, in one quarter: a row of `avance.csv`.
struct GroupDatum: Sendable {
  enum Scope: String, Sendable, CaseIterable {
    case plan, eje, objetivo, unidad, programa
  }

  let scope: Scope
  let code: String
  let name: String?
  let period: Period
  let rollUp: RollUp

  /// The plan and then each of its parts.
  static func all(_ progress: PlanProgress, in period: Period) -> [GroupDatum] {
    func datum(_ scope: Scope, _ code: String, _ name: String?, _ rollUp: RollUp) -> GroupDatum {
      GroupDatum(scope: scope, code: code, name: name, period: period, rollUp: rollUp)
    }
    return [datum(.plan, "plan", progress.ledger.plan.name, progress.plan)]
      + progress.axes.map { datum(.eje, $0.subject.code, $0.subject.name, $0.rollUp) }
      + progress.objectives.map { datum(.objetivo, $0.subject.code, $0.subject.name, $0.rollUp) }
      + progress.units.map { datum(.unidad, $0.subject.code, $0.subject.name, $0.rollUp) }
      + progress.programmes.map { datum(.programa, $0.subject.code, $0.subject.name, $0.rollUp) }
  }

  static let row = DataShape<GroupDatum>(
    "avance",
    [
      .code("ambito", Scope.allCases.map(\.rawValue)) { $0.scope.rawValue },
      .text("clave") { $0.code },
      .optionalText("nombre") { $0.name },
      .integer("ejercicio", from: 1000) { $0.period.year },
      .integer("trimestre", from: 1) { $0.period.quarter.rawValue },
      .ratio("cumplimiento") { $0.rollUp.compliance },
      .ratio("avance_anual") { $0.rollUp.annual?.progress },
      .ratio("esperado_anual") { $0.rollUp.annual?.expected },
      .ratio("avance_plan") { $0.rollUp.plan?.progress },
      .ratio("esperado_plan") { $0.rollUp.plan?.expected },
      .integer("indicadores") { $0.rollUp.total },
      .integer("debian_informar") { $0.rollUp.due },
      .integer("informaron") { $0.rollUp.reported },
    ]
      + Status.allCases.map { status in
        .integer("estado_\(status.code)") { $0.rollUp.distribution[status] ?? 0 }
      })
}
