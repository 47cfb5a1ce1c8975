/// What is known of one unit's report for one quarter.
package enum ReportState: Sendable, Hashable, CaseIterable {
  case received
  /// Received after it was due.
  case late
  /// Due, and not received.
  case missing
  case notDue
  /// The unit has nothing to report that quarter: its cell stays empty.
  case notExpected
}

/// The mark of a `ReportState` in a cell of a table or in its legend, hidden from screen readers: the cell says the
/// word too. It is told apart by shape; the stylesheet gives its colour, so it belongs in a page only.
package enum StateMark {
  /// An inline SVG of 14 px; nothing at all for `notExpected`.
  package static func svg(for state: ReportState) -> [UInt8] {
    switch state {
    case .received: received
    case .late: late
    case .missing: missing
    case .notDue: notDue
    case .notExpected: []
    }
  }

  private static let received = drawn([
    (.received, "M-6.5 0A6.5 6.5 0 1 1 6.5 0 6.5 6.5 0 1 1-6.5 0Z"), (.tick, "M-3 .2-.9 2.4 3.1-2.2"),
  ])
  /// Half a disc in its outline.
  private static let late = drawn([
    (.lateOutline, "M-5.75 0A5.75 5.75 0 1 1 5.75 0 5.75 5.75 0 1 1-5.75 0Z"),
    (.late, "M0-5.75A5.75 5.75 0 0 1 0 5.75Z"),
  ])
  private static let missing = drawn([(.missingReport, StatusMark.cross)])
  private static let notDue = drawn([(.dottedMark, StatusMark.ring)])

  private static func drawn(_ paths: [(ink: Ink, data: StaticString)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var out = SVGWriter(continuing: &bytes)
    out.raw("<svg class=\"g g-celda\" aria-hidden=\"true\" width=\"14\" height=\"14\" viewBox=\"-7 -7 14 14\">")
    for path in paths {
      out.raw("<path")
      out.wear(path.ink, .page)
      out.raw(" d=\"")
      out.raw(path.data)
      out.raw("\"/>")
    }
    out.raw("</svg>")
    out.finish(into: &bytes)
    return bytes
  }
}
