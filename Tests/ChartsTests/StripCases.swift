@testable import Charts

private let statusWords: [StatusKind: String] = [
  .onTarget: "En meta", .atRisk: "En riesgo", .behind: "Rezago", .exceeded: "Excedido", .notReported: "Sin reporte",
  .notScheduled: "No programado", .noGoal: "Sin meta", .notYetDue: "Por reportar",
]

func statusPart(_ kind: StatusKind, _ count: Int, label: String? = nil) -> StatusStrip.Part {
  StatusStrip.Part(kind, word: statusWords[kind] ?? "", count: count, label: label)
}

/// The same data in both sizes.
struct StripData: Sendable {
  let name: String
  let finding: String
  let parts: [StatusStrip.Part]

  func strip(_ size: StatusStrip.Size) -> StatusStrip {
    StatusStrip(
      caption: Caption(
        id: "g-estados-\(name)", title: "Indicadores por estado", description: finding,
        source: "Municipio de ejemplo, con datos al primer trimestre de 2024."),
      parts: parts, size: size)
  }

  private init(_ name: String, _ finding: String, _ parts: [StatusStrip.Part]) {
    self.name = name
    self.finding = finding
    self.parts = parts
  }

  private static let hostileText = "<b>\"1\"</b> & 'O\u{0}\u{FFFE}' ]]>\n\u{1F600}"

  static let all: [StripData] = [
    StripData("semilla", "El único indicador está en meta.", [statusPart(.onTarget, 1)]),
    StripData(
      "varios", "12 en meta, 5 en riesgo, 3 en rezago, 2 sin reporte.",
      [statusPart(.onTarget, 12), statusPart(.atRisk, 5), statusPart(.behind, 3), statusPart(.notReported, 2)]),
    StripData(
      "ocho", "Los ocho estados.",
      zip(StatusKind.allCases, [24, 9, 11, 7, 6, 13, 4, 18]).map { statusPart($0, $1) }),
    StripData("ocho-iguales", "Uno de cada uno.", StatusKind.allCases.map { statusPart($0, 1) }),
    StripData(
      "uno-de-diez-mil", "Uno de 10,000 en rezago.",
      [statusPart(.onTarget, 9_999, label: "9,999"), statusPart(.behind, 1)]),
    StripData(
      "casi-todo-en-uno", "Casi todo por reportar; los demás, uno.",
      StatusKind.allCases.map { $0 == .notYetDue ? statusPart($0, 10_000, label: "10,000") : statusPart($0, 1) }),
    StripData(
      "desordenados", "Llegan en otro orden.",
      [statusPart(.notYetDue, 3), statusPart(.exceeded, 2), statusPart(.onTarget, 1)]),
    StripData("con-cero", "Ninguno en riesgo.", [statusPart(.onTarget, 4), statusPart(.atRisk, 0)]),
    StripData("ninguno", "No hay indicadores.", []),
    StripData("todos-cero", "Ninguno cuenta.", [statusPart(.onTarget, 0), statusPart(.behind, -3)]),
    StripData(
      "cuentas-enormes", "Cuentas que no caben en un entero.",
      [statusPart(.onTarget, .max), statusPart(.atRisk, .max), statusPart(.behind, .min)]),
    StripData(
      "hostil", hostileText,
      [
        StatusStrip.Part(.onTarget, word: hostileText + hostileText, count: 2, label: hostileText),
        StatusStrip.Part(.behind, word: hostileText, count: 1),
      ]),
  ]
}

let strips: [ChartCase] = StripData.all.map { data in
  ChartCase(name: "estados-\(data.name)") { data.strip(.full).append(to: &$0, medium: $1) }
}
