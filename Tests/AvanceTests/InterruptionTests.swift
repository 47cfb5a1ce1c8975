import Foundation
import Testing

/// Ctrl+C.
@Suite struct InterruptionTests {
  @Test(
    "Whenever it comes: 130 and a sentence, or the work was done; each file whole, and the next publication complete")
  func interrupted() throws {
    let sandbox = try Sandbox()
    _ = try Command.run(["build"], in: sandbox)
    let old = try sandbox.files(below: "public")
    try sandbox.change("content/sitio.yaml", "titulo: Avance => titulo: Otro")
    _ = try Command.run(["build", "--salida", "nuevo"], in: sandbox)
    let new = try sandbox.files(below: "nuevo")
    var statuses: Set<Int32> = []
    for delay in stride(from: 0, through: 500, by: 25) {
      // Without the state every run has work to do.
      try? FileManager.default.removeItem(at: sandbox[".avance-estado-public"])
      let outcome = try Command.run(["build"], in: sandbox, interruptedAfter: .milliseconds(delay))
      statuses.insert(outcome.status)
      switch outcome.status {
      case 0: #expect(outcome.problems == "")
      case 130: #expect(outcome.problems.hasPrefix("interrumpido: cada archivo del sitio está completo"))
      // Before the command listened.
      default: #expect(outcome.status == -SIGINT)
      }
      for (name, bytes) in try sandbox.files(below: "public") where !name.hasPrefix(".avance-") {
        #expect(bytes == old[name] || bytes == new[name], "\(name)")
      }
    }
    #expect(statuses.contains(130), "no run was interrupted")
    #expect(try Command.run(["build"], in: sandbox).status == 0)
    #expect(try sandbox.files(below: "public") == new)
  }
}
