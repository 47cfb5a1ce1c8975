import Indicators

/// The plan's data as tables and documents, as they are at the history's cut-off.
struct OpenData: Sendable {
  let history: PlanHistory
  let indicators: [IndicatorDatum]
  let revisions: [RevisionDatum]
  let notes: [NoteDatum]
  private let revisionsByKey: [IndicatorKey: [RevisionDatum]]
  private let reports: [String: Report]

  init(_ history: PlanHistory) {
    let ledger = history.ledger
    self.history = history
    let revisions = history.revisions.map {
      RevisionDatum(revision: $0, key: ledger.key(of: $0.key, in: $0.year))
    }
    let revisionsByKey = Dictionary(grouping: revisions, by: \.key)
    self.revisionsByKey = revisionsByKey
    let newest = Dictionary(
      ledger.indicators.map { ($0.key, $0.latest.report.slug) }, uniquingKeysWith: { first, _ in first })
    let notes = ledger.reports.flatMap { report in Self.notes(of: report, in: ledger) }
    let notesByKey = Dictionary(grouping: notes.filter { $0.key.map { newest[$0] } == $0.report.slug }, by: \.key)
    self.revisions = revisions
    self.notes = notes
    reports = Dictionary(ledger.reports.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    indicators = history.latest.indicators.map { progress in
      let key = progress.indicator.key
      return IndicatorDatum(
        progress: progress, revisions: revisionsByKey[key] ?? [], notes: notesByKey[key] ?? [])
    }
  }

  /// Those of a report, in the order of the file.
  private static func notes(of report: Report, in ledger: Ledger) -> [NoteDatum] {
    report.notes.map { note in
      NoteDatum(
        note: note, report: report, key: note.indicator.map { ledger.key(of: $0, in: report.period.year) })
    }
  }

  /// What later reports changed of an indicator.
  func revisions(of key: IndicatorKey) -> [RevisionDatum] { revisionsByKey[key] ?? [] }

  // MARK: The parts of the tables and of the whole

  var groups: [GroupDatum] { history.points.flatMap { GroupDatum.all($0.progress, in: $0.period) } }

  /// Those of every quarter of which there are any, received or not.
  var expectedReports: [ReportDatum] {
    let ledger = history.ledger
    return ledger.reportedPeriods.flatMap { ledger.expectedReports(in: $0) }.map { expected in
      ReportDatum(expected: expected, report: expected.slug.flatMap { reports[$0] })
    }
  }

  private func eachFlatRecord(_ body: (FlatRecordDatum) -> Void) {
    let ledger = history.ledger
    let byKey = Dictionary(
      history.latest.indicators.map { ($0.indicator.key, $0) }, uniquingKeysWith: { first, _ in first })
    for report in ledger.reports {
      for record in report.records {
        let progress = byKey[ledger.key(of: record.key, in: report.period.year)]
        body(
          FlatRecordDatum(
            record: record, report: report, accumulation: progress?.accumulation.rule ?? .sum,
            weight: progress?.weight ?? Quantity(1)))
      }
    }
  }

  // MARK: Tables

  /// What each quarter's archive keeps.
  var tables: [DataTable] {
    [
      DataTable(
        "indicadores", of: IndicatorDatum.row, primaryKey: ["clave"],
        references: [DataTable.Reference("informe", to: "informes", "informe")]
      ) { indicators.forEach($0) },
      DataTable(
        "observaciones", of: Observation.row, primaryKey: ["clave", "ejercicio", "trimestre"],
        references: [
          DataTable.Reference("clave", to: "indicadores", "clave"),
          DataTable.Reference("informe", to: "informes", "informe"),
        ]
      ) { body in
        for datum in indicators { Observation.all(datum.progress).forEach(body) }
      },
      DataTable(
        "avance", of: GroupDatum.row, primaryKey: ["ambito", "clave", "ejercicio", "trimestre"]
      ) { groups.forEach($0) },
      DataTable("informes", of: ReportDatum.row, primaryKey: ["informe"]) { expectedReports.forEach($0) },
      DataTable(
        "revisiones", of: RevisionDatum.row,
        references: [
          DataTable.Reference("clave", to: "indicadores", "clave"),
          DataTable.Reference("informe", to: "informes", "informe"),
        ]
      ) { revisions.forEach($0) },
      DataTable(
        "calidad", of: NoteDatum.row, references: [DataTable.Reference("informe", to: "informes", "informe")]
      ) { notes.forEach($0) },
    ]
  }

  /// Every row of every report, for another program of this kind to read (METHOD §1).
  var flatTable: DataTable {
    DataTable(
      "tabla-plana", of: FlatRecordDatum.row, primaryKey: ["ejercicio", "trimestre", "unidad", "programa", "nivel"],
      missingValues: ["", "N/D", "N/A"]
    ) { eachFlatRecord($0) }
  }

  /// `indicadores/504-4-c1.csv`: the rows of `observaciones.csv` that are of one indicator.
  static func observations(of progress: IndicatorProgress) -> DataTable {
    DataTable("observaciones", of: Observation.row) { Observation.all(progress).forEach($0) }
  }
}
