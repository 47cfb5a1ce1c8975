import Diagnostics

/// Something with an official code and a name: a unit, a programme, an objective.
package struct Entry: Sendable, Hashable {
  package let code: String
  package let name: String

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

extension Entry {
  /// Of an objective: the axis of the plan to which it belongs, the first number of its code.
  package var axisCode: String { String(code.prefix { $0 != "." }) }

  /// Of an objective, as a report writes it: `2.1 Construir mecanismos…`, or the code where that is all there is.
  package var objectiveText: String { name == code ? code : "\(code) \(name)" }
}

/// A file as it was received.
package struct SourceFile: Sendable {
  /// How messages name it: the content folder as the person gave it, and `path`.
  package let displayName: String
  /// Path below the content folder, with forward slashes.
  package let path: String
  package let bytes: [UInt8]
  /// SHA-256 of the bytes, in lower-case hexadecimal.
  package let sha256: String
  /// Other reports than one came in it, or may come: a flat table, a workbook with several reports.
  package var holdsManyReports = false

  package init(displayName: String, path: String, bytes: [UInt8], sha256: String) {
    self.displayName = displayName
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// The last part of the path.
  package var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// A doubt or a remark about a report's data, to be published beside it.
package struct QualityNote: Sendable, Hashable {
  package let finding: Diagnostic
  /// Where in the table, in the words of a spreadsheet; nil when the note is about the whole report.
  package let cell: CellReference?
  /// The indicator whose row it is about, if it is about one.
  package let indicator: IndicatorKey?

  package init(_ finding: Diagnostic, cell: CellReference? = nil, indicator: IndicatorKey? = nil) {
    self.finding = finding
    self.cell = cell
    self.indicator = indicator
  }
}

/// A quarterly report as read: one responsible unit, one budget programme, one quarter.
///
/// Each report is a dated snapshot of its whole year.
package final class Report: Sendable {
  package let unit: Entry
  package let programme: Entry
  package let period: Period
  package let source: SourceFile
  package let records: [IndicatorRecord]
  package let notes: [QualityNote]
  /// The sheet of the workbook in which it came; nil for a text.
  package let sheet: String?

  package init(
    unit: Entry, programme: Entry, period: Period, source: SourceFile,
    records: [IndicatorRecord], notes: [QualityNote], sheet: String? = nil
  ) {
    self.unit = unit
    self.programme = programme
    self.period = period
    self.source = source
    self.records = records
    self.notes = notes
    self.sheet = sheet
  }

  package func adding(_ notes: [QualityNote]) -> Report {
    notes.isEmpty
      ? self
      : Report(
        unit: unit, programme: programme, period: period, source: source, records: records, notes: self.notes + notes,
        sheet: sheet)
  }

  /// The same, known to stand in a sheet of a workbook.
  package func inSheet(_ name: String) -> Report {
    Report(
      unit: unit, programme: programme, period: period, source: source, records: records, notes: notes, sheet: name)
  }

  /// The same, known to have come in one file with others.
  package var sharingItsFile: Report {
    var file = source
    file.holdsManyReports = true
    return Report(
      unit: unit, programme: programme, period: period, source: file, records: records, notes: notes, sheet: sheet)
  }

  /// Its file, and in a workbook its sheet.
  var location: Location {
    let corner = CellReference(row: 1, column: 0)
    return Location(file: source.displayName, place: sheet.map { .cell(sheet: $0, corner) } ?? .file)
  }

  /// `2024-t1-504-4`: its name in addresses.
  package var slug: String { Self.slug(of: period, unit: unit.code, programme: programme.code) }

  /// Of the report of a unit and a programme, received or not.
  package static func slug(of period: Period, unit: String, programme: String) -> String {
    "\(period.slug)-\(unit)-\(programme)".lowercased()
  }

  /// The objectives to which its indicators belong, in the order of the rows.
  package var objectives: [Entry] {
    var seen: Set<String> = []
    return records.map(\.objective).filter { seen.insert($0.code).inserted }
  }
}
