import ContentReading
import Diagnostics
import Indicators
import Templating

/// Turns narratives into HTML: charts, tables and figures take the place of what names them, and links are led
/// to where the page stands.
final class NarrativeRenderer: Sendable {
  private let model: SiteModel
  private let table: Template<QuarterTable>
  /// Indicators by their code in lower case, as narratives may name them.
  private let indicators: [String: IndicatorProgress]
  private let linkedFiles: [String: LinkedFile]
  /// Where the site has what the content folder has under another name, by the path there.
  private let published: [String: SitePath]

  init(_ model: SiteModel, table: Template<QuarterTable>) {
    self.model = model
    self.table = table
    indicators = Dictionary(
      model.progress.indicators.map { ($0.indicator.key.slug, $0) }, uniquingKeysWith: { first, _ in first })
    linkedFiles = Dictionary(
      model.content.linkedFiles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let narratives = model.narratives.map { ("narrativas/\($0.name).md", SitePath.narrative($0.name)) }
    let reports = model.ledger.reports.map { ($0.source.path, SitePath.received($0)) }
    published = Dictionary(narratives + reports, uniquingKeysWith: { first, _ in first })
  }

  /// What a `grafica:`, `tabla:` or `dato:` names.
  private enum Target {
    case chart(ProgressCharts.Kind, IndicatorProgress)
    case table(IndicatorProgress)
    case datum(Datum, IndicatorProgress)
  }

  /// The figures that a narrative may name: `dato:504-4-c1.alcanzado`.
  private enum Datum: String, CaseIterable {
    case programmed = "programado"
    case achieved = "alcanzado"
    case compliance = "cumplimiento"
    case goal = "meta"
    case progress = "avance"
    case expected = "esperado"
    case status = "estado"
    case name = "nombre"
  }

  // MARK: Rendering

  /// The narratives about something, for its page. Their titles stand one level under the page's.
  func embedded(_ kind: Narrative.Attachment.Kind, _ key: String, in frame: PageFrame) -> [EmbeddedNarrative] {
    model.narratives(about: kind, key).enumerated().map { index, narrative in
      EmbeddedNarrative(
        link: LinkView(text: narrative.title, href: frame.link(.narrative(narrative.name))),
        body: html(narrative, headingLevel: 3, link: frame.link, ids: "narrativa-\(index + 1)"),
        isData: narrative.isData)
    }
  }

  func html(_ narrative: Narrative, headingLevel: Int, link: Linker, ids: String) -> SafeHTML {
    SafeHTML(
      trusting: narrative.body.html(headingLevel: headingLevel) { reference in
        replacement(for: reference, of: narrative, link: link, id: "\(ids)-\(reference.index)")
      })
  }

  private func replacement(
    for reference: Markdown.Reference, of narrative: Narrative, link: Linker, id: String
  ) -> Markdown.Replacement {
    switch target(reference.destination) {
    case .chart(let kind, let progress):
      let charts = ProgressCharts(model)
      var figure = Array("<figure class=\"grafica\">".utf8) + charts.chart(kind, of: progress, id: id).bytes
      figure += Array("<figcaption class=\"hallazgo\">".utf8)
      figure.append(escaping: charts.finding(kind, of: progress))
      return .html(figure + Array("</figcaption></figure>".utf8))
    case .table(let progress):
      var bytes: [UInt8] = []
      table.render(QuarterTable(progress, words: model.words), into: &bytes)
      return .html(bytes)
    case .datum(let datum, let progress):
      return .text(value(datum, of: progress).withoutControls)
    case nil:
      guard let relative = RelativePath(reference.destination, from: narrative.name) else { return .keep }
      if reference.kind == .image, let file = linkedFiles[relative.path], let image = file.image {
        return .image(link(.linked(file)) + relative.suffix, width: image.width, height: image.height)
      }
      return .destination(link(sitePath(relative)) + relative.suffix)
    }
  }

  private func value(_ datum: Datum, of progress: IndicatorProgress) -> String {
    let year = progress.currentYear
    let none = model.texts(.noResult)
    switch datum {
    case .programmed: return progress.toDate.programmed.map(Formatting.number) ?? none
    case .achieved: return progress.toDate.achieved.map(Formatting.number) ?? none
    case .compliance: return progress.toDate.compliance.map(model.words.percent) ?? none
    case .goal: return year.map { Formatting.number($0.goal) } ?? model.texts(.noGoal)
    case .progress: return year?.progress.map(model.words.percent) ?? none
    case .expected: return (year?.expected).map(model.words.percent) ?? none
    case .status: return model.words.status(progress.status)
    case .name: return progress.indicator.name
    }
  }

  // MARK: Checking

  /// Reports everything that a narrative names and the site does not have. `paths`: every file of the edition and what all have in
  /// common.
  func check(paths: Set<String>, diagnostics: inout Diagnostics) {
    var codes = NarrativeSubjects(model)
    for narrative in model.narratives {
      for attachment in narrative.attachments { codes.check(attachment, diagnostics: &diagnostics) }
      for reference in narrative.body.references {
        check(reference, of: narrative, paths: paths, diagnostics: &diagnostics)
      }
    }
  }

  private func check(
    _ reference: Markdown.Reference, of narrative: Narrative, paths: Set<String>, diagnostics: inout Diagnostics
  ) {
    let destination = reference.destination
    if let (scheme, rest) = liveScheme(destination) {
      guard target(destination) == nil else { return }
      diagnostics.error(unknown(scheme, rest), at: reference.location)
    } else if MarkdownScheme.of(destination) == nil {
      let relative = RelativePath(destination, from: narrative.name)
      if let relative, paths.contains(sitePath(relative).text) { return }
      let known = paths.union(published.keys).map { RelativePath.destination($0, from: narrative.name) }
      diagnostics.error(.unknownPage(destination, known: known), at: reference.location)
    }
  }

  /// What to say of a live target that is nothing.
  private func unknown(_ scheme: String, _ rest: String) -> Message {
    let slugs = model.progress.indicators.map(\.indicator.key.slug)
    let (kind, names): (Message.NarrativeTarget, [String]) =
      switch scheme {
      case MarkdownScheme.figure: (.datum, Datum.allCases.map(\.rawValue))
      case MarkdownScheme.table: (.table, [])
      default: (.chart, ProgressCharts.Kind.allCases.map(\.rawValue))
      }
    let text = rest.lowercased()
    if !names.isEmpty, let slug = slugs.first(where: { text == $0 || text.hasPrefix("\($0).") }) {
      return .unknownDetail(kind, rest, of: slug, names: names)
    }
    let whole = slugs.flatMap { slug in names.map { "\(slug).\($0)" } }
    return .unknownTarget(kind, rest, known: scheme == MarkdownScheme.figure ? whole : slugs + whole)
  }

  // MARK: Destinations

  private func liveScheme(_ destination: String) -> (scheme: String, rest: String)? {
    MarkdownScheme.live.lazy.compactMap { scheme in
      destination.hasPrefix("\(scheme):") ? (scheme, String(destination.dropFirst(scheme.count + 1))) : nil
    }.first
  }

  private func target(_ destination: String) -> Target? {
    guard let (scheme, rest) = liveScheme(destination) else { return nil }
    let text = rest.lowercased()
    // The level of an activity has a dot of its own (504-4-a1.1), so the whole is tried first.
    if scheme != MarkdownScheme.figure, let progress = indicators[text] {
      return scheme == MarkdownScheme.chart ? .chart(.quarterly, progress) : .table(progress)
    }
    guard let dot = text.lastIndex(of: "."), let progress = indicators[String(text[..<dot])] else { return nil }
    let name = String(text[text.index(after: dot)...])
    switch scheme {
    case MarkdownScheme.chart: return ProgressCharts.Kind(rawValue: name).map { .chart($0, progress) }
    case MarkdownScheme.figure: return Datum(rawValue: name).map { .datum($0, progress) }
    default: return nil
    }
  }

  /// A link to another narrative's file leads to its page, and one to a report to the file as it is published.
  private func sitePath(_ relative: RelativePath) -> SitePath { published[relative.path] ?? SitePath(relative) }
}

extension String {
  /// Without the control characters that a report's cell may hold and HTML forbids.
  fileprivate var withoutControls: String {
    let allowed = unicodeScalars.filter { $0.properties.generalCategory != .control || $0 == "\n" || $0 == "\t" }
    return String(String.UnicodeScalarView(allowed))
  }
}
