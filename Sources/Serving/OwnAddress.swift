/// The preview's own addresses. A site cannot have them: no name in it begins with a dot.
enum OwnAddress: String {
  case news = "/.avance/novedades"
  case panel = "/.avance/panel"
  case script = "/.avance/vista.js"
  case style = "/.avance/vista.css"
}
