/// Messages about a received file as a whole.
extension Message {
  package static let unreadableEncoding = Message(
    "codificacion-ilegible",
    es: "el texto del archivo no se puede leer: no está en UTF-8, en UTF-16 ni en Windows-1252",
    hint: "ábralo en la hoja de cálculo y guárdelo como «CSV UTF-8»",
    en: "the text of the file cannot be read: it is not UTF-8, UTF-16 or Windows-1252",
    hint: "open it in the spreadsheet program and save it as «CSV UTF-8»")

  package static let readAsWindows1252 = Message(
    "leido-como-windows-1252",
    es: "el archivo no es UTF-8; se leyó como Windows-1252",
    hint: "revise que los acentos se vean bien y guárdelo la próxima vez como UTF-8",
    en: "the file is not UTF-8; it was read as Windows-1252",
    hint: "check that accents look right and save it as UTF-8 next time")

  package static let unclosedQuote = Message(
    "comillas-sin-cerrar",
    es: "estas comillas se abren y no se cierran en el resto del archivo",
    hint: "ciérrelas al final del texto o bórrelas",
    en: "this quote is opened and never closed",
    hint: "close it at the end of the text or delete it")

  package static let noTable = Message(
    "sin-tabla",
    es: "no se encontró la tabla del informe: falta un renglón que empiece con «Nivel» y «Nombre»",
    hint: "use el formato oficial del Informe Trimestral, separado con tabuladores, comas o punto y coma",
    en: "the report's table was not found: no row begins with «Nivel» and «Nombre»",
    hint: "use the official layout, separated by tabs, commas or semicolons")

  package static let noIndicatorRows = Message(
    "informe-sin-indicadores",
    es: "el informe no tiene ningún indicador bajo el encabezado de la tabla",
    hint: "agregue un renglón por indicador, que empiece con su nivel (por ejemplo «Componente 1»); "
      + "si en el trimestre no hubo avance, escriba «Sin avance» debajo del encabezado",
    en: "the report has no indicator below the table's header",
    hint: "add a row for each indicator, beginning with its level (such as «Componente 1»); "
      + "if there was no progress in the quarter, write «Sin avance» below the header")

  package static let unfilledForm = Message(
    "formato-sin-llenar",
    es: "el formato volvió sin llenar",
    hint: "pídalo de nuevo a la unidad",
    en: "the form came back without anything filled in",
    hint: "ask the unit for it again")

  package static let nulByte = Message(
    "byte-nulo",
    es:
      "el archivo tiene un byte nulo, que ningún texto tiene: está dañado o es de otro tipo que el que dice su nombre",
    hint: "vuelva a pedirlo, o ábralo en la hoja de cálculo y guárdelo como «CSV UTF-8»",
    en: "the file has a NUL byte, which no text has: it is damaged, or of another kind than its name says",
    hint: "ask for it again, or open it in the spreadsheet program and save it as «CSV UTF-8»")

  package static let readAsUTF16 = Message(
    "leido-como-utf-16",
    es: "el archivo está en UTF-16 («Texto Unicode»); se leyó completo",
    en: "the file is in UTF-16 («Unicode Text»); it was read whole")
}
