import Testing

@testable import Charts

/// What stands in a row of a table: small strips, sparklines and the marks of cells.
@Suite struct SmallChartTests {
  struct Small: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let append: @Sendable (inout [UInt8], Medium) -> Void

    func drawn(_ medium: Medium) -> [UInt8] {
      var bytes: [UInt8] = []
      append(&bytes, medium)
      return bytes
    }
  }

  private static func spark(_ name: String, _ numbers: [Double?]) -> Small {
    let sparkline = Sparkline(
      name: "Avance: <\(name)> & \"más\"", measures: numbers.map { $0.map { .value($0, label: "") } ?? .missing })
    return Small(testDescription: "chispa-\(name)") { sparkline.append(to: &$0, medium: $1) }
  }

  static let sparks = [
    spark("sube", [62, 70, 78, 85, 84, 91, 96]), spark("uno", [87]), spark("cero", [0]), spark("ceros", [0, 0, 0]),
    spark("huecos", [50, nil, 40, 45, nil, nil, 70, nil]), spark("aislados", [nil, 3, nil, 5, nil]),
    spark("sin-datos", [nil, nil, nil]), spark("ninguno", []), spark("negativos", [5, -3, -8, 2]),
    spark("solo-negativos", [-5, -3, -8]), spark("miles-de-millones", [1e9, 0.001, 9.9e8]),
    spark("imposibles", [.nan, 1, .infinity, -1e300, 2]), spark("cuarenta", (0..<40).map { Double($0 % 7) }),
  ]

  static let all =
    sparks
    + StripData.all.map { data in
      Small(testDescription: "franja-\(data.name)") { data.strip(.mini).append(to: &$0, medium: $1) }
    }

  @Test(arguments: all) func isDrawnAsRecorded(_ small: Small) throws {
    try expectGolden("\(small.testDescription).pagina.svg", small.drawn(.page))
    try expectGolden("\(small.testDescription).svg", small.drawn(.standalone))
  }

  @Test(arguments: all) func hasANameAndNeitherTextNorStyle(_ small: Small) throws {
    let page = try DrawnChart(small.drawn(.page))
    #expect(page.root.attributes["role"] == "img")
    #expect(page.root.attributes["aria-label"]?.isEmpty == false)
    let looks: Set = ["style", "fill", "stroke", "id"]
    for element in page.elements {
      #expect(!["text", "title", "desc", "style"].contains(element.name))
      #expect(looks.isDisjoint(with: element.attributes.keys))
      #expect(element.attributes["class"] != nil || element.attributes["overflow"] != nil)
    }
    let file = try DrawnChart(small.drawn(.standalone))
    #expect(file.elements[1].name == "title" && !file.elements[1].text.isEmpty)
    for element in file.elements {
      #expect(element.attributes["class"] == nil && element.attributes["style"] == nil)
      #expect(element.attributes.values.allSatisfy { !$0.contains("var(") && !$0.hasSuffix("%") })
    }
  }

  /// Every coordinate of a sparkline, those within its paths too.
  @Test(arguments: sparks, [Medium.page, .standalone])
  func aSparklineStaysInItsBox(_ small: Small, _ medium: Medium) throws {
    let drawn = try DrawnChart(small.drawn(medium))
    for element in drawn.elements.dropFirst() {
      if let x = element.attributes["cx"], let y = element.attributes["cy"], let radius = element.attributes["r"] {
        let (x, y, radius) = (try #require(Double(x)), try #require(Double(y)), try #require(Double(radius)))
        #expect(radius <= min(x, y, 72 - x, 20 - y), "\(element)")
      }
      guard let data = element.attributes["d"], element.attributes["class"] == "g-chispa-linea" else { continue }
      let numbers = data.split { "ML ".contains($0) }.map { Double($0) }
      for (index, number) in numbers.enumerated() {
        #expect((0...(index.isMultiple(of: 2) ? 72.0 : 20)).contains(try #require(number)), "\(data)")
      }
    }
  }

  @Test(arguments: [
    ("chispa-sube", "M3 7.96L14 6.79 25 5.63 36 4.6 47 4.75 58 3.73 69 3", 1), ("chispa-uno", nil, 1),
    ("chispa-sin-datos", nil, 0), ("chispa-ninguno", nil, 0), ("chispa-aislados", nil, 2),
    ("chispa-huecos", "M21.86 9L31.29 8", 2),
  ])
  func aLineJoinsOnlyWhatFollowsWithoutAGap(_ name: String, _ path: String?, _ dots: Int) throws {
    let small = try #require(Self.all.first { $0.testDescription == name })
    let drawn = try DrawnChart(small.drawn(.page))
    #expect(drawn.elements.first { $0.attributes["class"] == "g-chispa-linea" }?.attributes["d"] == path)
    #expect(drawn.elements.filter { $0.name == "circle" }.count == dots)
  }

  @Test func everyStateOfAReportHasItsOwnShape() throws {
    let states = ReportState.allCases.filter { $0 != .notExpected }
    var shapes: Set<[String]> = []
    for state in states {
      try expectGolden("celda-\(state).pagina.svg", StateMark.svg(for: state))
      let mark = try DrawnChart(StateMark.svg(for: state))
      #expect(mark.root.attributes["aria-hidden"] == "true")
      shapes.insert(mark.elements.compactMap { $0.attributes["d"] })
    }
    #expect(shapes.count == states.count)
    #expect(StateMark.svg(for: .notExpected).isEmpty)
  }
}

/// The strip of a line that tells a status on other sites.
@Suite struct StatusBadgeTests {
  static let kinds = StatusKind.allCases

  private func badge(_ kind: StatusKind, label: String = "504-4-C1 · T1 2024") -> (StatusBadge, [UInt8]) {
    let badge = StatusBadge(
      name: "504-4-C1. <Trámites> & \"más\"", finding: "En meta · 100 %. 25 ÷ 25 = 100 %.", label: label, kind: kind,
      word: "En meta · 100 %")
    var bytes: [UInt8] = []
    badge.append(to: &bytes)
    return (badge, bytes)
  }

  @Test(arguments: kinds) func isDrawnAsRecorded(_ kind: StatusKind) throws {
    try expectGolden("insignia-\(kind).svg", badge(kind).1)
  }

  @Test(arguments: kinds) func saysItsFindingAndFitsItsSize(_ kind: StatusKind) throws {
    let (badge, bytes) = badge(kind, label: "999999999999-999999999999-A999.999-2024 · T4 2024")
    let drawn = try DrawnChart(bytes)
    #expect(drawn.elements[1].name == "title" && drawn.elements[1].text == badge.name)
    #expect(drawn.elements[2].name == "desc" && drawn.elements[2].text == badge.finding)
    #expect(drawn.root.attributes["width"] == String(badge.size.width))
    for element in drawn.elements where element.name == "text" {
      let start = try #require(Double(element.attributes["x"] ?? ""))
      let size = try #require(Double((element.attributes["font-size"] ?? "").dropLast(2)))
      let isBold = element.attributes["font-weight"] != nil
      #expect(start + TextMetrics.width(element.text, size: size, bold: isBold) <= Double(badge.size.width))
      #expect(size >= 12)
    }
  }
}
