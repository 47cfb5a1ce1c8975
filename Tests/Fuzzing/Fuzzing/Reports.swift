import Diagnostics
import Indicators

@testable import ContentReading

/// What must hold of a received file's reading, whatever is in it.
package func promiseGoodReports(in bytes: [UInt8], named name: String) {
  let file = SourceFile(displayName: name, path: "informes/2024-t1/\(name)", bytes: bytes, sha256: "")
  let (reports, diagnostics) = read(file)
  let source = text(of: file)
  promiseGoodFindings(diagnostics.items + reports.flatMap(\.notes).map(\.finding), about: [source])
  promise(!reports.isEmpty || diagnostics.hasErrors, "nothing was read, and nothing said")
  let (again, saidAgain) = read(file)
  promise(diagnostics.items == saidAgain.items, "a second reading says something else")
  promise(
    reports.map(\.records.count) == again.map(\.records.count)
      && zip(reports.flatMap(\.records), again.flatMap(\.records)).allSatisfy(isSame),
    "a second reading gives other records")
  promise(reports.map(\.notes) == again.map(\.notes), "a second reading gives other notes")
}

private func read(_ file: SourceFile) -> (reports: [Report], diagnostics: Diagnostics) {
  var diagnostics = Diagnostics()
  let reports = ReportFile.read(file, diagnostics: &diagnostics)
  return (reports.sorted { $0.slug < $1.slug }, diagnostics)
}

private func isSame(_ a: IndicatorRecord, _ b: IndicatorRecord) -> Bool {
  a.key == b.key && a.row == b.row && a.name == b.name && a.programmed == b.programmed && a.achieved == b.achieved
}

/// As a person sees it who looks a place up; of a file that is no text, its bytes.
private func text(of file: SourceFile) -> SourceText {
  var ignored = Diagnostics()
  return TextDecoding.decode(file.bytes, name: file.displayName, diagnostics: &ignored)
    ?? SourceText(name: file.displayName, bytes: file.bytes)
}
