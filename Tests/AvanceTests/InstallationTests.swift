import Foundation
import SiteBuilding
import Testing

/// A program that was not built where it runs: it finds the templates that came with it.
@Suite struct InstallationTests {
  @Test("templates beside the program, or where packages put them", arguments: ["bin", "share/avance"])
  func templatesOfThePackage(folder: String) throws {
    let sandbox = try Self.installed(templatesIn: folder)
    let outcome = try Command.run(["build", "--quiet"], in: sandbox, program: sandbox["bin/avance"])
    #expect(outcome.problems == "")
    #expect(outcome.status == 0)
    #expect(try sandbox.files(below: "public").keys.contains("index.html"))
  }

  @Test("through a link, from another folder: the program's place is not what it was called")
  func calledThroughALink() throws {
    let sandbox = try Self.installed(templatesIn: "share/avance")
    let link = sandbox["otros/avance"]
    try FileManager.default.createDirectory(at: sandbox["otros"], withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: sandbox["bin/avance"])
    #expect(try Command.run(["check", "--quiet"], in: sandbox, program: link).status == 0)
  }

  @Test("those of the current folder come first, and a named folder before all")
  func order() throws {
    let sandbox = try Self.installed(templatesIn: "share/avance")
    func about(_ options: [String] = []) throws -> String {
      try Command.run(["check"] + options, in: sandbox, program: sandbox["bin/avance"]).problems
    }
    try sandbox.change("share/avance/site-templates/glosario.mustache", "{{> => {{nadie}}{{>")
    #expect(try about().contains("/share/avance/site-templates/glosario.mustache:"))
    let copy = try Command.run(
      ["plantillas", "--copiar", "site-templates"], in: sandbox, program: sandbox["bin/avance"])
    #expect(copy.output.hasSuffix("las órdenes que dé en esta carpeta ya los usan\n"))
    #expect(try about().hasPrefix("site-templates/glosario.mustache:"))
    try sandbox.change("site-templates/glosario.mustache", "{{nadie}} => ")
    #expect(try about() == "")
    #expect(try about(["--plantillas", "share/avance/site-templates"]).hasPrefix("share/avance/site-templates/"))
  }

  @Test(
    "without templates it says where it looked, exit 3",
    arguments: [("es", "se buscó también en"), ("en", "looked for in")])
  func missing(language: String, words: String) throws {
    let sandbox = try Self.installed(templatesIn: "otra")
    let outcome = try Command.run(["check", "--lang", language], in: sandbox, program: sandbox["bin/avance"])
    #expect(outcome.status == 3)
    for place in ["«site-templates»", "/bin/site-templates»", "/share/avance/site-templates»", words, "--plantillas"] {
      #expect(outcome.problems.contains(place))
    }
    #expect(outcome.problems.lines.count == 1)
  }

  @Test("where the templates of each program are looked for")
  func places() {
    #expect(TemplatePlaces(program: nil).places == ["site-templates"])
    #expect(
      TemplatePlaces(program: "/usr/bin/avance").places == [
        "site-templates", "/usr/bin/site-templates", "/usr/share/avance/site-templates",
      ])
    #expect(
      TemplatePlaces(program: "/casa/.build/x86_64-unknown-linux-gnu/release/avance").places.last
        == "/casa/site-templates")
    #expect(TemplatePlaces(program: "/avance").places.last == "/share/avance/site-templates")
  }

  @Test("a copy has every file, and nothing is written over", arguments: ["es", "en"])
  func copy(language: String) throws {
    let sandbox = try Sandbox()
    let arguments = ["plantillas", "--copiar", "nuevas/plantillas", "--lang", language]
    let outcome = try Command.run(arguments, in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.problems == "")
    let files = try sandbox.files(below: "nuevas/plantillas")
    #expect(files == (try sandbox.files(below: "site-templates")))
    #expect(outcome.output.hasPrefix("\(files.count) "))
    #expect(outcome.output.hasSuffix(": --plantillas nuevas/plantillas\n"))

    try sandbox.write("mío", to: "nuevas/plantillas/glosario.mustache")
    let again = try Command.run(arguments, in: sandbox)
    #expect(again.status == 2)
    #expect(again.output == "")
    #expect(again.problems.contains("«nuevas/plantillas»"))
    #expect(try sandbox.files(below: "nuevas/plantillas")["glosario.mustache"] == Data("mío".utf8))
  }

  @Test func aCopyIsOfAllTemplates() throws {
    let outcome = try Command.run(["plantillas", "indicador", "--copiar", "otra"], in: Sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.problems.contains("--copiar copia todas"))
  }

  @Test("the version is told in one line, and completions in each shell's words", arguments: ["bash", "zsh", "fish"])
  func versionAndCompletions(shell: String) throws {
    let sandbox = try Sandbox()
    let version = try Command.run(["--version"], in: sandbox)
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    let script = try Command.run(["--generate-completion-script", shell], in: sandbox)
    #expect(script.status == 0)
    for word in ["verificar", "por-unidad", "texto", "md", "csv"] { #expect(script.output.contains(word)) }
  }

  /// The program in `bin/`, and the templates below `folder`, in no place where a program of the checkout finds them.
  private static func installed(templatesIn folder: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    for name in ["bin", folder] {
      try FileManager.default.createDirectory(at: sandbox[name], withIntermediateDirectories: true)
    }
    try FileManager.default.copyItem(at: Command.executable.get(), to: sandbox["bin/avance"])
    try FileManager.default.moveItem(at: sandbox["site-templates"], to: sandbox["\(folder)/site-templates"])
    return sandbox
  }
}
