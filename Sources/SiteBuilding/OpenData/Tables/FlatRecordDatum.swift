import ContentReading
import Indicators

/// A row of a report as the flat table writes it: a row of `tabla-plana.csv`.
///
/// That table, put alone into `informes/`, gives the same figures: every report's rows are in it, and what was worked
/// out of the printed totals or said by the catalogue (accumulation and weight) is stated.
struct FlatRecordDatum: Sendable {
  let record: IndicatorRecord
  let report: Report
  /// Of the indicator to which the record belongs.
  let accumulation: Accumulation
  let weight: Quantity

  private static func field(_ column: FlatTable.Column) -> DataShape<FlatRecordDatum>.Field {
    let name = column.rawValue
    return switch column {
    case .year: .integer(name, from: 1000) { $0.report.period.year }
    case .quarter: .integer(name, from: 1) { $0.report.period.quarter.rawValue }
    case .unit: .text(name) { $0.report.unit.code }
    case .unitName: .text(name) { $0.report.unit.name }
    case .programme: .text(name) { $0.report.programme.code }
    case .programmeName: .text(name) { $0.report.programme.name }
    case .objective: .text(name) { $0.record.objective.objectiveText }
    case .level: .text(name) { $0.record.key.level.plainName }
    case .name: .text(name) { $0.record.name }
    case .definition: .optionalText(name) { $0.record.definition }
    case .method: .optionalText(name) { $0.record.method }
    case .unitOfMeasure: .optionalText(name) { $0.record.unitOfMeasure }
    case .type: .optionalCode(name, IndicatorType.allCases.map(\.code)) { $0.record.type?.code }
    case .dimension: .optionalCode(name, Dimension.allCases.map(\.code)) { $0.record.dimension?.code }
    case .frequency: .optionalCode(name, Frequency.allCases.map(\.code)) { $0.record.frequency?.code }
    case .direction: .code(name, Direction.allCases.map(\.code)) { $0.record.direction.code }
    case .baselineYear: .optionalInteger(name, from: 1900) { $0.record.baseline?.year }
    case .baselineValue: .decimal(name) { $0.record.baseline?.value }
    case .programmed1: .reading(name) { $0.record.programmed[.first] }
    case .programmed2: .reading(name) { $0.record.programmed[.second] }
    case .programmed3: .reading(name) { $0.record.programmed[.third] }
    case .programmed4: .reading(name) { $0.record.programmed[.fourth] }
    case .achieved1: .reading(name) { $0.record.achieved[.first] }
    case .achieved2: .reading(name) { $0.record.achieved[.second] }
    case .achieved3: .reading(name) { $0.record.achieved[.third] }
    case .achieved4: .reading(name) { $0.record.achieved[.fourth] }
    case .evidence1: .optionalText(name) { $0.record.evidence.text(of: .first) }
    case .evidence2: .optionalText(name) { $0.record.evidence.text(of: .second) }
    case .evidence3: .optionalText(name) { $0.record.evidence.text(of: .third) }
    case .evidence4: .optionalText(name) { $0.record.evidence.text(of: .fourth) }
    case .evidence: .optionalText(name) { $0.record.evidence.text(of: nil) }
    case .accumulation: .code(name, Accumulation.allCases.map(\.code)) { $0.accumulation.code }
    case .weight: .decimal(name) { $0.weight }
    }
  }

  static let row = DataShape<FlatRecordDatum>("tabla-plana", FlatTable.Column.allCases.map(field))
}
