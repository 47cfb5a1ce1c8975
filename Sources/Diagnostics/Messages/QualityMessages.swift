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
  package static func evidenceAfterClose(es date: String, close: String, en enDate: String, close enClose: String)
    -> Message
  {
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

  // MARK: Baseline

  package static let baselineMissing = Message(
    "linea-base-faltante",
    es: "el indicador no tiene valor de línea base",
    hint: "escriba el valor del que se parte y su año",
    en: "the indicator has no baseline value",
    hint: "write the value from which it starts and its year")

  package static func baselineContradicts(baseline: String, goal: String, isDescending: Bool) -> Message {
    Message(
      "linea-base-contradice-sentido",
      es: isDescending
        ? "el sentido es descendente y la meta del año (\(goal)) es mayor que la línea base (\(baseline))"
        : "el sentido es ascendente y la meta del año (\(goal)) es menor que la línea base (\(baseline))",
      hint: "revise la línea base, la meta o el sentido",
      en: isDescending
        ? "the direction is descending and the year's goal (\(goal)) is above the baseline (\(baseline))"
        : "the direction is ascending and the year's goal (\(goal)) is below the baseline (\(baseline))",
      hint: "check the baseline, the goal or the direction")
  }

  // MARK: Results

  package static func percentageOver100(_ value: String) -> Message {
    Message(
      "porcentaje-mayor-que-100",
      es: "el indicador es un porcentaje y aquí dice \(value)",
      hint: "confirme que puede pasar de 100, o corrija la unidad de medida",
      en: "the indicator is a percentage and it says \(value) here",
      hint: "confirm that it may exceed 100, or correct the unit of measure")
  }

  package static func farAboveGoal(_ value: String, goal: String) -> Message {
    Message(
      "muy-por-encima-de-la-meta",
      es: "el resultado (\(value)) mejora en más de 20 % la meta (\(goal))",
      hint: "confirme el resultado; si es correcto, revise si la meta es demasiado fácil",
      en: "the result (\(value)) is more than 20 % better than the goal (\(goal))",
      hint: "confirm the result; if it is right, check whether the goal is too easy")
  }

  package static func jumpOfTen(from old: String, to new: String) -> Message {
    Message(
      "salto-de-diez-veces",
      es: "el resultado pasa de \(old) a \(new): diez veces más, o la décima parte",
      hint: "confirme que no sobra ni falta un cero",
      en: "the result goes from \(old) to \(new): ten times as much, or a tenth",
      hint: "confirm that there is no zero too many or too few")
  }

  package static func reachedWithoutGoal(_ value: String) -> Message {
    Message(
      "alcanzado-sin-meta",
      es: "se informó \(value) en un trimestre sin meta",
      hint: "no entra en ningún promedio; programe la meta o confirme el trimestre",
      en: "\(value) was reported in a quarter without a goal",
      hint: "it is in no mean; programme the goal or confirm the quarter")
  }

  package static func alwaysAsProgrammed(_ quarters: Int) -> Message {
    Message(
      "alcanzado-igual-a-programado",
      es: "en los \(quarters) trimestres informados se alcanzó exactamente lo programado",
      hint: "confirme que son resultados medidos y no la meta copiada",
      en: "in the \(quarters) quarters reported exactly what was programmed was achieved",
      hint: "confirm that these are measured results and not the goal copied")
  }

  package static let resultWithoutEvidence = Message(
    "resultado-sin-evidencia",
    es: "hay un resultado informado sin medio de verificación",
    hint: "escriba el documento que lo prueba",
    en: "a result is reported without evidence",
    hint: "write the document that proves it")

  // MARK: The MIR

  package static func typeContradictsLevel(isManagement: Bool) -> Message {
    Message(
      "tipo-contradice-nivel",
      es: isManagement
        ? "un Fin o un Propósito es estratégico y aquí dice «De gestión»"
        : "una Actividad es de gestión y aquí dice «Estratégico»",
      hint: "corrija el tipo o el nivel",
      en: isManagement
        ? "a Fin or a Propósito is strategic and it says «De gestión» here"
        : "an Actividad is of management and it says «Estratégico» here",
      hint: "correct the type or the level")
  }

  package static func repeatedIndicatorName(of first: String) -> Message {
    Message(
      "indicador-repetido",
      es: "el indicador tiene el mismo nombre que \(quoted(first)) en este informe",
      hint: "confirme que no es el mismo dos veces",
      en: "the indicator has the same name as \(quoted(first)) in this report",
      hint: "confirm that it is not the same one twice")
  }

  package static func accumulationContradicted(rule: String, programmed: String, achieved: String) -> Message {
    Message(
      "acumulacion-contradicha",
      es:
        "el catálogo dice que se acumula por \(rule), y eso no da los acumulados del informe (programado \(quoted(programmed)), "
        + "alcanzado \(quoted(achieved)))",
      hint: "se usó la regla del catálogo; corríjala o corrija los acumulados",
      en: "the catalogue says that it accumulates by \(rule), which does not give the report's totals (programmed "
        + "\(quoted(programmed)), achieved \(quoted(achieved)))",
      hint: "the catalogue's rule was used; correct it or the totals")
  }
}
