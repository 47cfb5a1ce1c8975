/// Messages about the content folder, `sitio.yaml` and `plan.yaml`.
extension Message {
  /// `action`: what was refused, and `reason`: why, in each language. `otherPlaces`: where else templates were looked for.
  package static func fileRefused(
    _ action: (es: String, en: String), _ path: String, reason: (es: String, en: String), otherPlaces: [String] = []
  ) -> Message {
    let others = otherPlaces.map { quoted($0, limit: .max) }
    let es = others.isEmpty ? "" : "; se buscó también en \(alternatives(others, joinedBy: "y en"))"
    let en = others.isEmpty ? "" : "; it was also looked for in \(alternatives(others, joinedBy: "and in"))"
    return Message(
      "archivo-rechazado",
      es: "no se pudo \(action.es) \(quoted(path)): \(reason.es)\(es)",
      hint: others.isEmpty ? nil : "diga con --plantillas dónde está",
      en: "could not \(action.en) \(quoted(path)): \(reason.en)\(en)",
      hint: others.isEmpty ? nil : "say where it is with --plantillas")
  }

  /// - `isHere`: whether the command was given in the content folder itself.
  package static func noContentFolder(_ path: String, isHere: Bool) -> Message {
    Message(
      "carpeta-equivocada",
      es: "aquí no hay una carpeta \(quoted(path))",
      hint: isHere
        ? "esta carpeta parece ser la del contenido: dé la orden en la que la contiene («cd ..»)"
        : "dé la orden en la carpeta que la contiene, diga con --contenido dónde está, o empiece una con «avance init»",
      en: "there is no folder \(quoted(path)) here",
      hint: isHere
        ? "this folder seems to be the content itself: give the command in the one that contains it («cd ..»)"
        : "give the command in the folder that contains it, say with --contenido where it is, or begin one with «avance init»"
    )
  }

  /// - `isText`: whether there is one that an editor named `.txt` besides.
  package static func missingContentFile(_ name: String, isText: Bool) -> Message {
    let named = quoted("\(name).txt")
    return Message(
      "contenido-faltante",
      es: "falta \(quoted(name)) en la carpeta de contenido",
      hint: isText
        ? "hay \(named): quítele «.txt» al nombre"
        : "cópielo del municipio que escribe «avance init otra-carpeta» y hágalo suyo",
      en: "\(quoted(name)) is missing from the content folder",
      hint: isText
        ? "there is \(named): take «.txt» off its name"
        : "copy it from the municipality that «avance init another-folder» writes, and make it yours")
  }

  package static let noReports = Message(
    "sin-informes",
    es: "no hay ningún informe en la carpeta «informes»",
    hint: "copie ahí los informes trimestrales, en una carpeta por trimestre como «2024-t1»",
    en: "there is no report in folder «informes»",
    hint: "copy the quarterly reports there, in a folder for each quarter such as «2024-t1»")

  package static let symbolicLink = Message(
    "enlace-simbolico",
    es: "es un enlace a otro lugar del disco y no se sigue",
    hint: "copie aquí el archivo mismo",
    en: "it is a link to another place on the disk and is not followed",
    hint: "copy the file itself here")

  package static func unreadableKind(_ fileExtension: String) -> Message {
    Message(
      "tipo-de-archivo",
      es: fileExtension.isEmpty
        ? "el nombre del archivo no dice de qué tipo es" : "no se leen informes con extensión «\(fileExtension)»",
      hint: "guárdelo desde la hoja de cálculo como libro de Excel (.xlsx) o como texto (.tsv, .txt o .csv)",
      en: fileExtension.isEmpty
        ? "the file's name does not tell its kind" : "reports with extension «\(fileExtension)» are not read",
      hint: "save it from the spreadsheet program as an Excel workbook (.xlsx) or as text (.tsv, .txt or .csv)")
  }

  // MARK: sitio.yaml and plan.yaml

  package static func badAddress(_ text: String) -> Message {
    Message(
      "direccion-mal-escrita",
      es: "\(quoted(text)) no sirve como dirección pública del sitio",
      hint: "escriba una dirección https que termine en diagonal, como https://transparencia.ejemplo.gob.mx/avance/",
      en: "\(quoted(text)) cannot be the site's public address",
      hint: "write an https address that ends in a slash, such as https://transparencia.ejemplo.gob.mx/avance/")
  }

  package static func badContact(_ text: String) -> Message {
    Message(
      "contacto-mal-escrito",
      es: "\(quoted(text)) no es un correo electrónico", hint: "escríbalo como transparencia@ejemplo.gob.mx",
      en: "\(quoted(text)) is not an e-mail address", hint: "write it like transparencia@ejemplo.gob.mx")
  }

  package static func badLicenceAddress(_ text: String) -> Message {
    Message(
      "licencia-mal-escrita",
      es: "\(quoted(text)) no es la dirección de una licencia", hint: "escríbala como https://datos.gob.mx/libreusomx",
      en: "\(quoted(text)) is not the address of a licence", hint: "write it like https://datos.gob.mx/libreusomx")
  }

  package static func unknownLanguage(_ text: String, known: [String]) -> Message {
    let es = alternatives(known.map { "«\($0)»" }, in: .spanish)
    let en = alternatives(known.map { "«\($0)»" }, in: .english)
    return Message(
      "idioma-desconocido",
      es: "no hay textos del sitio en \(quoted(text))",
      hint: "se admite \(es); otro idioma es otro archivo de textos, llamado con su código de dos o tres letras",
      en: "there are no words of the site in \(quoted(text))",
      hint: "allowed are \(en); another language is another file of texts, named by its code of two or three letters")
  }

