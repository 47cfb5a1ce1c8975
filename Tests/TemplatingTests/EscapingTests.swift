import Testing

@testable import Templating

@Suite struct EscapingTests {
  /// Texts of every length up to 40 with each special character in each place, and some beyond ASCII.
  static let texts: [String] =
    (0..<40).flatMap { length in
      ["&", "<", ">", "\"", "'", "ñ", "👩‍👧", "\t"].map { special in
        String(repeating: "a", count: length) + special + String(repeating: "z", count: 39 - length)
      }
    } + ["", "&<>\"", "&&&&", "&amp;", "sin nada que escapar, y más largo que una palabra"]

  private static func reference(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: String(scalar)
      }
    }.joined()
  }

  @Test func textIsEscapedCharacterByCharacter() {
    for text in Self.texts {
      #expect(SafeHTML(escaping: text) == SafeHTML(trusting: Self.reference(text)))
      SpecCase("la misma", ["x": .text(text)], "[{{x}}]", "[\(Self.reference(text))]").check()
    }
  }

  @Test func nothingThatOpensATagOrEndsAnAttributeIsLeft() {
    for text in Self.texts {
      let bytes = SafeHTML(escaping: text).bytes
      #expect(!bytes.contains { "<>\"".utf8.contains($0) })
    }
  }

  @Test func entitiesReadBackGiveTheText() {
    for text in Self.texts {
      var read = String(decoding: SafeHTML(escaping: text).bytes, as: UTF8.self)
      for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
        read = read.split(separator: entity, omittingEmptySubsequences: false).joined(separator: character)
      }
      #expect(read == text)
    }
  }

  @Test(arguments: [0..<9, 11..<13, 14..<32, 127..<160].joined())
  func controlCharactersAreLeftOut(value: Int) throws {
    let control = String(Character(try #require(Unicode.Scalar(value))))
    for (text, escaped) in [(control, ""), ("a\(control)\(control)é", "aé"), ("<\(control)\u{A0}¿", "&lt;\u{A0}¿")] {
      #expect(SafeHTML(escaping: text) == SafeHTML(trusting: escaped))
    }
  }

  @Test func trustedMarkupPassesUnchanged() {
    for text in Self.texts { #expect(SafeHTML(trusting: text).bytes == Array(text.utf8)) }
  }
}
