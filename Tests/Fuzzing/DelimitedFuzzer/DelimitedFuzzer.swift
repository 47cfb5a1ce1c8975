import Diagnostics
import Fuzzing
import Indicators

@testable import ContentReading

/// Bytes as a received report: text decoding, the reader of delimited text, both layouts.
@main enum DelimitedFuzzer {
  static func main() {
    runFuzzer { start, count in
      DelimitedFuzzer.check(Array(UnsafeBufferPointer(start: start, count: count)))
      return 0
    }
  }

  private static func check(_ bytes: [UInt8]) {
    let file = SourceFile(displayName: "informe.tsv", path: "informes/2024-t1/informe.tsv", bytes: bytes, sha256: "")
    let (reports, diagnostics) = read(file)
    var ignored = Diagnostics()
    let decoded = TextDecoding.decode(bytes, name: file.displayName, diagnostics: &ignored)
    let source = decoded ?? SourceText(name: file.displayName, bytes: bytes)
    promiseGoodFindings(diagnostics.items + reports.flatMap(\.notes).map(\.finding), about: [source])
    promise(!reports.isEmpty || diagnostics.hasErrors, "nothing was read, and nothing said")
    for report in reports {
      promise(report.source.holdsManyReports || !diagnostics.hasErrors, "a report in spite of errors")
      promise(!report.records.isEmpty, "a report without records")
      promise(report.records.allSatisfy { (1...source.lineCount).contains($0.row) }, "a record from no row")
    }
    let (again, saidAgain) = read(file)
    promise(diagnostics.items == saidAgain.items, "a second reading says something else")
    promise("\(reports.map(\.records))" == "\(again.map(\.records))", "a second reading gives other records")
    promise(reports.map(\.notes) == again.map(\.notes), "a second reading gives other notes")
  }

  private static func read(_ file: SourceFile) -> (reports: [Report], diagnostics: Diagnostics) {
    var diagnostics = Diagnostics()
    let reports = ReportFile.read(file, diagnostics: &diagnostics)
    return (reports.sorted { $0.slug < $1.slug }, diagnostics)
  }
}
