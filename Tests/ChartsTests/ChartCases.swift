import Testing

@testable import Charts

/// A chart with the data that it must survive; the name is that of its golden files.
struct ChartCase: Sendable, CustomTestStringConvertible {
  let name: String
  var fileSize: FileSize?
  let append: @Sendable (inout [UInt8], Medium) -> Void

  var testDescription: String { name }

  func drawn(_ medium: Medium) -> [UInt8] {
    var bytes: [UInt8] = []
    append(&bytes, medium)
    return bytes
  }

  /// Those with golden files.
  static let all = bars + lines + bullets + strips + trends
}

private let states = StateWords(missing: "Sin reporte", future: "Por reportar", notScheduled: "No programado")
private let words = SeriesWords(programmed: "Programado", achieved: "Alcanzado", states: states)

private func caption(_ name: String, _ title: String, _ finding: String) -> Caption {
  Caption(
    id: "g-\(name)", title: title, description: finding,
    source: "Municipio de ejemplo, con datos al primer trimestre de 2024.")
}

let axis = AxisWords(unit: "Personas", millions: "millones", number: axisLabel)

/// Digits in groups of three, as a caller words them; enough for round axis numbers.
func axisLabel(_ value: AxisValue) -> String {
  let sign = value.digits < 0 ? "-" : ""
  var digits = String(value.digits.magnitude)
  guard value.exponent < 0 else {
    digits += String(repeating: "0", count: value.digits == 0 ? 0 : value.exponent)
    return sign + grouped(digits)
  }
  let decimals = -value.exponent
  digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  return sign + grouped(String(digits.dropLast(decimals))) + "." + digits.suffix(decimals)
}

private func grouped(_ digits: String) -> String {
  var result = ""
  for (index, digit) in digits.enumerated() {
    if index > 0 && (digits.count - index) % 3 == 0 { result.append(",") }
    result.append(digit)
  }
  return result
}

private func value(_ number: Double, _ label: String) -> Measure { .value(number, label: label) }

/// `nil` is missing; labels are the numbers of the axis's own form where they are whole.
private func measure(_ number: Int?) -> Measure {
  guard let number else { return .missing }
  return value(Double(number), axisLabel(AxisValue(digits: number, exponent: 0)))
}

private func quarters(_ pairs: [(programmed: Measure, achieved: Measure)], firstYear: Int = 2024) -> [Quarter] {
  pairs.enumerated().map { index, pair in
    Quarter(
      "T\(index % 4 + 1)", year: "\(firstYear + index / 4)", programmed: pair.programmed, achieved: pair.achieved)
  }
}

private func twelve(_ programmed: [Int], _ achieved: [Measure]) -> [Quarter] {
  quarters(zip(programmed.map(measure), achieved).map { ($0, $1) }, firstYear: 2022)
}

private let billions = [1_234_567_890, 987_654_321, 1_100_000_000, 1_500_250_000]
private let seed = quarters([
  (measure(25), measure(25)), (measure(25), .future), (measure(25), .future), (measure(25), .future),
])
let longName =
  "Porcentaje de personas adultas mayores de las agencias municipales y colonias que recibieron atención integral"
private let longWords = SeriesWords(
  programmed: "Programado en el Plan Municipal de Desarrollo", achieved: "Alcanzado según el informe de la unidad",
  states: StateWords(
    missing: "Sin reporte de la unidad responsable", future: "Por reportar en los trimestres que faltan",
    notScheduled: "Sin meta programada para ese trimestre"))
private let longAxis = AxisWords(unit: longName, millions: "millones", number: axisLabel)

/// Figures of a thousandth and less, as people read them.
private func thousandths(_ tenths: Int) -> Measure {
  value(Double(tenths) / 10_000, axisLabel(AxisValue(digits: tenths, exponent: -4)))
}

private let threeYears = [20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42]
private let hostileText = "<script>alert(\"1\")</script> & 'O\u{0}\u{B}\u{FFFE}' ]]>\n\u{1F600}"

// MARK: Quarterly bars

private func bars(_ name: String, _ finding: String, _ data: [Quarter]) -> ChartCase {
  let chart = QuarterlyBars(
    caption: caption("barras-\(name)", "Programado y alcanzado por trimestre", finding), quarters: data, words: words,
    axis: axis)
  return chart.case("barras-\(name)")
}

