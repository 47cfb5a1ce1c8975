import ArgumentParser
import ContentReading
import Demonstration
import Diagnostics
import SiteBuilding

/// `avance demo DIR`: writes the content of a fictitious municipality.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Escribe el contenido de un municipio ficticio, para probar y mostrar.",
    discussion: "Con los mismos números escribe siempre lo mismo. Cada página de su sitio dice que es ficticio.")

  @Argument(help: ArgumentHelp("Carpeta nueva donde se escribe.", valueName: "carpeta"), completion: .directory)
  var carpeta: String

  @Option(name: .long, help: ArgumentHelp("Cuántos indicadores, de 1 a 100000.", valueName: "n"))
  var indicadores = 200

  @Option(name: .long, help: ArgumentHelp("Otro número da otro municipio.", valueName: "s"))
  var semilla: UInt64 = 1

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard Demonstration.sizes.contains(indicadores) else {
      throw ValidationError("--indicadores debe ser un número de 1 a 100000")
    }
  }

  func run() throws {
    let speaker = Speaker(language: language.lang, isQuiet: false)
    try speaker.attempt {
      var folder = OutputFolder(carpeta)
      guard try folder.isNew() else {
        speaker.refuseFilled(carpeta)
        throw ExitCode(ExitStatus.wrongUsage)
      }
      try folder.make()
      var count = 0
      try Demonstration.write(indicators: indicadores, seed: semilla) { path, bytes in
        try folder.makeWay(for: path)
        _ = try folder.write(bytes, to: path)
        count += 1
      }
      speaker.concludeDemo(in: carpeta, files: count)
    }
  }
}
