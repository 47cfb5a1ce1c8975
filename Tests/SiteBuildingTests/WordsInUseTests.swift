import Diagnostics
import Foundation
import Templating
import Testing

@testable import SiteBuilding

@Suite("No word of the site is dead")
struct WordsInUseTests {
  private static func text(of folder: String, suffix: String, but excluded: String = "") throws -> String {
    try TemporaryFolder.files(below: "\(repository)/\(folder)")
      .filter { $0.key.hasSuffix(suffix) && $0.key != excluded }
      .map { String(decoding: $0.value, as: UTF8.self) }.joined(separator: "\n")
  }

  @Test("Every word under «plantillas» stands in a template")
  func constants() throws {
    let source = SourceText(
      name: "es.yaml",
      bytes: Array(try Data(contentsOf: URL(filePath: "\(repository)/site-templates/textos/es.yaml"))))
    var diagnostics = Diagnostics()
    let texts = try #require(Texts(source, diagnostics: &diagnostics))
    let templates = try Self.text(of: "site-templates", suffix: ".mustache")
    let tags = Set(templates.matches(of: /\{\{t\.([a-z0-9_.]+)\}\}/).map { String($0.1) })
    #expect(Self.names(texts.constants).filter { !tags.contains($0) }.sorted() == [])
  }

  private static func names(_ constant: Constant, _ prefix: String = "") -> [String] {
    switch constant {
    case .text: [prefix]
    case .group(let members):
      members.flatMap { names($0.value, prefix.isEmpty ? $0.key : "\(prefix).\($0.key)") }
    }
  }

  private static let sources = Result { try text(of: "Sources/SiteBuilding", suffix: ".swift", but: "Phrase.swift") }

  @Test("Every phrase is said somewhere in the sources", arguments: Phrase.allCases)
  func phrase(_ phrase: Phrase) throws {
    let isSaid = try Self.sources.get().contains(Regex("\\.\(phrase)(?![A-Za-z0-9_])"))
    #expect(isSaid, "nothing says \(phrase.key)")
  }

  @Test("No two phrases or words share a key")
  func keys() {
    let words = WordFamily.allCases.flatMap { family in family.codes.map { "\(family.rawValue).\($0)" } }
    let keys = Phrase.allCases.map(\.key) + words
    #expect(Set(keys).count == keys.count)
  }
}