private let bars: [ChartCase] = [
  bars("semilla", "En el primer trimestre se programaron 25 y se alcanzaron 25.", seed),
  bars(
    "estados", "Un trimestre con cero, uno sin reporte, uno no programado y uno por reportar.",
    quarters([
      (measure(40), measure(0)), (measure(30), .missing), (.notScheduled, .notScheduled), (measure(50), .future),
    ])),
  bars(
    "desiguales", "Se alcanzó más, menos y casi nada.",
    quarters([
      (value(1250.5, "1,250.5"), value(1890.25, "1,890.25")), (value(1250.5, "1,250.5"), value(640, "640.00")),
      (value(1250.5, "1,250.5"), value(0.5, "0.50")), (measure(1300), measure(1299)),
    ])),
  bars(
    "doce", "Doce trimestres.",
    twelve(
      threeYears,
      [21, 20, 25, nil, 30, 28, 33, 30, 0].map { measure($0) } + [.future, .future, .future])),
  bars("doce-miles-de-millones", "Cifras largas.", twelve(billions + billions + billions, threeYears.map(measure))),
  bars("miles-de-millones", "Cifras largas.", quarters(billions.map { (measure($0), measure($0 - 1)) })),
  bars(
    "negativos", "Bajó en dos trimestres.",
    quarters([
      (measure(10), measure(12)), (measure(5), measure(-8)), (measure(-5), measure(-3)), (measure(-4), .future),
    ])),
  bars("solo-negativos", "Todo bajo cero.", quarters([(measure(-10), measure(-12)), (measure(-7), .missing)])),
  bars(
    "milesimas", "Cifras pequeñas.",
    quarters([
      (value(0.001, "0.001"), value(0.0009, "0.0009")), (value(0.0012, "0.0012"), value(0.001, "0.001")),
    ])),
  bars("uno", "Un solo trimestre.", quarters([(measure(100), measure(87))])),
  bars("ninguno", "Sin trimestres.", []),
  bars("sin-reporte", "Nada se ha reportado.", quarters(Array(repeating: (measure(25), .missing), count: 4))),
  bars("programado-cero", "Nada se programó.", quarters(Array(repeating: (measure(0), measure(0)), count: 4))),
  bars(
    "imposibles", "Cifras que no caben en una escala.",
    quarters([
      (value(.nan, "?"), value(.infinity, "∞")), (value(-.infinity, "-∞"), value(1e300, "mucho")),
      (measure(5), value(1e-300, "casi nada")),
    ])),
  bars("por-reportar", "Nada se debe todavía.", quarters(Array(repeating: (measure(25), .future), count: 4))),
  bars(
    "de-cero-a-miles-de-millones", "De 0 a 1,000,000,000.",
    quarters([0, 1, 1_000, 1_000_000, 1_000_000_000].map { (measure($0), measure($0)) })),
  QuarterlyBars(
    caption: caption("barras-nombres-largos", longName, "\(longName): se programaron 30 y se alcanzaron 28."),
    quarters: quarters([
      (measure(30), measure(28)), (measure(30), .missing), (.notScheduled, .notScheduled), (measure(30), .future),
    ]), words: longWords, axis: longAxis
  ).case("barras-nombres-largos"),
  hostileBars,
]

extension QuarterlyBars {
  func `case`(_ name: String) -> ChartCase { ChartCase(name: name, fileSize: fileSize) { append(to: &$0, medium: $1) } }
}

extension CumulativeLine {
  func `case`(_ name: String) -> ChartCase { ChartCase(name: name, fileSize: fileSize) { append(to: &$0, medium: $1) } }
}

private let hostileBars: ChartCase = {
  let name = "hostil"
  let states = StateWords(missing: hostileText, future: hostileText, notScheduled: hostileText)
  let chart = QuarterlyBars(
    caption: Caption(id: "a\"> b\n<é", title: hostileText, description: hostileText, source: hostileText),
    quarters: [
      Quarter(hostileText, year: hostileText, programmed: value(1, hostileText), achieved: value(2, hostileText)),
      Quarter(hostileText, year: "2", programmed: value(1, "1"), achieved: .missing),
      Quarter("T3", year: "2", programmed: .notScheduled, achieved: .future),
    ],
    words: SeriesWords(programmed: hostileText, achieved: hostileText, states: states),
    axis: AxisWords(unit: hostileText, millions: hostileText) { _ in hostileText })
  return chart.case("barras-hostil")
}()

