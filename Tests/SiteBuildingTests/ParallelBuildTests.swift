import Demonstration
import Diagnostics
import Foundation
import Parallel
import SiteBuilding
import Testing

@Suite("A build by several threads")
struct ParallelBuildTests {
  /// Enough pages for many chunks, and reports with every peculiarity that readers report.
  private func content() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Demonstration.write(indicators: 120, seed: 7) { path, bytes in try folder.write("content/\(path)", bytes) }
    return folder
  }

  private func build(_ folder: TemporaryFolder, into output: String, threads: Int) throws -> BuildResult {
    let options = BuildOptions(
      content: folder.path("content"), templates: "\(repository)/site-templates", output: folder.path(output),
      cutOff: nil, isStrict: false, workers: Workers(count: threads))
    return try SiteBuilding.build(options)
  }

  private func printed(_ result: BuildResult) -> [String] {
    result.diagnostics.items.map(DiagnosticPrinter(language: .spanish).print)
  }

  @Test("The same files and the same notes in the same order as by one")
  func same() throws {
    let folder = try content()
    let one = try build(folder, into: "uno", threads: 1)
    let many = try build(folder, into: "varios", threads: 5)
    #expect(try TemporaryFolder.files(below: folder.path("varios")) == TemporaryFolder.files(below: folder.path("uno")))
    #expect(printed(many) == printed(one))
    #expect(many.summary == one.summary)
  }

  @Test("The same errors in the same order as by one, and nothing published")
  func sameErrors() throws {
    let folder = try content()
    for number in 1...90 {
      try folder.write("content/narrativas/mala-\(number).md", "---\ntitulo: Mala \(number)\n---\n[a](javascript:1)\n")
    }
    try folder.write("content/informes/z.csv", "ejercicio,unidad,programa,nivel\n2024,1,1,Fin\n")
    let one = try build(folder, into: "uno", threads: 1)
    let many = try build(folder, into: "varios", threads: 5)
    #expect(one.diagnostics.count(.error) > 180)
    #expect(printed(many) == printed(one))
    #expect(!folder.has("varios"))
  }
}
