/// Messages about narratives: their Markdown, their front matter, and any file in YAML.
extension Message {
  // MARK: - Links and images

  package static func markdownNoDestination(isImage: Bool) -> Message {
    Message(
      "enlace-sin-destino",
      es: isImage ? "la imagen no dice qué archivo mostrar" : "el enlace no dice a dónde lleva",
      hint: "escriba el destino entre los paréntesis",
      en: isImage ? "the image does not say which file to show" : "the link does not say where it leads",
      hint: "write the destination between the parentheses")
  }

  package static func markdownIncompleteAddress(_ destination: String) -> Message {
    Message(
      "direccion-incompleta",
      es: "la dirección \(quoted(destination)) está incompleta",
      hint: "escríbala desde «https://» con el nombre del sitio",
      en: "the address \(quoted(destination)) is incomplete",
      hint: "write it from «https://» on, with the name of the site")
  }

  package static func markdownRootedPath(_ destination: String) -> Message {
    Message(
      "ruta-desde-la-raiz",
      es: "\(quoted(destination)) empieza con «/» y dejaría de servir si el sitio se publica en una subcarpeta",
      hint: "escriba la ruta desde este archivo, por ejemplo «../evidencias/foto.jpg»",
      en: "\(quoted(destination)) begins with «/» and would break where the site is published in a sub-folder",
      hint: "write the path from this file, for example «../evidencias/foto.jpg»")
  }

  package static func markdownForbiddenScheme(_ scheme: String, isImage: Bool) -> Message {
    Message(
      "enlace-prohibido",
      es: "\(isImage ? "una imagen" : "un enlace") no puede empezar con «\(scheme.visible):», por seguridad",
      hint: isImage
        ? "guarde la imagen como archivo y escriba su ruta"
        : "enlace una página «https://» o un archivo del sitio",
      en: "\(isImage ? "an image" : "a link") cannot begin with «\(scheme.visible):», for safety",
      hint: isImage ? "save the image as a file and write its path" : "link an «https://» page or a file of the site")
  }

  package static func markdownLocalFile(_ destination: String) -> Message {
    Message(
      "archivo-de-su-computadora",
      es: "\(quoted(destination)) solo existe en su computadora",
      hint: "copie el archivo a la carpeta del contenido y escriba la ruta desde este archivo",
      en: "\(quoted(destination)) exists on your computer only",
      hint: "copy the file into the content folder and write its path from this file")
  }

  package static func markdownUnknownScheme(_ scheme: String, known: [String]) -> Message {
    let near = nearest(to: scheme, in: known)
    return Message(
      "enlace-desconocido",
      es: "no se conocen enlaces que empiecen con «\(scheme.visible):»",
      hint: near.map { "¿quiso escribir «\($0):»?" }
        ?? "empiece con \(alternatives(known.map { "«\($0):»" }, in: .spanish)), o escriba la ruta de un archivo",
      en: "links that begin with «\(scheme.visible):» are not known",
      hint: near.map { "did you mean «\($0):»?" }
        ?? "begin with \(alternatives(known.map { "«\($0):»" }, in: .english)), or write the path of a file")
  }

  package static func markdownImageWithoutText(_ destination: String) -> Message {
    Message(
      "imagen-sin-descripcion",
      es: "la imagen no tiene descripción para quien no la ve",
      hint: "escriba lo que muestra: ![Calle pavimentada en la colonia Centro](\(destination.visible))",
      en: "the image has no description for those who cannot see it",
      hint: "write what it shows: ![Calle pavimentada en la colonia Centro](\(destination.visible))")
  }

  package static func markdownLinkWithoutText(_ destination: String) -> Message {
    Message(
      "enlace-sin-texto",
      es: "el enlace no tiene texto donde tocar",
      hint: "escriba a qué lleva: [Reglas de operación](\(destination.visible))",
      en: "the link has no text to touch",
      hint: "write what it leads to: [Reglas de operación](\(destination.visible))")
  }

  // MARK: - Live data in the text

  package static func markdownBlockAsLink(_ destination: String) -> Message {
    Message(
      "grafica-sin-admiracion",
      es: "una gráfica o tabla se escribe como imagen, con «!» delante",
      hint: "escriba ![](\(destination.visible))",
      en: "a chart or table is written as an image, with «!» before it",
      hint: "write ![](\(destination.visible))")
  }

  package static func markdownBlockNotAlone(_ destination: String) -> Message {
    Message(
      "grafica-entre-texto",
      es: "una gráfica o tabla ocupa un párrafo sola",
      hint: "ponga ![](\(destination.visible)) en su propia línea, con una línea en blanco antes y otra después",
      en: "a chart or table takes a paragraph of its own",
      hint: "put ![](\(destination.visible)) on its own line, with a blank line before and after it")
  }

  package static func markdownFigureAsImage(_ destination: String) -> Message {
    Message(
      "dato-con-admiracion",
      es: "un dato se escribe como enlace, sin «!» delante",
      hint: "escriba [dato](\(destination.visible))",
      en: "a figure is written as a link, without «!» before it",
      hint: "write [dato](\(destination.visible))")
  }

