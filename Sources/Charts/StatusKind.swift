/// The status of an indicator, in the order in which a strip shows them: first the results, then what has none.
package enum StatusKind: Int, Sendable, Hashable, CaseIterable {
  case onTarget, atRisk, behind, exceeded
  /// Due, and not reported.
  case notReported
  /// Nothing was programmed.
  case notScheduled
  /// The year has no goal.
  case noGoal
  /// Not yet due.
  case notYetDue

  /// The part's surface; nil where it is drawn by its outline alone.
  var surface: Ink? {
    switch self {
    case .onTarget: .onTargetPart
    case .atRisk: .atRiskPart
    case .behind: .behindPart
    case .exceeded: .exceededPart
    case .notReported, .notScheduled, .noGoal, .notYetDue: nil
    }
  }

  /// The figure of the status's badge, in px around its middle, 10 px wide.
  var mark: StaticString {
    switch self {
    case .onTarget: StatusMark.disc
    case .atRisk: "M0-4.6 5 4.6H-5Z"
    case .behind: "M-5-4.6H5L0 4.6Z"
    case .exceeded: "M0-5 5 0 0 5-5 0Z"
    case .notReported: StatusMark.cross
    case .notScheduled, .noGoal: "M-5-1.2H5V1.2H-5Z"
    case .notYetDue: StatusMark.ring
    }
  }

  var markInk: Ink {
    switch self {
    case .onTarget, .atRisk, .behind, .exceeded: .markOnPart
    case .notReported, .notScheduled, .noGoal: .mark
    case .notYetDue: .dottedMark
    }
  }
}

/// Path data of the figures that badges, strips and cells share, in px around their middle.
enum StatusMark {
  /// 10 px wide.
  static let disc: StaticString = "M-5 0A5 5 0 1 1 5 0 5 5 0 1 1-5 0Z"
  /// 10 px wide, with thick arms.
  static let cross: StaticString = "M-3-5 0-2 3-5 5-3 2 0 5 3 3 5 0 2-3 5-5 3-2 0-5-3Z"
  /// The middle of a stroke 2 px wide; with it, 10 px wide.
  static let ring: StaticString = "M-4 0A4 4 0 1 1 4 0 4 4 0 1 1-4 0Z"
}
