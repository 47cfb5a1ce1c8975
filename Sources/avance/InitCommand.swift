import ArgumentParser
import ContentReading
import Diagnostics
import SiteBuilding

/// `avance init DIR`: a municipality to begin from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Escribe un municipio de ejemplo del que se parte para hacer el propio.",
    discussion:
      "Se construye tal cual con avance build, y cada página dice que es ficticio hasta que se ponen los datos de verdad. "
      + "No cambia ningún archivo que ya exista.")

  @Argument(
    help: ArgumentHelp("Carpeta donde se escribe; se crea si no existe.", valueName: "carpeta"),
    completion: .directory)
  var carpeta: String

  @OptionGroup var words: DraftOptions

  func run() throws {
    try words.attempt { speaker throws(FileError) in
      let outcome = try Starter.write(into: carpeta)
      guard words.isGood(outcome.diagnostics, speaker) else { return false }
      speaker.concludeInit(in: carpeta, files: outcome.written)
      return true
    }
  }
}

extension Speaker {
  fileprivate func concludeInit(in folder: String, files: [String]) {
    say(
      "Un municipio de ejemplo, para hacer de él el suyo:", "An example municipality, to be turned into your own:")
    tellWritten(files)
    let isHere = OutputFolder.isCurrent(folder)
    let name = folder.allSatisfy { $0.isLetter || $0.isNumber || "/._-".contains($0) } ? folder : "\"\(folder)\""
    say("Siguen tres órdenes:", "Three commands come next:")
    if !isHere { tellCommand("cd \(name)", "entrar en la carpeta", "go into the folder") }
    tellCommand("avance build", "construir el sitio: public/index.html", "build the site: public/index.html")
    if isHere { tellCommand("avance check --verbose", "ver qué se puede mejorar", "see what can be improved") }
    tellCommand(
      "avance nuevo trimestre \(Starter.next.code)", "hacer los formatos que llenan las unidades",
      "make the forms that the units fill in")
    say("LEEME.md explica qué cambiar y en qué orden.", "LEEME.md tells what to change, in Spanish.")
  }
}
