import Diagnostics
import Foundation

/// What `content/sitio.yaml` says of the site as a whole.
package struct SiteSettings: Sendable {
  package let municipality: String
  package let title: String
  package let description: String
  /// The public address: `https://…/`, ending in a slash.
  package let address: String
  /// One edition of the site for each; the first is the main one.
  package let languages: [SiteLanguage]
  package let accent: AccentColours
  /// Every page says that its municipality does not exist.
  package let isFictitious: Bool
  /// Where readers write to about the site: an e-mail address.
  package let contact: String?
  /// What readers may do with the data; nil until the municipality says so.
  package let licence: Licence?
  let limits: ReadingLimits

  static func read(_ mapping: YAMLMapping, diagnostics: inout Diagnostics) -> SiteSettings? {
    let mapping = mapping.checked(
      allowing: [
        "municipio", "titulo", "descripcion", "direccion", "idioma", "idiomas", "acento", "ficticio", "contacto",
        "licencia", "limites",
      ],
      diagnostics: &diagnostics)
    let municipality = mapping.text("municipio", example: "Oaxaca de Juárez", diagnostics: &diagnostics)
    let title = mapping.text("titulo", example: "Avance del Plan Municipal", diagnostics: &diagnostics)
    let description = mapping.text(
      "descripcion", example: "Cómo va el plan del municipio, trimestre a trimestre.", diagnostics: &diagnostics)
    let address = mapping.text(
      "direccion", example: "https://transparencia.ejemplo.gob.mx/avance/", diagnostics: &diagnostics)
    let languages = SiteLanguage.read(mapping, diagnostics: &diagnostics)
    let isFictitious = mapping.yesOrNo("ficticio", diagnostics: &diagnostics)
    let contact = contact(mapping, diagnostics: &diagnostics)
    let licence = Licence.read(mapping.mapping("licencia", diagnostics: &diagnostics), diagnostics: &diagnostics)
    let limits = ReadingLimits.read(
      mapping.mapping("limites", diagnostics: &diagnostics), diagnostics: &diagnostics)
    let accent = AccentColours.read(mapping.mapping("acento", diagnostics: &diagnostics), diagnostics: &diagnostics)
    if let address, !isPublicAddress(address.value) {
      diagnostics.error(.badAddress(address.value), at: address.location)
      return nil
    }
    guard let municipality, let title, let description, let address, let languages else { return nil }
    return SiteSettings(
      municipality: municipality.value, title: title.value, description: description.value, address: address.value,
      languages: languages, accent: accent, isFictitious: isFictitious ?? false, contact: contact,
      licence: licence, limits: limits)
  }

  /// The path of the address on its host, with both slashes: `/avance/`.
  package var addressPath: String {
    let afterScheme = address.dropFirst("https://".count)
    return afterScheme.firstIndex(of: "/").map { String(afterScheme[$0...]) } ?? "/"
  }

  private static func contact(_ mapping: YAMLMapping, diagnostics: inout Diagnostics) -> String? {
    guard let text = mapping.optionalText("contacto", diagnostics: &diagnostics) else { return nil }
    let parts = text.value.split(separator: "@", omittingEmptySubsequences: false)
    let isGood =
      parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { $0.isLetterOrDigit || "._-+".utf8.contains($0) }
      }
    if isGood { return text.value }
    diagnostics.error(.badContact(text.value), at: text.location)
    return nil
  }

  private static func isPublicAddress(_ text: String) -> Bool {
    let allowed = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/:")
    let rest = text.dropFirst("https://".count)
    return text.hasPrefix("https://") && text.hasSuffix("/") && rest.allSatisfy(allowed.contains)
      && rest.first.map { $0 != "/" } ?? false && !rest.contains("//")
  }
}

/// The accent colour in light and dark mode, as `#rrggbb`.
package struct AccentColours: Sendable {
  package let light: String
  package let dark: String

  package static let standard = AccentColours(light: "#0e5a5a", dark: "#7fc8c2")
  /// The pages' backgrounds, on which the accent must be readable (`--papel` of the style sheet).
  private static let lightPaper = "#fbfaf7"
  private static let darkPaper = "#121615"

  static func read(_ mapping: YAMLMapping?, diagnostics: inout Diagnostics) -> AccentColours {
    guard let mapping else { return .standard }
    mapping.finish(allowing: ["claro", "oscuro"], diagnostics: &diagnostics)
    func colour(_ key: String, on paper: String, else standard: String) -> String {
      if let place = mapping.emptyKey(key) { diagnostics.error(.emptyColour(key), at: place) }
      guard let text = mapping.optionalText(key, diagnostics: &diagnostics) else { return standard }
      guard let ratio = contrast(text.value, paper) else {
        diagnostics.error(.badColour(text.value), at: text.location)
        return standard
      }
      // WCAG 2.2, 1.4.3: 4.5 to 1 for text.
      if ratio < 4.5 {
        let shown = "\(Int(ratio)).\(Int(ratio * 10) % 10)"
        diagnostics.error(.lowContrast(text.value, ratio: shown, isDark: key == "oscuro"), at: text.location)
      }
      return text.value
    }
    return AccentColours(
      light: colour("claro", on: lightPaper, else: standard.light),
      dark: colour("oscuro", on: darkPaper, else: standard.dark))
  }

  /// WCAG's contrast ratio of two `#rrggbb` colours; nil when one is not a colour.
  static func contrast(_ a: String, _ b: String) -> Double? {
    guard let x = luminance(a), let y = luminance(b) else { return nil }
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private static func luminance(_ colour: String) -> Double? {
    guard colour.count == 7, colour.hasPrefix("#"),
      colour.utf8.allSatisfy({ $0 == UInt8(ascii: "#") || $0.isLetterOrDigit }),
      let value = UInt32(colour.dropFirst(), radix: 16)
    else { return nil }
    func linear(_ shift: UInt32) -> Double {
      let channel = Double((value >> shift) & 0xFF) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
