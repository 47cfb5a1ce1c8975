import Diagnostics
import Synchronization
import Testing

@testable import Templating

/// A node of a tree: its children have its own shape.
struct Branch: Sendable {
  var name: String
  var detail: String?
  var children: [Branch] = []

  static let shape: Shape<Branch> = Shape(
    "rama",
    [
      .text("nombre", "") { $0.name }, .optionalText("detalle", "") { $0.detail },
      .list("hijos", "", of: Branch.shape) { $0.children },
    ])

  static let tree = Branch(
    name: "a",
    children: [
      Branch(name: "b", detail: "&", children: [Branch(name: "c")]), Branch(name: "d", detail: "x"),
    ])
}

@Suite struct RenderingTests {
  private func render<Model>(
    _ template: String, _ partials: [String: String] = [:], _ model: Model, _ shape: Shape<Model>
  ) -> String {
    var diagnostics = Diagnostics()
    let loaded = library(template, partials, constants: Sheet.constants)
      .template("principal", for: shape, diagnostics: &diagnostics)
    return loaded?.text(model) ?? DiagnosticPrinter(language: .english).print(diagnostics)
  }

  private static let full = Sheet(
    note: "<n>", chart: SafeHTML(trusting: "<svg/>"), isLate: true, rows: ["1", "2"],
    author: Person(name: "Ana", mail: "ana@x"), head: Person(name: "Eva", mail: nil))

  @Test(arguments: [
    ("{{#nota}}{{nota}} {{.}}{{/nota}}{{^nota}}none{{/nota}}", "&lt;n&gt; &lt;n&gt;", "none"),
    ("{{#grafica}}{{{grafica}}}{{{.}}}{{/grafica}}{{^grafica}}none{{/grafica}}", "<svg/><svg/>", "none"),
    ("{{#titular}}{{nombre}} {{titular.nombre}}{{/titular}}{{^titular}}none{{/titular}}", "Eva Eva", "none"),
    ("{{#titular}}{{#titular.correo}}{{.}}{{/titular.correo}}{{^correo}}-{{/correo}}{{/titular}}", "-", ""),
    ("{{#autor.correo}}{{.}} {{autor.correo}} {{titulo}}{{/autor.correo}}", "ana@x ana@x Avance", ""),
    ("{{#autor}}{{#correo}}{{nombre}}: {{.}}{{/correo}}{{/autor}}", "Ana: ana@x", ""),
    ("{{#nota}}{{#filas}}{{.}}{{nota}};{{/filas}}{{.}}{{/nota}}", "1&lt;n&gt;;2&lt;n&gt;;&lt;n&gt;", ""),
    ("{{#filas}}{{autor.nombre}}{{.}} {{/filas}}{{#tarde}}late{{/tarde}}", "Ana1 Ana2 late", ""),
    ("{{#nota}}{{>p}}{{/nota}}{{^nota}}none{{/nota}}", "&lt;n&gt;", "none"),
    (
      "{{t.inicio.titulo}} {{#t.inicio}}{{titulo}} {{.titulo}}{{/t.inicio}}",
      "Inicio &amp; fin Inicio &amp; fin Inicio &amp; fin", "Inicio &amp; fin Inicio &amp; fin Inicio &amp; fin"
    ),
    ("{{#t.lema}}{{.}}{{/t.lema}}{{^t.lema}}no{{/t.lema}}", "Juntos", "Juntos"),
    ("[{{#t.vacio}}{{titulo}}{{/t.vacio}}{{^t.vacio}}{{titulo}}{{/t.vacio}}]", "[Avance]", "[Avance]"),
    ("{{#tarde}}a{{/tarde}}b{{^tarde}}c{{/tarde}}d", "abd", "bcd"),
    ("{{^tarde}}a{{#filas}}x{{/filas}}{{/tarde}}{{#filas}}{{/filas}}b", "b", "ab"),
    ("{{#filas}}{{#tarde}}{{^nota}}n{{/nota}}{{/tarde}}{{/filas}}.", ".", "."),
  ])
  func whatMayBeAbsentAndConstants(_ template: String, _ whenThere: String, _ whenAbsent: String) {
    let partials = ["p": "{{nota}}"]
    #expect(render(template, partials, Self.full, Sheet.shape) == whenThere)
    #expect(render(template, partials, Sheet(), Sheet.shape) == whenAbsent)
  }

