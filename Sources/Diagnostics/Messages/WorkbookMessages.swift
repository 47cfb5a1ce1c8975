/// Messages about a workbook, and about files that are no text and no workbook.
extension Message {
  // MARK: The file

  /// `kind`: what the file is, with its article, in each language.
  package static func otherSpreadsheet(_ kind: (es: String, en: String)) -> Message {
    Message(
      "hoja-de-otro-formato",
      es: "el archivo es \(kind.es), que aquí no se lee",
      hint: "ábralo en Excel o LibreOffice y guárdelo con «Guardar como» en el formato «Libro de Excel (.xlsx)»",
      en: "the file is \(kind.en), which is not read here",
      hint: "open it in Excel or LibreOffice and use «Save as» with the format «Excel workbook (.xlsx)»")
  }

  package static let passwordProtected = Message(
    "libro-con-contrasena",
    es: "el libro está protegido con contraseña y no se puede leer",
    hint: "ábralo y quítesela (en Excel: Archivo › Información › Proteger libro › Cifrar con contraseña, y borre la "
      + "contraseña; en LibreOffice: Archivo › Guardar como, sin la casilla «Guardar con contraseña»)",
    en: "the workbook is protected by a password and cannot be read",
    hint: "open it and remove the password (in Excel: File › Info › Protect Workbook › Encrypt with Password, and "
      + "delete it; in LibreOffice: File › Save As, without the box «Save with password»)")

  /// `kind`: what the file is, with its article, in each language.
  package static func noSpreadsheet(_ kind: (es: String, en: String)) -> Message {
    Message(
      "archivo-sin-tabla",
      es: "el archivo es \(kind.es) y no trae una tabla que se pueda leer",
      hint: "pida a la unidad la hoja de cálculo de la que salió y póngala en su lugar",
      en: "the file is \(kind.en) and brings no table that can be read",
      hint: "ask the unit for the spreadsheet that it was made from and put that in its place")
  }

  /// `kind`: what the file is, with its article, in each language. `right`: the extension that it should have.
  package static func wrongExtension(_ written: String, kind: (es: String, en: String), right: String) -> Message {
    Message(
      "extension-equivocada",
      es: "el nombre termina en «.\(written)», pero el archivo es \(kind.es)",
      hint: "cambie el final del nombre a «.\(right)»",
      en: "the name ends in «.\(written)», but the file is \(kind.en)",
      hint: "change the end of the name to «.\(right)»")
  }

  /// `part`: the part of the workbook, or nil for the whole; `line`: where its XML breaks off.
  package static func damagedWorkbook(part: String? = nil, line: Int? = nil) -> Message {
    let place = part.map { part in
      let es = line.map { ", línea \($0)" } ?? ""
      let en = line.map { ", line \($0)" } ?? ""
      return (es: " (parte \(quoted(part))\(es))", en: " (part \(quoted(part))\(en))")
    }
    return Message(
      "libro-danado",
      es: "el libro está dañado o incompleto\(place?.es ?? "")",
      hint: "ábralo en la hoja de cálculo y guárdelo de nuevo; si no abre, vuelva a pedirlo a la unidad",
      en: "the workbook is damaged or incomplete\(place?.en ?? "")",
      hint: "open it in the spreadsheet program and save it again; if it does not open, ask the unit for it again")
  }

  package static func documentType(part: String) -> Message {
    Message(
      "libro-con-doctype",
      es: "la parte \(quoted(part)) trae una declaración DOCTYPE, que ningún libro necesita y puede esconder un ataque",
      hint: "no lo use: pida a la unidad el libro original",
      en: "part \(quoted(part)) has a DOCTYPE declaration, which no workbook needs and which may hide an attack",
      hint: "do not use it: ask the unit for the original workbook")
  }

  /// `name`: the limit as `sitio.yaml` names it; `part`: where it was passed, for what is not at a cell.
  package static func limitExceeded(_ name: String, _ limit: Int, part: String? = nil) -> Message {
    let place = part.map { " (\(quoted($0)))" } ?? ""
    return Message(
      "limite-rebasado",
      es: "el archivo rebasa el límite «\(name)», que es \(limit)\(place)",
      hint:
        "revise que no esté dañado ni traiga datos de más; si todo es necesario, ponga un número mayor en «limites» "
        + "de sitio.yaml",
      en: "the file passes the limit «\(name)», which is \(limit)\(place)",
      hint: "check that it is not damaged and has no data to spare; if all is needed, put a larger number in «limites» "
        + "of sitio.yaml")
  }

  package static func badLimit(_ value: Int, key: String, allowed: ClosedRange<Int>) -> Message {
    Message(
      "limite-mal-escrito",
      es: "\(value) no sirve para «\(key)»",
      hint: "escriba un número entero de \(allowed.lowerBound) a \(allowed.upperBound)",
      en: "\(value) does not serve for «\(key)»",
      hint: "write a whole number from \(allowed.lowerBound) to \(allowed.upperBound)")
  }

  // MARK: Its sheets

