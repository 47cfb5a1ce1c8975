@testable import Charts

private let trendWords = SeriesWords(
  programmed: "Esperado", achieved: "Cumplimiento",
  states: StateWords(missing: "Sin dato", future: "Por reportar", notScheduled: "No programado"))

private let standardBand = BulletBar.Band(90, 110, label: "En meta: 90 % o más")

/// Quarters of percentages; `nil` is missing. Those after the figures, up to `planned`, are still to come.
func percentages(_ figures: [Int?], expected: [Int] = [], planned: Int? = nil) -> [Quarter] {
  (0..<(planned ?? figures.count)).map { index in
    func measure(_ number: Int) -> Measure { .value(Double(number), label: "\(number) %") }
    let achieved = index < figures.count ? figures[index].map(measure) ?? .missing : .future
    let programmed = index < expected.count ? measure(expected[index]) : .notScheduled
    return Quarter("T\(index % 4 + 1)", year: "\(2024 + index / 4)", programmed: programmed, achieved: achieved)
  }
}

func trend(
  _ name: String, _ finding: String, _ quarters: [Quarter], full: Double = 100,
  band: BulletBar.Band? = standardBand, words: SeriesWords = trendWords
) -> Trend {
  Trend(
    caption: Caption(
      id: "g-tendencia-\(name)", title: "Cumplimiento por trimestre", description: finding,
      source: "Municipio de ejemplo, con datos al primer trimestre de 2024."),
    quarters: quarters, full: full, band: band, words: words,
    axis: AxisWords(unit: "", millions: "millones") { axisLabel($0) + " %" })
}

private func trendCase(
  _ name: String, _ finding: String, _ quarters: [Quarter], full: Double = 100,
  band: BulletBar.Band? = standardBand, words: SeriesWords = trendWords
) -> ChartCase {
  let chart = trend(name, finding, quarters, full: full, band: band, words: words)
  return chart.case("tendencia-\(name)")
}

private let dozen: [Int?] = [62, 70, 78, 85, 84, 91, 96, 94, 97, 99, 98, 100]
private let hostileText = "<script>alert(\"1\")</script> & 'O\u{0}\u{B}\u{FFFE}' ]]>\n\u{1F600}"

let trends: [ChartCase] = [
  trendCase("semilla", "100 % en el primer trimestre; faltan once.", percentages([100], planned: 12)),
  trendCase("doce", "De 62 % a 100 % en doce trimestres.", percentages(dozen)),
  trendCase(
    "esperado", "Va en 48 % de lo esperado, 58 %.",
    percentages([8, 15, 27, 31, 38, 44, 48], expected: [8, 17, 25, 33, 42, 50, 58, 67, 75, 83, 92, 100], planned: 12),
    band: nil),
  trendCase("huecos", "Faltan tres trimestres.", percentages([72, nil, 81, 88, nil, nil, 93, 95], planned: 12)),
  trendCase("al-principio-falta", "Falta el principio.", percentages([nil, nil, 40, 55], planned: 8)),
  trendCase("cero", "Cero no es un hueco.", percentages([0, nil, 0, 0])),
  trendCase("supera", "Llega a 163 %.", percentages([80, 120, 163, 141])),
  trendCase("negativos", "Baja de cero.", percentages([30, -20, -45, 10])),
  trendCase("sin-datos", "No hay ningún dato.", percentages([nil, nil, nil, nil])),
  trendCase("todo-por-reportar", "Nada se debe todavía.", percentages([], planned: 12)),
  trendCase(
    "no-programado", "Un trimestre sin programar.",
    [
      Quarter("T1", year: "2024", programmed: .notScheduled, achieved: .value(95, label: "95 %")),
      Quarter("T2", year: "2024", programmed: .notScheduled, achieved: .notScheduled),
      Quarter("T3", year: "2024", programmed: .notScheduled, achieved: .value(97, label: "97 %")),
    ]),
  trendCase("ocho", "Dos años.", percentages([55, 61, 58, 70, 74, 73, 88, 92])),
  trendCase("veinte", "Cinco años, cuatro cumplidos.", percentages((0..<16).map { 60 + 2 * $0 }, planned: 20)),
  trendCase(
    "nombres-largos", "Las palabras no caben en el dibujo.",
    percentages([72, nil, 81], expected: [80, 85, 90], planned: 6),
    band: .init(90, 110, label: "En meta: de 90 % a 110 % de lo programado en el Plan Municipal de Desarrollo"),
    words: SeriesWords(
      programmed: "Esperado según el Plan Municipal de Desarrollo", achieved: "Cumplimiento del eje " + longName,
      states: StateWords(missing: longName, future: longName, notScheduled: longName))),
  trendCase("uno", "Un solo trimestre.", percentages([87])),
  trendCase("ninguno", "Sin trimestres.", []),
  trendCase("cuarenta", "Diez años.", percentages((0..<34).map { $0 % 9 == 4 ? nil : 50 + $0 }, planned: 40)),
  trendCase(
    "razones", "Razones en vez de porcentajes.",
    [0.62, 0.71, 0.9].map {
      Quarter("T1", year: "2024", programmed: .notScheduled, achieved: .value($0, label: "\($0)"))
    }, full: 1, band: .init(0.9, 1.1, label: "En meta")),
  trendCase(
    "imposibles", "Cifras que no caben en una escala.",
    [Double.nan, .infinity, 1e300, 1e9].map {
      Quarter("T1", year: "2024", programmed: .value(-$0, label: "?"), achieved: .value($0, label: "mucho"))
    }, full: .nan, band: .init(.nan, 5, label: nil)),
  trendCase(
    "hostil", hostileText,
    [
      Quarter(
        hostileText, year: hostileText, programmed: .value(1, label: hostileText),
        achieved: .value(2, label: hostileText)),
      Quarter(hostileText, year: "2", programmed: .value(1, label: "1"), achieved: .missing),
    ],
    band: .init(1, 3, label: hostileText),
    words: SeriesWords(
      programmed: hostileText, achieved: hostileText,
      states: StateWords(missing: hostileText, future: hostileText, notScheduled: hostileText))),
]
