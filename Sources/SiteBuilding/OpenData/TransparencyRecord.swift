import ContentReading
import Indicators

/// An indicator in a quarter, as the transparency formats ask for it. What the record lacks is empty, never invented.
struct TransparencyRecord: Sendable {
  struct Value: Sendable {
    var cell: CSVWriter.Cell
    var remarks: [TransparencyRemark] = []

    static func empty(_ remark: TransparencyRemark) -> Value { Value(cell: .empty, remarks: [remark]) }
  }

  private let progress: IndicatorProgress
  private let record: IndicatorRecord
  private let goals: AnnualGoals

  /// Nil where the indicator is not part of the cut-off's year, or has no record in it.
  init?(_ progress: IndicatorProgress, _ published: PublishedGoals) {
    let year = progress.cutOff.year
    guard progress.indicator.isPart(in: year), let record = progress.indicator.record(of: year),
      let goals = published.goals(of: progress)
    else { return nil }
    self.progress = progress
    self.record = record
    self.goals = goals
  }

  func value(of datum: TransparencyDatum) -> Value {
    switch datum {
    case .year: Value(cell: .number(String(progress.cutOff.year)))
    case .periodStart: Value(cell: .text(progress.cutOff.opening.dayMonthYear))
    case .periodEnd: Value(cell: .text(progress.cutOff.close.dayMonthYear))
    case .objective: text(progress.indicator.objective.name)
    case .programme: text(progress.indicator.programme.name)
    case .indicator: text(record.name)
    case .dimension: text(record.dimension?.spelling ?? "")
    case .definition: text(record.definition)
    case .method: text(record.method)
    case .unitOfMeasure: text(record.unitOfMeasure)
    case .frequency: text(record.frequency?.spelling ?? "")
    case .baseline: record.baseline.map(baseline) ?? .empty(.notInReport)
    case .annualGoal: annualGoal
    case .adjustedGoal: adjustedGoal
    case .achieved: achieved
    case .direction: direction
    case .evidence: evidence
    case .unit: text(progress.indicator.unit.name)
    case .updateDate: .empty(.noUpdateDate)
    case .validationDate: .empty(.noValidationDate)
    case .note: Value(cell: .empty)
    }
  }

  private func text(_ text: String) -> Value { text.isEmpty ? .empty(.notInReport) : Value(cell: .text(text)) }

  private func number(_ figure: Figure) -> CSVWriter.Cell { .number(figure.shown.plainDecimal) }

  private func baseline(_ baseline: Baseline) -> Value {
    let value = baseline.value.plainDecimal
    guard let year = baseline.year else { return Value(cell: .text(value), remarks: [.baselineWithoutYear]) }
    return Value(cell: .text("\(value) (\(year))"), remarks: baseline.wasSwapped ? [.baselineSwapped] : [])
  }

  private var annualGoal: Value {
    let gaps = gaps(in: goals.programmed, through: .fourth) { _ in false }
    guard let goal = goals.first else { return .empty(gaps.isEmpty ? .noGoal : .noResult(gaps)) }
    return Value(cell: number(goal), remarks: gaps.isEmpty ? [] : [.incomplete(gaps, of: .year)])
  }

  private var adjustedGoal: Value {
    switch goals.adjustment {
    case .none: .empty(goals.first == nil ? .noGoal : .goalNotAdjusted)
    case .withdrawn: .empty(.goalWithdrawn)
    case .to(let goal): Value(cell: number(goal))
    }
  }

  /// A_to(Q).
  private var achieved: Value {
    let gaps = gaps(in: record.achieved, through: progress.cutOff.quarter) { record.programmed[$0].goal != nil }
    if let achieved = progress.toDate.achieved {
      return Value(cell: number(achieved), remarks: gaps.isEmpty ? [] : [.incomplete(gaps, of: .yearToDate)])
    }
    return .empty(gaps.isEmpty ? (goals.first == nil ? .noGoal : .nothingDue) : .noResult(gaps))
  }

  /// The quarters without a number: all that say so, and the blank ones in which one is due.
  private func gaps(
    in cells: Quarters<Reading>, through last: Quarter, isDue: (Quarter) -> Bool
  ) -> TransparencyRemark.Gaps {
    Quarter.allCases.filter { $0 <= last }.reduce(into: TransparencyRemark.Gaps()) { gaps, quarter in
      switch cells[quarter] {
      case .value: break
      case .blank: if isDue(quarter) { gaps.blank.append(quarter) }
      case .notAvailable: gaps.notAvailable.append(quarter)
      case .notApplicable: gaps.notApplicable.append(quarter)
      }
    }
  }

  /// The catalogue of the formats has no other.
  private var direction: Value {
    switch record.direction {
    case .ascending, .descending: text(record.direction.spelling)
    case .regular, .nominal: .empty(.notInCatalogue(record.direction))
    }
  }

  /// The means of verification of the year up to the quarter, each once.
  private var evidence: Value {
    var seen: Set<String> = []
    let texts = record.evidence.items.filter { $0.quarter ?? .first <= progress.cutOff.quarter }
      .map(\.text).filter { !$0.isEmpty && seen.insert($0).inserted }
    return texts.isEmpty ? .empty(.noEvidence) : Value(cell: .text(texts.joined(separator: "; ")))
  }
}