  package static func markdownUnreadFigure(_ written: String) -> Message {
    let clean = written.filter { !$0.isWhitespace }
    return Message(
      "dato-no-leido",
      es: "\(quoted(written)) quedó como texto: no se leyó como gráfica, tabla ni dato",
      hint: "escriba «(\(clean.visible))» sin espacios y pegado al corchete",
      en: "\(quoted(written)) remains text: it was not read as a chart, table or figure",
      hint: "write «(\(clean.visible))» without spaces and right behind the bracket")
  }

  package static func markdownUnreadLink(_ written: String) -> Message {
    Message(
      "enlace-no-leido",
      es: "\(quoted(written)) quedó como texto: un destino con espacios no se lee como enlace ni imagen",
      hint: "si es un enlace, escriba el destino entre < y >: (<\(written.visible)>)",
      en: "\(quoted(written)) remains text: a destination with spaces is not read as a link or image",
      hint: "if it is a link, write the destination between < and >: (<\(written.visible)>)")
  }

  // MARK: - Other Markdown

  package static let markdownHTMLBlock = Message(
    "html-omitido",
    es: "este bloque de HTML no se publica, tampoco el texto que contiene",
    hint: "escríbalo en Markdown, con una línea en blanco antes y otra después",
    en: "this block of HTML is not published, nor is the text in it",
    hint: "write it in Markdown, with a blank line before and after it")

  package static func markdownHTMLTag(_ tag: String) -> Message {
    Message(
      "html-omitido",
      es: "la etiqueta HTML \(quoted(tag)) no se publica",
      hint: "use Markdown: **negritas**, *cursivas*, [enlace](destino)",
      en: "the HTML tag \(quoted(tag)) is not published",
      hint: "use Markdown: **bold**, *italics*, [link](destination)")
  }

  package static func markdownHeadingJump(from above: Int, to level: Int) -> Message {
    let marks = { String(repeating: "#", count: $0) }
    return Message(
      "titulo-salta-nivel",
      es: "el título salta del nivel «\(marks(above))» al «\(marks(level))»",
      hint: "use «\(marks(above + 1))»: quien escucha la página se orienta por los niveles",
      en: "the heading jumps from level «\(marks(above))» to «\(marks(level))»",
      hint: "use «\(marks(above + 1))»: who listens to the page finds the way by the levels")
  }

  package static let markdownFootnote = Message(
    "nota-al-pie",
    es: "las notas al pie no existen en Markdown estándar: este texto desaparecería",
    hint: "escriba la nota entre paréntesis en el texto, o en un párrafo al final",
    en: "there are no footnotes in standard Markdown: this text would vanish",
    hint: "write the note in parentheses in the text, or in a paragraph at the end")

  package static let markdownPipeTable = Message(
    "tabla-con-barras",
    es: "las tablas con «|» no existen en Markdown estándar: se verá como texto corrido",
    hint: "use una lista, o ![](tabla:CLAVE) para la tabla de un indicador",
    en: "there are no «|» tables in standard Markdown: it will show as running text",
    hint: "use a list, or ![](tabla:CLAVE) for the table of an indicator")

  // MARK: - Narratives

  package static func narrativeName(_ name: String, suggestion: String) -> Message {
    Message(
      "nombre-de-narrativa",
      es: "el nombre \(quoted(name)) no sirve como dirección: solo letras minúsculas sin acento, números y guiones",
      hint: "cambie el nombre del archivo a «\(suggestion).md»",
      en: "the name \(quoted(name)) does not serve as an address: lower-case letters without accents, digits and "
        + "hyphens only",
      hint: "rename the file to «\(suggestion).md»")
  }

  package static let narrativeWithoutFrontMatter = Message(
    "sin-ficha",
    es: "falta la ficha con que empieza cada narrativa",
    hint: "empiece el archivo con una línea «---», las líneas «titulo: …» y «resumen: …», y otra línea «---»",
    en: "the front matter with which each narrative begins is missing",
    hint: "begin the file with a line «---», the lines «titulo: …» and «resumen: …», and another line «---»")

  package static let narrativeFrontMatterOpen = Message(
    "ficha-sin-cerrar",
    es: "la ficha del principio no termina",
    hint: "escriba otra línea «---» después de su último dato",
    en: "the front matter does not end",
    hint: "write another line «---» after its last entry")

  package static func malformedDate(_ text: String) -> Message {
    Message(
      "fecha-mal-escrita",
      es: "no se entiende la fecha \(quoted(text))",
      hint: "escriba año, mes y día: AAAA-MM-DD, por ejemplo 2024-05-03",
      en: "the date \(quoted(text)) is not understood",
      hint: "write year, month and day: YYYY-MM-DD, for example 2024-05-03")
  }

  package static func impossibleDate(_ text: String) -> Message {
    Message(
      "fecha-imposible",
      es: "la fecha \(quoted(text)) no existe en el calendario",
      hint: "revise el mes y el día: AAAA-MM-DD",
      en: "the date \(quoted(text)) is not in the calendar",
      hint: "check the month and the day: YYYY-MM-DD")
  }
}

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
    return Message(
      "dato-desconocido",
      es: "\(quoted(key)) no es un nombre conocido aquí",
      hint: near.map { "¿quiso escribir «\($0)»?" } ?? "aquí puede ir \(alternatives(known, in: .spanish))",
      en: "\(quoted(key)) is not a known name here",
      hint: near.map { "did you mean «\($0)»?" } ?? "here may be \(alternatives(known, in: .english))")
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
