import Foundation
import Testing

@testable import SiteBuilding

@Suite("Words as search compares them")
struct SearchFoldingTests {
  /// Text and words, a tab between them. The browser checks hold `buscar.js` to the same table.
  private static let table = Result {
    try String(contentsOfFile: "\(repository)/Tests/SiteBuildingTests/Samples/plegado.tsv", encoding: .utf8)
      .split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test("Neither case nor accents nor ligatures nor punctuation matter")
  func table() throws {
    let table = try Self.table.get()
    #expect(table.count >= 20)
    for line in table {
      #expect(SearchFolding.words(line[0]).joined(separator: " ") == line[1], "«\(line[0])»")
    }
  }

  @Test(
    "A code is one key, whatever stands between its parts",
    arguments: [
      ("504-4-C1", "504-4-c1"), ("504-4-A1.1", "504-4-a1-1"), ("504 4 a1.1", "504-4-a1-1"),
      ("IMP-4-A10.12-2022", "imp-4-a10-12-2022"), ("Ñ-4-F", "n-4-f"),
    ])
  func key(code: String, key: String) {
    #expect(SearchFolding.key(code) == key)
  }
}