// MARK: Cumulative line

private func line(
  _ name: String, _ finding: String, _ data: [Quarter], goal: Level?, startsAtZero: Bool = true
) -> ChartCase {
  let chart = CumulativeLine(
    caption: caption("acumulado-\(name)", "Avance acumulado en el año", finding), quarters: data, goal: goal,
    startsAtZero: startsAtZero, words: words, axis: axis)
  return chart.case("acumulado-\(name)")
}

private let goal100 = Level(100, label: "Meta anual: 100")
private let path100 = [25, 50, 75, 100]

private func path(_ achieved: [Measure]) -> [Quarter] {
  quarters(zip(path100.map { measure($0) }, achieved).map { ($0, $1) })
}

private let lines: [ChartCase] = [
  line(
    "semilla", "Se llevan 25 de 100; se esperaban 25.", path([measure(25), .future, .future, .future]), goal: goal100),
  line("cumplido", "Se llegó a la meta.", path([measure(25), measure(50), measure(75), measure(100)]), goal: goal100),
  line("atras", "Se llevan 41 de 75.", path([measure(20), measure(30), measure(41), .future]), goal: goal100),
  line("adelante", "Se superó la meta.", path([measure(40), measure(80), measure(118), measure(150)]), goal: goal100),
  line("hueco", "Falta un trimestre.", path([measure(20), .missing, measure(60), .future]), goal: goal100),
  line("sin-reporte", "Nada se ha reportado.", path([.missing, .missing, .missing, .missing]), goal: goal100),
  line(
    "ultimo", "El nivel se mantiene.", quarters([95, 96, 97, 96].map { (measure(96), measure($0)) }),
    goal: Level(96, label: "Meta: 96"), startsAtZero: false),
  line(
    "doce", "Tres años.",
    twelve(
      threeYears.map { $0 * 10 },
      [21, 20, 25, 30, 30, nil, 33, 30].map { measure($0.map { $0 * 11 }) } + Array(repeating: .future, count: 4)),
    goal: Level(420, label: "Meta del plan: 420"), startsAtZero: false),
  line(
    "miles-de-millones", "Cifras largas.",
    quarters(zip([1, 2, 3, 4], billions).map { (measure($0 * 1_000_000_000), measure($0 * $1)) }),
    goal: Level(4e9, label: "Meta anual: 4,000,000,000")),
  line(
    "negativos", "Baja.", quarters([-5, -10, -15, -20].map { (measure($0), measure($0 - 2)) }),
    goal: Level(-20, label: "Meta: -20")),
  line("uno", "Un solo trimestre.", quarters([(measure(10), measure(7))]), goal: nil, startsAtZero: false),
  line("cero", "Todo en cero.", quarters(Array(repeating: (measure(0), measure(0)), count: 4)), goal: nil),
  line("ninguno", "Sin trimestres.", [], goal: goal100),
  line("por-reportar", "Nada se debe todavía.", path([.future, .future, .future, .future]), goal: goal100),
  line(
    "milesimas", "Cifras pequeñas.", quarters([3, 6, 9, 12].map { (thousandths($0), thousandths($0 - 1)) }),
    goal: Level(0.0012, label: "Meta anual: 0.0012")),
  line(
    "imposibles", "Cifras que no caben en una escala.",
    quarters([
      (value(.nan, "?"), value(.infinity, "∞")), (measure(5), value(1e300, "mucho")), (measure(5), measure(4)),
    ]), goal: Level(.infinity, label: "∞")),
  CumulativeLine(
    caption: caption("acumulado-nombres-largos", longName, "\(longName): se llevan 20 de 100."),
    quarters: path([measure(20), .missing, .future, .future]),
    goal: Level(100, label: "Meta anual del Plan Municipal de Desarrollo: 100"), startsAtZero: true, words: longWords,
    axis: longAxis
  ).case("acumulado-nombres-largos"),
  CumulativeLine(
    caption: caption("acumulado-hostil", hostileText, hostileText),
    quarters: [
      Quarter(hostileText, year: hostileText, programmed: value(1, hostileText), achieved: value(2, hostileText)),
      Quarter(hostileText, year: "2", programmed: value(3, "3"), achieved: .missing),
    ], goal: Level(3, label: hostileText), startsAtZero: true,
    words: SeriesWords(
      programmed: hostileText, achieved: hostileText,
      states: StateWords(missing: hostileText, future: hostileText, notScheduled: hostileText)),
    axis: AxisWords(unit: hostileText, millions: hostileText) { _ in hostileText }
  ).case("acumulado-hostil"),
]

