import Foundation
import Testing

/// How the command is called, and what it tells the shell.
@Suite struct UsageTests {
  @Test(
    "what is not understood is exit 2, said in Spanish, and nothing is read or written",
    arguments: [
      (["check", "--verbos"], "no existe la opción '--verbos'"),
      (["publicar"], "no se entiende 'publicar'"),
      (["check", "otra"], "no se entiende 'otra'"),
      (["check", "--contenido"], "falta el valor de '--contenido <carpeta>'"),
      (["check", "--lang", "fr"], "«fr» no sirve para «--lang <idioma>». Se admite 'es' o 'en'."),
      (["build", "--corte", "2024-T5"], "«2024-T5» no sirve para «--corte <trimestre>»"),
      (["build", "--corte", "2024"], "«2024» no sirve para «--corte <trimestre>»"),
      (["build", "--corte", "ayer"], "«ayer» no sirve para «--corte <trimestre>»"),
    ])
  func wrongUsage(arguments: [String], said: String) throws {
    let sandbox = try Sandbox()
    let outcome = try Command.run(arguments, in: sandbox)
    #expect(outcome.status == 2)
    #expect(outcome.output == "")
    #expect(outcome.problems.hasPrefix("error: \(said)"))
    #expect(outcome.problems.contains("Para saber más: avance"))
    #expect(!FileManager.default.fileExists(atPath: sandbox["public"].path))
  }

  @Test(
    "the help is in Spanish, exit 0",
    arguments: [
      ([], ["Publica el avance", "USO: avance <orden>", "build", "check"]),
      (["--help"], ["Publica el avance", "ÓRDENES:", "Muestra esta ayuda."]),
      (["help", "build"], ["Con un solo error no se publica nada", "--salida <carpeta>", "(si no se da: public)"]),
      (["serve", "-h"], ["mientras se trabaja en él", "--puerto <número>", "(si no se da: 8000)"]),
      (["build", "-h"], ["Carpeta donde se publica el sitio."]),
      (["help", "nuevo"], ["USO: avance nuevo <orden>", "Para saber más: avance help nuevo <orden>\n"]),
      (["help", "nuevo", "trimestre"], ["USO: avance nuevo trimestre <trimestre>", "DATOS:", "como 2024-T2"]),
      (["help", "init"], ["No cambia ningún archivo que ya exista."]),
      (["check", "--help"], ["OPCIONES:", "--corte <trimestre>", "como 2024-T1", "(valores: es, en;"]),
    ])
  func help(arguments: [String], said: [String]) throws {
    let outcome = try Command.run(arguments, in: Sandbox())
    #expect(outcome.status == 0)
    #expect(outcome.problems == "")
    for words in said { #expect(outcome.output.contains(words)) }
    for english in [
      "OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "Show help", "default", "See ", "ARGUMENTS", "detailed",
    ] {
      #expect(!outcome.output.contains(english))
    }
  }

  @Test(
    "each step is announced, in the person's language",
    arguments: [
      ("check", "es", ["[1/5] leer el contenido", "[3/5] calcular los avances", "[5/5] componer las páginas"]),
      ("check", "en", ["[1/5] read the content", "[2/5] tie the reports to the plan", "[5/5] compose the pages"]),
      ("build", "es", ["[1/6] leer el contenido", "[5/6] componer las páginas", "[6/6] publicar"]),
      ("build", "en", ["[1/6] read the content", "[5/6] compose the pages", "[6/6] publish"]),
    ])
  func steps(command: String, language: String, said: [String]) throws {
    let outcome = try Command.run([command, "--lang", language], in: Sandbox())
    #expect(outcome.status == 0)
    #expect(outcome.problems == "")
    let lines = outcome.output.lines.map { String($0.dropLast()) }
    let steps = lines.filter { $0.hasPrefix("[") }
    #expect(steps.count == (command == "build" ? 6 : 5))
    #expect(steps.first == said.first)
    #expect(steps.last == said.last)
    for step in said { #expect(steps.contains(step)) }
    let files = command == "build" ? " public: " : language == "es" ? "sin errores: " : "no errors: "
    #expect(lines.dropLast().last?.contains(files) == true)
    // The address of the base is an example.
    #expect(lines.last?.hasPrefix(language == "es" ? "pendiente: «direccion»" : "to do: «direccion»") == true)
  }

  @Test func quietSaysNothingWhenAllIsWell() throws {
    let outcome = try Command.run(["build", "--quiet"], in: Sandbox())
    #expect(outcome.status == 0)
    #expect(outcome.output == "")
    #expect(outcome.problems == "")
  }

  @Test(
    "notes: their number by default, all of them with --verbose, nothing with --quiet",
    arguments: [
      ([], "1 observación (con --verbose se ven aquí)", ""),
      (["--lang", "en"], "1 note (--verbose shows them here)", ""),
      (["--verbose"], "sin errores", "aviso: el informe no trae"),
      (["--verbose", "--lang", "en"], "no errors", "note: the report lacks"),
      (["--quiet"], "", ""),
      (["--quiet", "--verbose"], "", "aviso: el informe no trae"),
    ])
  func notes(options: [String], output: String, problems: String) throws {
    let sandbox = try Sandbox()
    try sandbox.change("content/informes/2024-t2/obras.tsv", "Fin\\t => Componente 2\\t")
    let outcome = try Command.run(["check"] + options, in: sandbox)
    #expect(outcome.status == 0)
    #expect(output.isEmpty ? outcome.output.isEmpty : outcome.output.contains(output))
    #expect(problems.isEmpty ? outcome.problems.isEmpty : outcome.problems.contains(problems))
  }

  @Test("--corte leaves out what came later, and without reports up to it there is nothing to publish")
  func cutOff() throws {
    let sandbox = try Sandbox()
    #expect(try Command.run(["build", "--corte", "2024-T2"], in: sandbox).status == 0)
    #expect(try sandbox.files(below: "public").keys.contains("trimestres/2024-t2.html"))
    let outcome = try Command.run(["build", "--corte", "2024-t1"], in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("no hay ningún informe hasta 2024-T1"))
  }

  @Test("a final slash changes nothing in what is printed")
  func finalSlash() throws {
    let sandbox = try Sandbox()
    try sandbox.change("content/plan.yaml", "peso: 2 => peso: dos")
    let with = try Command.run(["check", "--contenido", "content/"], in: sandbox)
    let without = try Command.run(["check", "--contenido", "content"], in: sandbox)
    #expect(with.problems == without.problems)
    #expect(without.problems.hasPrefix("content/plan.yaml:24:11: error:"))
  }
}
