/// Messages about narratives: their Markdown and their front matter.
extension Message {
  // MARK: - Links and images

  package static let unwrittenNarrative = Message(
    "texto-sin-escribir",
    es: "aquí sigue el texto de muestra, y así se publica",
    hint: "escriba el suyo en su lugar",
    en: "the sample text still stands here, and is published like that",
    hint: "write yours in its place")

  package static func markdownNoDestination(isImage: Bool) -> Message {
    Message(
      "enlace-sin-destino",
      es: isImage ? "la imagen no dice qué archivo mostrar" : "el enlace no dice a dónde lleva",
      hint: "escriba el destino entre los paréntesis",
      en: isImage ? "the image does not say which file to show" : "the link does not say where it leads",
      hint: "write the destination between the parentheses")
  }

  /// `whole`: what was probably meant.
  package static func markdownIncompleteAddress(_ destination: String, whole: String? = nil) -> Message {
    Message(
      "direccion-incompleta",
      es: "la dirección \(quoted(destination)) está incompleta",
      hint: whole.map { "escriba «\($0.visible)»" } ?? "escríbala desde «https://» con el nombre del sitio",
      en: "the address \(quoted(destination)) is incomplete",
      hint: whole.map { "write «\($0.visible)»" } ?? "write it from «https://» on, with the name of the site")
  }

  package static func markdownRootedPath(_ destination: String) -> Message {
    Message(
      "ruta-desde-la-raiz",
      es: "\(quoted(destination)) empieza con «/» y dejaría de servir si el sitio se publica en una subcarpeta",
      hint: "escriba la ruta desde este archivo, por ejemplo «../evidencias/foto.jpg»",
      en: "\(quoted(destination)) begins with «/» and would break where the site is published in a sub-folder",
      hint: "write the path from this file, for example «../evidencias/foto.jpg»")
  }

  package static func markdownAnchor(_ destination: String) -> Message {
    Message(
      "enlace-dentro-del-texto",
      es: "\(quoted(destination)) no lleva a ningún lugar: los títulos de un texto no tienen dirección propia",
      hint: "quite el enlace, o enlace una página entera, como «../metodologia.html»",
      en: "\(quoted(destination)) leads nowhere: the headings of a text have no address of their own",
      hint: "remove the link, or link a whole page, such as «../metodologia.html»")
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

  /// `suggestion`: the name that a file would have without spaces; nil for an address elsewhere.
  package static func markdownUnreadLink(_ written: String, suggestion: String?) -> Message {
    Message(
      "enlace-no-leido",
      es: "\(quoted(written)) quedó como texto: un destino con espacios no se lee como enlace ni imagen",
      hint: suggestion.map { "si es un archivo, cámbiele el nombre a uno sin espacios, como «\($0.visible)»" }
        ?? "si es un enlace, escriba el destino entre < y >: (<\(written.visible)>)",
      en: "\(quoted(written)) remains text: a destination with spaces is not read as a link or image",
      hint: suggestion.map { "if it is a file, give it a name without spaces, such as «\($0.visible)»" }
        ?? "if it is a link, write the destination between < and >: (<\(written.visible)>)")
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

  package static let markdownEmptyHeading = Message(
    "titulo-vacio",
    es: "este título no dice nada",
    hint: "escriba su texto después de «#», o borre la línea",
    en: "this heading says nothing",
    hint: "write its text behind «#», or remove the line")

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
