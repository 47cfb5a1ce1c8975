import ArgumentParser
import ContentReading
import Diagnostics
import SiteBuilding

/// `avance verificar`: whether a downloaded copy is what was published.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verificar", abstract: "Compara una copia descargada con sus sumas SHA-256.",
    discussion: "La carpeta es una de datos/archivo/, o cualquiera que las contenga; cada una trae su SHA256SUMS.")

  @Argument(help: ArgumentHelp("Carpeta de la copia; si no se da, esta.", valueName: "carpeta"), completion: .directory)
  var carpeta = "."

  @Option(name: .long, help: ArgumentHelp("Idioma de los mensajes: es o en.", valueName: "idioma"))
  var lang = Language.spanish

  @Flag(name: .long, help: "Solo dice los problemas.")
  var quiet = false

  @Flag(name: .long, help: "Dice también los archivos que no están en ninguna lista.")
  var verbose = false

  func run() throws {
    let speaker = Speaker(language: lang, isQuiet: quiet)
    let verification: ArchiveVerification
    do {
      verification = try ArchiveVerification(carpeta)
    } catch {
      speaker.tell(error)
      throw ExitCode(ExitStatus.cannotReadOrWrite)
    }
    speaker.conclude(verification, everything: verbose)
    if verification.diagnostics.hasErrors { throw ExitCode(ExitStatus.problemsInContent) }
  }
}