  /// `sheets`: those that were looked through.
  package static func noTableInSheets(_ sheets: [String]) -> Message {
    let names = sheets.isEmpty ? "—" : shortList(sheets)
    return Message(
      "libro-sin-tabla",
      es: "en ninguna hoja visible del libro (\(names)) se encontró la tabla del informe: falta un renglón que empiece "
        + "con «Nivel» y «Nombre»",
      hint: "use el formato oficial del Informe Trimestral; si la hoja está oculta, muéstrela y guarde el libro",
      en: "no visible sheet of the workbook (\(names)) has the report's table: no row begins with «Nivel» and «Nombre»",
      hint: "use the official layout; if the sheet is hidden, show it and save the workbook")
  }

  package static func sheetsWithoutReport(_ sheets: [String]) -> Message {
    Message(
      "hojas-sin-informe",
      es: sheets.count == 1
        ? "la hoja \(shortList(sheets)) no trae un informe y no se tomó en cuenta"
        : "las hojas \(shortList(sheets)) no traen un informe y no se tomaron en cuenta",
      en: sheets.count == 1
        ? "sheet \(shortList(sheets)) holds no report and was not taken into account"
        : "sheets \(shortList(sheets)) hold no report and were not taken into account")
  }

  package static func hiddenSheet(_ name: String) -> Message {
    Message(
      "hoja-oculta",
      es: "la hoja \(quoted(name)) está oculta y trae un informe, que no se leyó",
      hint: "si debe publicarse, muéstrela y guarde el libro; si no, bórrela",
      en: "sheet \(quoted(name)) is hidden and holds a report, which was not read",
      hint: "if it is to be published, show it and save the workbook; if not, delete it")
  }

  package static let hiddenRow = Message(
    "renglon-oculto",
    es: "este renglón está oculto en la hoja; se leyó como los demás",
    hint: "confirme con la unidad que deba contar, y muéstrelo",
    en: "this row is hidden in the sheet; it was read like the others",
    hint: "confirm with the unit that it should count, and show it")

  /// `columns`: their letters.
  package static func hiddenColumns(_ columns: [String]) -> Message {
    Message(
      "columna-oculta",
      es: columns.count == 1
        ? "la columna \(columns[0]) está oculta en la hoja; se leyó como las demás"
        : "las columnas \(alternatives(columns, joinedBy: "y")) están ocultas en la hoja; se leyeron como las demás",
      hint: columns.count == 1
        ? "confirme con la unidad que deba contar, y muéstrela"
        : "confirme con la unidad que deban contar, y muéstrelas",
      en: columns.count == 1
        ? "column \(columns[0]) is hidden in the sheet; it was read like the others"
        : "columns \(alternatives(columns, joinedBy: "and")) are hidden in the sheet; they were read like the others",
      hint: columns.count == 1
        ? "confirm with the unit that it should count, and show it"
        : "confirm with the unit that they should count, and show them")
  }

  // MARK: Its cells

  /// `others`: how many more such cells the sheet has, beyond those that are named.
  package static func formulaWithoutValue(others: Int) -> Message {
    let more = others > 0 ? (es: " (y \(others) celdas más de la hoja)", en: " (and \(others) more in the sheet)") : nil
    return Message(
      "formula-sin-valor",
      es: "la fórmula de esta celda no trae guardado su resultado\(more?.es ?? "")",
      hint: "abra el libro en su programa de hojas de cálculo y guárdelo de nuevo",
      en: "the formula of this cell has no saved result\(more?.en ?? "")",
      hint: "open the workbook in your spreadsheet program and save it again")
  }

  /// `value`: as the sheet shows it, `#DIV/0!`.
  package static func formulaError(_ value: String, others: Int) -> Message {
    let more =
      others > 0 ? (es: " (y \(others) celdas más de la hoja)", en: " (and \(others) more cells in the sheet)") : nil
    return Message(
      "formula-con-error",
      es: "la fórmula de esta celda da el error \(quoted(value))\(more?.es ?? "")",
      hint: "corrija la fórmula o los datos de los que sale; si aún no hay dato, deje la celda en blanco",
      en: "the formula of this cell gives the error \(quoted(value))\(more?.en ?? "")",
      hint: "mend the formula or the data that it is made from; if there is no datum yet, leave the cell blank")
  }

  /// `stored`: as the file holds it.
  package static func roundedNumber(_ stored: String, to decimals: Int) -> Message {
    Message(
      "numero-redondeado",
      es: "la celda guarda \(quoted(stored)); se redondeó a \(decimals) decimales",
      en: "the cell holds \(quoted(stored)); it was rounded to \(decimals) decimals")
  }

  package static let notRecalculated = Message(
    "formulas-sin-recalcular",
    es:
      "el libro salió de un programa que no calcula sus fórmulas: los resultados guardados pueden no ser los verdaderos",
    hint: "ábralo en su programa de hojas de cálculo y guárdelo de nuevo",
    en:
      "the workbook comes from a program that does not work out its formulas: the saved results may not be the true ones",
    hint: "open it in your spreadsheet program and save it again")
}

/// At most eight names, each quoted, and how many more there are.
private func shortList(_ names: [String]) -> String {
  let shown = names.prefix(8).map { quoted($0, limit: 31) }.joined(separator: ", ")
  return names.count > 8 ? "\(shown), … (\(names.count))" : shown
}
