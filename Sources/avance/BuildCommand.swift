import ArgumentParser
import ContentReading

/// `avance build`: reads the content folder and publishes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Lee el contenido y publica el sitio.",
    discussion: "Con un solo error no se publica nada, y el sitio publicado queda como estaba.")

  @OptionGroup var content: ContentOptions

  @Option(
    name: .long, help: ArgumentHelp("Carpeta donde se publica el sitio.", valueName: "carpeta"), completion: .directory)
  var salida = "public"

  @Flag(name: .long, help: "Sigue atento: cada vez que guarda un archivo, pone el sitio al día. Ctrl+C lo termina.")
  var vigilar = false

  func run() throws {
    if vigilar { try watch() } else { try content.run(publishingTo: salida) }
  }

  private func watch() throws {
    let options = try content.attempt { _ throws(FileError) in
      try content.options(publishingTo: salida, wantsWords: true)
    }
    let watch = Watch(content: content, options: options, output: salida)
    try watch.run { content.reporter.beginWatching(watch.folders) }
  }
}
