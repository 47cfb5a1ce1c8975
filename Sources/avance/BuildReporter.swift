import ContentReading
import Diagnostics
import SiteBuilding

/// Tells of a run while it goes on and when it ends: to a person, or to a machine.
protocol BuildReporter: Sendable {
  func announce(_ step: BuildStep, of steps: Int)
  func progress(_ done: Int, of total: Int)
  /// What was found.
  ///
  /// - Parameter notes: how many notes and remarks there are, told where their words are not.
  func tell(_ found: Diagnostics, notes: Int, everything: Bool)
  /// What the system refused.
  func tell(_ error: FileError)
  func conclude(_ result: BuildResult, output: String?)
}

extension BuildReporter {
  /// - Parameter steps: how many there will be.
  func watcher(of steps: Int) -> BuildWatcher {
    BuildWatcher(
      announce: { announce($0, of: steps) }, progress: { progress($0, of: $1) },
      shouldStop: { Interruption.isRequested })
  }
}
