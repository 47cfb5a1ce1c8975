import Diagnostics
import Testing

@testable import Templating

/// Templates that fuzzing found, or that its search led to: whatever is written, loading ends soon, and so does rendering.
@Suite struct HostileTemplateTests {
  @Test(
    "recursion that does not go down into the data is refused where it closes",
    arguments: [
      // A list of the page, named again inside itself.
      ("{{>p}}", "{{#filas}}{{>p}}{{/filas}}", "plantillas/p.mustache:1:11"),
      ("{{>p}}", "{{#autor}}{{#filas}}{{>p}}{{/filas}}{{/autor}}", "plantillas/p.mustache:1:21"),
      // Down into the nodes, and back to those of the page.
      (
        "{{#titular}}{{>p}}{{/titular}}", "{{#autor}}{{#titular}}{{>p}}{{/titular}}{{/autor}}",
        "plantillas/p.mustache:1:23"
      ),
    ])
  func recursion(main: String, partial: String, place: String) {
    var diagnostics = Diagnostics()
    let template = library(main, ["p": partial]).template("principal", for: Sheet.shape, diagnostics: &diagnostics)
    #expect(template == nil)
    #expect(diagnostics.items.map { "\($0.location.printed) \($0.message.code)" } == ["\(place) template-cycle"])
  }

  @Test("recursion over nodes within nodes ends with them, also by way of another template")
  func goodRecursion() throws {
    var diagnostics = Diagnostics()
    let library = library(
      "{{>p}}", ["p": "({{nombre}}{{#hijos}}{{>q}}{{/hijos}})", "q": "{{#tiene}}-{{/tiene}}{{>p}}"])
    let template = try #require(library.template("principal", for: TreeNode.shape, diagnostics: &diagnostics))
    let tree = TreeNode(name: "a", children: [TreeNode(name: "b", children: []), TreeNode(name: "c", children: [])])
    #expect(template.text(tree) == "(a(b)(c))")
  }

  @Test(
    "tags nested a hundred deep load, one more is refused",
    arguments: [(100, [String]()), (101, ["template-too-deep"])])
  func depth(count: Int, codes: [String]) {
    let text = String(repeating: "{{#tarde}}", count: count) + String(repeating: "{{/tarde}}", count: count)
    var diagnostics = Diagnostics()
    let template = library(text).template("principal", for: Sheet.shape, diagnostics: &diagnostics)
    #expect((template != nil) == codes.isEmpty)
    #expect(diagnostics.items.map(\.message.code) == codes)
  }

  @Test(
    "thousands of mistakes are reported in time", .timeLimit(.minutes(1)),
    arguments: ["{{", "{{a ", "{{!", "{{=", "{{#tarde}}", "{{x}}", "{{x}}\n", "{{/b}}", "{{$a}}", "{{<p}}", "{{>p}}"])
  func size(piece: String) {
    var diagnostics = Diagnostics()
    let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
    _ = library(text).template("principal", for: Sheet.shape, diagnostics: &diagnostics)
    #expect(diagnostics.hasErrors)
  }

  @Test("what a message takes from a template cannot move the cursor, quoted or not", arguments: Language.allCases)
  func controlCharacters(language: Language) {
    let printed = refusal(of: "{{#nota}}{{/\u{1B}[2J}}", for: Sheet.shape, in: language)
    #expect(printed.contains("{{/␛[2J}}"))
    #expect(printed.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
  }
}

private struct TreeNode: Sendable {
  var name: String
  var children: [TreeNode]

  static let shape: Shape<TreeNode> = Shape(
    "nodo",
    [
      .text("nombre", "su nombre") { $0.name }, .flag("tiene", "si hay hijos") { !$0.children.isEmpty },
      .list("hijos", "los de abajo", of: shape) { $0.children },
    ])
}
