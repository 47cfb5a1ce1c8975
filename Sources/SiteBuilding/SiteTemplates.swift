import ContentReading
import Diagnostics
import Templating

/// The site's templates, compiled against what each kind of page offers.
struct SiteTemplates: Sendable {
  let home: Template<HomePage>
  let axis: Template<AxisPage>
  let objective: Template<ObjectivePage>
  let indicator: Template<IndicatorPage>
  let unit: Template<UnitPage>
  let programme: Template<ProgrammePage>
  let quarter: Template<QuarterPage>
  let report: Template<ReportPage>
  let quality: Template<QualityPage>
  let changes: Template<ChangesPage>
  let methodology: Template<MethodologyPage>
  let data: Template<DataPage>
  let glossary: Template<GlossaryPage>
  let accessibility: Template<AccessibilityPage>
  let narrative: Template<NarrativePage>
  let search: Template<SearchPage>
  let notFound: Template<NotFoundPage>
  /// An indicator's quarters, for narratives.
  let quarterTable: Template<QuarterTable>

  /// Those of each edition; nil after reporting every problem, which is the same in all.
  static func all(
    _ folder: TemplateFolder, texts: [Texts], diagnostics: inout Diagnostics
  ) -> [SiteTemplates]? {
    // Each template looks through what is found in the others: what was found in the content is no part of that.
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    var all: [SiteTemplates] = []
    for texts in texts {
      guard let templates = SiteTemplates(folder, texts: texts, diagnostics: &found) else { return nil }
      all.append(templates)
    }
    return all
  }

  private init?(_ folder: TemplateFolder, texts: Texts, diagnostics: inout Diagnostics) {
    let library = TemplateLibrary(sources: folder.templates, root: folder.root, constants: ["t": texts.constants])
    func page<Content: PageContent>(_ kind: Content.Type) -> Template<Content>? {
      library.template(kind.template, for: kind.shape, diagnostics: &diagnostics)
    }
    let (home, axis, objective) = (page(HomePage.self), page(AxisPage.self), page(ObjectivePage.self))
    let (indicator, unit, programme) = (page(IndicatorPage.self), page(UnitPage.self), page(ProgrammePage.self))
    let (quarter, report, quality) = (page(QuarterPage.self), page(ReportPage.self), page(QualityPage.self))
    let data = page(DataPage.self)
    let (glossary, accessibility) = (page(GlossaryPage.self), page(AccessibilityPage.self))
    let (methodology, narrative) = (page(MethodologyPage.self), page(NarrativePage.self))
    let (changes, search, notFound) = (page(ChangesPage.self), page(SearchPage.self), page(NotFoundPage.self))
    let table = library.template("parciales/tabla-trimestres", for: QuarterTable.shape, diagnostics: &diagnostics)
    guard let home, let axis, let objective, let indicator, let unit, let programme, let quarter, let report,
      let quality, let changes, let methodology, let data, let glossary, let accessibility, let narrative, let search,
      let notFound, let table
    else { return nil }
    self.home = home
    self.axis = axis
    self.objective = objective
    self.indicator = indicator
    self.unit = unit
    self.programme = programme
    self.quarter = quarter
    self.report = report
    self.quality = quality
    self.changes = changes
    self.methodology = methodology
    self.data = data
    self.glossary = glossary
    self.accessibility = accessibility
    self.narrative = narrative
    self.search = search
    self.notFound = notFound
    quarterTable = table
  }
}
