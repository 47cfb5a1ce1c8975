import ArgumentParser
import ContentReading
import Diagnostics
import SiteBuilding

/// Tells of a run while it goes on and when it ends: to a person, or to a machine.
protocol BuildReporter: Sendable {
  func announce(_ step: BuildStep, of steps: Int)
  func progress(_ done: Int, of total: Int)
  /// What was found.
  ///
  /// - `notes`: how many notes and remarks there are, told where their words are not.
  func tell(_ found: Diagnostics, notes: Int, everything: Bool)
  /// What the system refused.
  func tell(_ error: FileError)
  /// What the command cannot do.
  func refuse(_ message: Message)
  func conclude(_ result: BuildResult, output: String?)
  /// Another process is publishing into the folder: it is waited for.
  func announceWait(for process: Int32?, output: String)
  func beginWatching(_ folders: [String])
  func tellUpdate(_ update: WatchedBuild.Update, took time: Duration)
  func concludeWatching()
  /// The preview is there.
  func beginServing(_ address: String, watching folders: [String])
}

extension BuildReporter {
  /// Tells of each step; of the last, publishing, only where the site goes to a folder that people know.
  func watcher(output: String?) -> BuildWatcher {
    let steps = output == nil ? BuildStep.allCases.count - 1 : BuildStep.allCases.count
    return BuildWatcher(
      announce: { if $0.rawValue < steps { announce($0, of: steps) } }, progress: { progress($0, of: $1) },
      shouldStop: { Interruption.isRequested }, waiting: { announceWait(for: $0, output: output ?? "") })
  }

  /// Tells of nothing but what is waited for.
  func quietWatcher(output: String?) -> BuildWatcher {
    BuildWatcher(
      shouldStop: { Interruption.isRequested }, waiting: { announceWait(for: $0, output: output ?? "") })
  }

  /// What `work` gives, unless the system refuses it or Ctrl+C ends it.
  ///
  /// - Throws: the exit code, after telling why; what else `work` throws.
  func attempt<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let error as FileError {
      tell(error)
      throw ExitCode(error.isInterruption ? ExitStatus.interrupted : ExitStatus.cannotReadOrWrite)
    }
  }
}
