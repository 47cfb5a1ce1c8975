/// Messages about files in YAML: the plan, the site's settings, the front matter of narratives.
extension Message {
  package static let notUTF8 = Message(
    "no-es-utf8",
    es: "el archivo no está guardado en UTF-8",
    hint: "ábralo en su editor y guárdelo con la codificación UTF-8",
    en: "the file is not saved as UTF-8",
    hint: "open it in your editor and save it with the encoding UTF-8")

  package static func yamlMissingKey(_ key: String, example: String) -> Message {
    Message(
      "falta-dato",
      es: "falta «\(key)»",
      hint: "agregue una línea, por ejemplo: \(key): \(example)",
      en: "«\(key)» is missing",
      hint: "add a line, for example: \(key): \(example)")
  }

  package static func yamlEmptyValue(_ key: String, example: String) -> Message {
    Message(
      "dato-vacio",
      es: "«\(key)» está vacío",
      hint: "escriba su valor, por ejemplo: \(key): \(example)",
      en: "«\(key)» is empty",
      hint: "write its value, for example: \(key): \(example)")
  }

  package static func yamlEmptyItem(_ key: String) -> Message {
    Message(
      "dato-vacio",
      es: "un elemento de la lista «\(key)» está vacío",
      hint: "escriba su valor o borre la línea",
      en: "an item of the list «\(key)» is empty",
      hint: "write its value or delete the line")
  }

  package static func yamlUnknownKey(_ key: String, known: [String]) -> Message {
    let near = nearest(to: key, in: known)
    // More than a person reads: the file's other lines show what may stand there.
    let isMany = known.count > 20
    return Message(
      "dato-desconocido",
      es: "\(quoted(key)) no es un nombre conocido aquí",
      hint: near.map { "¿quiso escribir «\($0)»?" }
        ?? (isMany ? "bórrelo" : "aquí puede ir \(alternatives(known, in: .spanish))"),
      en: "\(quoted(key)) is not a known name here",
      hint: near.map { "did you mean «\($0)»?" }
        ?? (isMany ? "delete it" : "here may be \(alternatives(known, in: .english))"))
  }

  package static func yamlRepeatedKey(_ key: String, line: Int) -> Message {
    Message(
      "dato-repetido",
      es: "\(quoted(key)) ya está en la línea \(line)",
      hint: "deje una de las dos líneas",
      en: "\(quoted(key)) is on line \(line) already",
      hint: "leave one of the two lines")
  }

  package static func yamlWrongKind(_ key: String, expected: YAMLKind, found: YAMLKind) -> Message {
    Message(
      "dato-de-otro-tipo",
      es: "«\(key)» debe tener \(expected.names.es) y aquí hay \(found.names.es)", hint: expected.advice.es,
      en: "«\(key)» must have \(expected.names.en), and here is \(found.names.en)", hint: expected.advice.en)
  }

  package static func yamlNotInteger(_ key: String, _ text: String) -> Message {
    Message(
      "no-es-entero",
      es: "«\(key)» debe ser un número entero y dice \(quoted(text))",
      hint: "escriba solo cifras, sin comas ni punto",
      en: "«\(key)» must be a whole number and says \(quoted(text))",
      hint: "write digits only, without commas or point")
  }

  package static let yamlRootNotMapping = Message(
    "yaml-sin-claves",
    es: "aquí se esperan líneas «clave: valor»",
    hint: "escriba cada dato en su línea: el nombre, dos puntos, un espacio y el valor",
    en: "lines «key: value» are expected here",
    hint: "write each entry on its line: the name, a colon, a space and the value")

  package static let yamlKeyNotText = Message(
    "clave-no-es-texto",
    es: "delante de los dos puntos debe haber un nombre",
    hint: "escriba «clave: valor»",
    en: "there must be a name before the colon",
    hint: "write «key: value»")

