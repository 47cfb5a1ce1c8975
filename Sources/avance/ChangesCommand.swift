import ArgumentParser
import ContentReading
import SiteBuilding

/// `avance cambios`: what publishing would change.
struct ChangesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cambios", abstract: "Dice qué cambiaría al publicar, sin publicar.",
    discussion: """
      Cuántas páginas cambian, las cifras ya publicadas que se corrigen, los indicadores que cambian de estado y las \
      cifras que se mueven: antes → después. Con --verbose, también cada archivo y cada columna.
      """
  )

  @OptionGroup var content: ContentOptions

  @Option(name: .long, help: ArgumentHelp("Carpeta del sitio publicado.", valueName: "carpeta"), completion: .directory)
  var salida = "public"

  @Flag(name: .long, help: "Termina con 1 si algo cambiaría.")
  var fallarSiCambia = false

  func run() throws {
    let preview = try content.attempt { reporter throws(FileError) in
      try ChangePreview.of(
        try content.options(publishingTo: salida, wantsWords: true), watcher: reporter.quietWatcher(output: salida))
    }
    guard !preview.diagnostics.hasErrors else {
      content.reporter.tell(preview.diagnostics, notes: 0, everything: content.verbose)
      throw ExitCode(ExitStatus.problemsInContent)
    }
    Terminal.write(
      content.json ? preview.json : Array(preview.text(in: content.lang, everything: content.verbose).utf8), to: .output
    )
    if fallarSiCambia, preview.hasChanges { throw ExitCode(ExitStatus.problemsInContent) }
  }
}
