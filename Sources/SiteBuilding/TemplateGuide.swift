import ContentReading
import Diagnostics
import Indicators
import Templating

/// What each template of a page may use, with a value of each name from the content itself.
package struct TemplateGuide: Sendable {
  package struct Section: Sendable {
    /// `indicador.mustache`
    package let template: String
    /// The page from which the values are taken; nil where the content has none of the kind.
    package let page: String?
    package let lines: [ContextListing.Line]
  }

  package let sections: [Section]

  /// - Throws: `FileError` when the system refuses to read. Content with errors gives the names without examples.
  package init(_ options: BuildOptions) throws(FileError) {
    var diagnostics = Diagnostics()
    let content = try ContentFolder(options.content).read(diagnostics: &diagnostics)
    let ledger = content.flatMap {
      Ledger.link(plan: $0.plan, reports: $0.reports, cutOff: options.cutOff, diagnostics: &diagnostics)
    }
    guard let content, let ledger,
      let loaded = try LoadedTemplates(options.templates, site: content.site, diagnostics: &diagnostics),
      !diagnostics.hasErrors
    else {
      self.init(nil, nil)
      return
    }
    let main = loaded.main
    let published = PublishedData(
      OpenData(PlanHistory(ledger)), site: content.site, texts: main.texts, edition: main.edition,
      formats: loaded.folder.formats)
    let model = SiteModel(
      content: content, published: published, archive: .none, texts: main.texts, edition: main.edition,
      editions: [main.edition], formats: loaded.folder.formats)
    self.init(model, NarrativeRenderer(model, table: main.templates.quarterTable))
  }

  private init(_ model: SiteModel?, _ narratives: NarrativeRenderer?) {
    var sections: [Section] = []
    func add<Content: PageContent>(_ kind: Content.Type, _ page: (SiteModel, NarrativeRenderer) -> Content?) {
      let example = model.flatMap { model in narratives.flatMap { page(model, $0) } }
      sections.append(
        Section(
          template: "\(kind.template).mustache", page: example?.frame.path.text,
          lines: ContextListing(kind.shape, example: example).lines))
    }
    add(HomePage.self) { model, _ in HomePage(model) }
    add(AxisPage.self) { model, narratives in model.progress.axes.first.map { AxisPage($0, model, narratives) } }
    add(ObjectivePage.self) { model, narratives in
      model.progress.objectives.first.map { ObjectivePage($0, model, narratives) }
    }
    add(IndicatorPage.self) { model, narratives in
      model.progress.indicators.first.map { IndicatorPage($0, model, narratives) }
    }
    add(UnitPage.self) { model, narratives in model.progress.units.first.map { UnitPage($0, model, narratives) } }
    add(ProgrammePage.self) { model, narratives in
      model.progress.programmes.first.map { ProgrammePage($0, model, narratives) }
    }
    add(QuarterPage.self) { model, narratives in QuarterPage(model.latestQuarter, model, narratives) }
    add(ReportPage.self) { model, _ in model.ledger.reports.last.map { ReportPage($0, model) } }
    add(QualityPage.self) { model, _ in QualityPage(model) }
    add(ChangesPage.self) { model, _ in ChangesPage(model) }
    add(MethodologyPage.self) { model, _ in MethodologyPage(model) }
    add(DataPage.self) { model, _ in DataPage(model) }
    add(GlossaryPage.self) { model, _ in GlossaryPage(model) }
    add(AccessibilityPage.self) { model, _ in AccessibilityPage(model) }
    add(SearchPage.self) { model, _ in SearchPage(model) }
    add(NarrativePage.self) { model, narratives in
      model.content.narratives.first.map { NarrativePage($0, model, narratives) }
    }
    add(NotFoundPage.self) { model, _ in NotFoundPage(model) }
    self.sections = sections
  }
}
