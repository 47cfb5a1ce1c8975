import Diagnostics
import Indicators

/// Reads the quarterly reports of a table in the official layout ("Informe Trimestral"): METHOD §1.
enum QuarterlyReport {
  /// The reports that could be read whole, after reporting why others could not. What could be read in one way only is told
  /// in a report's notes. Tables of the same unit, programme and quarter make one report.
  static func read(_ file: SourceFile, _ table: Table, diagnostics: inout Diagnostics) -> [Report] {
    let sections = ReportSection.all(in: table)
    if ReportFormMark.isUnfilled(sections) {
      let unit = ReportHeaderReader(sections[0].block, after: nil).unit
      diagnostics.report(Diagnostic(.error, .unfilledForm, at: table.location, unit: unit))
      return []
    }
    var drafts: [ReportDraft] = []
    var header: ReportHeader?
    for section in sections {
      var found = Diagnostics()
      var reader = ReportHeaderReader(section.block, after: header)
      let isContinuation = header != nil && reader.isBlank
      header = isContinuation ? header : reader.read(folder: file.quarterOfFolder)
      found.append(contentsOf: reader.diagnostics)
      let layout = ReportLayout(section, diagnostics: &found)
      if let header, let layout {
        if drafts.last?.isOf(header) != true { drafts.append(ReportDraft(header, file)) }
        var draft = drafts.removeLast()
        draft.add(
          section, layout, header, strays: reader.strayRows, isContinuation: isContinuation, diagnostics: &found)
        drafts.append(draft)
      }
      diagnostics.append(contentsOf: found, sentBy: reader.unit)
    }
    return drafts.compactMap { $0.finish(in: table, diagnostics: &diagnostics) }
  }
}

extension SourceFile {
  /// The quarter of which the file's folder carries the name.
  fileprivate var quarterOfFolder: Period? { folder.flatMap { Period($0) } }

  fileprivate var folder: String? { path.split(separator: "/").dropLast().last.map(String.init) }
}

/// A report under way: the tables of one unit, programme and quarter in a file.
private struct ReportDraft {
  private let header: ReportHeader
  private let file: SourceFile
  private var records: [IndicatorRecord] = []
  private var rows: [Level: Int] = [:]
  private var notes: [QualityNote]
  private var strays: [QualityNote] = []
  /// Where it says that nothing happened in the quarter.
  private var noProgress: Location?
  private var hasErrors = false

  init(_ header: ReportHeader, _ file: SourceFile) {
    self.header = header
    self.file = file
    notes = header.remarks
  }

  func isOf(_ other: ReportHeader) -> Bool {
    header.unit.code == other.unit.code && header.programme.code == other.programme.code
      && header.period == other.period
  }

  /// Takes the rows of one table, whose block may name another objective. All its problems are reported.
  mutating func add(
    _ section: ReportSection, _ layout: ReportLayout, _ header: ReportHeader, strays blockStrays: [Int],
    isContinuation: Bool, diagnostics: inout Diagnostics
  ) {
    var body = ReportBody(section.table, layout, header: header)
    body.read(known: &rows)
    if !layout.drifted.isEmpty, !body.totalsConfirmPositions {
      for group in layout.drifted {
        body.diagnostics.error(
          .columnsUnclear(group.title, found: group.cell.reference.column, expected: group.expected),
          at: section.table.location(of: group.cell))
      }
    }
    hasErrors = hasErrors || body.diagnostics.hasErrors
    diagnostics.append(contentsOf: body.diagnostics)
    records += body.records
    notes += layout.notes(in: section.table) + body.notes
    let excuse = body.strayRows.first { section.table.saysNoProgress($0) }
    noProgress = noProgress ?? excuse.map { section.table.location(ofRow: $0) }
    strays += blockStrays.map { section.block.strayLine($0) }
    strays += body.strayRows.filter { $0 != excuse }.map { section.table.strayLine($0) }
    if isContinuation { strays.append(section.table.repeatedHeader) }
    if let cell = section.outside { strays.append(section.table.outside(cell)) }
  }

