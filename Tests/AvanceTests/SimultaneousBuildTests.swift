import Foundation
import Testing

@testable import SiteBuilding

/// Two builds into the same folder at the same time.
@Suite struct SimultaneousBuildTests {
  @Test(
    "the second says who is building, waits for it, and then builds",
    arguments: [
      ("es", "public", "el proceso {número} está publicando en «public»; se espera a que termine\n"),
      ("en", "public", "process {número} is publishing into «public»; waiting for it to end\n"),
      ("es", "./public/", "el proceso {número} está publicando en «./public/»; se espera a que termine\n"),
      ("es", "enlace", "el proceso {número} está publicando en «enlace»; se espera a que termine\n"),
    ])
  func waits(language: String, output: String, said: String) throws {
    let sandbox = try Sandbox()
    try FileManager.default.createDirectory(at: sandbox["public"], withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: sandbox["enlace"].path, withDestinationPath: "public")
    // The lock is this process's; the build is another.
    let lock = try #require(PublicationLock(on: sandbox["public"].path) { _ in Issue.record("nobody else builds") })
    let build = try Command.start(["build", "--lang", language, "--salida", output, "--quiet"], in: sandbox)
    let expected = said.replacing("{número}", with: "\(ProcessInfo.processInfo.processIdentifier)")
    try wait { try build.problems == expected }
    #expect(build.isRunning)
    #expect(try sandbox.files(below: "public").isEmpty)
    lock.release()
    let outcome = try build.outcome
    #expect(outcome.status == 0)
    #expect(outcome.problems == expected)
    #expect(try sandbox.files(below: "public").count > 40)
    #expect(!FileManager.default.fileExists(atPath: sandbox[".avance-candado-public"].path))
  }

  @Test("many at once, into a folder whose parent is not there yet: each ends well, and the site is whole")
  func many() throws {
    let sandbox = try Sandbox()
    #expect(try Command.run(["build", "--salida", "uno"], in: sandbox).status == 0)
    let builds = try (0..<6).map { _ in
      try Command.start(["build", "--salida", "a/b/public", "--verbose"], in: sandbox)
    }
    for build in builds { #expect(try build.outcome.status == 0) }
    #expect(try sandbox.files(below: "a/b/public") == sandbox.files(below: "uno"))
    let beside = try FileManager.default.contentsOfDirectory(atPath: sandbox["a/b"].path).sorted()
    #expect(beside == [".avance-estado-public", "public"])
  }

  @Test("what a killed build leaves of its lock keeps nobody waiting")
  func leftLock() throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: ".avance-candado-public")
    let outcome = try Command.run(["build", "--quiet"], in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.problems == "")
    #expect(!FileManager.default.fileExists(atPath: sandbox[".avance-candado-public"].path))
  }

  @Test("where there can be no lock the site is built without")
  func noLock() throws {
    let sandbox = try Sandbox()
    try sandbox.write("ajeno", to: ".avance-candado-public/ajeno")
    let outcome = try Command.run(["build", "--quiet"], in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.problems == "")
    #expect(try sandbox.files(below: ".avance-candado-public") == ["ajeno": Data("ajeno".utf8)])
  }

  private func wait(until isDone: () throws -> Bool) throws {
    for _ in 0..<2000 where try !isDone() { usleep(10_000) }
    #expect(try isDone(), "it did not happen in 20 seconds")
  }
}
