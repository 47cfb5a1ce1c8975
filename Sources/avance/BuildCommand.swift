import ArgumentParser
import ContentReading
import Diagnostics
import Indicators
import SiteBuilding

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
    let reporter = content.reporter
    try content.attempt { reporter throws(FileError) in
      let options = try content.options(publishingTo: salida, wantsWords: true)
      var build = WatchedBuild(options)
      tell(try build.update(watcher: reporter.watcher(of: BuildStep.allCases.count, output: salida)), after: nil)
      reporter.beginWatching([options.content, options.templates])
      var last: InputSnapshot?
      while !Interruption.isRequested {
        Terminal.pause(milliseconds: 20)
        let started = ContinuousClock.now
        guard build.hasNews(since: &last) else { continue }
        do throws(FileError) {
          tell(try build.update(watcher: reporter.quietWatcher(output: salida)), after: started)
        } catch {
          // A file that is being replaced: when it is there again, that is news.
          reporter.tell(error)
        }
      }
    }
    reporter.concludeWatching()
  }

  /// - Parameter started: when the news came; nil for the first time.
  private func tell(_ update: WatchedBuild.Update, after started: ContinuousClock.Instant?) {
    let reporter = content.reporter
    let found = update.result.diagnostics
    reporter.tell(found, notes: update.result.noteCount, everything: content.verbose)
    if let started, !found.hasErrors {
      reporter.tellUpdate(update, took: ContinuousClock.now - started)
    } else {
      reporter.conclude(update.result, output: salida)
    }
  }
}
