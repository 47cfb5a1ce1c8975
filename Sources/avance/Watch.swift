import ContentReading
import Diagnostics
import SiteBuilding

/// Builds, and again whenever something is saved, until Ctrl+C; and tells of it.
struct Watch {
  let content: ContentOptions
  let options: BuildOptions
  /// The folder as people know it; nil where the site goes to one that they never see.
  let output: String?

  var folders: [String] { [options.content, options.templates] }

  /// - Parameters:
  ///   - hear: called with the result of each build, before the terminal is told.
  ///   - begin: called when the terminal was told of the first.
  /// - Throws: the exit code, where the first build cannot read or write, or Ctrl+C ends it.
  func run(hear: (Result<WatchedBuild.Update, FileError>) -> Void = { _ in }, begin: () -> Void) throws {
    let reporter = content.reporter
    try content.attempt { reporter throws(FileError) in
      var build = WatchedBuild(options)
      let first = try build.update(watcher: reporter.watcher(output: output))
      hear(.success(first))
      tell(first, after: nil)
      begin()
      var last: InputSnapshot?
      while !Interruption.isRequested {
        Terminal.pause(milliseconds: 20)
        let started = ContinuousClock.now
        guard build.hasNews(since: &last) else { continue }
        do throws(FileError) {
          let update = try build.update(watcher: reporter.quietWatcher(output: output))
          hear(.success(update))
          tell(update, after: started)
        } catch {
          // Of what nobody else sees, nothing is left to be completed.
          if error.isInterruption, output == nil { break }
          // A file that is being replaced: when it is there again, that is news.
          hear(.failure(error))
          reporter.tell(error)
        }
      }
    }
    reporter.concludeWatching()
  }

  /// - `started`: when the news came; nil for the first time.
  private func tell(_ update: WatchedBuild.Update, after started: ContinuousClock.Instant?) {
    let reporter = content.reporter
    let found = update.result.diagnostics
    reporter.tell(found, notes: update.result.noteCount, everything: content.verbose)
    if let started, !found.hasErrors {
      reporter.tellUpdate(update, took: ContinuousClock.now - started)
    } else if found.hasErrors || output != nil {
      reporter.conclude(update.result, output: output)
    }
  }
}
