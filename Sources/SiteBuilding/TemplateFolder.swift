import ContentReading
import Diagnostics
import Templating

/// What the templates' folder holds: pages and partials, the words, and the files that every page loads.
struct TemplateFolder: Sendable {
  let templates: [SourceText]
  let texts: SourceText
  /// Style sheets in the order of their names, joined into one; other files as they are.
  let stylesheets: [SourceText]
  let resources: [(name: String, bytes: [UInt8])]
  let root: String

  /// Nil after reporting that the words of the site's language are missing. `path`: with or without a final slash.
  init?(_ path: String, site: SiteSettings, diagnostics: inout Diagnostics) throws(FileError) {
    let root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.root = root
    var templates: [SourceText] = []
    for path in try Self.files(below: root, suffix: ".mustache") {
      templates.append(SourceText(name: "\(root)/\(path)", bytes: try FileSystem.read("\(root)/\(path)")))
    }
    self.templates = templates
    var stylesheets: [SourceText] = []
    var resources: [(name: String, bytes: [UInt8])] = []
    for name in try FileSystem.names(in: "\(root)/recursos") {
      let bytes = try FileSystem.read("\(root)/recursos/\(name)")
      if name.hasSuffix(".css") {
        stylesheets.append(SourceText(name: name, bytes: bytes))
      } else {
        resources.append((name, bytes))
      }
    }
    self.stylesheets = stylesheets
    self.resources = resources
    let languages = try FileSystem.names(in: "\(root)/textos").filter { $0.hasSuffix(".yaml") }.map {
      String($0.dropLast(5))
    }
    guard languages.contains(site.language) else {
      diagnostics.error(.unknownLanguage(site.language, known: languages), at: site.languageLocation)
      return nil
    }
    let words = "\(root)/textos/\(site.language).yaml"
    texts = SourceText(name: words, bytes: try FileSystem.read(words))
  }

  private static func files(below folder: String, suffix: String) throws(FileError) -> [String] {
    var paths: [String] = []
    for name in try FileSystem.names(in: folder) {
      if FileSystem.kind(of: "\(folder)/\(name)") == .folder {
        paths += try files(below: "\(folder)/\(name)", suffix: suffix).map { "\(name)/\($0)" }
      } else if name.hasSuffix(suffix) {
        paths.append(name)
      }
    }
    return paths
  }

  /// `recursos/sitio.css`: the configured accent, and then the style sheets.
  func stylesheet(accent: AccentColours) -> [UInt8] {
    let header = """
      :root { --acento: \(accent.light); --acento-oscuro: \(accent.dark); }

      """
    return stylesheets.reduce(into: Array(header.utf8)) { $0 += $1.bytes }
  }
}

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

  /// Nil after reporting every problem of every template.
  init?(_ folder: TemplateFolder, texts: Texts, diagnostics: inout Diagnostics) {
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
