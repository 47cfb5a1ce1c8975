import Testing

@testable import Diagnostics

@Suite("The nearest known word")
struct NearestTests {
  private static let known = ["Ascendente", "Descendente", "Regular", "Nominal"]

  @Test(
    arguments: [
      ("Asendente", "Ascendente"), ("descendnte", "Descendente"), ("Reguler", "Regular"), ("nominla", "Nominal"),
      ("Ascendente", "Ascendente"),
    ])
  func found(word: String, expected: String) {
    #expect(nearest(to: word, in: Self.known) == expected)
  }

  @Test("Nothing when no word is near enough to be meant", arguments: ["azul", "", "x", "Trimestral"])
  func notFound(word: String) {
    #expect(nearest(to: word, in: Self.known) == nil)
  }

  @Test("Of two words equally near, always the same")
  func tie() {
    #expect(nearest(to: "ac", in: ["ab", "aa"]) == nearest(to: "ac", in: ["aa", "ab"]))
  }
}
