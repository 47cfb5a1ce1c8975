import Diagnostics
import Indicators

/// The files of one edition of the site.
struct SiteComposition: Sendable {
  private let model: SiteModel
  private let templates: SiteTemplates
  private let narratives: NarrativeRenderer

  init(_ model: SiteModel, _ templates: SiteTemplates) {
    self.model = model
    self.templates = templates
    narratives = NarrativeRenderer(model, table: templates.quarterTable)
  }

  /// The files of the whole site, in the order in which they are published: what the editions have in common, then each
  /// of them. What a narrative names and its edition does not have is reported, once.
  static func files(
    of editions: [SiteComposition], resources: TemplateFolder, diagnostics: inout Diagnostics
  ) -> [SiteFile] {
    let shared = editions.first?.sharedFiles(resources: resources) ?? []
    var files = shared
    var found: Set<Diagnostic> = []
    for edition in editions {
      let own = edition.files
      files += own
      var problems = Diagnostics()
      edition.narratives.check(paths: Set((shared + own).map(\.path.text)), diagnostics: &problems)
      for problem in problems.items where found.insert(problem).inserted { diagnostics.report(problem) }
    }
    guard let main = editions.first?.model else { return files }
    return files + Sitemap.files(listing: files, address: main.site.address, in: main.edition)
  }

  /// What holds words of the site.
  private var files: [SiteFile] {
    pages + indicatorFiles + SearchIndex(model).files(in: model.edition) + [
      SiteFile(.feed, in: model.edition) { [model] in $0 += ChangesFeed(model).bytes }
    ]
  }

  private func sharedFiles(resources: TemplateFolder) -> [SiteFile] {
    model.published.files(in: model.edition) + model.archive.files(in: model.edition)
      + TransparencyFiles(model).files + receivedFiles + linkedFiles + resourceFiles(resources)
  }

  private var pages: [SiteFile] {
    let progress = model.progress
    var files = [
      SiteFile(HomePage(model), templates.home),
      SiteFile(QualityPage(model), templates.quality),
      SiteFile(ChangesPage(model), templates.changes),
      SiteFile(MethodologyPage(model), templates.methodology),
      SiteFile(DataPage(model), templates.data),
      SiteFile(GlossaryPage(model), templates.glossary),
      SiteFile(AccessibilityPage(model), templates.accessibility),
      SiteFile(SearchPage(model), templates.search),
    ]
    // A host shows one such page, whatever the address.
    if model.edition.isMain { files.append(SiteFile(NotFoundPage(model), templates.notFound)) }
    files += progress.axes.map { SiteFile(AxisPage($0, model, narratives), templates.axis) }
    files += progress.objectives.map { SiteFile(ObjectivePage($0, model, narratives), templates.objective) }
    files += progress.units.map { SiteFile(UnitPage($0, model, narratives), templates.unit) }
    files += progress.programmes.map { SiteFile(ProgrammePage($0, model, narratives), templates.programme) }
    files += model.ledger.reportedPeriods.map { SiteFile(QuarterPage($0, model, narratives), templates.quarter) }
    files += model.ledger.reports.map { SiteFile(ReportPage($0, model), templates.report) }
    files += model.narratives.map { SiteFile(NarrativePage($0, model, narratives), templates.narrative) }
    return files
  }

  /// The page, the two charts and the badge of each indicator.
  private var indicatorFiles: [SiteFile] {
    model.progress.indicators.flatMap { progress in
      let key = progress.indicator.key
      let charts = ProgressCharts(model)
      let page = SiteFile(IndicatorPage(progress, model, narratives), templates.indicator)
      let drawings = ProgressCharts.Kind.allCases.map { kind in
        SiteFile(.indicatorChart(key, kind.rawValue), in: model.edition) {
          $0 += charts.chart(kind, of: progress, id: key.slug, medium: .standalone).bytes
        }
      }
      let badge = SiteFile(.indicatorBadge(key), in: model.edition) {
        charts.badge(of: progress).append(to: &$0)
      }
      return [page] + drawings + [badge]
    }
  }

  private var receivedFiles: [SiteFile] {
    var seen: Set<SitePath> = []
    return model.ledger.reports.filter { seen.insert(.received($0)).inserted }
      .map { SiteFile(.received($0), in: model.edition, bytes: $0.source.bytes) }
  }

  private var linkedFiles: [SiteFile] {
    model.content.linkedFiles.map { SiteFile(.linked($0), in: model.edition, bytes: $0.bytes) }
  }

  private func resourceFiles(_ folder: TemplateFolder) -> [SiteFile] {
    [SiteFile(.stylesheet, in: model.edition, bytes: folder.stylesheet(accent: model.site.accent))]
      + folder.resources.map { SiteFile(.resource($0.name), in: model.edition, bytes: $0.bytes) }
  }
}
