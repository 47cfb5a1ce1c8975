/// A colour of the site's palette. A page names it by its variable, so that dark mode, forced colours and print
/// may change it; a standalone file carries the light value.
enum Colour: String, Sendable, CaseIterable {
  case paper = "--papel"
  case text = "--tinta"
  case softText = "--tinta-suave"
  case line = "--linea"
  case programmed = "--programado"
  case programmedEdge = "--programado-borde"
  case achieved = "--alcanzado"
  case goal = "--meta"
  case band = "--banda"
  case bandEdge = "--banda-borde"

  var light: String {
    switch self {
    case .paper: "#ffffff"
    case .text, .goal: "#1c1f1e"
    case .softText: "#545b58"
    case .line: "#d9d6cd"
    case .programmed: "#c9d3d1"
    case .programmedEdge: "#5f7370"
    case .achieved: "#0e5a5a"
    case .band: "#e3efe6"
    case .bandEdge: "#3d7a56"
    }
  }
}

/// A value of a presentation property, which is an attribute in a standalone file and a declaration in the stylesheet.
enum InkValue: Sendable {
  case colour(Colour)
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

/// What a stroke, a surface or a word stands for. This table is the one source of how each looks: `graficas.css` holds
/// the same properties, and a test compares the two.
enum Ink: Int, Sendable, CaseIterable {
  case value, strongValue, label, softLabel, heading
  case grid, baseline
  case programmed, programmedLine, programmedAhead, programmedPoint
  case achieved, achievedLine, achievedBridge, achievedPoint
  case missing, missingMark, future, notScheduled
  case goal, expected, expectedMark, halo
  case band, track, trackAhead

  /// Spanish, as the stylesheet's readers are.
  var className: String {
    switch self {
    case .value: "g-valor"
    case .strongValue: "g-valor-fuerte"
    case .label: "g-rotulo"
    case .softLabel: "g-rotulo-suave"
    case .heading: "g-titulo"
    case .grid: "g-rejilla"
    case .baseline: "g-base"
    case .programmed: "g-programado"
    case .programmedLine: "g-programado-linea"
    case .programmedAhead: "g-programado-futuro"
    case .programmedPoint: "g-programado-punto"
    case .achieved: "g-alcanzado"
    case .achievedLine: "g-alcanzado-linea"
    case .achievedBridge: "g-alcanzado-puente"
    case .achievedPoint: "g-alcanzado-punto"
    case .missing: "g-sin-reporte"
    case .missingMark: "g-sin-reporte-cruz"
    case .future: "g-futuro"
    case .notScheduled: "g-no-programado"
    case .goal: "g-meta"
    case .expected: "g-esperado"
    case .expectedMark: "g-esperado-marca"
    case .halo: "g-halo"
    case .band: "g-banda"
    case .track: "g-carril"
    case .trackAhead: "g-carril-futuro"
    }
  }

  /// Type size in px; nil for what is not text. 12 is the least that a small screen bears.
  var textSize: Double? {
    switch self {
    case .value, .softLabel: 12
    case .strongValue, .label: 13
    case .heading: 16
    default: nil
    }
  }

  var isBold: Bool { self == .strongValue || self == .heading }

  var properties: [(name: String, value: InkValue)] {
    switch self {
    case .value, .strongValue, .label, .heading: text(.text)
    case .softLabel: text(.softText)
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
    }
  }

  private typealias Properties = [(name: String, value: InkValue)]

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

  /// The open class attribute of an element in a page, by raw value: another class or a quote follows.
  static let classes: [[UInt8]] = allCases.map { Array(" class=\"\($0.className)".utf8) }

  /// Attributes of an element in a standalone file, each with a space before it; made once, by raw value.
  static let attributes: [[UInt8]] = allCases.map { ink in
    ink.properties.flatMap { Array(" \($0.name)=\"\($0.value.attribute)\"".utf8) }
  }
}
