import Foundation
import Testing

@testable import Charts

@Suite struct DetailInkTests {
  private static func sheet(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../site-templates/recursos/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(arguments: DetailInk.allCases) func theStylesheetHasEveryInk(_ ink: DetailInk) throws {
    let declarations = ink.properties.map { "\($0.name): \($0.value.declaration);" }.joined(separator: " ")
    let rule = ".\(ink.className) { \(declarations) }"
    let stands = try Self.sheet("20-graficas.css").contains("\n\(rule)\n")
    #expect(stands, "20-graficas.css lacks \(rule)")
  }

  /// The site's own palettes, light and then dark, as its stylesheet has them.
  private static func palettes() throws -> [[String: UInt32]] {
    let blocks = try sheet("10-sitio.css").components(separatedBy: ":root {").dropFirst().prefix(2)
    return blocks.map { block in
      let lines = block.prefix { $0 != "}" }.split(separator: ";")
      let pairs = lines.compactMap { line -> (String, UInt32)? in
        let sides = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
        guard sides.count == 2, sides[1].hasPrefix("#"), let number = UInt32(sides[1].dropFirst(), radix: 16)
        else { return nil }
        return (sides[0], number)
      }
      return Dictionary(pairs) { $1 }
    }
  }

  @Test func statusColoursAreLegibleOnPaperAndUnderTheirCounts() throws {
    let palettes = try Self.palettes()
    #expect(palettes.count == 2)
    for palette in palettes {
      for colour in StatusColour.allCases where ![.paper, .achieved].contains(colour) {
        for ground in ["--papel", "--superficie"] {
          let pair = try (#require(palette[colour.rawValue]), #require(palette[ground]))
          #expect(contrast(pair.0, pair.1) >= 4.5, "\(colour) on \(ground)")
        }
      }
    }
  }

  @Test func standaloneColoursAreTheLightOnes() throws {
    let light = try #require(try Self.palettes().first)
    for colour in StatusColour.allCases where ![.paper, .achieved].contains(colour) {
      #expect(UInt32(colour.light.dropFirst(), radix: 16) == light[colour.rawValue], "\(colour)")
    }
    #expect(StatusColour.paper.light == Colour.paper.light && StatusColour.paper.rawValue == Colour.paper.rawValue)
    #expect(StatusColour.achieved.light == Colour.achieved.light)
    #expect(StatusColour.achieved.rawValue == Colour.achieved.rawValue)
  }

  /// Of WCAG 2.
  private func contrast(_ first: UInt32, _ second: UInt32) -> Double {
    let pair = [luminance(first), luminance(second)].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }

  private func luminance(_ number: UInt32) -> Double {
    let channels = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { byte in
      let share = Double(byte) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
