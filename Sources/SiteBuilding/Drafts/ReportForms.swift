import ContentReading
import Diagnostics
import Indicators

/// Writes the forms that offices fill in, from the plan and from what was reported before.
///
/// They stand beside the content folder, never among the reports: there, one that nobody filled in would count as
/// received, and its quarter as reported.
package struct ReportForms {
  package struct Outcome: Sendable {
    package fileprivate(set) var diagnostics = Diagnostics()
    package fileprivate(set) var written: [String] = []
    /// Forms that were there already, and stay as they are.
    package fileprivate(set) var kept: [String] = []
    /// Reports of the quarter that need no form any more.
    package fileprivate(set) var received: [String] = []
    /// Where the filled forms are put.
    package let returnFolder: String
  }

  private let content: String
  private let folder: String
  private let period: Period

  /// - `folder`: nil for `formatos-para-llenar` beside the content folder.
  package init(content: String, folder: String?, of period: Period) {
    let beside = OutputFolder(content).parent?.folder.place(of: Self.name) ?? Self.name
    self.content = content.withoutFinalSlash
    self.folder = folder ?? (beside.hasPrefix("./") ? String(beside.dropFirst(2)) : beside)
    self.period = period
  }

  private static let name = "formatos-para-llenar"

  /// One for each report that the plan expects of the quarter and that has not come.
  package func writeAll() throws(FileError) -> Outcome {
    var outcome = Outcome(returnFolder: returnFolder)
    guard let basis = try basis(&outcome.diagnostics) else { return outcome }
    let expected = basis.expected(in: period)
    if expected.isEmpty { outcome.diagnostics.error(.noExpectedReports, at: Location(file: "\(content)/plan.yaml")) }
    var drafts = drafts
    for (unit, programme) in expected {
      if let report = basis.received(unit, programme, period) {
        outcome.received.append(report.source.displayName)
        continue
      }
      let form = basis.form(unit, programme, period)
      if drafts.isThere(form.fileName) {
        outcome.kept.append(drafts.place(of: form.fileName))
      } else {
        drafts.add(form.fileName, try ReportFormSheet.bytes(form))
      }
    }
    guard !outcome.diagnostics.hasErrors else { return outcome }
    try write(&drafts, &outcome)
    return outcome
  }

  /// That of one unit and programme.
  package func write(unit: String, programme: String) throws(FileError) -> Outcome {
    var outcome = Outcome(returnFolder: returnFolder)
    guard let basis = try basis(&outcome.diagnostics),
      let (unit, programme) = basis.pair(unit, programme, period, &outcome.diagnostics)
    else { return outcome }
    if let report = basis.received(unit, programme, period) {
      outcome.diagnostics.error(.alreadyReceived, at: Location(file: report.source.displayName))
      return outcome
    }
    let form = basis.form(unit, programme, period)
    var drafts = drafts
    drafts.add(form.fileName, try ReportFormSheet.bytes(form))
    try write(&drafts, &outcome)
    return outcome
  }

  private var drafts: DraftFiles { DraftFiles(in: "\(folder)/\(period.slug)") }

  private var returnFolder: String { "\(content)/informes/\(period.slug)" }

  private func write(_ drafts: inout DraftFiles, _ outcome: inout Outcome) throws(FileError) {
    outcome.written = try drafts.write(diagnostics: &outcome.diagnostics)
    guard !outcome.diagnostics.hasErrors else { return }
    var folder = OutputFolder(returnFolder)
    try folder.make()
  }

  /// Nil after reporting errors in the content, or a quarter that the plan does not have.
  private func basis(_ diagnostics: inout Diagnostics) throws(FileError) -> FormBasis? {
    var found = Diagnostics()
    let basis = try FormBasis(content, diagnostics: &found)
    diagnostics.append(contentsOf: found.errors)
    guard let basis, !found.hasErrors else { return nil }
    guard basis.plan.years.contains(period.year) else {
      diagnostics.error(
        .quarterOutsidePlan(period.code, plan: basis.plan.years), at: Location(file: "\(content)/plan.yaml"))
      return nil
    }
    return basis
  }
}

/// What forms are made from: the plan, and the reports so far.
private struct FormBasis {
  let plan: Plan
  /// Oldest first.
  private let reports: [Report]

  /// Nil when the content cannot be read; all its problems are reported.
  init?(_ path: String, diagnostics: inout Diagnostics) throws(FileError) {
    let folder = ContentFolder(path)
    guard let content = try folder.read(needsReports: false, diagnostics: &diagnostics) else { return nil }
    let ledger = Ledger.link(plan: content.plan, reports: content.reports, cutOff: nil, diagnostics: &diagnostics)
    plan = ledger?.plan ?? content.plan
    reports = ledger?.reports ?? []
  }

  /// The programmes of which each unit reports: those of the plan, and those of which it reported in the same year.
  func expected(in period: Period) -> [(unit: ResponsibleUnit, programme: Entry)] {
    plan.units.flatMap { unit in programmes(of: unit, in: period.year).map { (unit, plan.programme($0)) } }
  }

  private func programmes(of unit: ResponsibleUnit, in year: Int) -> [String] {
    let told = reports.filter { $0.unit.code == unit.code && $0.period.year == year }.map(\.programme.code)
    return told.reduce(into: unit.programmes) { known, code in if !known.contains(code) { known.append(code) } }
  }

  /// Nil after reporting a code that is unknown, or a programme of which the unit does not report.
  func pair(
    _ unitCode: String, _ programmeCode: String, _ period: Period, _ diagnostics: inout Diagnostics
  ) -> (unit: ResponsibleUnit, programme: Entry)? {
    let unit = plan.units.first { $0.code.lowercased() == unitCode.lowercased() }
    let programme = plan.programmes.first { $0.code.lowercased() == programmeCode.lowercased() }
    if unit == nil {
      diagnostics.error(
        .notInPlan(.unit, unitCode, known: plan.units.map(\.code)), at: Location(file: "--unidad \(unitCode)"))
    }
    if programme == nil {
      diagnostics.error(
        .notInPlan(.programme, programmeCode, known: plan.programmes.map(\.code)),
        at: Location(file: "--programa \(programmeCode)"))
    }
    guard let unit, let programme else { return nil }
    let programmes = programmes(of: unit, in: period.year)
    guard programmes.contains(programme.code) else {
      diagnostics.error(
        .notReported(programme.code, by: unit.code, programmes: programmes),
        at: Location(file: "--programa \(programmeCode)"))
      return nil
    }
    return (unit, programme)
  }

  func received(_ unit: ResponsibleUnit, _ programme: Entry, _ period: Period) -> Report? {
    reports.first { $0.unit.code == unit.code && $0.programme.code == programme.code && $0.period == period }
  }

  func form(_ unit: ResponsibleUnit, _ programme: Entry, _ period: Period) -> ReportForm {
    ReportForm(
      unit: Entry(code: unit.code, name: unit.name), programme: programme, period: period, plan: plan,
      earlier: reports.filter {
        $0.unit.code == unit.code && $0.programme.code == programme.code && $0.period < period
      })
  }
}
