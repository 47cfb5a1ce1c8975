import Testing

/// `avance plantillas`: what each template may use.
@Suite struct TemplatesCommandTests {
  @Test func everyPageTemplateIsListedWithExamples() throws {
    let sandbox = try Sandbox()
    let outcome = try Command.run(["plantillas"], in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.problems == "")
    let listed = outcome.output.lines.filter { $0.contains(".mustache") && !$0.hasPrefix(" ") }
      .map { String($0.prefix { $0 != "." }) }
    let pages = try sandbox.files(below: "site-templates").keys
      .filter { $0.hasSuffix(".mustache") && !$0.contains("/") && $0 != "marco.mustache" }
      .map { String($0.dropLast(".mustache".count)) }
    #expect(listed.sorted() == pages.sorted())
    #expect(outcome.output.contains("clave                    texto      504-4-C1 = «101-7-F»"))
  }

  @Test func oneTemplateAlone() throws {
    let outcome = try Command.run(["plantillas", "glosario"], in: Sandbox())
    #expect(outcome.output.hasPrefix("glosario.mustache (ejemplos de glosario.html)\n"))
    #expect(!outcome.output.contains("indicador.mustache"))
  }

  @Test func contentWithErrorsGivesTheNamesWithoutExamples() throws {
    let sandbox = try Sandbox()
    try sandbox.change("content/plan.yaml", "nombre: Plan del => nombr: Plan del")
    let outcome = try Command.run(["plantillas", "eje"], in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("eje.mustache\n"))
    #expect(!outcome.output.contains(" = «"))
  }

  @Test func anUnknownTemplateIsNamedWithTheNearest() throws {
    let outcome = try Command.run(["plantillas", "indicadores"], in: Sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.problems.contains("no hay una plantilla de página «indicadores»; quizá «indicador»"))
  }
}
