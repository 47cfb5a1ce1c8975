import Foundation
import Testing

/// `avance build --vigilar`: the site follows what is saved.
@Suite struct WatchingTests {
  @Test("A body, a title, a figure, a mistake and its correction: after each the site is what a fresh build gives")
  func follows() throws {
    let sandbox = try Sandbox()
    let report = "content/informes/2024-t2/obras.tsv"
    let running = try Command.start(["build", "--vigilar", "--json"], in: sandbox)
    defer { running.kill() }
    _ = try running.waited(for: "\"vigilancia\"")
    var updates = 0
    func expectUpdate(partial: Bool) throws {
      updates += 1
      // A busy system may show one save as two, the second without a change.
      let update = /"actualizacion", "parcial": (true|false), "escritos": [1-9]/
      var found: [Substring] = []
      for _ in 0..<600 where found.count < updates {
        found = try running.output.matches(of: update).map(\.output.1)
        Thread.sleep(forTimeInterval: 0.05)
      }
      #expect(found.count == updates)
      #expect(found.last == "\(partial)")
      let fresh = try Command.run(["build", "--salida", "fresco"], in: sandbox)
      #expect(fresh.status == 0)
      #expect(try sandbox.files(below: "public") == sandbox.files(below: "fresco"))
    }
    try sandbox.write(
      String(contentsOf: sandbox["content/narrativas/calles.md"], encoding: .utf8) + "\nUn párrafo más.\n",
      to: "content/narrativas/calles.md")
    try expectUpdate(partial: true)
    try sandbox.change("content/narrativas/calles.md", "titulo: Las calles => titulo: Otras calles")
    try expectUpdate(partial: false)
    try sandbox.change(report, "\\t11\\t10\\t\\t\\t21 => \\t11\\t2\\t\\t\\t13")
    try expectUpdate(partial: false)
    try sandbox.change(report, "\\t11\\t2\\t\\t\\t13 => \\t11\\tdos\\t\\t\\t13")
    let said = try running.waited(for: "\"hallazgo\", \"gravedad\": \"error\"")
    #expect(said.contains("dos"))
    #expect(try sandbox.files(below: "public") == sandbox.files(below: "fresco"), "with an error nothing is published")
    try sandbox.change(report, "\\t11\\tdos\\t\\t\\t13 => \\t11\\t3\\t\\t\\t14")
    try expectUpdate(partial: false)
    running.interrupt()
    for _ in 0..<200 where running.isRunning { Thread.sleep(forTimeInterval: 0.05) }
    try #require(!running.isRunning)
    #expect(try running.outcome.status == 0)
  }
}
