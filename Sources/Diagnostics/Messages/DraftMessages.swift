/// Messages about what `init` and `nuevo` write for the staff to begin from.
extension Message {
  package static let fileExists = Message(
    "archivo-existente",
    es: "este archivo ya existe, y no se cambia lo que ya está",
    hint: "use otro nombre u otra carpeta o, si ya no lo quiere, bórrelo antes",
    en: "this file exists already, and what is there is not changed",
    hint: "use another name or another folder or, if you do not want it any more, delete it first")

  /// The quarter as `2024-T1`.
  package static func quarterOutsidePlan(_ quarter: String, plan: ClosedRange<Int>) -> Message {
    Message(
      "trimestre-fuera-del-plan",
      es: "\(quarter) no es del plan, que abarca de \(plan.lowerBound) a \(plan.upperBound)",
      hint: "dé un trimestre de esos años, como \(plan.lowerBound)-T1, o cambie «ejercicios» en plan.yaml",
      en: "\(quarter) is not in the plan, which covers \(plan.lowerBound) to \(plan.upperBound)",
      hint: "give a quarter of those years, such as \(plan.lowerBound)-T1, or change «ejercicios» in plan.yaml")
  }

  package static let noExpectedReports = Message(
    "sin-informes-esperados",
    es: "ninguna unidad del plan tiene programas que informar",
    hint: "escriba en «unidades» los de cada una: programas: [\"4\"]",
    en: "no unit of the plan has programmes to report on",
    hint: "write those of each one in «unidades»: programas: [\"4\"]")

  /// - `programmes`: those of which the unit does.
  package static func notReported(_ programme: String, by unit: String, programmes: [String]) -> Message {
    let known = programmes.map { quoted($0) }
    return Message(
      "programa-de-otra-unidad",
      es: "la unidad \(quoted(unit)) no informa del programa \(quoted(programme))",
      hint: known.isEmpty
        ? "agregue el programa a los de la unidad en plan.yaml"
        : "informa de \(alternatives(known, joinedBy: "y")); si falta, agréguelo a los de la unidad en plan.yaml",
      en: "unit \(quoted(unit)) does not report on programme \(quoted(programme))",
      hint: known.isEmpty
        ? "add the programme to those of the unit in plan.yaml"
        : "it reports on \(alternatives(known, joinedBy: "and")); if it is missing, add it to the unit's in plan.yaml")
  }

  package static let alreadyReceived = Message(
    "informe-ya-recibido",
    es: "este informe ya se recibió, y no hace falta un formato para llenarlo",
    hint: "si la unidad lo va a corregir, mándele este mismo archivo",
    en: "this report was received already, and needs no form to fill in",
    hint: "if the unit is to correct it, send it this very file")
}
