import Indicators

/// The files of the site, in the order in which they are published.
struct SiteComposition: Sendable {
  private let model: SiteModel
  private let templates: SiteTemplates
  private let narratives: NarrativeRenderer

  init(_ model: SiteModel, _ templates: SiteTemplates, _ narratives: NarrativeRenderer) {
    self.model = model
    self.templates = templates
    self.narratives = narratives
  }

  func files(resources: TemplateFolder) -> [SiteFile] {
    let shown = pages + indicatorFiles
    return shown + receivedFiles + linkedFiles + resourceFiles(resources) + SearchIndex(model).files
      + Sitemap.files(listing: shown.map(\.path), address: model.site.address)
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
      SiteFile(NotFoundPage(model), templates.notFound),
    ]
    files += progress.axes.map { SiteFile(AxisPage($0, model, narratives), templates.axis) }
    files += progress.objectives.map { SiteFile(ObjectivePage($0, model, narratives), templates.objective) }
    files += progress.units.map { SiteFile(UnitPage($0, model, narratives), templates.unit) }
    files += progress.programmes.map { SiteFile(ProgrammePage($0, model, narratives), templates.programme) }
    files += model.ledger.reportedPeriods.map { SiteFile(QuarterPage($0, model, narratives), templates.quarter) }
    files += model.ledger.reports.map { SiteFile(ReportPage($0, model), templates.report) }
    files += model.content.narratives.map { SiteFile(NarrativePage($0, model, narratives), templates.narrative) }
    return files
  }

  /// The page, the data and the two charts of each indicator.
  private var indicatorFiles: [SiteFile] {
    model.progress.indicators.flatMap { progress in
      let key = progress.indicator.key
      let charts = ProgressCharts(model)
      let page = SiteFile(IndicatorPage(progress, model, narratives), templates.indicator)
      let json = SiteFile(.indicatorJSON(key)) { [model] in $0 += IndicatorJSON.document(progress, model) }
      let drawings = ProgressCharts.Kind.allCases.map { kind in
        SiteFile(.indicatorChart(key, kind.rawValue)) {
          $0 += charts.chart(kind, of: progress, id: key.slug, medium: .standalone).bytes
        }
      }
      return [page, json] + drawings
    }
  }

  private var receivedFiles: [SiteFile] {
    var seen: Set<SitePath> = []
    return model.ledger.reports.filter { seen.insert(.received($0)).inserted }
      .map { SiteFile(.received($0), bytes: $0.source.bytes) }
  }

  private var linkedFiles: [SiteFile] {
    model.content.linkedFiles.map { SiteFile(.linked($0), bytes: $0.bytes) }
  }

  private func resourceFiles(_ folder: TemplateFolder) -> [SiteFile] {
    [SiteFile(.stylesheet, bytes: folder.stylesheet(accent: model.site.accent))]
      + folder.resources.map { SiteFile(.resource($0.name), bytes: $0.bytes) }
  }
}
