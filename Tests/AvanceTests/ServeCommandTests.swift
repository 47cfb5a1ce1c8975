import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// `avance serve`: what it says, and what it leaves behind.
@Suite struct ServeCommandTests {
  /// The sandbox's own folder for what is temporary, so that a test sees what is left there.
  private func start(_ options: [String], in sandbox: Sandbox) throws -> Command.Running {
    try FileManager.default.createDirectory(at: sandbox["temporal"], withIntermediateDirectories: true)
    return try Command.start(
      ["serve"] + options, in: sandbox, under: "TMPDIR='\(sandbox["temporal"].path)'; export TMPDIR")
  }

  private func port(said text: String) throws -> Int {
    try #require(text.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//).flatMap { Int($0.output.1) })
  }

  private func page(_ path: String, port: Int) throws -> String {
    String(decoding: try Data(contentsOf: try #require(URL(string: "http://127.0.0.1:\(port)\(path)"))), as: UTF8.self)
  }

  private func leftovers(in sandbox: Sandbox) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: sandbox["temporal"].path)
  }

  @Test(
    "it shows the site and what is saved, publishes nothing, and is gone after each way of ending",
    arguments: [
      SIGINT, SIGTERM, SIGHUP,
    ])
  func follows(ending: Int32) throws {
    let sandbox = try Sandbox()
    try sandbox.change("content/informes/2024-t2/obras.tsv", "Fin\\t => Componente 2\\t")
    let running = try start(["--puerto", "0"], in: sandbox)
    defer { running.kill() }
    let said = try running.waited(for: "Ctrl+C")
    #expect(!said.contains("publicar\n"), "nothing is published")
    let port = try port(said: said)
    #expect(try leftovers(in: sandbox).count == 1)
    #expect(try page("/", port: port).contains("/.avance/vista.js"))
    try sandbox.write(
      String(contentsOf: sandbox["content/narrativas/calles.md"], encoding: .utf8) + "\nUn párrafo más.\n",
      to: "content/narrativas/calles.md")
    _ = try running.waited(for: " ms\n")
    #expect(try page("/narrativas/calles.html", port: port).contains("Un párrafo más."))
    #expect(try page("/.avance/panel", port: port).contains("1 observación"), "those of other files stay")
    #expect(!FileManager.default.fileExists(atPath: sandbox["public"].path))
    for _ in 0..<(ending == SIGINT ? 1 : 3) { running.signal(ending) }
    for _ in 0..<200 where running.isRunning { Thread.sleep(forTimeInterval: 0.05) }
    try #require(!running.isRunning)
    #expect(try running.outcome.status == 0)
    #expect(try leftovers(in: sandbox) == [])
  }

  @Test("a mistake: the page stays, the panel says what is wrong; where there is no page yet, a page says it")
  func mistakes() throws {
    let sandbox = try Sandbox()
    let report = "content/informes/2024-t2/obras.tsv"
    try sandbox.change(report, "\\t11\\t10\\t\\t\\t21 => \\t11\\tdos\\t\\t\\t21")
    let running = try start(["--puerto", "0", "--json"], in: sandbox)
    defer { running.kill() }
    let port = try port(said: try running.waited(for: "\"vista\""))
    #expect(try page("/.avance/panel", port: port).contains("\(report):"))
    try sandbox.change(report, "\\t11\\tdos\\t\\t\\t21 => \\t11\\t10\\t\\t\\t21")
    _ = try running.waited(for: "\"actualizacion\"")
    #expect(try !page("/.avance/panel", port: port).contains("<section"))
    #expect(try page("/", port: port).contains("<main id=\"contenido\""))
    try sandbox.change(report, "\\t11\\t10\\t\\t\\t21 => \\t11\\tdos\\t\\t\\t21")
    _ = try running.waited(for: "\"gravedad\": \"error\"", count: 2)
    #expect(try page("/", port: port).contains("<main id=\"contenido\""))
    for _ in 0..<100 where try !page("/.avance/panel", port: port).contains("<section") {
      Thread.sleep(forTimeInterval: 0.05)
    }
    #expect(try page("/.avance/panel", port: port).contains("«dos»"))
  }

  @Test("a quarter that is over is shown as it was published, revisions too")
  func archive() throws {
    let sandbox = try Sandbox()
    #expect(try Command.run(["build", "--quiet"], in: sandbox).status == 0)
    let kept = try sandbox.files(below: "public/datos/archivo").keys.filter { $0.hasSuffix("SHA256SUMS") }.sorted()
    // A folder of a quarter that the content does not have any more, as after its reports were taken out.
    let first = try #require(kept.first)
    let sums = try String(contentsOf: sandbox["public/datos/archivo/\(first)"], encoding: .utf8)
    try FileManager.default.copyItem(
      at: sandbox["public/datos/archivo/\(first)"].deletingLastPathComponent(),
      to: sandbox["public/datos/archivo/2019-t1"])
    let running = try start(["--puerto", "0"], in: sandbox)
    defer { running.kill() }
    let port = try port(said: try running.waited(for: "Ctrl+C"))
    #expect(try page("/datos/archivo/2019-t1/SHA256SUMS", port: port) == sums)
    #expect(try page("/datos/archivo/indice.json", port: port).contains("2019-t1"))
  }

  @Test("a port that another program has: exit 3, and what to write instead", arguments: ["es", "en"])
  func takenPort(language: String) throws {
    let sandbox = try Sandbox()
    let first = try start(["--puerto", "0"], in: sandbox)
    defer { first.kill() }
    let port = try port(said: try first.waited(for: "Ctrl+C"))
    let second = try start(["--puerto", "\(port)", "--lang", language], in: sandbox)
    let outcome = try second.outcome
    #expect(outcome.status == 3)
    let words =
      language == "es"
      ? "error: no se pudo usar el puerto \(port): ya lo usa otro programa, quizá otra vista previa; escriba avance serve"
      : "error: could not use port \(port): another program uses it, perhaps another preview; write avance serve"
    #expect(outcome.problems.hasPrefix(words))
    #expect(try leftovers(in: sandbox).count == 1, "the one of the first")
  }

  @Test func whatIsNoPort() throws {
    let outcome = try Command.run(["serve", "--puerto", "70000"], in: Sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.problems.contains("--puerto va de 0 a 65535"))
  }

  @Test func contentThatIsNotThere() throws {
    let sandbox = try Sandbox()
    let outcome = try start(["--puerto", "0", "--contenido", "nada"], in: sandbox).outcome
    #expect(outcome.status == 3)
    #expect(outcome.problems.contains("«nada"))
    #expect(try leftovers(in: sandbox) == [])
  }
}
