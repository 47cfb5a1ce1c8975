import Diagnostics
import Indicators
import Templating

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

  private func page<Content: PageContent>(
    _ path: SitePath, _ template: Template<Content>, _ content: @escaping @Sendable () -> Content
  ) -> SiteFile {
    SiteFile(path, in: model.edition, template, content)
  }

  private var pages: [SiteFile] {
    let (model, narratives, progress) = (model, narratives, model.progress)
    var files = [
      page(.home, templates.home) { HomePage(model) },
      page(.quality, templates.quality) { QualityPage(model) },
      page(.changes, templates.changes) { ChangesPage(model) },
      page(.methodology, templates.methodology) { MethodologyPage(model) },
      page(.data, templates.data) { DataPage(model) },
      page(.glossary, templates.glossary) { GlossaryPage(model) },
      page(.accessibility, templates.accessibility) { AccessibilityPage(model) },
      page(.search, templates.search) { SearchPage(model) },
    ]
    // A host shows one such page, whatever the address.
    if model.edition.isMain { files.append(page(.notFound, templates.notFound) { NotFoundPage(model) }) }
    files += progress.axes.map { axis in
      page(.axis(axis.subject.code), templates.axis) { AxisPage(axis, model, narratives) }
    }
    files += progress.objectives.map { objective in
      page(.objective(objective.subject.code), templates.objective) { ObjectivePage(objective, model, narratives) }
    }
    files += progress.units.map { unit in
      page(.unit(unit.subject.code), templates.unit) { UnitPage(unit, model, narratives) }
    }
    files += progress.programmes.map { programme in
      page(.programme(programme.subject.code), templates.programme) { ProgrammePage(programme, model, narratives) }
    }
    files += model.ledger.reportedPeriods.map { period in
      page(.quarter(period), templates.quarter) { QuarterPage(period, model, narratives) }
    }
    files += model.ledger.reports.map { report in
      page(.report(report.slug), templates.report) { ReportPage(report, model) }
    }
    files += model.narratives.map { narrative in
      page(.narrative(narrative.name), templates.narrative) { NarrativePage(narrative, model, narratives) }
    }
    return files
  }

  /// The page, the two charts and the badge of each indicator.
  private var indicatorFiles: [SiteFile] {
    let (model, narratives) = (model, narratives)
    return model.progress.indicators.flatMap { progress in
      let key = progress.indicator.key
      let page = page(.indicator(key), templates.indicator) { IndicatorPage(progress, model, narratives) }
      let drawings = ProgressCharts.Kind.allCases.map { kind in
        SiteFile(.indicatorChart(key, kind.rawValue), in: model.edition) {
          $0 += ProgressCharts(model).chart(kind, of: progress, id: key.slug, medium: .standalone).bytes
        }
      }
      let badge = SiteFile(.indicatorBadge(key), in: model.edition) {
        ProgressCharts(model).badge(of: progress).append(to: &$0)
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
