import Foundation
import Testing

/// `avance cambios`: what publishing would change, before it does.
@Suite struct ChangesCommandTests {
  private static let report = "content/informes/2024-t2/obras.tsv"

  private func run(_ arguments: String..., in sandbox: Sandbox) throws -> Command.Outcome {
    try Command.run(["cambios"] + arguments, in: sandbox)
  }

  @Test("Before the first publication every page is new, and nothing is written")
  func first() throws {
    let sandbox = try Sandbox()
    let outcome = try run(in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("Se agregan: "))
    #expect(outcome.output.contains("  + indicadores/101-7-c1.html\n"))
    #expect(outcome.output.contains("  101-7-C1: nuevo\n"))
    #expect(!FileManager.default.fileExists(atPath: sandbox["public"].path))
  }

  @Test("Right after a publication nothing would change")
  func nothing() throws {
    let sandbox = try Sandbox()
    _ = try Command.run(["build"], in: sandbox)
    let outcome = try run("--fallar-si-cambia", in: sandbox)
    #expect(outcome.output == "Nada cambiaría.\n")
    #expect(outcome.status == 0)
    #expect(try run("--lang", "en", in: sandbox).output == "Nothing would change.\n")
  }

  @Test("A corrected result: the pages that show it, and each figure and status, before and after")
  func moved() throws {
    let sandbox = try Sandbox()
    _ = try Command.run(["build"], in: sandbox)
    let published = try sandbox.files(below: "public")
    try sandbox.change(Self.report, "\\t11\\t10\\t\\t\\t21 => \\t11\\t2\\t\\t\\t13")
    let outcome = try run("--fallar-si-cambia", in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("  ~ indicadores/101-7-c1.html\n"))
    #expect(outcome.output.contains("  101-7-C1, alcanzado: 21 → 13\n"))
    #expect(outcome.output.contains("  101-7-C1, T2 2024, alcanzado: 10 → 2\n"))
    #expect(outcome.output.contains("  101-7-C1, estado: En meta → Con rezago\n"))
    #expect(outcome.output.contains("  plan, T2 2024, cumplimiento: "))
    #expect(try sandbox.files(below: "public") == published)
    // What was told is what happens.
    _ = try Command.run(["build"], in: sandbox)
    let after = try sandbox.files(below: "public")
    let changed = after.keys.filter { $0.hasSuffix(".html") && published[$0] != after[$0] }
    for page in changed { #expect(outcome.output.contains("~ \(page)\n")) }
    #expect(outcome.output.components(separatedBy: "  ~ ").count - 1 == changed.count)
  }

  @Test("A narrative that is taken away leaves its page and its figures alone")
  func removed() throws {
    let sandbox = try Sandbox()
    _ = try Command.run(["build"], in: sandbox)
    try FileManager.default.removeItem(at: sandbox["content/narrativas/calles.md"])
    let outcome = try run(in: sandbox)
    #expect(outcome.output.contains("Se retiran: 1 página\n  − narrativas/calles.html\n"))
    #expect(!outcome.output.contains(".csv\n"))
  }

  @Test("For a machine: one object")
  func machine() throws {
    let sandbox = try Sandbox()
    _ = try Command.run(["build"], in: sandbox)
    try sandbox.change(Self.report, "\\t11\\t10\\t\\t\\t21 => \\t11\\t2\\t\\t\\t13")
    let outcome = try run("--json", in: sandbox)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(object["hay_cambios"] as? Bool == true)
    let tables = try #require(object["cifras"] as? [[String: Any]])
    let moves = tables.flatMap { $0["movimientos"] as? [[String: Any]] ?? [] }
    #expect(moves.contains { $0["campo"] as? String == "alcanzado" && $0["antes"] as? String == "21" })
  }

  @Test("Content with errors: the errors, and 1")
  func errors() throws {
    let sandbox = try Sandbox()
    try sandbox.change(Self.report, "Estratégico\\tEficacia => Estratejico\\tEficacia")
    let outcome = try run(in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("«Estratejico»"))
  }

  @Test("A published table that is damaged counts as none")
  func damaged() throws {
    let sandbox = try Sandbox()
    _ = try Command.run(["build"], in: sandbox)
    for text in ["", "\u{FEFF}", "a,b\n\"", "\u{FEFF}clave\r\nx\r\nx\r\n"] {
      try sandbox.write(text, to: "public/datos/indicadores.csv")
      #expect(try run(in: sandbox).output.contains("  101-7-C1: nuevo\n"), "\(text)")
    }
  }
}
