import Diagnostics
import Indicators

/// By what a form that `avance` wrote is known when it comes back: how to fill it in stands in the first block, and survives
/// each program that saves the workbook again.
package enum ReportFormMark {
  /// With what those words begin.
  package static let text = "Llene las celdas amarillas"

  /// Whether a form came back without any goal, result or evidence. A line below the titles that is no indicator's says
  /// something too.
  static func isUnfilled(_ sections: [ReportSection]) -> Bool {
    let isForm = sections.contains { section in
      section.block.rows.contains { row in row.contains { $0.text.hasPrefix(text) } }
    }
    return isForm && sections.allSatisfy(\.isUnfilled)
  }
}

extension ReportSection {
  fileprivate var isUnfilled: Bool {
    var ignored = Diagnostics()
    guard let layout = ReportLayout(self, diagnostics: &ignored) else { return false }
    return table.rows.dropFirst(layout.firstDataRow).allSatisfy { row in
      let isIndicator = row.first.map { Level(reportText: $0.text) != nil } ?? false
      return isIndicator ? row.dropFirst(ReportColumn.programmed).allSatisfy(\.isBlank) : row.isBlank
    }
  }
}
