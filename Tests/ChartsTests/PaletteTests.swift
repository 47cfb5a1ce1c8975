import Testing

@testable import Charts

@Suite struct PaletteTests {
  /// What lies on a surface of its own is looked at there; the grid and a halo are not read.
  private static let onSurfaces: [Ink] = [.stripe, .markOnPart, .countOnPart, .tick]

  @Test(arguments: Palette.allCases) func everyInkIsLegibleOnPaperAndOnACard(_ palette: Palette) throws {
    let colours = try palette.colours()
    for ink in Ink.allCases where ![.grid, .halo].contains(ink) && !Self.onSurfaces.contains(ink) {
      var best = 0.0
      for case (_, .colour(let colour)) in ink.properties {
        let contrasts = try ["--papel", "--superficie"].map { ground in
          try contrast(colours[colour.rawValue], colours[ground])
        }
        best = max(best, contrasts.min() ?? 0)
      }
      #expect(best >= (ink.textSize == nil ? 3 : 4.5), "\(ink): \(best)")
    }
  }

  @Test func noTextIsTooSmallForATelephone() {
    #expect(Ink.allCases.compactMap(\.textSize).allSatisfy { $0 >= 12 })
  }

  /// A part's count is a text in the colour of the paper.
  @Test(arguments: Palette.allCases) func aCountIsLegibleOnItsPart(_ palette: Palette) throws {
    let colours = try palette.colours()
    for colour in [Colour.onTarget, .atRisk, .behind, .exceeded] {
      #expect(try contrast(colours["--papel"], colours[colour.rawValue]) >= 4.5, "\(colour)")
    }
  }

  @Test(arguments: Palette.allCases)
  func theExpectationAndTheBarAreLegibleOnTheBand(_ palette: Palette) throws {
    let colours = try palette.colours()
    for colour in [Colour.goal, .achieved, .bandEdge] {
      #expect(try contrast(colours[colour.rawValue], colours["--banda"]) >= 3, "\(colour)")
    }
  }

  @Test func standaloneColoursAreTheLightOnesOnWhite() throws {
    let light = try Palette.light.colours()
    for colour in Colour.allCases where colour != .paper {
      #expect(colour.light == light[colour.rawValue], "\(colour)")
    }
    #expect(Colour.paper.light == "#ffffff")
  }

  @Test func theStylesheetLeavesEveryGutter() throws {
    for steps in 1...Gutter.most {
      let rule = ".g-canal-\(steps) { --canal: \(Int(Double(steps) * Gutter.step))px; }"
      #expect(try Palette.sheet("20-graficas.css").contains("\n\(rule)\n"), "\(rule)")
    }
  }

  /// The table of inks and the stylesheet say the same.
  @Test(arguments: Ink.allCases.filter { $0 != .heading }) func theStylesheetHasEveryInk(_ ink: Ink) throws {
    let declarations = ink.properties.map { "\($0.name): \($0.value.declaration);" }.joined(separator: " ")
    let rule = ".\(ink.className) { \(declarations) }"
    let stands = try Palette.sheet("20-graficas.css").contains("\n\(rule)\n")
    #expect(stands, "20-graficas.css lacks \(rule)")
  }
}
