import ContentReading
import Indicators

/// `datos/lgtaip-70-v/2024-t1.csv` and `.xlsx`: each transparency format of each quarter with reports.
struct TransparencyFiles: Sendable {
  private let model: SiteModel
  private let published: PublishedGoals

  init(_ model: SiteModel) {
    self.model = model
    published = PublishedGoals(model.ledger)
  }

  var files: [SiteFile] {
    model.formats.flatMap { format in
      model.ledger.reportedPeriods.compactMap(model.history.progress).flatMap { progress in
        [csv(format, progress), workbook(format, progress)]
      }
    }
  }

  private func csv(_ format: TransparencyFormat, _ progress: PlanProgress) -> SiteFile {
    SiteFile(.transparency(format.name, progress.ledger.cutOff, "csv"), in: model.edition) { bytes in
      var csv = CSVWriter()
      csv.row(format.columns.map(\.title))
      for row in rows(format, progress) { csv.row(row) }
      bytes += csv.bytes
    }
  }

  private func workbook(_ format: TransparencyFormat, _ progress: PlanProgress) -> SiteFile {
    let period = progress.ledger.cutOff
    return SiteFile(.transparency(format.name, period, "xlsx"), in: model.edition) { bytes throws(FileError) in
      let writer = WorkbookWriter(
        sheet: period.code, title: "\(format.legalName): \(format.title) (\(period.code))", date: period.close,
        columns: format.columns.map { WorkbookWriter.Column(title: $0.title, width: $0.width) })
      bytes += try writer.bytes(rows(format, progress))
    }
  }

  /// A row for each indicator that is part of the quarter's year and has a record in it.
  private func rows(_ format: TransparencyFormat, _ progress: PlanProgress) -> some Sequence<[CSVWriter.Cell]> {
    progress.indicators.lazy.compactMap { TransparencyRecord($0, published) }.map(format.row)
  }
}

extension TransparencyFormat {
  /// `LGTAIP, artículo 70, fracción V`.
  var legalName: String { "\(lawAcronym), artículo \(article), fracción \(fraction)" }

  func row(_ record: TransparencyRecord) -> [CSVWriter.Cell] {
    let values = columns.map { value(of: $0.content, in: record).fittingACell }
    let sentences = zip(columns, values).flatMap { column, value in
      value.remarks.map { $0.sentence(about: column.title) }
    }
    let note = TransparencyRecord.Value(cell: sentences.isEmpty ? .empty : .text(sentences.joined(separator: " ")))
    return zip(columns, values).map { column, value in column.isNote ? note.fittingACell.cell : value.cell }
  }

  private func value(of content: Content, in record: TransparencyRecord) -> TransparencyRecord.Value {
    switch content {
    case .datum(let datum): record.value(of: datum)
    case .text(let text): TransparencyRecord.Value(cell: .text(text))
    case .blank(let reason): .empty(.leftBlank(reason))
    }
  }
}

extension TransparencyFormat.Column {
  /// In a workbook, so that most cells take a few lines.
  fileprivate var width: Double {
    guard case .datum(let datum) = content else { return 24 }
    switch datum {
    case .year: return 10
    case .periodStart, .periodEnd, .dimension, .frequency, .baseline, .annualGoal, .adjustedGoal, .achieved,
      .direction, .updateDate, .validationDate:
      return 16
    case .unitOfMeasure: return 20
    case .objective, .programme, .indicator, .evidence, .unit: return 32
    case .definition, .method: return 40
    case .note: return 60
    }
  }
}

extension TransparencyRecord.Value {
  /// As a cell of a spreadsheet can hold it, so that both files say the same.
  fileprivate var fittingACell: TransparencyRecord.Value {
    guard case .text(let text) = cell else { return self }
    let allowed = text.withoutForbiddenCharacters
    guard let cut = allowed.cut(toCharacters: SpreadsheetFile.maximumCharacters) else {
      return TransparencyRecord.Value(cell: .text(allowed), remarks: remarks)
    }
    return TransparencyRecord.Value(cell: .text(cut), remarks: remarks + [.cut])
  }
}

extension Dataset {
  /// A format of the transparency law, with its files of every quarter.
  init(_ format: TransparencyFormat, periods: [Period]) {
    let kinds = [
      ("csv", "text/csv"), ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ]
    self.init(
      identifier: format.name, title: "\(format.legalName): \(format.title)", description: format.law,
      distributions: periods.flatMap { period in
        kinds.map { kind, mediaType in
          Distribution(path: .transparency(format.name, period, kind), mediaType: mediaType, fingerprint: nil)
        }
      })
  }
}