  package static let yamlAnchor = Message(
    "yaml-con-referencias",
    es: "las referencias de YAML («&nombre» y «*nombre») no se admiten",
    hint: "escriba el valor en cada lugar; si es parte de un texto, póngalo entre comillas",
    en: "YAML's references («&name» and «*name») are not accepted",
    hint: "write the value in each place; if it is part of a text, put that between quotes")

  package static let yamlControlCharacter = Message(
    "caracter-de-control",
    es: "hay un carácter de control, que no se ve, dentro del texto",
    hint: "borre esa parte y escríbala de nuevo",
    en: "there is a control character, which does not show, in the text",
    hint: "delete that part and write it again")

  /// - Parameter problem: what libyaml says, in English.
  package static func yamlSyntax(_ problem: String) -> Message {
    let known = YAMLProblem.all.first { problem.contains($0.libyaml) }
    return Message(
      "yaml-mal-escrito",
      es: known?.es.rule ?? "no se puede leer como YAML (\(problem))",
      hint: known?.es.hint ?? "revise comillas, dos puntos y sangría de esta línea y de la anterior",
      en: known?.en.rule ?? "this cannot be read as YAML (\(problem))",
      hint: known?.en.hint ?? "check quotes, colons and indentation of this line and the one before")
  }
}

/// What a value in YAML is.
package enum YAMLKind: Sendable {
  case text, list, mapping

  fileprivate var names: (es: String, en: String) {
    switch self {
    case .text: ("un texto", "a text")
    case .list: ("una lista", "a list")
    case .mapping: ("un grupo de datos «clave: valor»", "a group of «key: value» entries")
    }
  }

  /// How to write it.
  fileprivate var advice: (es: String, en: String) {
    switch self {
    case .text: ("escriba un solo valor en la misma línea", "write a single value on the same line")
    case .list:
      (
        "escriba cada elemento en su línea, con un guion y un espacio delante",
        "write each item on its line, with a hyphen and a space before it"
      )
    case .mapping:
      (
        "escriba debajo una línea «clave: valor» por dato, con dos espacios de sangría",
        "write a line «key: value» for each entry below it, indented by two spaces"
      )
    }
  }
}

/// A problem of YAML's syntax in the words of people.
private struct YAMLProblem {
  typealias Words = (rule: String, hint: String)

  /// A part of libyaml's text that tells it from the others.
  let libyaml: String
  let es: Words
  let en: Words

