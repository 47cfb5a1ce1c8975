/// What moves of an indicator, of the plan or of an axis: what belongs together stands in one line.
struct ChangeBlock {
  /// What the figures of a line have in common.
  private enum Subject: Hashable {
    case toDate, annual, plan, statuses
    case quarter(String)

    init(_ member: DataMember) {
      switch member.name {
      case "avance_anual", "esperado_anual": self = .annual
      case "avance_plan", "esperado_plan": self = .plan
      case let name where name.hasPrefix("estado_"): self = .statuses
      default: self = .toDate
      }
    }
  }

  private var subjects: [Subject] = []
  private var moves: [Subject: [String]] = [:]

  var isEmpty: Bool { subjects.isEmpty }

  /// Indented below the name of whose it is.
  var text: String {
    subjects.map { subject in
      let moves = (moves[subject] ?? []).joined(separator: "; ")
      return if case .quarter(let period) = subject { "    \(period). \(moves)\n" } else { "    \(moves)\n" }
    }.joined()
  }

  /// A figure to date.
  ///
  /// - move: nil where nothing moves that is shown.
  mutating func add(_ move: String?, of member: DataMember) {
    if let move { append(move, to: Subject(member)) }
  }

  /// Of one quarter.
  mutating func add(_ move: String?, in period: String) {
    if let move { append(move, to: .quarter(period)) }
  }

  private mutating func append(_ move: String, to subject: Subject) {
    if moves[subject] == nil { subjects.append(subject) }
    moves[subject, default: []].append(move)
  }
}
