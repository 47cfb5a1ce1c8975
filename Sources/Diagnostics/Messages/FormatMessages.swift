/// Messages about `site-templates/formatos/`: the tables that transparency laws ask for.
extension Message {
  package static func formatName(_ name: String, suggestion: String) -> Message {
    Message(
      "nombre-de-formato",
      es: "\(quoted(name)) no sirve como nombre de un formato: solo letras minúsculas sin acento, números y guiones, "
        + "y «.yaml» al final",
      hint: "cambie el nombre del archivo a «\(suggestion)», o sáquelo de esta carpeta",
      en: "\(quoted(name)) does not serve as the name of a format: lower-case letters without accents, digits and "
        + "hyphens only, and «.yaml» at the end",
      hint: "rename the file to «\(suggestion)», or take it out of this folder")
  }

  package static func repeatedFormatColumn(_ title: String) -> Message {
    Message(
      "columna-de-formato-repetida",
      es: "el formato ya tiene una columna \(quoted(title))",
      hint: "deje una de las dos, o cambie su título",
      en: "the format already has a column \(quoted(title))",
      hint: "leave one of the two, or change its title")
  }

  /// - `found`: those of `dato`, `texto` and `vacio` that the column has.
  package static func formatColumnContent(_ title: String, found: [String]) -> Message {
    let names = found.map { "«\($0)»" }
    guard !found.isEmpty else {
      return Message(
        "contenido-de-columna",
        es: "no se dice qué lleva la columna \(quoted(title))",
        hint: "agregue «dato: …» con un dato conocido, «texto: …» con un texto fijo, o «vacio: …» con la razón por la "
          + "que va en blanco",
        en: "nothing says what the column \(quoted(title)) holds",
        hint: "add «dato: …» with a known datum, «texto: …» with a fixed text, or «vacio: …» with the reason why it is "
          + "blank")
    }
    return Message(
      "contenido-de-columna",
      es: "la columna \(quoted(title)) tiene \(alternatives(names, joinedBy: "y")) a la vez",
      hint: "deje solo uno",
      en: "the column \(quoted(title)) has \(alternatives(names, joinedBy: "and")) at once",
      hint: "leave only one")
  }

  package static let formatWithoutNote = Message(
    "formato-sin-nota",
    es: "el formato no tiene ninguna columna con «dato: nota», que dice por qué otras van en blanco",
    hint: "agregue a «columnas» la línea - {titulo: Nota, dato: nota}",
    en: "the format has no column with «dato: nota», which says why others are blank",
    hint: "add to «columnas» the line - {titulo: Nota, dato: nota}")
}
