import ArgumentParser
import Diagnostics
import Indicators
import SiteBuilding

/// `avance build`: reads the content folder and publishes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Lee el contenido y publica el sitio.",
    discussion: "Con un solo error no se publica nada, y el sitio publicado queda como estaba.")

  @OptionGroup var content: ContentOptions

  @Option(name: .long, help: ArgumentHelp("Carpeta donde se publica el sitio.", valueName: "carpeta"))
  var salida = "public"

  func run() throws { try content.run(publishingTo: salida) }
}
