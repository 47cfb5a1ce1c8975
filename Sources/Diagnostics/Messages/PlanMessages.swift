/// Messages about reports that do not fit the plan or each other.
extension Message {
  /// A list of the plan to which a report's code must belong.
  package enum PlanList {
    case axis, objective, unit, programme

    var names: (es: String, en: String, key: String) {
      switch self {
      case .axis: ("el eje", "axis", "ejes")
      case .objective: ("el objetivo", "objective", "objetivos")
      case .unit: ("la unidad", "unit", "unidades")
      case .programme: ("el programa", "programme", "programas")
      }
    }
  }

  package static func notInPlan(_ list: PlanList, _ code: String, known: [String]) -> Message {
    let names = list.names
    let near = nearest(to: code, in: known)
    return Message(
      "fuera-de-catalogo",
      es: "\(names.es) \(quoted(code)) no está en plan.yaml",
      hint: near.map { "¿es \(quoted($0))? Si no, agregue \(names.es) a la lista «\(names.key)» de plan.yaml" }
        ?? "corrija la clave o agregue \(names.es) a la lista «\(names.key)» de plan.yaml",
      en: "\(names.en) \(quoted(code)) is not in plan.yaml",
      hint: near.map { "is it \(quoted($0))? If not, add the \(names.en) to the list «\(names.key)» of plan.yaml" }
        ?? "correct the code, or add the \(names.en) to the list «\(names.key)» of plan.yaml")
  }

  package static func yearOutsidePlan(_ year: Int, plan: ClosedRange<Int>) -> Message {
    Message(
      "ejercicio-fuera-del-plan",
      es: "el informe es de \(year) y el plan abarca de \(plan.lowerBound) a \(plan.upperBound)",
      hint: "corrija el año en «Trimestre que se reporta» o los «ejercicios» de plan.yaml",
      en: "the report is of \(year) and the plan covers \(plan.lowerBound) to \(plan.upperBound)",
      hint: "correct the year in «Trimestre que se reporta» or «ejercicios» in plan.yaml")
  }

  /// Quarters as `2024-T1`.
  package static func noReportsUpTo(_ cutOff: String, oldest: String) -> Message {
    Message(
      "corte-sin-informes",
      es: "no hay ningún informe hasta \(cutOff)", hint: "el primero es de \(oldest): dé ese trimestre o uno posterior",
      en: "there is no report up to \(cutOff)", hint: "the first is of \(oldest): give that quarter or a later one")
  }

  package static func unusedSetting(_ code: String, known: [String]) -> Message {
    let near = nearest(to: code, in: known).map { "«\($0)»" }
    return Message(
      "indicador-sin-informe",
      es: "plan.yaml habla del indicador \(quoted(code)) y ningún informe lo trae",
      hint: near.map { "¿es \($0)?" } ?? "corrija la clave: unidad, programa y nivel, como «504-4-C1»",
      en: "plan.yaml speaks of indicator \(quoted(code)) and no report has it",
      hint: near.map { "is it \($0)?" } ?? "correct the code: unit, programme and level, such as «504-4-C1»")
  }

  package static func deviceName(_ code: String) -> Message {
    Message(
      "nombre-reservado",
      es: "\(quoted(code)) no sirve como clave: Windows reserva ese nombre y no podría guardar su página",
      hint: "agréguele un número o una letra",
      en: "\(quoted(code)) cannot be a code: Windows reserves that name and could not store its page",
      hint: "add a digit or a letter to it")
  }

  package static func codesDifferByCase(_ code: String, _ other: String) -> Message {
    Message(
      "claves-iguales",
      es: "\(quoted(code)) y \(quoted(other)) solo se distinguen por las mayúsculas, y sus páginas serían la misma",
      hint: "escriba \(quoted(other)) si es la misma; si no, cambie una de las dos",
      en: "\(quoted(code)) and \(quoted(other)) differ by capitals only, and their pages would be the same",
      hint: "write \(quoted(other)) if it is the same one; if not, change one of the two")
  }

  package static func duplicateReport(of path: String) -> Message {
    Message(
      "informe-repetido",
      es: "ya hay un informe de la misma unidad, programa y trimestre: \(path)",
      hint: "deje uno de los dos en la carpeta",
      en: "there is a report of the same unit, programme and quarter already: \(path)",
      hint: "leave one of the two in the folder")
  }
}
