import Diagnostics
import Testing

@testable import Templating

@Suite struct LoadingTests {
  @Test func allProblemsAreReportedInOneRunAndEachOnce() {
    let printed = refusal(
      of: "{{titolo}}\n{{>p}}{{>p}}\n{{#tarde}}{{>p}}{{/tarde}}{{nota}}\n{{#nada}}{{x}}{{>q}}{{/nada}}",
      ["p": "<b>{{nadie}}</b>{{/b}}", "suelta": "{{#sin usar"], for: Sheet.shape)
    let heads = printed.split(separator: "\n").filter { $0.contains("error:") }.map {
      $0.prefix { $0 != "(" && $0 != ";" }
    }
    #expect(
      heads == [
        "plantillas/p.mustache:1:4: error: «nadie» no es un nombre conocido aquí ",
        "plantillas/p.mustache:1:17: error: {{/b}} no cierra nada ",
        "plantillas/principal.mustache:1:1: error: «titolo» no es un nombre conocido aquí",
        "plantillas/principal.mustache:3:27: error: «nota» puede faltar",
        "plantillas/principal.mustache:4:1: error: «nada» no es un nombre conocido aquí",
        "plantillas/principal.mustache:4:15: error: no hay ninguna plantilla «q»",
      ])
  }

  @Test(arguments: [
    (
      Language.spanish,
      """
      plantillas/p.mustache:2:4: error: «nombr» no es un nombre conocido aquí (usado por la plantilla «principal»); \
      quizá «nombre»
         2 | <b>{{nombr}}</b>
           |    ^^^^^^^^^

      """
    ),
    (
      .english,
      """
      plantillas/p.mustache:2:4: error: «nombr» is not a name known here (used by the template «principal»); \
      perhaps «nombre»
         2 | <b>{{nombr}}</b>
           |    ^^^^^^^^^

      """
    ),
  ])
  func aProblemInAPartialIsLocatedThereAndNamesTheTemplate(_ language: Language, _ expected: String) {
    let partials = ["p": "<i></i>\n<b>{{nombr}}</b>\n"]
    #expect(refusal(of: "{{#autor}}{{>p}}{{/autor}}", partials, for: Sheet.shape, in: language) == expected)
  }

  @Test func aCycleOfParentsIsRefusedWhereItCloses() {
    let printed = refusal(
      of: "{{>a}}", ["a": "{{<b}}{{/b}}", "b": "{{#tarde}}\n{{<a}}{{/a}}{{/tarde}}"], for: Sheet.shape)
    #expect(
      printed.hasPrefix(
        "plantillas/b.mustache:2:1: error: la plantilla se incluye a sí misma sin fin: a → b → a (usado por"))
  }

  @Test func aProblemOfASharedPartialIsReportedForTheFirstTemplateOnly() {
    let sources = [("uno", "{{>p}}"), ("dos", "{{>p}}{{nadie}}"), ("p", "{{nada}}")].map {
      SourceText(name: "s/\($0.0).mustache", text: $0.1)
    }
    let library = TemplateLibrary(sources: sources, root: "s", constants: [:])
    var diagnostics = Diagnostics()
    #expect(library.template("uno", for: Sheet.shape, diagnostics: &diagnostics) == nil)
    #expect(library.template("dos", for: Sheet.shape, diagnostics: &diagnostics) == nil)
    #expect(diagnostics.items.map(\.location.printed) == ["s/p.mustache:1:1", "s/dos.mustache:1:7"])
  }

  @Test func aMissingTemplateIsReportedWhereItBelongs() {
    let library = TemplateLibrary(sources: [], root: "s", constants: [:])
    var diagnostics = Diagnostics()
    #expect(library.template("a/b", for: Sheet.shape, diagnostics: &diagnostics) == nil)
    #expect(
      DiagnosticPrinter(language: .spanish).print(diagnostics)
        == "s/a/b.mustache: error: falta la plantilla «a/b»; va en s/a/b.mustache\n")
    #expect(
      DiagnosticPrinter(language: .english).print(diagnostics)
        == "s/a/b.mustache: error: the template «a/b» is missing; it belongs in s/a/b.mustache\n")
  }

  @Test func onlyTemplatesBelowTheRootAreTaken() {
    let names = ["s/a.mustache", "s/b/c.mustache", "s/textos/es.yaml", "otra/d.mustache", "sa.mustache"]
    let library = TemplateLibrary(sources: names.map { SourceText(name: $0, text: "") }, root: "s", constants: [:])
    #expect(library.names == ["a", "b/c"])
  }

  /// Pieces in every order of three: whatever is written, a template loads or says why it does not.
  @Test func anyTemplateLoadsOrIsRefusedWithAReason() {
    let pieces = [
      "{{", "}}", "{{titulo}}", "{{#nota}}", "{{/nota}}", "{{^filas}}", "{{/filas}}", "{{<p}}", "{{/p}}",
      "{{$a}}", "{{/a}}", "{{>p}}", "{{=| |=}}", "{{!", "\n  ",
    ]
    for (first, second, third) in pieces.flatMap({ a in pieces.flatMap { b in pieces.map { (a, b, $0) } } }) {
      var diagnostics = Diagnostics()
      let library = library(first + second + third, ["p": "[{{$a}}{{/a}}]\n"])
      let loaded = library.template("principal", for: Sheet.shape, diagnostics: &diagnostics)
      #expect((loaded == nil) == diagnostics.hasErrors, "\(first)\(second)\(third)")
      _ = loaded?.text(Sheet())
    }
  }

  @Test func aLongListOfNamesIsCut() {
    let shape = Shape<Int>("muchos", (1...30).map { .text("nombre-\($0)", "") { String($0) } })
    #expect(refusal(of: "{{x}}", for: shape).contains("nombre-23, nombre-24 o 6 más\n"))
  }

  @Test func aShapeTellsItsNamesForTheDocumentation() {
    let fields = Sheet.shape.declaration.fields
    #expect(fields.map(\.kind) == [.text, .optionalText, .html, .optionalHTML, .flag, .list, .record, .optional])
    #expect(fields.first?.documentation == "el título")
    #expect(fields.last?.shape?.fields.map(\.name) == ["nombre", "correo"])
  }
}
