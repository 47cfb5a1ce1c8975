/// The words of ArgumentParser, which speaks English only, in Spanish.
enum SpanishUsage {
  static func translate(_ text: String) -> String {
    var text = text
    for (english, spanish) in words { text = text.replacing(english, with: spanish) }
    return text.replacing(/error: The value '(.*)' is invalid for '([^']*)'/) {
      "error: «\($0.output.1)» no sirve para «\($0.output.2)»"
    }
  }

  /// In this order: a longer text stands before a part of it.
  private static let words = [
    ("OVERVIEW: ", ""), ("USAGE: ", "USO: "), ("Usage: ", "Uso: "), ("OPTIONS:", "OPCIONES:"),
    ("ARGUMENTS:", "DATOS:"),
    ("SUBCOMMANDS:", "ÓRDENES:"), ("<subcommand>", "<orden>"), ("Show help information.", "Muestra esta ayuda."),
    ("Show subcommand help information.", "Muestra la ayuda de una orden."), ("Show the version.", "Dice la versión."),
    ("' for detailed help.", ""), ("' for more information.", ""), ("  See '", "  Para saber más: "),
    ("default: ", "si no se da: "),
    ("values: ", "valores: "), ("Error: ", "error: "), ("Help:  ", "Ayuda:  "),
    ("Unknown option '", "no existe la opción '"), ("Unexpected argument '", "no se entiende '"),
    ("Missing value for '", "falta el valor de '"),
    ("Missing expected argument '", "falta '"), ("Did you mean '", "¿Quizá '"),
    (" Please provide one of ", " Se admite "), ("' and '", "' o '"), ("' or '", "' o '"),
  ]
}
