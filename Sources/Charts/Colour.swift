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
  // Of the statuses, which the site's badges carry too.
  case onTarget = "--en-meta"
  case atRisk = "--en-riesgo"
  case behind = "--rezago"
  case exceeded = "--excedido"
  case noData = "--sin-dato"

  var light: String {
    switch self {
    case .paper: "#ffffff"
    case .text, .goal: "#1c1f1e"
    case .softText, .noData: "#545b58"
    case .line: "#d9d6cd"
    case .programmed: "#c9d3d1"
    case .programmedEdge: "#5f7370"
    case .achieved: "#0e5a5a"
    case .band: "#e3efe6"
    case .bandEdge: "#3d7a56"
    case .onTarget: "#1d6b45"
    case .atRisk: "#8a5a00"
    case .behind: "#a92b1d"
    case .exceeded: "#5a3f9e"
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
