import Testing

@testable import Charts

@Suite struct ChartTests {
  @Test(arguments: ChartCase.all) func isDrawnAsRecorded(_ chart: ChartCase) throws {
    try expectGolden("\(chart.name).pagina.svg", chart.drawn(.page))
    try expectGolden("\(chart.name).svg", chart.drawn(.standalone))
  }

  @Test(arguments: ChartCase.all) func namesItselfToThoseWhoDoNotSeeIt(_ chart: ChartCase) throws {
    let page = try DrawnChart(chart.drawn(.page))
    let ids = try [page.first("title"), page.first("desc")].map { try #require($0.attributes["id"]) }
    #expect(page.root.attributes["aria-labelledby"] == ids.joined(separator: " "))
    #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") && $0.allSatisfy(\.isASCII) })
    for drawn in [page, try DrawnChart(chart.drawn(.standalone))] {
      #expect(drawn.root.attributes["role"] == "img")
      #expect(drawn.elements[1].name == "title" && !drawn.elements[1].text.isEmpty)
      #expect(drawn.elements[2].name == "desc" && !drawn.elements[2].text.isEmpty)
    }
  }

  @Test(arguments: ChartCase.all) func carriesNoStyleThatAStrictHostRefuses(_ chart: ChartCase) throws {
    let page = try DrawnChart(chart.drawn(.page))
    let standalone = try DrawnChart(chart.drawn(.standalone))
    let words: Set = ["title", "desc"]
    let looks: Set = ["style", "fill", "stroke", "font-size", "font-family"]
    for element in page.elements {
      #expect(element.name != "style" && looks.isDisjoint(with: element.attributes.keys))
      let isPlace = element.attributes["overflow"] != nil
      #expect(element.attributes["class"] != nil || isPlace || words.contains(element.name))
    }
    for element in standalone.elements {
      #expect(element.name != "style" && element.attributes["style"] == nil && element.attributes["class"] == nil)
      #expect(element.attributes.values.allSatisfy { !$0.contains("var(") && !$0.hasSuffix("%") })
    }
    #expect(standalone.root.attributes["width"] == "640")
  }

  /// At the width of a telephone, of a desk, and of the file.
  @Test(arguments: ChartCase.all + ChartCase.counted, Sheet.allCases)
  func keepsEveryCoordinateInside(_ chart: ChartCase, _ sheet: Sheet) throws {
    let drawn = try DrawnChart(chart.drawn(sheet.medium))
    let plot = sheet.width - drawn.gutter
    let across = -drawn.gutter...plot
    let down = 0...drawn.height
    #expect(drawn.height.isFinite)
    for element in drawn.elements.dropFirst() {
      for name in ["x", "x1", "x2", "cx"] {
        guard let attribute = element.attributes[name] else { continue }
        let x = try #require(DrawnChart.px(attribute, of: plot), "\(name)=\(attribute)")
        #expect(across.contains(x), "\(element)")
        let width = try #require(DrawnChart.px(element.attributes["width"] ?? "0", of: plot))
        #expect(width >= 0 && x + width <= plot + 0.2, "\(element)")
      }
      for name in ["y", "y1", "y2", "cy"] {
        guard let attribute = element.attributes[name] else { continue }
        let y = try #require(Double(attribute), "\(name)=\(attribute)")
        let height = try #require(Double(element.attributes["height"] ?? "0"))
        #expect(down.contains(y) && height >= 0 && y + height <= drawn.height, "\(element)")
      }
    }
  }

  @Test(arguments: ChartCase.all + ChartCase.counted, Sheet.allCases)
  func neitherCutsNorOverlapsAText(_ chart: ChartCase, _ sheet: Sheet) throws {
    let drawn = try DrawnChart(chart.drawn(sheet.medium))
    let plot = sheet.width - drawn.gutter
    let extents = try drawn.extents(width: plot, hidden: sheet.hiddenClass, sizes: textSizes)
    for (index, extent) in extents.enumerated() {
      #expect(extent.x.lowerBound >= -drawn.gutter - 1 && extent.x.upperBound <= plot + 1, "cut: \(extent)")
      #expect(extent.y.lowerBound >= 0 && extent.y.upperBound <= drawn.height, "cut: \(extent)")
      for other in extents[(index + 1)...] {
        #expect(!extent.meets(other), "«\(extent.words)» over «\(other.words)»")
      }
    }
  }

  /// What an embedding page reserves.
  @Test(arguments: ChartCase.all.filter { $0.fileSize != nil })
  func knowsTheSizeOfItsFile(_ chart: ChartCase) throws {
    let size = try #require(chart.fileSize)
    let file = try DrawnChart(chart.drawn(.standalone))
    #expect(file.root.attributes["width"] == "\(size.width)")
    #expect((Double(size.height) - 1..<Double(size.height) + 0.01).contains(file.height + 0.001))
  }

  @Test(arguments: ChartCase.all) func isAddedToWhatIsThereAlready(_ chart: ChartCase) {
    var bytes = Array("<p>".utf8)
    chart.append(&bytes, .page)
    #expect(bytes == Array("<p>".utf8) + chart.drawn(.page))
  }

  private var textSizes: [String: (size: Double, bold: Bool)] {
    Dictionary(
      uniqueKeysWithValues: Ink.allCases.compactMap { ink in ink.textSize.map { (ink.className, ($0, ink.isBold)) } })
  }
}

/// What a chart is drawn on, with the classes that the stylesheet hides there.
enum Sheet: CaseIterable {
  case telephone, desk, file

  var medium: Medium { self == .file ? .standalone : .page }

  var width: Double {
    switch self {
    case .telephone: 288
    case .desk, .file: 640
    }
  }

  var hiddenClass: String? {
    switch self {
    case .telephone: "g-amplia"
    case .desk: "g-compacta"
    case .file: nil
    }
  }
}
