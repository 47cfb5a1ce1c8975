@testable import Diagnostics

/// What must hold of everything that is said about a file, whatever is in it.
package func promiseGoodFindings(_ findings: [Diagnostic], about sources: [SourceText]) {
  for finding in findings {
    let location = finding.location
    promise(sources.contains { $0.name == location.file }, "no such file: \(location.printed)")
    if case .text(let line, let column) = location.place {
      let isThere = sources.contains { source in
        source.name == location.file && line >= 1 && line <= source.lineCount && column >= 1
          && column <= source.bytes.count + 1
      }
      promise(isThere, "no such place: \(location.printed)")
    }
    if case .cell(_, let cell) = location.place {
      promise(cell.row >= 1 && cell.column >= 0, "no such cell: \(location.printed)")
    }
    for language in Language.allCases {
      let printed = DiagnosticPrinter(language: language).print(finding)
      promise(printed.isClean, "control characters: \(printed.debugDescription)")
      promise(printed.utf8.count < 8_000, "too much to read: \(printed)")
    }
  }
}

extension String {
  /// Nothing that moves a terminal's cursor, but the ends of lines.
  fileprivate var isClean: Bool {
    unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
  }
}
