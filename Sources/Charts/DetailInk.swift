/// What a drawing is painted with: one of its classes in a page, its presentation attributes in a file.
protocol Appearance: Sendable {
  /// The open class attribute; another class or a quote follows.
  var openClass: [UInt8] { get }
  /// Presentation attributes, each with a space before it.
  var presentation: [UInt8] { get }
}

extension Ink: Appearance {
  var openClass: [UInt8] { Ink.classes[rawValue] }
  var presentation: [UInt8] { Ink.attributes[rawValue] }
}

/// The colours of the statuses, which the badges of the site carry too, and the two that go with them.
enum StatusColour: String, Sendable, CaseIterable {
  case onTarget = "--en-meta"
  case atRisk = "--en-riesgo"
  case behind = "--rezago"
  case exceeded = "--excedido"
  case noData = "--sin-dato"
  case paper = "--papel"
  case achieved = "--alcanzado"

  var light: String {
    switch self {
    case .onTarget: "#1d6b45"
    case .atRisk: "#8a5a00"
    case .behind: "#a92b1d"
    case .exceeded: "#5a3f9e"
    case .noData: "#545b58"
    case .paper: "#ffffff"
    case .achieved: "#0e5a5a"
    }
  }
}

/// The inks of the strip, the sparkline and the cells' marks: what `Ink` is to the larger charts. The stylesheet holds
/// the same properties, and a test compares the two.
enum DetailInk: Int, Sendable, CaseIterable {
  case onTargetPart, atRiskPart, behindPart, exceededPart
  case openPart, rule, dottedPart, stripe
  case markOnPart, countOnPart, mark, dottedMark
  case sparkLine, sparkPoint
  case received, late, lateOutline, missingReport, tick

  /// A text also has the class of the `Ink` whose size it shares.
  var className: String {
    switch self {
    case .onTargetPart: "g-parte-en-meta"
    case .atRiskPart: "g-parte-en-riesgo"
    case .behindPart: "g-parte-rezago"
    case .exceededPart: "g-parte-excedido"
    case .openPart: "g-parte-abierta"
    case .rule: "g-parte-raya"
    case .dottedPart: "g-parte-punteada"
    case .stripe: "g-parte-corte"
    case .markOnPart: "g-parte-marca"
    case .countOnPart: "g-parte-cuenta"
    case .mark: "g-marca"
    case .dottedMark: "g-marca-punteada"
    case .sparkLine: "g-chispa-linea"
    case .sparkPoint: "g-chispa-punto"
    case .received: "g-celda-recibido"
    case .late: "g-celda-tarde"
    case .lateOutline: "g-celda-tarde-borde"
    case .missingReport: "g-celda-falta"
    case .tick: "g-celda-palomita"
    }
  }

  private var sizeClass: String { self == .countOnPart ? Ink.strongValue.className + " " : "" }

  typealias Properties = [(name: String, value: Value)]

  enum Value: Sendable {
    case colour(StatusColour)
    case plain(String)

    var attribute: String {
      switch self {
      case .colour(let colour): colour.light
      case .plain(let value): value
      }
    }

    var declaration: String {
      switch self {
      case .colour(let colour): "var(\(colour.rawValue))"
      case .plain(let value): value
      }
    }
  }

  var properties: Properties {
    switch self {
    case .onTargetPart: fill(.onTarget) + crisp
    case .atRiskPart: fill(.atRisk) + crisp
    case .behindPart: fill(.behind) + crisp
    case .exceededPart: fill(.exceeded) + crisp
    case .openPart: stroke(.noData, "1") + crisp
    case .rule: stroke(.noData, "2") + crisp
    case .dottedPart: stroke(.noData, "1.5") + [("stroke-dasharray", .plain("1.5 2.5"))]
    case .stripe: stroke(.paper, "1.5")
    case .markOnPart: fill(.paper)
    case .countOnPart: fill(.paper) + [("font-size", .plain("13px")), ("font-weight", .plain("600"))]
    case .mark: fill(.noData)
    case .dottedMark: stroke(.noData, "2") + dots
    case .sparkLine: stroke(.achieved, "1.5") + [("stroke-linejoin", .plain("round"))]
    case .sparkPoint: fill(.achieved)
    case .received: fill(.onTarget)
    case .late: fill(.atRisk)
    case .lateOutline: stroke(.atRisk, "1.5")
    case .missingReport: fill(.behind)
    case .tick: stroke(.paper, "2")
    }
  }

  private func fill(_ colour: StatusColour) -> Properties { [("fill", .colour(colour))] }

  private func stroke(_ colour: StatusColour, _ width: String) -> Properties {
    [("fill", .plain("none")), ("stroke", .colour(colour)), ("stroke-width", .plain(width))]
  }

  private var crisp: Properties { [("shape-rendering", .plain("crispEdges"))] }

  /// Eight round dots on a circle of radius 4.
  private var dots: Properties { [("stroke-dasharray", .plain("0 3.14")), ("stroke-linecap", .plain("round"))] }

  private static let classes: [[UInt8]] = allCases.map { Array(" class=\"\($0.sizeClass)\($0.className)".utf8) }

  private static let attributes: [[UInt8]] = allCases.map { ink in
    ink.properties.flatMap { Array(" \($0.name)=\"\($0.value.attribute)\"".utf8) }
  }
}

extension DetailInk: Appearance {
  var openClass: [UInt8] { Self.classes[rawValue] }
  var presentation: [UInt8] { Self.attributes[rawValue] }
}
