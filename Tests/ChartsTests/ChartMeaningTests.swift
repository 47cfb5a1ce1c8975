import Testing

@testable import Charts

/// What each state of the data must look like, read off the drawing rather than compared with a recording.
@Suite struct ChartMeaningTests {
  private static func bars(
    _ achieved: Measure, programmed: Measure = .value(10, label: "10")
  ) throws -> DrawnChart {
    let states = StateWords(missing: "Sin reporte", future: "Por reportar", notScheduled: "No programado")
    let chart = QuarterlyBars(
      caption: Caption(id: "x", title: "t", description: "d"),
      quarters: [Quarter("T1", year: "2024", programmed: programmed, achieved: achieved)],
      words: SeriesWords(programmed: "Programado", achieved: "Alcanzado", states: states),
      axis: AxisWords(unit: "", millions: "") { "\($0.digits)" })
    var bytes: [UInt8] = []
    chart.append(to: &bytes, medium: .page)
    return try DrawnChart(bytes)
  }

  @Test(arguments: [
    (Measure.value(0, label: "0"), "g-alcanzado", nil as String?),
    (.missing, "g-sin-reporte", "Sin reporte"),
    (.future, "g-futuro", "Por reportar"),
    (.notScheduled, "g-no-programado", "No programado"),
    (.value(.nan, label: "?"), "g-sin-reporte", "Sin reporte"),
  ])
  func everyStateHasItsOwnFigureAndWord(_ measure: Measure, _ figure: String, _ word: String?) throws {
    let drawn = try Self.bars(measure)
    let states = ["g-sin-reporte", "g-futuro", "g-no-programado"]
    let shown = Set(drawn.elements.compactMap { $0.attributes["class"] })
    #expect(shown.contains(figure))
    #expect(states.filter { $0 != figure }.allSatisfy { !shown.contains($0) })
    let words = drawn.elements.map(\.text).filter { ["Sin reporte", "Por reportar", "No programado"].contains($0) }
    #expect(words == (word.map { [$0] } ?? []))
  }

  @Test func zeroIsLabelledAndMissingIsNot() throws {
    let zero = try Self.bars(.value(0, label: "0"))
    let missing = try Self.bars(.missing)
    #expect(zero.elements.contains { $0.attributes["class"] == "g-valor-fuerte" && $0.text == "0" })
    #expect(!missing.elements.contains { $0.attributes["class"] == "g-valor-fuerte" })
  }

  @Test func yearsAreNamedOnlyWhereThereAreSeveral() throws {
    func years(_ name: String) throws -> [String] {
      try drawn(name).elements.map(\.text).filter { $0.hasPrefix("202") }
    }
    #expect(try years("barras-semilla") == [])
    #expect(try years("barras-doce") == ["2022", "2023", "2024"])
  }

  /// What a reader of the real first report meets: T1 as programmed, three quarters to come.
  @Test func theFirstReportShowsItsFigureAtEveryWidth() throws {
    #expect(try texts("barras-semilla", classes: ["g-valor", "g-valor-fuerte"]) == ["25", "25", "25", "25", "25"])
    let path = try drawn("acumulado-semilla").elements.compactMap { $0.attributes["class"] }
    #expect(path.filter { $0 == "g-programado-linea" }.count == 2, "the legend's and T1's")
    #expect(path.filter { $0 == "g-programado-futuro" }.count == 4, "the legend's and three quarters'")
    #expect(try texts("meta-semilla", classes: ["g-valor-fuerte"]) == ["Alcanzado 25 %"])
    #expect(try texts("meta-semilla", classes: ["g-rotulo"]).prefix(2) == ["Esperado 25 %", "Meta 100 %"])
  }

  @Test(arguments: [
    ("barras-semilla", 5, 0), ("barras-doce", 0, 20), ("barras-doce-miles-de-millones", 0, 0),
    ("meta-rotulos-largos", 0, 1),
  ])
  func figuresThatDoNotFitATelephoneWaitForADesk(_ name: String, _ always: Int, _ ample: Int) throws {
    #expect(try texts(name, classes: ["g-valor", "g-valor-fuerte"]).count == always)
    #expect(try texts(name, classes: ["g-valor g-amplia", "g-valor-fuerte g-amplia"]).count == ample)
  }

  /// Over the middle of the pair, a lone figure would seem to be that of the longer bar.
  @Test(arguments: [(30.0, 1), (10.0, 0)])
  func aLoneFigureNeverStandsOverALongerBar(_ achieved: Double, _ shown: Int) throws {
    let label = "123,456,789.12"
    let programmed = Measure.value(20, label: String(repeating: "9", count: 60))
    let drawn = try Self.bars(.value(achieved, label: label), programmed: programmed)
    #expect(drawn.elements.filter { $0.text == label }.count == shown)
  }

  private func drawn(_ name: String) throws -> DrawnChart {
    let chart = try #require(ChartCase.all.first { $0.name == name })
    return try DrawnChart(chart.drawn(.page))
  }

  private func texts(_ name: String, classes: Set<String>) throws -> [String] {
    try drawn(name).elements.filter { classes.contains($0.attributes["class"] ?? "") }.map(\.text)
  }
}
