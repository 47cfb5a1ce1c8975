/// Doubts about the data themselves (METHOD §7), published on the data-quality page.
extension Message {
  package static let methodWithoutDivisor = Message(
    "metodo-sin-divisor",
    es: "el indicador es un porcentaje y su método de cálculo no dice entre qué se divide",
    hint: "escriba la fórmula completa: (realizado ÷ programado) × 100",
    en: "the indicator is a percentage and its method does not say what it is divided by",
    hint: "write the whole formula: (done ÷ programmed) × 100")

  package static let frequencyFinerThanQuarter = Message(
    "frecuencia-sin-valores",
    es: "la frecuencia de medición es menor que un trimestre y el informe solo trae valores trimestrales",
    hint: "corrija la frecuencia o publique los valores de cada mes",
    en: "the frequency is finer than a quarter and the report has quarterly values only",
    hint: "correct the frequency or publish each month's values")

  /// The date of the evidence and that of the close, in each language.
  package static func evidenceAfterClose(es date: String, close: String, en enDate: String, close enClose: String) -> Message {
    Message(
      "evidencia-posterior",
      es: "el medio de verificación lleva fecha \(date), posterior al cierre del trimestre (\(close))",
      hint: "confirme que documenta lo hecho dentro del trimestre",
      en: "the evidence is dated \(enDate), after the quarter's close (\(enClose))",
      hint: "confirm that it documents what was done within the quarter")
  }

  package static func missingLevel(_ level: String) -> Message {
    Message(
      "mir-sin-nivel",
      es: "el informe no trae el renglón «\(level)» del programa",
      hint: "agréguelo si la MIR lo tiene",
      en: "the report lacks the programme's «\(level)» row",
      hint: "add it if the MIR has one")
  }

  /// Quarters as `2024-T1`.
  package static func folderOfAnotherQuarter(_ folder: String, report: String) -> Message {
    Message(
      "trimestre-distinto-de-la-carpeta",
      es: "el informe dice ser de \(report) y está en la carpeta «\(folder)»",
      hint: "muévalo a la carpeta de su trimestre o corrija «Trimestre que se reporta»",
      en: "the report says it is of \(report) and stands in folder «\(folder)»",
      hint: "move it to its quarter's folder or correct «Trimestre que se reporta»")
  }
}
