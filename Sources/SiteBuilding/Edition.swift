import ContentReading

/// The site in one of its languages: the same pages and charts with other words, in a folder of their own.
struct Edition: Sendable, Hashable {
  /// The name of its file in `textos/`.
  let language: String
  /// Below the site's root: empty for the main edition, else as `en/`.
  let folder: String
  /// As HTML writes a language: `es-MX`.
  let tag: String
  /// What the language calls itself.
  let name: String

  /// - `texts`: of each language, in the same order. The first language is the main one.
  static func all(_ languages: [SiteLanguage], _ texts: [Texts]) -> [Edition] {
    zip(languages, texts).enumerated().map { index, pair in
      let (language, texts) = pair
      return Edition(
        language: language.code, folder: index == 0 ? "" : "\(language.code)/", tag: texts(.languageTag),
        name: texts(.languageName))
    }
  }

  var isMain: Bool { folder.isEmpty }

  /// Where a file of this edition, or one that all have in common, is below the site's root.
  func place(of path: SitePath) -> String { (path.isShared ? "" : folder) + path.text }
}
