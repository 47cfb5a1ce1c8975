import Foundation
import Testing

/// `check --por-unidad`: each office its own list.
@Suite struct UnitReviewTests {
  private static let report = "content/informes/2024-t2/obras.tsv"
  private static let other = "content/informes/2024-t2/parques.tsv"

  /// Two units with a mistake each, and one in the plan.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    let text = try String(contentsOf: sandbox[Self.report], encoding: .utf8)
    try sandbox.write(text.replacing("101 - Obras de Ejemplo", with: "20 - Parques <b>"), to: Self.other)
    try sandbox.change(Self.other, "\\t11\\t10\\t => \\t11\\t=1+1\\t")
    try sandbox.change(Self.report, "Estratégico\\tEficacia => Estratejico\\tEficacia")
    return sandbox
  }

  private func run(_ arguments: String..., in sandbox: Sandbox) throws -> Command.Outcome {
    try Command.run(["check", "--por-unidad"] + arguments, in: sandbox)
  }

  @Test func eachUnitHasItsList() throws {
    let outcome = try run(in: sandbox())
    #expect(outcome.status == 1)
    #expect(outcome.problems == "")
    let lists = outcome.output.components(separatedBy: "\n\n")
    #expect(lists.first?.hasPrefix("20: 1 error") == true)
    #expect(outcome.output.contains("\n101 - Obras de Ejemplo: 1 error\n"))
    #expect(outcome.output.contains("\(Self.report):11:100: error: «Estratejico»"))
  }

  @Test func oneUnitAlone() throws {
    let outcome = try run("--unidad", "101", in: sandbox())
    #expect(outcome.output.contains("Estratejico"))
    #expect(!outcome.output.contains("parques.tsv"))
  }

  @Test func nothingToCorrect() throws {
    let outcome = try run(in: Sandbox())
    #expect(outcome.status == 0)
    #expect(outcome.output == "Nada por corregir.\n")
  }

  @Test func whatTheStaffWroteStandsLast() throws {
    let sandbox = try sandbox()
    try sandbox.change("content/narrativas/calles.md", "grafica:101-7-c1 => grafica:101-7-c9")
    try sandbox.change(Self.report, "Estratejico => Estratégico")
    try sandbox.change(Self.other, "=1+1 => 1")
    let outcome = try run(in: sandbox)
    #expect(outcome.output.contains("Para quien publica (no es de una unidad): 1 error\n"))
  }

  @Test("Markdown: what the files hold is text, not markup")
  func markdown() throws {
    let outcome = try run("--formato", "md", in: sandbox())
    #expect(outcome.output.hasPrefix("# Revisión de los informes\n\n## 20\n\n1 error\n\n- [ ] **Error** en "))
    #expect(outcome.output.contains("(celda R13): «=1+1» no es un número"))
    #expect(!outcome.output.contains("<b>"))
  }

  @Test("CSV: a row for each finding, and nothing that a spreadsheet would run")
  func csv() throws {
    let sandbox = try sandbox()
    try sandbox.change(Self.other, "20 - Parques <b> => =20 - Parques")
    let outcome = try run("--formato", "csv", in: sandbox)
    let rows = outcome.output.components(separatedBy: "\r\n")
    #expect(rows[0] == "\u{FEFF}unidad,nombre,gravedad,archivo,lugar,celda,clave,que,que_hacer")
    #expect(rows.contains { $0.hasPrefix("'=20 - Parques,,error,\(Self.other),3:21,B3,encabezado-mal-escrito,") })
    #expect(rows.contains { $0.hasPrefix("101,Obras de Ejemplo,error,\(Self.report),11:100,F11,palabra-desconocida,") })
  }

  @Test func theOptionsOfTheListGoWithIt() throws {
    let outcome = try Command.run(["check", "--formato", "csv"], in: Sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.problems.hasPrefix("error: --unidad y --formato van con --por-unidad"))
  }
}