  static let all = [
    YAMLProblem(
      libyaml: "mapping values are not allowed",
      es: (
        "aquí no puede haber dos puntos",
        "si son parte del texto, póngalo entre comillas: titulo: \"Avance: 2024\"; si es otra clave, alinéela con las "
          + "demás"
      ),
      en: (
        "there can be no colon here",
        "if it is part of the text, put that between quotes: titulo: \"Avance: 2024\"; if it is another key, align it "
          + "with the others"
      )),
    YAMLProblem(
      libyaml: "cannot start any token",
      es: ("un valor no puede empezar con este signo", "ponga el texto entre comillas"),
      en: ("a value cannot begin with this sign", "put the text between quotes")),
    YAMLProblem(
      libyaml: "indented with a tab",
      es: ("hay un tabulador al principio de la línea", "cámbielo por espacios"),
      en: ("there is a tab at the beginning of the line", "replace it with spaces")),
    YAMLProblem(
      libyaml: "text after a quote",
      es: (
        "hay texto después de las comillas que cierran",
        "si son parte del texto, ponga todo entre comillas sencillas: '\"Ruta\" segura'"
      ),
      en: (
        "there is text after the closing quotes",
        "if they are part of the text, put all of it between single quotes: '\"Ruta\" segura'"
      )),
    YAMLProblem(
      libyaml: "block sequence entries are not allowed",
      es: (
        "aquí no puede empezar una lista",
        "si es una lista, empiécela en la línea siguiente; si es un texto que empieza con guion, póngalo entre comillas"
      ),
      en: (
        "a list cannot begin here",
        "if it is a list, begin it on the next line; if it is a text that begins with a hyphen, put it between quotes"
      )),
    YAMLProblem(
      libyaml: "did not find expected node content",
      es: ("aquí falta un valor", "escríbalo, o ponga entre comillas el texto que empieza con ] o }"),
      en: ("a value is missing here", "write it, or put the text that begins with ] or } between quotes")),
    YAMLProblem(
      libyaml: "did not find expected comment or line break",
      es: ("un texto no puede empezar con «|» ni con «>»", "póngalo entre comillas"),
      en: ("a text cannot begin with «|» or «>»", "put it between quotes")),
    YAMLProblem(
      libyaml: "directive",
      es: ("una línea no puede empezar con «%»", "borre esta línea, o ponga el texto entre comillas"),
      en: ("a line cannot begin with «%»", "delete this line, or put the text between quotes")),
    YAMLProblem(
      libyaml: "document start",
      es: ("lo que sigue a la línea «...» no se lee", "borre la línea «...»"),
      en: ("what follows the line «...» is not read", "delete the line «...»")),
    YAMLProblem(
      libyaml: "Maximum nesting level",
      es: ("hay demasiados grupos de datos, uno dentro de otro", "revise la sangría y los corchetes"),
      en: ("there are too many groups of data, one inside the other", "check the indentation and the brackets")),
    YAMLProblem(
      libyaml: "unexpected end of stream",
      es: ("faltan las comillas que cierran este texto", "agréguelas al final del texto"),
      en: ("the quotes that close this text are missing", "add them at the end of the text")),
    YAMLProblem(
      libyaml: "could not find expected ':'",
      es: ("falta «:» después de la clave", "escriba «clave: valor», con un espacio después de los dos puntos"),
      en: ("«:» is missing after the key", "write «key: value», with a space after the colon")),
    YAMLProblem(
      libyaml: "did not find expected key",
      es: (
        "la sangría de esta línea no coincide con la de las anteriores",
        "alinéela con las demás de su grupo"
      ),
      en: (
        "the indentation of this line does not match that of those before",
        "align it with the others of its group"
      )),
    YAMLProblem(
      libyaml: "did not find expected '-' indicator",
      es: (
        "la sangría de esta línea no coincide con la lista anterior",
        "alinee el guion con los demás guiones, o la clave con las demás de su elemento"
      ),
      en: (
        "the indentation of this line does not match the list before",
        "align the hyphen with the other hyphens, or the key with the others of its item"
      )),
    YAMLProblem(
      libyaml: "did not find expected ','",
      es: ("falta una coma o el cierre «]» o «}»", "agréguelo, o ponga entre comillas el texto que empieza con [ o {"),
      en: (
        "a comma or the closing «]» or «}» is missing",
        "add it, or put the text that begins with [ or { between quotes"
      )),
    YAMLProblem(
      libyaml: "found undefined alias",
      es: ("un valor no puede empezar con «*» ni con «&»", "ponga el texto entre comillas"),
      en: ("a value cannot begin with «*» or «&»", "put the text between quotes")),
    YAMLProblem(
      libyaml: "alphabetic or numeric",
      es: ("un valor no puede empezar con «*» ni con «&»", "ponga el texto entre comillas"),
      en: ("a value cannot begin with «*» or «&»", "put the text between quotes")),
    YAMLProblem(
      libyaml: "unknown escape character",
      es: ("«\\» tiene un significado especial entre comillas dobles", "use comillas sencillas o «\\\\»"),
      en: ("«\\» has a special meaning between double quotes", "use single quotes or «\\\\»")),
    YAMLProblem(
      libyaml: "found another document",
      es: ("lo que sigue a esta línea «---» no se lee", "borre la línea y lo que sobre"),
      en: ("what follows this line «---» is not read", "delete the line and what is too much")),
  ]
}
