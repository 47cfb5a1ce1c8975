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

  @OptionGroup var language: LanguageOption
  @OptionGroup var silence: QuietOption

  @Flag(name: .long, help: "Dice también los archivos que no están en ninguna lista.")
  var verbose = false

  func run() throws {
    let speaker = Speaker(language: language.lang, isQuiet: silence.quiet)
    let verification = try speaker.attempt { try ArchiveVerification(carpeta) }
    speaker.conclude(verification, everything: verbose)
    if verification.diagnostics.hasErrors { throw ExitCode(ExitStatus.problemsInContent) }
  }
}
