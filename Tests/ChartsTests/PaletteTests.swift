import Foundation
import Testing

@testable import Charts

@Suite struct PaletteTests {
  /// The site's two palettes: paper, or the surface of a card, under what stands on it.
  private static let light = [
    "--papel": "#fbfaf7", "--superficie": "#ffffff", "--tinta": "#1c1f1e", "--tinta-suave": "#545b58",
    "--linea": "#d9d6cd", "--programado": "#c9d3d1", "--programado-borde": "#5f7370", "--alcanzado": "#0e5a5a",
    "--meta": "#1c1f1e", "--banda": "#e3efe6", "--banda-borde": "#3d7a56",
  ]
  private static let dark = [
    "--papel": "#121615", "--superficie": "#1a1f1e", "--tinta": "#eceeea", "--tinta-suave": "#a9b2ae",
    "--linea": "#343b39", "--programado": "#3a4644", "--programado-borde": "#8da09c", "--alcanzado": "#6fbdb6",
    "--meta": "#eceeea", "--banda": "#1f3329", "--banda-borde": "#6fb58a",
  ]

  @Test(arguments: [light, dark])
  func everyInkIsLegible(_ palette: [String: String]) throws {
    for ink in Ink.allCases where ![.grid, .halo].contains(ink) {
      var best = 0.0
      for (name, value) in ink.properties where name == "fill" || name == "stroke" {
        guard case .colour(let colour) = value else { continue }
        for ground in ["--papel", "--superficie"] {
          best = max(best, try contrast(palette[colour.rawValue], palette[ground]))
        }
      }
      #expect(best >= (ink.textSize == nil ? 3 : 4.5), "\(ink): \(best)")
    }
  }

  @Test(arguments: [light, dark])
  func theExpectationAndTheBarAreLegibleOnTheBand(_ palette: [String: String]) throws {
    for colour in [Colour.goal, .achieved, .bandEdge] {
      #expect(try contrast(palette[colour.rawValue], palette["--banda"]) >= 3, "\(colour)")
    }
  }

  @Test func standaloneColoursAreTheLightOnesOnWhite() {
    for colour in Colour.allCases where colour != .paper {
      #expect(colour.light == Self.light[colour.rawValue])
    }
    #expect(Colour.paper.light == "#ffffff")
  }

  /// The table of inks and the stylesheet say the same.
  @Test func theStylesheetHasEveryInk() throws {
    let sheet = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../site-templates/recursos/20-graficas.css")
    let rules = try String(contentsOf: sheet, encoding: .utf8)
    for ink in Ink.allCases where ink != .heading {
      let declarations = ink.properties.map { "\($0.name): \($0.value.declaration);" }.joined(separator: " ")
      let rule = ".\(ink.className) { \(declarations) }"
      let stands = rules.contains("\n\(rule)\n")
      #expect(stands, "graficas.css lacks \(rule)")
    }
  }

  private func contrast(_ first: String?, _ second: String?) throws -> Double {
    let pair = try [luminance(first), luminance(second)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  /// Relative luminance of WCAG 2.
  private func luminance(_ hex: String?) throws -> Double {
    let digits = try #require(hex?.dropFirst())
    let number = try #require(UInt32(digits, radix: 16))
    let channels = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { byte in
      let share = Double(byte) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
