import ContentReading
import Diagnostics

/// The templates' folder as a site uses it: the words and the compiled templates of each of its editions.
struct LoadedTemplates: Sendable {
  struct EditionWords: Sendable {
    let edition: Edition
    let texts: Texts
    let templates: SiteTemplates
  }

  let folder: TemplateFolder
  let main: EditionWords
  /// The main one first.
  let words: [EditionWords]

  var editions: [Edition] { words.map(\.edition) }

  /// Nil after reporting every problem of the words and the templates.
  ///
  /// - Throws: `FileError` when the system refuses to read.
  init?(_ path: String, site: SiteSettings, diagnostics: inout Diagnostics) throws(FileError) {
    guard let folder = try TemplateFolder(path, site: site, diagnostics: &diagnostics),
      let texts = Texts.all(folder.texts, diagnostics: &diagnostics),
      let templates = SiteTemplates.all(folder, texts: texts, diagnostics: &diagnostics)
    else { return nil }
    let words = zip(Edition.all(site.languages, texts), zip(texts, templates)).map { edition, both in
      EditionWords(edition: edition, texts: both.0, templates: both.1)
    }
    guard let main = words.first else { return nil }
    self.folder = folder
    self.main = main
    self.words = words
  }
}
