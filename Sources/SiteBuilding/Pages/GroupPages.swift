import ContentReading
import Indicators
import Templating

/// What the pages of an axis, an objective, a unit and a programme have in common.
struct GroupBody: Sendable {
  let figures: RollUpView
  let table: IndicatorTable
  let narratives: [EmbeddedNarrative]
  let trend: ChartView?
  let sources: [ReportRow]

  /// - `earlier`: the group's roll-up at another quarter.
  init(
    _ rollUp: RollUp, narratives: [EmbeddedNarrative], _ model: SiteModel, _ link: Linker,
    at earlier: (PlanProgress) -> RollUp?
  ) {
    trend = GroupCharts(model).trend(id: "tendencia", of: earlier)
    figures = RollUpView(rollUp: rollUp, id: "grupo", model: model, link: link)
    table = IndicatorTable(rollUp.members, model, link)
    self.narratives = narratives
    var seen: Set<String> = []
    sources = rollUp.members.map(\.indicator.latest.report).filter { seen.insert($0.slug).inserted }
      .map { ReportRow(report: $0, model: model, link: link) }
  }

  static let shape = Shape<GroupBody>(
    "grupo",
    [
      .record("cifras", "sus tres cifras", of: RollUpView.shape) { $0.figures },
      .optional(
        "tendencia", "su cumplimiento, trimestre por trimestre; falta con menos de dos cifras", of: ChartView.shape
      ) { $0.trend },
      .record("tabla", "sus indicadores", of: IndicatorTable.shape) { $0.table },
      .list("fuentes", "los informes de donde salen sus cifras: el más nuevo de cada indicador", of: ReportRow.shape) {
        $0.sources
      },
      .list("narrativas", "las narrativas que le pertenecen", of: EmbeddedNarrative.shape) { $0.narratives },
    ])
}

/// `ejes/2.html`
struct AxisPage: PageContent {
  static let template = "eje"
  let frame: PageFrame
  private let body: GroupBody
  private let objectives: [GroupCard]

  init(_ group: GroupProgress<Axis>, _ model: SiteModel, _ narratives: NarrativeRenderer) {
    let name = model.words.name(of: group.subject)
    frame = PageFrame(
      model, path: .axis(group.subject.code), title: name,
      description: model.texts(
        .axisDescription, name, model.words.long(model.cutOff), model.words.indicators(group.rollUp.total)))
    body = GroupBody(
      group.rollUp, narratives: narratives.embedded(.axis, group.subject.code, in: frame), model, frame.link
    ) { $0.axes.rollUp { $0.code == group.subject.code } }
    objectives = GroupCard.objectives(model.progress.objectives(ofAxis: group.subject.code), model, frame.link)
  }

  static let shape = pageShape([
    .record("grupo", "sus cifras e indicadores", of: GroupBody.shape) { $0.body },
    .list("objetivos", "sus objetivos", of: GroupCard.shape) { $0.objectives },
  ])
}

/// `objetivos/2.1.html`
struct ObjectivePage: PageContent {
  static let template = "objetivo"
  let frame: PageFrame
  private let body: GroupBody
  private let statement: String

  init(_ group: GroupProgress<Entry>, _ model: SiteModel, _ narratives: NarrativeRenderer) {
    let code = group.subject.code
    let axisCode = group.subject.axisCode
    let axis = model.plan.axes.first { $0.code == axisCode } ?? Axis(code: axisCode, name: nil)
    frame = PageFrame(
      model, path: .objective(code), title: model.texts(.objectiveTitle, code),
      description: model.texts(.objectiveDescription, code, group.subject.name),
      breadcrumbs: [(model.words.name(of: axis), .axis(axis.code))])
    body = GroupBody(group.rollUp, narratives: narratives.embedded(.objective, code, in: frame), model, frame.link) {
      $0.objectives.rollUp { $0.code == code }
    }
    statement = group.subject.name
  }

  static let shape = pageShape([
    .record("grupo", "sus cifras e indicadores", of: GroupBody.shape) { $0.body },
    .text("enunciado", "el texto del objetivo") { $0.statement },
  ])
}

/// `unidades/504.html`
struct UnitPage: PageContent {
  static let template = "unidad"
  let frame: PageFrame
  private let body: GroupBody
  private let title: String
  private let programmes: [LinkView]
  private let reports: [ReportRow]

  init(_ group: GroupProgress<ResponsibleUnit>, _ model: SiteModel, _ narratives: NarrativeRenderer) {
    let unit = group.subject
    let frame = PageFrame(
      model, path: .unit(unit.code), title: unit.name, titleIsData: true,
      description: model.texts(
        .unitDescription, unit.name, model.words.indicators(group.rollUp.total), model.words.long(model.cutOff)))
    self.frame = frame
    body = GroupBody(group.rollUp, narratives: narratives.embedded(.unit, unit.code, in: frame), model, frame.link) {
      $0.units.rollUp { $0.code == unit.code }
    }
    title = model.texts(.unitTitle, unit.code)
    programmes = unit.programmes.map {
      LinkView(text: model.plan.programme($0).name, href: frame.link(.programme($0)))
    }
    reports = model.ledger.reports(ofUnit: unit.code).reversed()
      .map { ReportRow(report: $0, model: model, link: frame.link) }
  }

  static let shape = pageShape([
    .record("grupo", "sus cifras e indicadores", of: GroupBody.shape) { $0.body },
    .text("clave", "«Unidad 504»") { $0.title },
    .list("programas", "los programas de que informa", of: LinkView.shape) { $0.programmes },
    .list("informes", "los informes que ha entregado, del más nuevo al más viejo", of: ReportRow.shape) { $0.reports },
  ])
}

/// `programas/4.html`
struct ProgrammePage: PageContent {
  static let template = "programa"
  let frame: PageFrame
  private let body: GroupBody
  private let title: String
  private let units: [UnitMIR]

  init(_ group: GroupProgress<Entry>, _ model: SiteModel, _ narratives: NarrativeRenderer) {
    let code = group.subject.code
    let frame = PageFrame(
      model, path: .programme(code), title: group.subject.name, titleIsData: true,
      description: model.texts(
        .programmeDescription, group.subject.name, model.words.indicators(group.rollUp.total),
        model.words.long(model.cutOff)))
    self.frame = frame
    body = GroupBody(group.rollUp, narratives: narratives.embedded(.programme, code, in: frame), model, frame.link) {
      $0.programmes.rollUp { $0.code == code }
    }
    title = model.texts(.programmeTitle, code)
    let membersByUnit = Dictionary(grouping: group.rollUp.members, by: \.indicator.key.unit)
    units = model.plan.units.compactMap { unit in
      let members = membersByUnit[unit.code] ?? []
      guard unit.programmes.contains(code) || !members.isEmpty else { return nil }
      return UnitMIR(
        unit: LinkView(text: unit.name, href: frame.link(.unit(unit.code))),
        nodes: MIRNode.tree(members, model, frame.link))
    }
  }

  static let shape = pageShape([
    .record("grupo", "sus cifras e indicadores", of: GroupBody.shape) { $0.body },
    .text("clave", "«Programa 4»") { $0.title },
    .list("unidades", "las unidades que lo informan, cada una con su MIR", of: UnitMIR.shape) { $0.units },
  ])
}

extension Array {
  /// The roll-up of the group whose subject is meant.
  fileprivate func rollUp<Subject>(_ isMeant: (Subject) -> Bool) -> RollUp? where Element == GroupProgress<Subject> {
    first { isMeant($0.subject) }?.rollUp
  }
}