// MARK: Bullet bar

private func bullet(
  _ name: String, _ finding: String, _ achieved: Measure, expected: Level?,
  goal: Level = Level(100, label: "Meta 100 %"), band: BulletBar.Band?
) -> ChartCase {
  let chart = BulletBar(
    caption: caption("meta-\(name)", "Avance frente a la meta anual", finding), achieved: achieved, expected: expected,
    goal: goal, band: band, states: states)
  return ChartCase(name: "meta-\(name)") { chart.append(to: &$0, medium: $1) }
}

private func expected(_ percent: Int) -> Level { Level(Double(percent), label: "Esperado \(percent) %") }

private func achieved(_ percent: Int) -> Measure { value(Double(percent), "Alcanzado \(percent) %") }

private let bullets: [ChartCase] = [
  bullet(
    "semilla", "Se alcanzó 25 % de la meta; se esperaba 25 %.", achieved(25), expected: expected(25),
    band: .init(22.5, 27.5, label: "En meta: de 22.5 % a 27.5 %")),
  bullet("sin-leyenda", "Falta.", achieved(38), expected: expected(50), band: .init(45, 55, label: nil)),
  bullet("cerca-de-la-meta", "Casi.", achieved(88), expected: expected(95), band: .init(85.5, 104.5, label: "En meta")),
  bullet("supera", "Se superó.", achieved(140), expected: expected(100), band: .init(90, 110, label: "En meta")),
  bullet("desborda", "Fuera de escala.", achieved(3250), expected: expected(75), band: .init(67.5, 82.5, label: nil)),
  bullet("cero", "Nada todavía.", achieved(0), expected: expected(25), band: .init(22.5, 27.5, label: nil)),
  bullet("negativo", "Retrocedió.", achieved(-30), expected: expected(25), band: nil),
  bullet(
    "hacia-abajo", "Se busca reducir.", achieved(-40), expected: expected(-50),
    goal: Level(-100, label: "Meta -100 %"), band: .init(-55, -45, label: nil)),
  bullet("sin-referencias", "Sin meta.", achieved(7), expected: nil, goal: Level(0, label: "Meta 0 %"), band: nil),
  bullet("sin-reporte", "Sin reporte.", .missing, expected: expected(25), band: .init(22.5, 27.5, label: nil)),
  bullet("por-reportar", "Por reportar.", .future, expected: nil, band: nil),
  bullet("no-programado", "No programado.", .notScheduled, expected: nil, goal: Level(0, label: "Meta 0 %"), band: nil),
  bullet(
    "rotulos-largos", "Cifras largas.", value(1e9, "Alcanzado: 1,000,000,000 de personas atendidas"),
    expected: Level(1.1e9, label: "Esperado: 1,100,000,000"), goal: Level(4e9, label: "Meta anual: 4,000,000,000"),
    band: nil),
  bullet(
    "milesimas", "Cifras pequeñas.", value(0.001, "Alcanzado 0.001 %"),
    expected: Level(0.0012, label: "Esperado 0.0012 %"), band: .init(0.0011, 0.0013, label: nil)),
  bullet("justo", "Se cumplió.", achieved(100), expected: expected(100), band: .init(90, 110, label: "En meta")),
  bullet(
    "imposible", "Cifra que no cabe.", value(.nan, "?"), expected: Level(.infinity, label: "∞"),
    band: .init(.nan, 5, label: nil)),
  bullet(
    "hostil", hostileText, value(1, hostileText), expected: Level(1, label: hostileText),
    goal: Level(2, label: hostileText), band: .init(0, 1, label: hostileText)),
]
