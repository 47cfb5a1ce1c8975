import Foundation
import Testing

/// `--json`: what the command does, for another program.
@Suite struct MachineReportTests {
  private func lines(_ outcome: Command.Outcome) throws -> [[String: Any]] {
    try outcome.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func stepsAndResult() throws {
    let outcome = try Command.run(["build", "--json"], in: Sandbox())
    let lines = try lines(outcome)
    #expect(outcome.problems == "")
    #expect(lines.filter { $0["tipo"] as? String == "paso" }.compactMap { $0["numero"] as? Int } == Array(1...6))
    let result = try #require(lines.last)
    #expect(result["tipo"] as? String == "resultado")
    #expect(result["publicado"] as? Bool == true)
    #expect(result["escritos"] as? Int == result["archivos"] as? Int)
  }

  @Test func findings() throws {
    let sandbox = try Sandbox()
    try sandbox.change("content/informes/2024-t2/obras.tsv", "Estratégico\\tEficacia => Estratejico\\tEficacia")
    let outcome = try Command.run(["check", "--json"], in: sandbox)
    #expect(outcome.status == 1)
    let finding = try #require(try lines(outcome).first { $0["tipo"] as? String == "hallazgo" })
    #expect(finding["gravedad"] as? String == "error")
    #expect(finding["linea"] as? Int == 11)
    #expect(finding["archivo"] as? String == "content/informes/2024-t2/obras.tsv")
    #expect((finding["mensaje"] as? String)?.contains("«Estratejico»") == true)
    #expect(try lines(outcome).last?["errores"] as? Int == 1)
  }

  @Test func refusal() throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: "public")
    let outcome = try Command.run(["build", "--json"], in: sandbox)
    #expect(outcome.status == 3)
    #expect(try lines(outcome).last?["tipo"] as? String == "fallo")
  }
}
