import Foundation
import Testing

/// Publications that the system refuses. `make crash` refuses each call, and fills a real disk.
@Suite struct RefusedPublicationTests {
  /// A site that was published, and then another title.
  private func published() throws -> (sandbox: Sandbox, before: [String: Data]) {
    let sandbox = try Sandbox()
    #expect(try Command.run(["build"], in: sandbox).status == 0)
    let before = try sandbox.files(below: "public")
    try sandbox.change("content/sitio.yaml", "Avance del plan de ejemplo => Otro título")
    return (sandbox, before)
  }

  /// What a build gives that nothing disturbs.
  private func expectCompleted(_ sandbox: Sandbox) throws {
    #expect(try Command.run(["build"], in: sandbox).status == 0)
    #expect(try Command.run(["build", "--salida", "nuevo"], in: sandbox).status == 0)
    #expect(try sandbox.files(below: "public") == sandbox.files(below: "nuevo"))
  }

  /// A write gets so far and no further, as on a disk that becomes full. In blocks of 512 bytes, on some systems 1024.
  @Test("no file may become larger than so many blocks: exit 3, and every file is whole", arguments: [3, 9, 20, 40])
  func largeFiles(blocks: Int) throws {
    let (sandbox, before) = try published()
    let limits = "ulimit -f \(blocks); trap '' XFSZ"
    let outcome = try Command.start(["build", "--quiet"], in: sandbox, under: limits).outcome
    #expect(outcome.status == 3)
    let said = try #require(outcome.problems.lines.last)
    #expect(said.hasPrefix("error: no se pudo escribir «"))
    #expect(said.hasSuffix("»: el archivo es demasiado grande para este disco\n"))
    let after = try sandbox.files(below: "public")
    try expectCompleted(sandbox)
    let new = try sandbox.files(below: "public")
    for (name, data) in after where name != ".avance-archivos" {
      #expect(data == before[name] || data == new[name], "\(name)")
    }
    #expect(Set(after.keys).isSubset(of: before.keys))
  }

  @Test("folders without the right to write: exit 3, and the old site stays", .enabled(if: geteuid() != 0))
  func noRights() throws {
    let (sandbox, before) = try published()
    func set(_ rights: Int) throws {
      let below = try FileManager.default.subpathsOfDirectory(atPath: sandbox["public"].path)
      for path in [""] + below where sandbox["public/\(path)"].isFolder {
        try FileManager.default.setAttributes(
          [.posixPermissions: rights], ofItemAtPath: sandbox["public/\(path)"].path)
      }
    }
    try set(0o555)
    let outcome = try Command.run(["build", "--quiet"], in: sandbox)
    try set(0o755)
    #expect(outcome.status == 3)
    #expect(outcome.problems == "error: no se pudo escribir «public/.avance-archivos»: no tiene permiso\n")
    #expect(try sandbox.files(below: "public") == before)
    try expectCompleted(sandbox)
  }

  @Test(
    "a folder in the place of a file and a file in that of a folder: exit 3, the old site stays, and then is completed",
    arguments: [
      ("ejes", "ejes", "no se pudo crear la carpeta «public/ejes»: hay un archivo donde debe ir una carpeta"),
      (
        "calidad.html", "calidad.html/ajeno",
        "no se pudo escribir «public/calidad.html»: hay una carpeta donde debe ir un archivo"
      ),
      (
        ".avance-archivos", ".avance-archivos/ajeno",
        "no se pudo escribir «public/.avance-archivos»: hay una carpeta donde debe ir un archivo"
      ),
    ])
  func obstacle(removed: String, written: String, said: String) throws {
    let (sandbox, _) = try published()
    try FileManager.default.removeItem(at: sandbox["public/\(removed)"])
    try sandbox.write("ajeno", to: "public/\(written)")
    let before = try sandbox.files(below: "public")
    let outcome = try Command.run(["build", "--quiet"], in: sandbox)
    #expect(outcome.status == 3)
    #expect(outcome.problems == "error: \(said)\n")
    #expect(try sandbox.files(below: "public") == before)
    try FileManager.default.removeItem(at: sandbox["public/\(removed)"])
    try expectCompleted(sandbox)
  }

  @Test("a link in the place of a folder is followed when writing, and nothing behind it is ever removed")
  func linkInTheWay() throws {
    let (sandbox, _) = try published()
    try FileManager.default.moveItem(at: sandbox["public/narrativas"], to: sandbox["otra"])
    try FileManager.default.createSymbolicLink(
      atPath: sandbox["public/narrativas"].path, withDestinationPath: "../otra")
    try FileManager.default.removeItem(at: sandbox["content/narrativas/calles.md"])
    #expect(try Command.run(["build"], in: sandbox).status == 0)
    #expect(try sandbox.files(below: "otra").keys.sorted() == ["calles.html"])
  }
}
