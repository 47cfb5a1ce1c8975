import Indicators

extension SearchIndex {
  /// Every indicator and every other page that answers a question of its own.
  init(_ model: SiteModel) {
    let link = Linker(from: .search, in: model.edition)
    let words = model.words
    func place(_ code: String, _ title: String, _ path: SitePath, kind: String, more: String = "") -> SearchPlace {
      SearchPlace(code: code, title: title, href: link(path), kind: kind, more: more)
    }
    let plan = model.progress
    let units = plan.units.map {
      place($0.subject.code, $0.subject.name, .unit($0.subject.code), kind: model.texts(.unitTitle, $0.subject.code))
    }
    let programmes = plan.programmes.map {
      place(
        $0.subject.code, $0.subject.name, .programme($0.subject.code),
        kind: model.texts(.programmeTitle, $0.subject.code))
    }
    let axes = plan.axes.map {
      place(
        $0.subject.code, words.name(of: $0.subject), .axis($0.subject.code),
        kind: model.texts(.axisUnnamed, $0.subject.code))
    }
    let objectives = plan.objectives.map {
      place(
        $0.subject.code, $0.subject.name, .objective($0.subject.code),
        kind: model.texts(.objectiveTitle, $0.subject.code))
    }
    let narratives = model.narratives.map {
      place("", $0.title, .narrative($0.name), kind: model.texts(.searchNarrative), more: $0.summary)
    }
    self.init(
      entries: plan.indicators.map { progress in
        let key = progress.indicator.key
        return SearchEntry(
          unit: key.unit, programme: key.programme,
          level: String(key.code.dropFirst("\(key.unit)-\(key.programme)-".count)),
          name: progress.indicator.name, status: progress.status.code)
      },
      units: units.map { ($0.code, $0.title) }, programmes: programmes.map { ($0.code, $0.title) },
      places: units + programmes + axes + objectives + narratives)
  }
}
