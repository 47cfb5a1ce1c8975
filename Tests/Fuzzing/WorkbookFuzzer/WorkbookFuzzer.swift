import Fuzzing

/// Bytes as a workbook: whole, or the texts of its parts with a line `====` between them, since few changes to an archive
/// leave one that can be unpacked.
@main enum WorkbookFuzzer {
  static func main() {
    runFuzzer { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      let isWhole = bytes.starts(with: "PK".utf8)
      promiseGoodReports(in: isWhole ? bytes : StoredArchive(ofParts: bytes).bytes, named: "informe.xlsx")
      return 0
    }
  }
}
