/// Messages about reading a quarterly report.
extension Message {
  package static let reportWithoutProgress = Message(
    "informe-sin-avance",
    es: "el informe dice que no hubo avance y no trae ningún indicador",
    hint:
      "se cuenta como recibido; lo que estaba programado queda sin reporte: pida a la unidad la tabla con sus resultados, aunque sean 0",
    en: "the report says that there was no progress and has no indicator",
    hint:
      "it counts as received; what was programmed stays unreported: ask the unit for the table with its results, even if they are 0"
  )

  package static func reportWithoutResults(_ quarter: String) -> Message {
    Message(
      "informe-sin-resultados",
      es: "el informe no trae ningún valor alcanzado de \(quarter), el trimestre que reporta",
      hint: "si es un formato sin llenar, pídalo de nuevo a la unidad; si no hubo resultados, que escriba 0 o N/D",
      en: "the report has no achieved value of \(quarter), the quarter on which it reports",
      hint: "if it is a form that was not filled in, ask the unit for it again; without results, it writes 0 or N/D")
  }

  package static let noProgressBesideResults = Message(
    "sin-avance-con-indicadores",
    es: "esta línea dice que no hubo avance y el informe trae indicadores",
    hint: "se tomaron en cuenta los indicadores; bórrela si no aplica",
    en: "this line says that there was no progress and the report has indicators",
    hint: "the indicators were taken into account; delete the line if it does not apply")

  // MARK: The block above the table

  package static func missingReportKey(_ key: String) -> Message {
    let example = reportKeyExample(key)
    return Message(
      "encabezado-faltante",
      es: "falta el dato «\(key):» arriba de la tabla",
      hint: "escriba «\(key):» y, en la celda siguiente, algo como «\(example)»",
      en: "«\(key):» is missing above the table",
      hint: "write «\(key):» and, in the next cell, something like «\(example)»")
  }

  package static func malformedReportKey(_ key: String, _ text: String) -> Message {
    let example = reportKeyExample(key)
    return Message(
      "encabezado-mal-escrito",
      es: "\(quoted(text)) no se entiende como «\(key)»",
      hint: key.hasPrefix("Trimestre")
        ? "escríbalo como «\(example)»" : "escriba su clave y su nombre, como «\(example)»",
      en: "\(quoted(text)) is not understood as «\(key)»",
      hint: key.hasPrefix("Trimestre") ? "write it like «\(example)»" : "write its code and its name, like «\(example)»"
    )
  }

  private static func reportKeyExample(_ key: String) -> String {
    switch key {
    case "Unidad Responsable": "504 - Instituto Municipal de Planeación"
    case "Programa Presupuestario": "4 - Gobierno participativo"
    case "Trimestre que se reporta": "1er. Trimestre 2024"
    default: "2.1 Construir mecanismos institucionales"
    }
  }

  // MARK: The header rows

  package static func wrongColumnTitle(_ text: String, expected: String) -> Message {
    Message(
      "columna-inesperada",
      es: "aquí debe ir la columna «\(expected)» y dice \(quoted(text))",
      hint: "deje las columnas en el orden del formato oficial",
      en: "column «\(expected)» belongs here and it says \(quoted(text))",
      hint: "keep the columns in the order of the official layout")
  }

  package static func missingColumn(_ title: String, behind previous: String) -> Message {
    Message(
      "columna-faltante",
      es: "a la tabla le falta la columna «\(title)», que va después de «\(previous)»",
      hint: "agréguela con sus datos, como en el formato oficial",
      en: "the table lacks column «\(title)», which belongs behind «\(previous)»",
      hint: "add it with its data, as in the official layout")
  }

  package static func missingColumnGroup(_ title: String) -> Message {
    Message(
      "grupo-faltante",
      es: "el encabezado de la tabla no tiene el grupo «\(title)»",
      hint: "copie el encabezado completo del formato oficial",
      en: "the table's header lacks the group «\(title)»",
      hint: "copy the whole header from the official layout")
  }

  package static func columnsUnclear(_ title: String, found: Int, expected: Int) -> Message {
    Message(
      "columnas-inciertas",
      es:
        "el encabezado «\(title)» está en la columna \(CellReference.letters(of: found)) y sus datos deberían estar en la \(CellReference.letters(of: expected)), "
        + "pero los acumulados del informe no lo confirman",
      hint: "acomode el encabezado sobre sus datos o corrija los acumulados",
      en:
        "header «\(title)» is in column \(CellReference.letters(of: found)) and its data should be in \(CellReference.letters(of: expected)), "
        + "but the report's totals do not confirm it",
      hint: "move the header above its data or correct the totals")
  }

