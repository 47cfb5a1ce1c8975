import Testing

@testable import Charts

/// What the strip and the trend must say, read off the drawing.
@Suite struct GroupChartMeaningTests {
  // MARK: Strip

  private func strip(_ name: String, _ size: StatusStrip.Size = .full) throws -> DrawnChart {
    let data = try #require(StripData.all.first { $0.name == name })
    var bytes: [UInt8] = []
    data.strip(size).append(to: &bytes, medium: .page)
    return try DrawnChart(bytes)
  }

  /// Percent of the width of each surface or outline of the bar, by class; rules count by their length.
  private func widths(_ drawn: DrawnChart) -> [(name: String, share: Double)] {
    drawn.elements.compactMap { element in
      guard element.name == "rect", let name = element.attributes["class"], name.hasPrefix("g-parte-"),
        let width = element.attributes["width"], width.hasSuffix("%")
      else { return nil }
      return Double(width.dropLast()).map { (name, $0) }
    }
  }

  @Test func partsAreAsWideAsTheirCounts() throws {
    for size in [StatusStrip.Size.full, .bar, .mini] {
      let parts = try widths(strip("varios", size))
      #expect(parts.map(\.name) == ["g-parte-en-meta", "g-parte-en-riesgo", "g-parte-rezago", "g-parte-abierta"])
      for (part, count) in zip(parts, [12.0, 5, 3, 2]) {
        #expect((part.share / parts[0].share - count / 12).magnitude < 0.01)
      }
    }
  }

  @Test func oneOfTenThousandIsSeen() throws {
    let parts = try widths(strip("uno-de-diez-mil"))
    #expect(parts.count == 2)
    #expect(parts.allSatisfy { $0.share >= 1 } && parts.map(\.share).reduce(0, +) <= 100)
  }

  @Test func theOrderIsThatOfTheStatusesNotTheCallers() throws {
    let drawn = try strip("desordenados")
    #expect(widths(drawn).map(\.name) == ["g-parte-en-meta", "g-parte-excedido", "g-parte-punteada"])
    let legend = drawn.elements.filter { $0.attributes["class"] == "g-rotulo" }.map(\.text)
    #expect(legend == ["En meta", "Excedido", "Por reportar"])
  }

  @Test func aCountOfZeroIsInTheLegendOnly() throws {
    let drawn = try strip("con-cero")
    #expect(widths(drawn).map(\.name) == ["g-parte-en-meta"])
    #expect(drawn.elements.filter { $0.attributes["class"] == "g-rotulo" }.map(\.text) == ["En meta", "En riesgo"])
  }

  @Test(arguments: ["ninguno", "todos-cero"]) func withoutPartsThereIsAnEmptyTrack(_ name: String) throws {
    for size in [StatusStrip.Size.full, .bar, .mini] {
      let drawn = try strip(name, size)
      #expect(widths(drawn).isEmpty && drawn.elements.contains { $0.attributes["class"] == "g-carril-futuro" })
    }
  }

  /// Without colour: an edge of its own for each, and a mark as on its badge.
  @Test func everyStatusIsToldApartWithoutColour() throws {
    var edges: Set<[String]> = []
    for kind in StatusKind.allCases {
      var bytes: [UInt8] = []
      let caption = Caption(id: "x", title: "t", description: "d")
      StatusStrip(caption: caption, parts: [statusPart(kind, 3)], size: .mini).append(to: &bytes, medium: .page)
      let solid = ["g-parte-en-meta", "g-parte-en-riesgo", "g-parte-rezago", "g-parte-excedido"]
      edges.insert(
        try DrawnChart(bytes).elements.filter { $0.name == "rect" || $0.name == "line" }.map { element in
          let name = element.attributes["class"] ?? ""
          return "\(solid.contains(name) ? "solid" : name) \(element.attributes["y1"] ?? "")"
        })
    }
    #expect(edges.count == StatusKind.allCases.count)
  }

  // MARK: Trend

  private func drawnTrend(_ quarters: [Quarter], full: Double = 100) throws -> DrawnChart {
    var bytes: [UInt8] = []
    trend("x", "d", quarters, full: full).append(to: &bytes, medium: .page)
    return try DrawnChart(bytes)
  }

  /// In the plot: the legend's samples stand at px.
  private func count(_ name: String, _ drawn: DrawnChart) -> Int {
    drawn.elements.filter { element in
      let place = ["x", "x1", "cx"].lazy.compactMap { element.attributes[$0] }.first
      return element.attributes["class"] == name && place?.hasSuffix("%") == true
    }.count
  }

  @Test(
    arguments: [
      ([10, 20, 30], 2, 3, 0), ([10, nil, 30], 0, 2, 1), ([nil, 20, 30, nil, nil], 1, 2, 3), ([0, 0], 1, 2, 0),
      ([nil, nil], 0, 0, 2), ([50], 0, 1, 0),
    ] as [([Int?], Int, Int, Int)])
  func aGapIsAGap(_ figures: [Int?], _ segments: Int, _ points: Int, _ boxes: Int) throws {
    let drawn = try drawnTrend(percentages(figures))
    #expect(count("g-alcanzado-linea", drawn) == segments)
    #expect(count("g-alcanzado-punto", drawn) == points)
    #expect(count("g-sin-reporte", drawn) == boxes)
    #expect(count("g-alcanzado-puente", drawn) == 0)
  }

  @Test func quartersToComeAreOneOutline() throws {
    let drawn = try drawnTrend(percentages([90, 95], planned: 12))
    #expect(count("g-futuro", drawn) == 1, "that of ten quarters")
    #expect(try count("g-futuro", drawnTrend(percentages([90, 95]))) == 0)
  }

  @Test(
    arguments: [([62, 70, 91], ["91 %", "62 %"]), ([87], ["87 %"]), ([nil, 40, 55], ["55 %", "40 %"])]
      as [([Int?], [String])])
  func theEndsAreLabelled(_ figures: [Int?], _ labels: [String]) throws {
    let shown = ["g-valor-fuerte", "g-valor-fuerte g-compacta"]
    let drawn = try drawnTrend(percentages(figures))
    #expect(drawn.elements.filter { shown.contains($0.attributes["class"] ?? "") }.map(\.text) == labels)
  }

  @Test(arguments: [([40], "100 %"), ([163], "200 %"), ([], "100 %")] as [([Int?], String)])
  func theAxisReachesTheWholeOrMore(_ figures: [Int?], _ top: String) throws {
    let drawn = try drawnTrend(percentages(figures, planned: 4))
    let labels = drawn.elements.filter { $0.attributes["class"] == "g-rotulo-suave" && $0.text.hasSuffix("%") }
    #expect(labels.first?.text == "0 %" && labels.last?.text == top)
  }
}
