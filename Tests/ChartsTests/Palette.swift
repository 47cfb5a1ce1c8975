import Foundation
import Testing

/// The site's own palettes, as its stylesheet has them; the accent is that of the municipality's settings.
enum Palette: CaseIterable {
  case light, dark

  /// `#rrggbb` by the name of the variable.
  func colours() throws -> [String: String] {
    let blocks = try Self.sheet("10-sitio.css").components(separatedBy: ":root {").dropFirst()
    let block = try #require(self == .light ? blocks.first : blocks.dropFirst().first).prefix { $0 != "}" }
    var colours = ["--alcanzado": self == .light ? "#0e5a5a" : "#7fc8c2"]
    for line in block.split(separator: ";") {
      let sides = line.split(separator: ":").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
      if sides.count == 2, sides[1].hasPrefix("#") { colours[sides[0]] = sides[1] }
    }
    return colours
  }

  static func sheet(_ name: String) throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../site-templates/recursos/\(name)")
    return try String(contentsOf: file, encoding: .utf8)
  }
}

/// Of WCAG 2, between two colours written `#rrggbb`.
func contrast(_ first: String?, _ second: String?) throws -> Double {
  let pair = try [luminance(first), luminance(second)].sorted()
  return (pair[1] + 0.05) / (pair[0] + 0.05)
}

private func luminance(_ hex: String?) throws -> Double {
  let digits = try #require(hex?.dropFirst())
  let number = try #require(UInt32(digits, radix: 16))
  let channels = [number >> 16, number >> 8 & 0xFF, number & 0xFF].map { byte in
    let share = Double(byte) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
}
