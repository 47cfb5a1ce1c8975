@testable import Charts

/// From one to twelve quarters of figures of every size, drawn by every chart that has an axis of time; checked by
/// rule and not recorded.
extension ChartCase {
  static let counted: [ChartCase] = (1...12).flatMap { count in
    figures.flatMap { name, number -> [ChartCase] in
      let quarters = (0..<count).map { quarter($0, number: number) }
      let caption = Caption(id: "g", title: "t", description: "d", source: "s")
      let bars = QuarterlyBars(caption: caption, quarters: quarters, words: seriesWords, axis: axis)
      let line = CumulativeLine(
        caption: caption, quarters: quarters, goal: Level(number(11).value, label: "Meta: \(number(11).label)"),
        startsAtZero: count.isMultiple(of: 2), words: seriesWords, axis: axis)
      let trend = Trend(
        caption: caption, quarters: quarters, full: number(6).value,
        band: .init(number(5).value, number(7).value, label: "En meta: 90 % o más"), words: seriesWords, axis: axis)
      return [
        bars.case("barras de \(count), \(name)"), line.case("acumulado de \(count), \(name)"),
        trend.case("tendencia de \(count), \(name)"),
      ]
    }
  }

  private static let seriesWords = SeriesWords(
    programmed: "Programado", achieved: "Alcanzado",
    states: StateWords(missing: "Sin reporte", future: "Por reportar", notScheduled: "No programado"))

  private typealias Figure = (value: Double, label: String)

  private static let figures: [(String, @Sendable (Int) -> Figure)] = [
    ("ceros", { _ in (0, "0") }),
    ("unidades", { figure($0 + 1, 0) }),
    ("centenas", { figure(($0 * 37 + 11) % 900, 0) }),
    ("miles de millones", { figure(($0 * 7 + 3) % 12, 8) }),
    ("diezmilésimas", { figure(($0 * 5 + 2) % 13, -4) }),
    ("negativas", { figure(-(($0 * 5 + 2) % 13), 1) }),
    ("de ambos signos", { figure(($0 * 31) % 17 - 8, 2) }),
  ]

  private static func figure(_ digits: Int, _ exponent: Int) -> Figure {
    let number = AxisValue(digits: digits, exponent: exponent)
    return (number.value, axisLabel(number))
  }

  /// Every fourth is missing, and the last two of many are to come.
  private static func quarter(_ index: Int, number: (Int) -> Figure) -> Quarter {
    let (programmed, achieved) = (number(index), number(index + 2))
    return Quarter(
      "T\(index % 4 + 1)", year: "\(2022 + index / 4)", programmed: .value(programmed.value, label: programmed.label),
      achieved: index % 4 == 3 ? .missing : index > 9 ? .future : .value(achieved.value, label: achieved.label))
  }
}

extension Trend {
  func `case`(_ name: String) -> ChartCase { ChartCase(name: name) { append(to: &$0, medium: $1) } }
}
