import Foundation
import Testing

@testable import SiteBuilding

@Suite("The accent colour must be readable on the page")
struct AccentColourTests {
  /// The papers as the style sheet has them: light, and dark.
  private static func papers() throws -> [String] {
    let sheet = try String(contentsOfFile: "\(repository)/site-templates/recursos/10-sitio.css", encoding: .utf8)
    return sheet.matches(of: /--papel: (#[0-9a-f]{6});/).prefix(2).map { String($0.1) }
  }

  /// WCAG 2.2's contrast ratio, of the definition's text.
  private static func contrast(_ a: String, _ b: String) -> Double {
    let luminances = [a, b].map { colour in
      let channels = stride(from: 1, to: 7, by: 2).map { start in
        let digits = colour.dropFirst(start).prefix(2)
        let value = Double(Int(digits, radix: 16) ?? 0) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
    return (luminances.max()! + 0.05) / (luminances.min()! + 0.05)
  }

  /// Greys from black to white.
  private static let greys = (0...255).map { value in
    let digits = String(value, radix: 16)
    return "#" + String(repeating: digits.count < 2 ? "0\(digits)" : digits, count: 3)
  }

  private func errors(light: String, dark: String) throws -> [String] {
    try ExampleMunicipality(settings: "acento:\n  claro: \"\(light)\"\n  oscuro: \"\(dark)\"\n").errors()
  }

  @Test("The last grey above 4.5 to 1 is taken and the next is not, on each paper")
  func bothSides() throws {
    let papers = try Self.papers()
    let light = try #require(Self.greys.last { Self.contrast($0, papers[0]) >= 4.5 })
    let dark = try #require(Self.greys.first { Self.contrast($0, papers[1]) >= 4.5 })
    #expect(try errors(light: light, dark: dark) == [])
    let paler = Self.greys[try #require(Self.greys.firstIndex(of: light)) + 1]
    let darker = Self.greys[try #require(Self.greys.firstIndex(of: dark)) - 1]
    let found = try errors(light: paler, dark: darker)
    #expect(found.count == 2)
    for (error, expected) in zip(found, [(7, "10", paler), (8, "11", darker)]) {
      let place =
        "sitio.yaml:\(expected.0):\(expected.1): error: el color «\(expected.2)» no se distingue bien del fondo"
      #expect(error.hasPrefix(place) && error.contains("su contraste es 4.4 a 1 y se necesita 4.5"), "\(error)")
    }
  }

  @Test(
    "A colour that reads in one mode only is refused in the other",
    arguments: [("#ffff00", "#ffff00"), ("#000080", "#000080")])
  func oneMode(light: String, dark: String) throws {
    #expect(try errors(light: light, dark: dark).count == 1)
  }

  @Test(
    "What is no colour of six digits is refused",
    arguments: ["red", "#0e5", "0e5a5a", "#0e5a5g", "#0e5a5a;}", "#０e5a5a"])
  func noColour(text: String) throws {
    let errors = try errors(light: text, dark: "#7fc8c2")
    #expect(errors.count == 1)
    #expect(errors.first?.contains("no es un color") == true)
  }

  @Test("The colours reach the style sheet; without any there are the standard ones")
  func stylesheet() throws {
    let own = try ExampleMunicipality(settings: "acento: {claro: \"#000080\", oscuro: \"#FFFF00\"}").site()
    #expect(try own.text("recursos/sitio.css").hasPrefix(":root { --acento: #000080; --acento-oscuro: #FFFF00; }\n"))
    let standard = try ExampleMunicipality().site()
    #expect(
      try standard.text("recursos/sitio.css").hasPrefix(":root { --acento: #0e5a5a; --acento-oscuro: #7fc8c2; }\n"))
  }
}
