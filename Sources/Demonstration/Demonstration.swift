/// A fictitious municipality of any size: a content folder with three years of quarterly reports.
///
/// It has every status, direction, accumulation rule, revision, late report and doubt about data that the site can tell
/// of, from 40 indicators on. Nothing in it is drawn from chance outside: the same size and seed give the same bytes.
package enum Demonstration {
  /// How many indicators it may have.
  package static let sizes = 1...100_000

  /// Hands out the folder's files one after the other, so that they need not be in memory at once.
  ///
  /// - Parameters:
  ///   - indicators: How many different ones the three years have, exactly; a number outside `sizes` counts as the
  ///     nearest one inside.
  ///   - seed: The same one gives the same bytes.
  ///   - file: Receives a path below the content folder, with forward slashes, and the file's bytes.
  package static func write(
    indicators: Int, seed: UInt64, file: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) rethrows {
    let size = min(max(indicators, sizes.lowerBound), sizes.upperBound)
    let municipality = Municipality(indicators: size, seed: seed)
    try file("sitio.yaml", Array(SettingsText.site.utf8))
    try file("plan.yaml", Array(SettingsText.plan(of: municipality).utf8))
    for narrative in NarrativeText.all(of: municipality) {
      try file("narrativas/\(narrative.name).md", Array(narrative.text.utf8))
    }
    for programme in municipality.programmes { try write(programme, of: municipality, file: file) }
  }

  private static func write(
    _ programme: Programme, of municipality: Municipality, file: (_ path: String, _ bytes: [UInt8]) throws -> Void
  ) rethrows {
    let seed = municipality.seed
    let delivery = Delivery(programme, of: municipality.programmes.count, seed: seed)
    let indicators = LogicalFramework.indicators(of: programme, seed: seed)
    for year in Period.years {
      let figures = indicators.filter { $0.years.contains(year) }.map { indicator in
        let drawing = FigureDrawing(indicator: indicator, programme: programme, delivery: delivery, seed: seed)
        return (indicator: indicator, figures: drawing.figures(of: year))
      }
      // A report of no indicator is no report.
      guard !figures.isEmpty else { continue }
      for period in Period.all where period.year == year && delivery[period] == .onTime {
        let look = ReportLook(programme, period, seed: seed)
        var report = ReportText(programme, period, look: look)
        for (indicator, figures) in figures {
          report.add(
            Snapshot(indicator: indicator, programme: programme, figures: figures, period: period, seed: seed))
        }
        try file(
          "informes/\(look.folder.slug)/informe-\(period.slug)-\(programme.unitCode)-\(programme.code).tsv",
          report.finish())
      }
    }
  }
}
