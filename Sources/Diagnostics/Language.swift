/// A language in which the tool speaks to the person at the terminal.
///
/// The words of the published site are not chosen here: they stand in `site-templates/textos/`.
package enum Language: String, Sendable, CaseIterable {
  case spanish = "es"
  case english = "en"
}
