import Fuzzing

/// Bytes as a received report: text decoding, the reader of delimited text, both layouts.
@main enum DelimitedFuzzer {
  static func main() {
    runFuzzer { start, count in
      promiseGoodReports(in: Array(UnsafeBufferPointer(start: start, count: count)), named: "informe.tsv")
      return 0
    }
  }
}
