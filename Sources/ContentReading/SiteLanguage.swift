import Diagnostics

/// A language of the site's words as the content names it: the name of a file in `site-templates/textos/`.
package struct SiteLanguage: Sendable {
  package let code: String
  package let location: Location

  init(_ text: YAMLMapping.Text) {
    code = text.value
    location = text.location
  }

  /// `idioma: es`, or `idiomas: [es, en]` with the main one first. Nil after reporting what is wrong.
  static func read(_ site: YAMLMapping, diagnostics: inout Diagnostics) -> [SiteLanguage]? {
    guard let key = site.keys.first(where: { $0.value == "idiomas" }) else {
      return site.text("idioma", example: "es", diagnostics: &diagnostics).map { [SiteLanguage($0)] }
    }
    if let single = site.keys.first(where: { $0.value == "idioma" }) {
      diagnostics.error(.oneLanguageAndMany, at: single.location)
      return nil
    }
    var found = Diagnostics()
    let languages = site.texts("idiomas", diagnostics: &found).map(SiteLanguage.init)
    if languages.isEmpty, !found.hasErrors {
      found.error(.yamlEmptyValue("idiomas", example: "[es, en]"), at: key.location)
    }
    var known: Set<String> = []
    for language in languages where !known.insert(language.code).inserted {
      found.error(.repeatedLanguage(language.code), at: language.location)
    }
    diagnostics.append(contentsOf: found)
    return found.hasErrors ? nil : languages
  }
}