  /// Nil after errors; a table without indicators is one, unless the report says that there was no progress.
  func finish(in table: Table, diagnostics: inout Diagnostics) -> Report? {
    guard !hasErrors else { return nil }
    if records.isEmpty, noProgress == nil {
      diagnostics.report(Diagnostic(.error, .noIndicatorRows, at: table.location, unit: header.unit.code))
      return nil
    }
    let levels = records.isEmpty ? [] : QualityCheck.missingLevels(in: records).map(\.missingMessage)
    var aboutReport = (folderNote + levels).map { QualityNote(Diagnostic(.note, $0, at: table.location)) }
    if let noProgress {
      let message = records.isEmpty ? Message.reportWithoutProgress : .noProgressBesideResults
      aboutReport.append(QualityNote(Diagnostic(.note, message, at: noProgress)))
    } else if lacksResults {
      let message = Message.reportWithoutResults(header.period.code)
      aboutReport.append(QualityNote(Diagnostic(.note, message, at: table.location)))
    }
    return Report(
      unit: header.unit, programme: header.programme, period: header.period, source: file, records: records,
      notes: notes + aboutReport + strays + table.missingFinalNewline)
  }

  /// Of the quarter that it reports: there are goals, and every cell for what was achieved is blank.
  private var lacksResults: Bool {
    let quarter = header.period.quarter
    return records.contains { $0.programmed[quarter].goal != nil }
      && records.allSatisfy { $0.achieved[quarter] == .blank }
  }

  /// A folder that is named like a quarter must be named like the report's.
  private var folderNote: [Message] {
    guard let folder = file.folder, let named = file.quarterOfFolder, named != header.period else { return [] }
    return [.folderOfAnotherQuarter(folder, report: header.period.code)]
  }
}

extension Level {
  /// A report of a programme without this level.
  var missingMessage: Message { .missingLevel(self == .goal ? "Fin" : "Propósito") }
}

extension ReportLayout {
  /// What the header rows say that is not so.
  fileprivate func notes(in table: Table) -> [QualityNote] {
    let headers = drifted.map { group in
      QualityNote(
        Diagnostic(
          .note, .driftedHeader(group.title, found: group.cell.reference.column, expected: group.expected),
          at: table.location(of: group.cell)), cell: group.cell.reference)
    }
    let blanks = blankSubheaders.map { cell in
      QualityNote(Diagnostic(.note, .blankSubheader, at: table.location(of: cell)), cell: cell.reference)
    }
    return headers + blanks
  }
}

extension Table {
  fileprivate func strayLine(_ row: Int) -> QualityNote {
    let text = rows[row].map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    return QualityNote(
      Diagnostic(.remark, .strayLine(text), at: location(ofRow: row)), cell: reference(row: row, column: 0))
  }

  /// Whether a line below the header says that nothing happened in the quarter.
  fileprivate func saysNoProgress(_ row: Int) -> Bool {
    let text = rows[row].map(\.text).joined(separator: " ").folded
    return ["sin avance", "sin movimiento", "sin actividad", "no hubo avance"].contains(where: text.contains)
  }

  fileprivate var repeatedHeader: QualityNote {
    QualityNote(Diagnostic(.remark, .repeatedHeader, at: location(ofRow: 0)), cell: reference(row: 0, column: 0))
  }

  fileprivate func outside(_ cell: Cell) -> QualityNote {
    QualityNote(Diagnostic(.remark, .leftOfTable(cell.text), at: location(of: cell)), cell: cell.reference)
  }

  fileprivate var missingFinalNewline: [QualityNote] {
    guard case .text(let source) = origin, let last = source.bytes.last, last != .lineFeed, last != .carriageReturn
    else { return [] }
    let end = source.bytes.count
    return [QualityNote(Diagnostic(.remark, .noFinalNewline, at: source.location(of: end..<end)))]
  }
}
