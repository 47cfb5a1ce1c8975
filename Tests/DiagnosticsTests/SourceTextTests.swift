import Testing

@testable import Diagnostics

@Suite("Places in a text")
struct SourceTextTests {
  @Test(
    "The place of a scalar and the number of scalars before it agree, however long the text",
    arguments: [0, 1, 600, 5_000])
  func scalars(count: Int) {
    let text = String(repeating: "añ€😀\n", count: count)
    let source = SourceText(name: "a", text: text)
    var offset = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(source.offset(ofScalar: index) == offset)
      #expect(source.scalarCount(before: offset) == index)
      offset += scalar.utf8.count
    }
    #expect(source.offset(ofScalar: text.unicodeScalars.count + 7) == text.utf8.count)
    #expect(source.scalarCount(before: text.utf8.count) == text.unicodeScalars.count)
  }

  @Test("The line of a byte, its line end included", arguments: [(0, 1), (1, 1), (2, 2), (3, 2), (5, 3), (6, 4)])
  func lines(offset: Int, line: Int) {
    #expect(SourceText(name: "a", text: "a\nb\r\n\rc").line(at: offset) == line)
  }
}