  @Test func anEmptyTextCountsAsAbsent() {
    #expect(render("{{#nota}}x{{/nota}}{{^nota}}none{{/nota}}", Sheet(note: ""), Sheet.shape) == "none")
  }

  private func render<Model>(_ template: String, _ model: Model, _ shape: Shape<Model>) -> String {
    render(template, [:], model, shape)
  }

  @Test(arguments: [
    ("{{nombre}}<{{#hijos}}{{>nodo}}{{/hijos}}>", "a<b<c<>>d<>>"),
    ("{{nombre}}{{#detalle}}({{detalle}}{{.}}){{/detalle}}{{#hijos}}{{>nodo}}{{/hijos}}", "ab(&amp;&amp;)cd(xx)"),
    ("{{nombre}}{{#hijos}}{{#detalle}}[{{>nodo}}]{{/detalle}}{{^detalle}}{{>nodo}}{{/detalle}}{{/hijos}}", "a[bc][d]"),
    ("{{nombre}}\n{{#hijos}}\n  {{>nodo}}\n{{/hijos}}\n", "a\n  b\n    c\n  d\n"),
    (
      "<ul>\n  {{nombre}}\n{{#hijos}}\n  {{>nodo}}\n{{/hijos}}\n</ul>\n",
      "<ul>\n  a\n  <ul>\n    b\n    <ul>\n      c\n    </ul>\n  </ul>\n  <ul>\n    d\n  </ul>\n</ul>\n"
    ),
    ("{{<marco}}{{$x}}{{nombre}}{{#hijos}}{{>nodo}}{{/hijos}}{{/x}}{{/marco}}", "[a[b[c]][d]]"),
  ])
  func aPartialMayIncludeItselfForTheElementsOfAList(_ node: String, _ expected: String) {
    let partials = ["nodo": node, "marco": "[{{$x}}{{/x}}]"]
    #expect(render("{{>nodo}}", partials, Branch.tree, Branch.shape) == expected)
  }

  @Test func aRecursivePartialInsideAnIndentedOneKeepsBothIndentations() {
    let partials = ["nodo": "{{nombre}}\n{{#hijos}}\n {{>nodo}}\n{{/hijos}}\n", "marco": "<\n  {{>nodo}}\n>\n"]
    #expect(
      render("    {{>marco}}\n", partials, Branch.tree, Branch.shape)
        == "    <\n      a\n       b\n        c\n       d\n    >\n")
  }

  @Test func onlyWhatTheTemplateUsesIsAskedForAndOnlyWhenItIsUsed() {
    let asked = Mutex<[String]>([])
    let shape = Shape<Bool>(
      "contado",
      [
        .flag("si", "") { $0 },
        .text("uno", "") { _ in
          asked.withLock { $0.append("uno") }
          return "1"
        },
        .text("dos", "") { _ in
          asked.withLock { $0.append("dos") }
          return "2"
        },
        .optionalText("tres", "") { _ in
          asked.withLock { $0.append("tres") }
          return "3"
        },
      ])
    let template = "{{#si}}{{uno}}{{/si}}"
    #expect(render(template, false, shape) == "")
    #expect(asked.withLock { $0 }.isEmpty)
    #expect(render(template, true, shape) == "1")
    #expect(asked.withLock { $0 } == ["uno"])
    #expect(render("{{#tres}}{{.}}{{tres}}{{>p}}{{/tres}}", ["p": "{{tres}}"], true, shape) == "333")
    #expect(asked.withLock { $0 } == ["uno", "tres"])
  }

  @Test func renderingAppends() {
    var diagnostics = Diagnostics()
    let template = library("{{.}}").template("principal", for: .text, diagnostics: &diagnostics)
    var page = Array("a".utf8)
    template?.render("<", into: &page)
    template?.render("b", into: &page)
    #expect(String(decoding: page, as: UTF8.self) == "a&lt;b")
  }

  @Test func aPageLongerThanTheFirstBufferIsWhole() {
    let rows = (0..<20_000).map(String.init)
    #expect(render("{{#filas}}{{.}},{{/filas}}", Sheet(rows: rows), Sheet.shape) == rows.map { $0 + "," }.joined())
  }
}
