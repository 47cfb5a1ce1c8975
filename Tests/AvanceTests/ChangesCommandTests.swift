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
    #expect(outcome.output.contains("\n4 indicadores nuevos\n"))
    #expect(outcome.output.contains(" cifras a la fecha de indicadores nuevos\n"))
    #expect(!outcome.output.contains("101-7-C1"))
    let detail = try run("--verbose", in: sandbox).output
    #expect(detail.contains("  + indicadores/101-7-c1.html\n"))
    #expect(detail.contains("  101-7-C1: nuevo\n"))
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
    let title = "101-7-C1 Calles pavimentadas"
    #expect(
      outcome.output.contains(
        """
        1 dato ya publicado se corrige
        1 indicador cambia de estado

        Cifras y datos ya publicados que se corrigen
          \(title), Alcanzado, T2 2024: 10 → 2 (cambió en el informe ya publicado)

        Indicadores que cambian de estado
          \(title): En meta → Con rezago

        El plan y sus ejes
          El plan, T2 2024
            Cumplimiento: 
        """))
    #expect(outcome.output.contains("  \(title)\n    Alcanzado a la fecha: 21 → 13; Cumplimiento: "))
    #expect(!outcome.output.contains(".html") && !outcome.output.contains("avance_anual"))
    #expect(outcome.output.hasSuffix("  Cada archivo y cada dato: avance cambios --verbose\n"))
    let english = try run("--lang", "en", in: sandbox).output
    #expect(english.contains("\n1 indicator changes status\n"))
    #expect(english.contains("(changed in the published report itself)\n"))
    let detail = try run("--verbose", in: sandbox).output
    #expect(detail.contains("  101-7-C1, alcanzado: 21 → 13\n"))
    #expect(detail.contains("  101-7-C1, T2 2024, alcanzado: 10 → 2\n"))
    #expect(detail.contains("  101-7-C1, estado: en_meta → rezago\n"))
    #expect(detail.contains("  plan, T2 2024, cumplimiento: "))
    #expect(try sandbox.files(below: "public") == published)
    // What was told is what happens.
    _ = try Command.run(["build"], in: sandbox)
    let after = try sandbox.files(below: "public")
    let changed = after.keys.filter { $0.hasSuffix(".html") && published[$0] != after[$0] }
    for page in changed { #expect(detail.contains("  ~ \(page)\n")) }
    #expect(detail.split(separator: "\n").count { $0.hasPrefix("  ~ ") && $0.hasSuffix(".html") } == changed.count)
  }

  /// It says 12, where the second said 10.
  private func addThirdQuarter(to sandbox: Sandbox) throws {
    let second = try String(contentsOf: sandbox[Self.report], encoding: .utf8)
    let third =
      second.replacingOccurrences(of: "2do. Trimestre", with: "3er. Trimestre")
      .replacingOccurrences(of: "\t11\t10\t\t\t21\t0\t2\t13", with: "\t11\t12\t13\t\t36\t0\t0\t0")
    try sandbox.write(third, to: "content/informes/2024-t3/obras.tsv")
  }

  @Test("A new quarter that corrects the one before: the correction first, the quarter's new figures counted")
  func quarter() throws {
    let sandbox = try Sandbox()
    _ = try Command.run(["build"], in: sandbox)
    try addThirdQuarter(to: sandbox)
    let output = try run(in: sandbox).output
    #expect(output.contains("\nEl corte pasa de T2 2024 a T3 2024\n1 dato ya publicado se corrige\n"))
    #expect(output.contains(", Alcanzado, T2 2024: 10 → 12 (lo corrige el informe 2024-t3-101-7)\n"))
    #expect(output.contains("  El plan, T2 2024 → T3 2024\n"))
    #expect(
      output.contains(
        "  101-7-C1 Calles pavimentadas\n    Programado a la fecha: 23 → 36; Alcanzado a la fecha: 21 → 36"))
    #expect(output.contains(" cifras nuevas y "))
    #expect(output.contains(" de T3 2024\n"))
    // Nothing that looks the same on both sides.
    for move in output.split(whereSeparator: { "\n;".contains($0) }) where move.contains(" → ") {
      let sides = move.components(separatedBy: " → ")
      #expect(!sides[0].hasSuffix(": \(sides[1])"), "\(move)")
    }
  }

  @Test("What rounding hides is counted, and not shown as a move")
  func rounded() throws {
    let sandbox = try Sandbox()
    _ = try Command.run(["build"], in: sandbox)
    try sandbox.change("content/plan.yaml", "peso: 2 => peso: 2.001")
    let output = try run(in: sandbox).output
    #expect(output.contains("  101-7-C1 Calles pavimentadas\n    Peso: 2 → 2.001\n"))
    #expect(output.contains(" del plan y sus ejes que al redondear quedan igual\n"))
    #expect(!output.contains("El plan, "))
    #expect(
      try run("--lang", "en", in: sandbox).output.contains(" of the plan and its axes that are the same once rounded\n")
    )
    #expect(try run("--verbose", in: sandbox).output.contains("  plan, T2 2024, cumplimiento: 0."))
  }

  @Test("As the site was a quarter ago: what is published of the newer quarter is told as gone, never left out")
  func earlier() throws {
    let sandbox = try Sandbox()
    try addThirdQuarter(to: sandbox)
    _ = try Command.run(["build"], in: sandbox)
    let output = try run("--corte", "2024-T2", in: sandbox).output
    #expect(output.contains("\nEl corte pasa de T3 2024 a T2 2024\n"))
    #expect(output.contains("  El plan, T3 2024 → T2 2024\n"))
    #expect(output.contains("    T3 2024. Ya no está\n"))
    #expect(output.contains(", Alcanzado, T2 2024: 12 → 10 (ahora cuenta el informe 2024-t2-101-7)\n"))
    #expect(output.contains(", Alcanzado, T2 2024: la corrección ya no consta\n"))
  }

  @Test("A narrative that is taken away leaves its page and its figures alone")
  func removed() throws {
    let sandbox = try Sandbox()
    _ = try Command.run(["build"], in: sandbox)
    try FileManager.default.removeItem(at: sandbox["content/narrativas/calles.md"])
    let outcome = try run(in: sandbox)
    #expect(outcome.output.contains("Se retiran: 1 página\n"))
    #expect(try run("--verbose", in: sandbox).output.contains("  − narrativas/calles.html\n"))
    #expect(!outcome.output.contains(" → "))
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
      #expect(try run("--verbose", in: sandbox).output.contains("  101-7-C1: nuevo\n"), "\(text)")
    }
  }
}
