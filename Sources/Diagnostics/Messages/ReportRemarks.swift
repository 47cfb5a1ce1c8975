/// Remarks: how a report was read where it could be read in one way only.
extension Message {
  package static func strayLine(_ text: String) -> Message {
    Message(
      "linea-suelta",
      es: "la línea \(quoted(text)) está fuera de la tabla y no se tomó en cuenta",
      en: "the line \(quoted(text)) stands outside the table and was not taken into account")
  }

  package static let noFinalNewline = Message(
    "sin-salto-final",
    es: "el archivo termina sin salto de línea; se leyó completo",
    en: "the file ends without a line break; it was read whole")

  package static let repeatedHeader = Message(
    "encabezado-repetido",
    es: "el encabezado de la tabla se repite aquí; los renglones que siguen se leyeron como parte del mismo informe",
    en: "the table's header is repeated here; the rows below it were read as part of the same report")

  package static func leftOfTable(_ text: String) -> Message {
    Message(
      "a-la-izquierda-de-la-tabla",
      es: "lo que está a la izquierda de «Nivel», como \(quoted(text)), no es parte de la tabla y no se tomó en cuenta",
      en:
        "what stands to the left of «Nivel», such as \(quoted(text)), is not part of the table and was not taken into account"
    )
  }

  /// `key`: the line of the block that was not there.
  package static func reportKeyFromAbove(_ key: String) -> Message {
    Message(
      "dato-del-informe-anterior",
      es: "este informe no dice «\(key):»; se tomó del informe que está arriba en el mismo archivo",
      en: "this report does not say «\(key):»; it was taken from the report above it in the same file")
  }

  package static func yearFromElsewhere(_ text: String, year: Int) -> Message {
    Message(
      "ejercicio-tomado-del-titulo",
      es: "\(quoted(text)) no dice el año; se tomó \(year), del título del informe o de la carpeta",
      en: "\(quoted(text)) does not name the year; \(year) was taken from the report's title or from the folder")
  }
}