  package static func driftedHeader(_ title: String, found: Int, expected: Int) -> Message {
    Message(
      "encabezado-corrido",
      es:
        "el encabezado «\(title)» está en la columna \(CellReference.letters(of: found)) y en el formato oficial va en la \(CellReference.letters(of: expected))",
      hint: "se leyó por la posición de los datos, que los acumulados del informe confirman",
      en:
        "header «\(title)» is in column \(CellReference.letters(of: found)) and belongs in \(CellReference.letters(of: expected)) in the official layout",
      hint: "it was read by the position of the data, which the report's totals confirm")
  }

  package static let blankSubheader = Message(
    "subencabezado-vacio",
    es: "un subencabezado de la tabla está vacío",
    hint: "se leyó por la posición de los datos",
    en: "a sub-header of the table is blank",
    hint: "it was read by the position of the data")

  // MARK: The flat layout

  package static func unknownColumn(_ text: String, known: [String]) -> Message {
    let near = nearest(to: text, in: known).map { "«\($0)»" }
    return Message(
      "columna-desconocida",
      es: "\(quoted(text)) no es una columna de la tabla plana",
      hint: near.map { "quizá \($0)" } ?? "bórrela o use los nombres de la tabla plana, como «programado_t1»",
      en: "\(quoted(text)) is not a column of the flat table",
      hint: near.map { "perhaps \($0)" } ?? "delete it or use the flat table's names, such as «programado_t1»")
  }

  package static func repeatedColumn(_ name: String) -> Message {
    Message(
      "columna-repetida",
      es: "la columna «\(name)» está dos veces", hint: "deje una sola",
      en: "column «\(name)» is there twice", hint: "leave only one")
  }

  package static func missingColumns(_ names: [String]) -> Message {
    let list = names.map { "«\($0)»" }.joined(separator: ", ")
    return Message(
      "columnas-faltantes",
      es: "a la tabla plana le faltan columnas: \(list)", hint: "agréguelas al encabezado, en cualquier orden",
      en: "the flat table lacks columns: \(list)", hint: "add them to the header, in any order")
  }

  /// `text`: year and quarter as written.
  package static func malformedQuarter(_ text: String) -> Message {
    Message(
      "trimestre-mal-escrito",
      es: "\(quoted(text)) no es un año y un trimestre",
      hint: "escriba el año con cuatro cifras y el trimestre de 1 a 4",
      en: "\(quoted(text)) is not a year and a quarter",
      hint: "write the year with four digits and the quarter from 1 to 4")
  }

  // MARK: Rows and cells

  package static func unknownTerm(_ text: String, title: String, allowed: [String]) -> Message {
    let near = nearest(to: text, in: allowed)
    func hint(_ language: Language, _ write: String, _ perhaps: String) -> String {
      let list = alternatives(allowed.map { "«\($0)»" }, in: language)
      return near.map { "\(perhaps) «\($0)»; \(write) \(list)" } ?? "\(write) \(list)"
    }
    return Message(
      "palabra-desconocida",
      es: text.isEmpty ? "falta «\(title)»" : "\(quoted(text)) no es un valor de «\(title)»",
      hint: hint(.spanish, "se admite", "quizá"),
      en: text.isEmpty ? "«\(title)» is missing" : "\(quoted(text)) is not a value of «\(title)»",
      hint: hint(.english, "allowed are", "perhaps"))
  }

  package static func evidenceTwice(_ text: String, other: String) -> Message {
    Message(
      "medios-dos-veces",
      es: "«medios» dice \(quoted(text)) y «\(other)» también tiene texto",
      hint: "use «medios» para todo el año, o las columnas de cada trimestre, no las dos",
      en: "«medios» says \(quoted(text)) and «\(other)» has a text too",
      hint: "use «medios» for the whole year, or the columns of each quarter, not both")
  }

  package static func duplicateLevel(_ text: String, firstRow: Int) -> Message {
    Message(
      "nivel-repetido",
      es: "ya hay un renglón \(quoted(text)) en este informe (renglón \(firstRow))",
      hint: "cada indicador tiene su propio nivel: corrija el número",
      en: "there is a row \(quoted(text)) in this report already (row \(firstRow))",
      hint: "each indicator has a level of its own: correct the number")
  }

  package static let blankName = Message(
    "indicador-sin-nombre",
    es: "el indicador no tiene nombre",
    hint: "escríbalo en la columna «Nombre»",
    en: "the indicator has no name",
    hint: "write it in column «Nombre»")

