import Fuzzing
import WrittenWorkbooks

/// Bytes as a workbook: whole, or the texts of its parts with a line `====` between them, since few changes to an archive
/// leave one that can be unpacked.
@main enum WorkbookFuzzer {
  static func main() {
    runFuzzer { start, count in
      let bytes = Array(UnsafeBufferPointer(start: start, count: count))
      promiseGoodReports(
        in: bytes.starts(with: "PK".utf8) ? bytes : WorkbookFuzzer.archive(ofParts: bytes), named: "informe.xlsx")
      return 0
    }
  }

  /// The parts that an input brings, in their order, and what stands in those that it leaves out.
  private static let parts = [
    (name: "xl/worksheets/sheet1.xml", usual: "<worksheet/>"),
    (name: "xl/sharedStrings.xml", usual: "<sst/>"),
    (name: "xl/styles.xml", usual: "<styleSheet/>"),
    (
      name: "xl/workbook.xml",
      usual: """
      <workbook xmlns:r="r"><sheets><sheet name="Informe" sheetId="1" r:id="a"/></sheets></workbook>
      """
    ),
    (
      name: "xl/_rels/workbook.xml.rels",
      usual: """
      <Relationships><Relationship Id="a" Type="/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" \
      Type="/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="c" Type="/styles" Target="styles.xml"/>\
      </Relationships>
      """
    ),
    (
      name: "_rels/.rels",
      usual: """
      <Relationships><Relationship Id="a" Type="/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """
    ),
  ]

  private static func archive(ofParts input: [UInt8]) -> [UInt8] {
    let separator = Array("\n====\n".utf8)
    var rest = input[...]
    var entries: [WrittenArchive.Entry] = []
    for (name, usual) in parts {
      guard !rest.isEmpty else {
        entries.append(.init(name, usual))
        continue
      }
      let place = rest.firstRange(of: separator) ?? rest.endIndex..<rest.endIndex
      entries.append(.init(name, Array(rest[..<place.lowerBound])))
      rest = rest[place.upperBound...]
    }
    return WrittenArchive(entries).bytes
  }
}
