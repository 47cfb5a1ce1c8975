import Indicators
import Templating

/// An indicator of a MIR (Matriz de Indicadores para Resultados) with those that stand below it: Fin, Propósito,
/// Componentes, Actividades.
struct MIRNode: Sendable {
  private let row: IndicatorRow
  private let children: [MIRNode]

  /// The tops of a MIR. A level that is missing is passed over: without Fin and Propósito the components are the tops.
  static func tree(_ members: [IndicatorProgress], _ model: SiteModel, _ link: Linker) -> [MIRNode] {
    func nodes(_ levels: [Level], above children: (Level) -> [MIRNode]) -> [MIRNode] {
      members.filter { levels.contains($0.indicator.key.level) }.sorted { $0.indicator.key < $1.indicator.key }.map {
        MIRNode(row: IndicatorRow(progress: $0, model: model, link: link), children: children($0.indicator.key.level))
      }
    }
    let levels = members.map(\.indicator.key.level)
    let componentNumbers = Set(levels.compactMap(\.componentNumber))
    let components = nodes(levels.filter { $0.componentNumber != nil }) { component in
      nodes(levels.filter { $0.parentComponent != nil && $0.parentComponent == component.componentNumber }) { _ in [] }
    }
    let isOrphan = { (level: Level) in level.parentComponent.map { !componentNumbers.contains($0) } ?? false }
    let results = components + nodes(levels.filter(isOrphan)) { _ in [] }
    let purposes = nodes([.purpose]) { _ in results }
    let belowGoal = purposes.isEmpty ? results : purposes
    let goals = nodes([.goal]) { _ in belowGoal }
    return goals.isEmpty ? belowGoal : goals
  }

  static let shape: Shape<MIRNode> = Shape(
    "nodo",
    [
      .record("renglon", "el indicador", of: IndicatorRow.shape) { $0.row },
      .flag("hay_hijos", "si hay indicadores debajo") { !$0.children.isEmpty },
      .list("hijos", "los que están debajo", of: MIRNode.shape) { $0.children },
    ])
}

extension Level {
  fileprivate var componentNumber: Int? {
    if case .component(let number) = self { number } else { nil }
  }

  /// The component of an activity.
  fileprivate var parentComponent: Int? {
    if case .activity(let component, _) = self { component } else { nil }
  }
}

/// The MIR of one unit within a programme.
struct UnitMIR: Sendable {
  let unit: LinkView
  let nodes: [MIRNode]

  static let shape = Shape<UnitMIR>(
    "mir",
    [
      .record("unidad", "la unidad responsable", of: LinkView.shape) { $0.unit },
      .list("nodos", "su MIR, de arriba abajo", of: MIRNode.shape) { $0.nodes },
    ])
}