  package static let oneLanguageAndMany = Message(
    "idioma-e-idiomas",
    es: "el sitio dice «idioma» y también «idiomas»",
    hint: "deje «idioma: es» para un solo idioma, o «idiomas: [es, en]» para varios, con el principal primero",
    en: "the site says «idioma» and «idiomas» too",
    hint: "leave «idioma: es» for one language, or «idiomas: [es, en]» for several, the main one first")

  package static func repeatedLanguage(_ text: String) -> Message {
    Message(
      "idioma-repetido",
      es: "el idioma \(quoted(text)) ya está en la lista", hint: "escríbalo una sola vez",
      en: "language \(quoted(text)) is in the list already", hint: "write it once only")
  }

  /// Of a narrative. `known`: the languages of the site.
  package static func languageWithoutEdition(_ text: String, known: [String]) -> Message {
    let languages = known.map { "«\($0)»" }
    return Message(
      "idioma-sin-edicion",
      es: "este texto no se publicaría: el sitio no está en \(quoted(text)), sino en "
        + alternatives(languages, joinedBy: "y"),
      hint: "quite «idioma» para que salga en todos, o agregue el idioma a «idiomas» en sitio.yaml",
      en: "this text would not be published: the site is not in \(quoted(text)) but in "
        + alternatives(languages, joinedBy: "and"),
      hint: "remove «idioma» so that it stands in all, or add the language to «idiomas» in sitio.yaml")
  }

  package static func badColour(_ text: String) -> Message {
    Message(
      "color-mal-escrito",
      es: "\(quoted(text)) no es un color",
      hint: "escríbalo con seis cifras hexadecimales entre comillas, como \"#0e5a5a\"",
      en: "\(quoted(text)) is not a colour",
      hint: "write it with six hexadecimal digits in quotes, such as \"#0e5a5a\"")
  }

  package static func emptyColour(_ key: String) -> Message {
    Message(
      "color-mal-escrito",
      es: "«\(key):» no tiene color",
      hint: "un color va entre comillas, como \"#0e5a5a\": sin ellas, lo que sigue a # es un comentario",
      en: "«\(key):» has no colour",
      hint: "a colour goes in quotes, such as \"#0e5a5a\": without them, what follows # is a comment")
  }

  /// `ratio`: the contrast that the colour has, as `3.2`.
  package static func lowContrast(_ text: String, ratio: String, isDark: Bool) -> Message {
    Message(
      "contraste-bajo",
      es: "el color \(quoted(text)) no se distingue bien del fondo: su contraste es \(ratio) a 1 y se necesita 4.5",
      hint: isDark ? "elija uno más claro para el modo oscuro" : "elija uno más oscuro",
      en:
        "colour \(quoted(text)) does not stand out from the background: its contrast is \(ratio) to 1 and 4.5 is needed",
      hint: isDark ? "choose a lighter one for dark mode" : "choose a darker one")
  }

  /// `example`: a good code; hyphens may stand in the code if they do in it.
  package static func badCode(_ text: String, example: String) -> Message {
    let signs =
      example.contains("-") ? (es: ", puntos y guiones", en: ", dots and hyphens") : (es: " y puntos", en: " and dots")
    return Message(
      "clave-mal-escrita",
      es: text.isEmpty ? "falta la clave" : "\(quoted(text)) no sirve como clave",
      hint: "use solo letras sin acento, números\(signs.es), como «\(example)»",
      en: text.isEmpty ? "the code is missing" : "\(quoted(text)) cannot be a code",
      hint: "use only unaccented letters, digits\(signs.en), such as «\(example)»")
  }

  package static func repeatedCode(_ text: String) -> Message {
    Message(
      "clave-repetida",
      es: "la clave \(quoted(text)) ya está en esta lista", hint: "deje una sola",
      en: "code \(quoted(text)) is in this list already", hint: "leave only one")
  }

  package static func yearsReversed(_ from: Int, _ to: Int) -> Message {
    Message(
      "ejercicios-al-reves",
      es: "el plan no puede ir de \(from) a \(to)", hint: "escriba primero el año menor; los dos de cuatro cifras",
      en: "the plan cannot go from \(from) to \(to)", hint: "write the earlier year first; both of four digits")
  }

  package static func notADecimal(_ text: String, key: String) -> Message {
    Message(
      "decimal-mal-escrito",
      es: "\(quoted(text)) no sirve para «\(key)»",
      hint: "escriba un número como 70 o 92.5: sin signo, menor que 1000000 y con tres decimales a lo más",
      en: "\(quoted(text)) does not serve for «\(key)»",
      hint: "write a number such as 70 or 92.5: without a sign, below 1000000 and with three decimals at most")
  }

  package static let bandsOutOfOrder = Message(
    "rangos-desordenados",
    es: "los límites de los rangos deben ir de menor a mayor",
    hint: "por ejemplo en_riesgo_desde: 70, en_meta_desde: 90, en_meta_hasta: 110",
    en: "the bounds of the bands must ascend",
    hint: "for example en_riesgo_desde: 70, en_meta_desde: 90, en_meta_hasta: 110")
}
