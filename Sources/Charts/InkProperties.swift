/// The one source of how each ink looks: `20-graficas.css` holds the same properties, and a test compares the two.
extension Ink {
  typealias Properties = [(name: String, value: InkValue)]

  var properties: Properties {
    switch self {
    case .value, .strongValue, .label, .heading: text(.text)
    case .softLabel: text(.softText)
    case .programmedName: text(.programmedEdge)
    case .achievedName: text(.achieved)
    case .goalName: text(.goal)
    case .bandName: text(.bandEdge)
    case .grid: stroke(.line, 1) + crisp
    case .baseline: stroke(.softText, 1) + crisp
    case .programmed: surface(.programmed, edge: .programmedEdge) + crisp
    case .programmedLine: stroke(.programmedEdge, 2) + round
    case .programmedAhead: stroke(.programmedEdge, 2) + dash("1 5") + round
    case .programmedPoint: surface(.paper, edge: .programmedEdge, width: 2)
    case .achieved: surface(.achieved) + crisp
    case .achievedLine: stroke(.achieved, 3) + round
    case .achievedBridge: stroke(.achieved, 1.5) + dash("4 4")
    case .achievedPoint: surface(.achieved, edge: .paper, width: 2)
    case .missing: stroke(.softText, 1) + crisp
    case .missingMark: stroke(.softText, 1.5)
    case .future: stroke(.programmedEdge, 1) + dash("3 3")
    case .notScheduled: stroke(.softText, 1.5)
    case .goal: stroke(.goal, 1.5) + dash("6 4")
    case .expected: stroke(.goal, 3)
    case .expectedMark: surface(.goal)
    case .halo: stroke(.paper, 7)
    case .band: surface(.band, edge: .bandEdge)
    case .track: stroke(.programmedEdge, 1)
    case .trackAhead: stroke(.programmedEdge, 1) + dash("3 3")
    case .onTargetPart: surface(.onTarget) + crisp
    case .atRiskPart: surface(.atRisk) + crisp
    case .behindPart: surface(.behind) + crisp
    case .exceededPart: surface(.exceeded) + crisp
    case .openPart: stroke(.noData, 1) + crisp
    case .rule: stroke(.noData, 2) + crisp
    case .dottedPart: stroke(.noData, 1.5) + dash("1.5 2.5")
    case .stripe: stroke(.paper, 1.5)
    case .markOnPart: surface(.paper)
    case .countOnPart: text(.paper)
    case .mark: surface(.noData)
    // Eight round dots on a circle of radius 4.
    case .dottedMark: stroke(.noData, 2) + dash("0 3.14") + round
    case .sparkLine: stroke(.achieved, 1.5) + [("stroke-linejoin", .plain("round"))]
    case .sparkPoint: surface(.achieved)
    case .received: surface(.onTarget)
    case .late: surface(.atRisk)
    case .lateOutline: stroke(.atRisk, 1.5)
    case .missingReport: surface(.behind)
    case .tick: stroke(.paper, 2)
    }
  }

  private func text(_ colour: Colour) -> Properties {
    var result: Properties = [("fill", .colour(colour))]
    if let textSize { result.append(("font-size", .plain("\(Int(textSize))px"))) }
    if isBold { result.append(("font-weight", .plain("600"))) }
    return result
  }

  private func stroke(_ colour: Colour, _ width: Double) -> Properties {
    [("fill", .plain("none")), ("stroke", .colour(colour)), ("stroke-width", .plain(Self.number(width)))]
  }

  private func surface(_ fill: Colour, edge: Colour? = nil, width: Double = 1) -> Properties {
    guard let edge else { return [("fill", .colour(fill))] }
    return [("fill", .colour(fill)), ("stroke", .colour(edge)), ("stroke-width", .plain(Self.number(width)))]
  }

  private func dash(_ pattern: String) -> Properties { [("stroke-dasharray", .plain(pattern))] }

  private var crisp: Properties { [("shape-rendering", .plain("crispEdges"))] }

  private var round: Properties { [("stroke-linecap", .plain("round"))] }

  private static func number(_ value: Double) -> String {
    Double(Int(value)) == value ? "\(Int(value))" : "\(value)"
  }
}