  /// What a text in a cell for numbers seems to be.
  package enum NotANumber: Sendable, Hashable {
    /// European notation: what it would be here, in plain decimal notation.
    case foreignNotation(likely: String)
    case formula
    /// «Sin avance» and the like: nothing was reached, or nothing is known.
    case noProgress
    case unknown

    fileprivate var hints: (es: String, en: String) {
      switch self {
      case .foreignNotation(let likely):
        (
          "si quiso decir \(likely), escríbalo así, con punto decimal",
          "if you mean \(likely), write it so, with a decimal point"
        )
      case .formula: ("escriba el resultado de la fórmula", "write the result of the formula")
      case .noProgress:
        (
          "si no se logró nada, escriba 0; si todavía no se sabe, deje la celda vacía",
          "if nothing was reached, write 0; if it is not known yet, leave the cell blank"
        )
      case .unknown:
        (
          "escriba un número como 25, 25.50 o 1,234.5; deje vacío lo no reportado, o escriba N/D o N/A",
          "write a number such as 25, 25.50 or 1,234.5; leave blank what is not reported, or write N/D or N/A"
        )
      }
    }
  }

  package static func notANumber(_ text: String, title: String, as kind: NotANumber) -> Message {
    Message(
      "numero-mal-escrito",
      es: "\(quoted(text)) no es un número para «\(title)»", hint: kind.hints.es,
      en: "\(quoted(text)) is not a number for «\(title)»", hint: kind.hints.en)
  }

  package static func tooManyDigits(_ text: String, title: String) -> Message {
    Message(
      "numero-demasiado-largo",
      es: "\(quoted(text)) tiene demasiadas cifras para «\(title)»",
      hint: "se admiten hasta 18 cifras enteras y 9 decimales",
      en: "\(quoted(text)) has too many digits for «\(title)»",
      hint: "up to 18 digits before the point and 9 after it are allowed")
  }

  package static func notAYear(_ text: String) -> Message {
    Message(
      "anio-mal-escrito",
      es: "\(quoted(text)) no es un año para la línea base",
      hint: "escriba un año de cuatro cifras, como 2023, o deje la celda vacía",
      en: "\(quoted(text)) is not a year for the baseline",
      hint: "write a year of four digits, such as 2023, or leave the cell blank")
  }

  package static func swappedBaseline(year: String, value: String) -> Message {
    Message(
      "linea-base-invertida",
      es: "la línea base tiene \(quoted(year)) en «Año» y \(quoted(value)) en «Valor»",
      hint: "se leyó como valor \(year) del año \(value)",
      en: "the baseline has \(quoted(year)) in «Año» and \(quoted(value)) in «Valor»",
      hint: "it was read as value \(year) of the year \(value)")
  }

  package static func totalsDoNotAddUp(programmed: String, achieved: String) -> Message {
    Message(
      "acumulado-no-cuadra",
      es:
        "los acumulados del informe (programado \(quoted(programmed)), alcanzado \(quoted(achieved))) no salen de los trimestres "
        + "por suma, último valor, promedio ni máximo",
      hint: "se calculó la suma; corrija los acumulados o los trimestres",
      en:
        "the report's totals (programmed \(quoted(programmed)), achieved \(quoted(achieved))) are not the sum, last value, "
        + "mean or maximum of the quarters",
      hint: "the sum was computed; correct the totals or the quarters")
  }

  package static func variationCellLost(printed: [String], computed: [String]) -> Message {
    let cells =
      printed.count == 1 ? (es: "1 celda", en: "1 cell") : (es: "\(printed.count) celdas", en: "\(printed.count) cells")
    return Message(
      "variacion-incompleta",
      es: "la variación trae \(cells.es) (\(printed.joined(separator: ", "))) y deben ser 5",
      hint: "no se usó: la variación calculada es \(computed.joined(separator: ", "))",
      en: "variation has \(cells.en) (\(printed.joined(separator: ", "))) and there should be 5",
      hint: "it was not used: the computed variation is \(computed.joined(separator: ", "))")
  }

  package static func variationDoesNotAddUp(printed: [String], computed: [String]) -> Message {
    Message(
      "variacion-no-cuadra",
      es: "la variación del informe (\(printed.joined(separator: ", "))) no es programado menos alcanzado",
      hint: "la variación calculada es \(computed.joined(separator: ", "))",
      en: "the report's variation (\(printed.joined(separator: ", "))) is not programmed minus achieved",
      hint: "the computed variation is \(computed.joined(separator: ", "))")
  }
}
