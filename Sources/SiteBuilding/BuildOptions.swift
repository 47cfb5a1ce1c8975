import Indicators
import Parallel

/// What varies from one build to the next. Nothing else does: no clock, no locale, no environment.
package struct BuildOptions: Sendable {
  package let content: String
  package let templates: String
  /// Where to publish; nil to check only.
  package let output: String?
  /// The published folder whose archive counts where the site is put elsewhere, to be looked at; nil for `output` itself.
  package let published: String?
  /// The quarter up to which results count; nil for the newest reported.
  package let cutOff: Period?
  /// Treats notes as errors.
  package let isStrict: Bool
  /// Whether the words of every finding are wanted, and not only how many there are: then no build is spared.
  package let wantsWords: Bool
  /// How many threads share the work: the result is the same.
  package let workers: Workers

  package init(
    content: String, templates: String, output: String?, published: String? = nil, cutOff: Period?, isStrict: Bool,
    wantsWords: Bool = true, workers: Workers = .one
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.published = published
    self.cutOff = cutOff
    self.isStrict = isStrict
    self.wantsWords = wantsWords
    self.workers = workers
  }
}
