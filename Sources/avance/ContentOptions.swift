import ArgumentParser
import ContentReading
import Diagnostics
import Indicators
import Parallel
import SiteBuilding

extension Language: ExpressibleByArgument {}

extension Period: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// The options that `build` and `check` share, and the run itself.
struct ContentOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Carpeta del contenido.", valueName: "carpeta"))
  var contenido = "content"

  @Option(name: .long, help: ArgumentHelp("Carpeta de las plantillas.", valueName: "carpeta"))
  var plantillas = "site-templates"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Último trimestre que cuenta, como 2024-T1; si no se da, el más nuevo informado.", valueName: "trimestre"))
  var corte: Period?

  @Option(name: .long, help: ArgumentHelp("Idioma de los mensajes: es o en.", valueName: "idioma"))
  var lang = Language.spanish

  @Flag(name: .long, help: "Trata los avisos como errores.")
  var strict = false

  @Flag(name: .long, help: "Solo dice los problemas.")
  var quiet = false

  @Flag(name: .long, help: "Dice también los avisos y cómo se leyó cada archivo.")
  var verbose = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Cuántos hilos comparten el trabajo; si no se da, los núcleos de la computadora. El sitio es el mismo.",
      valueName: "número", visibility: .hidden))
  var hilos: Int?

  func validate() throws {
    if let hilos, !(1...64).contains(hilos) { throw ValidationError("--hilos va de 1 a 64") }
  }

  func run(publishingTo output: String?) throws {
    let speaker = Speaker(language: lang, isQuiet: quiet)
    let result = try build(publishingTo: output) { speaker.announce($0, publishes: output != nil) }
    speaker.tell(result, everything: verbose)
    speaker.conclude(result, output: output)
    if result.diagnostics.hasErrors { throw ExitCode(ExitStatus.problemsInContent) }
  }

  /// - Parameter output: nil to check only.
  /// - Throws: the exit code, after telling what the system refused.
  func build(publishingTo output: String?, announce: (BuildStep) -> Void) throws -> BuildResult {
    let options = BuildOptions(
      content: contenido, templates: plantillas, output: output, cutOff: corte, isStrict: strict, wantsWords: verbose,
      workers: hilos.map(Workers.init) ?? .perCore)
    let speaker = Speaker(language: lang, isQuiet: quiet)
    do {
      return try SiteBuilding.build(options, announce: announce) { speaker.announceWait(for: $0, output: output ?? "") }
    } catch {
      speaker.tell(error)
      throw ExitCode(ExitStatus.cannotReadOrWrite)
    }
  }
}
