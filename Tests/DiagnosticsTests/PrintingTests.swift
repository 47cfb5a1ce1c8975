import Testing

@testable import Diagnostics

@Suite("Where something stands, and how it is printed")
struct PrintingTests {
  private static let message = Message("prueba", es: "regla", hint: "remedio", en: "rule", hint: "remedy")

  private func print(_ text: String, marking word: String, language: Language = .spanish) throws -> String {
    let source = SourceText(name: "content/a.tsv", text: text)
    let range = try #require(text.firstRange(of: word))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    let location = source.location(of: start..<start + word.utf8.count)
    return DiagnosticPrinter(language: language).print(Diagnostic(.error, Self.message, at: location))
  }

  @Test("Line, column, sentence, hint, and a caret under the words")
  func caret() throws {
    #expect(
      try print("uno\nel año malo\n", marking: "malo") == """
        content/a.tsv:2:8: error: regla; remedio
           2 | el año malo
             |        ^^^^

        """)
  }

  @Test("Tabs are one visible character, so that the caret stays in place")
  func tabs() throws {
    #expect(
      try print("a\tb\tmal", marking: "mal") == """
        content/a.tsv:1:5: error: regla; remedio
           1 | a→b→mal
             |     ^^^

        """)
  }

  @Test("English words for an English terminal")
  func english() throws {
    #expect(try print("x", marking: "x", language: .english).hasPrefix("content/a.tsv:1:1: error: rule; remedy\n"))
  }

  @Test(
    "A long line is cut around the place, and the caret still stands under it", arguments: [0, 50, 300, 5000, 200_000])
  func longLine(before: Int) throws {
    let text = String(repeating: "ñ", count: before) + "MAL" + String(repeating: "o", count: 9000)
    let printed = try print(text, marking: "MAL")
    let lines = printed.split(separator: "\n")
    #expect(lines[0].hasPrefix("content/a.tsv:1:\(before + 1): "))
    #expect(lines[1].count < 120)
    let caret = try #require(lines[2].firstIndex(of: "^"))
    let offset = lines[2].distance(from: lines[2].startIndex, to: caret)
    #expect(lines[1].dropFirst(offset).hasPrefix("MAL"))
    #expect(lines[2].count { $0 == "^" } == 3)
  }

  @Test(
    "Lines end at LF, CRLF and a lone CR",
    arguments: [("a\nb\nX", 3), ("a\r\nb\r\nX", 3), ("a\rb\rX", 3), ("X", 1), ("\n\nX", 3)])
  func lineEnds(text: String, line: Int) throws {
    #expect(try print(text, marking: "X").hasPrefix("content/a.tsv:\(line):1: "))
  }

  @Test("Control and direction-changing characters never reach the terminal")
  func unprintable() {
    let shown = quoted("a\u{1B}[2J\u{202E}b\u{7}")
    #expect(shown == "«a␛[2J⟨U+202E⟩b␇»")
  }

  @Test("Quoted text is cut")
  func quotedLimit() {
    #expect(quoted(String(repeating: "x", count: 100)).count == 62)
    #expect(quoted(String(repeating: "x", count: 60)) == "«\(String(repeating: "x", count: 60))»")
  }

  @Test("Sorted by file, then place, then gravity")
  func order() {
    var diagnostics = Diagnostics()
    let source = SourceText(name: "b", text: "x\ny\n")
    diagnostics.report(.note, Message("3", es: "", en: ""), at: source.location(of: 2..<3))
    diagnostics.report(.error, Message("2", es: "", en: ""), at: source.location(of: 2..<3))
    diagnostics.report(.note, Message("1", es: "", en: ""), at: source.location(of: 0..<1))
    diagnostics.report(.remark, Message("0", es: "", en: ""), at: Location(file: "a"))
    #expect(diagnostics.sorted.map(\.message.code) == ["0", "1", "2", "3"])
  }

  @Test("Strict makes notes errors, and leaves remarks")
  func strict() {
    var diagnostics = Diagnostics()
    diagnostics.report(.note, Self.message, at: Location(file: "a"))
    diagnostics.report(.remark, Self.message, at: Location(file: "a"))
    #expect(!diagnostics.hasErrors)
    #expect(diagnostics.strict.count(.error) == 1)
    #expect(diagnostics.strict.count(.remark) == 1)
  }
}
