import ContentReading

/// The steps of a run, in their order.
package enum BuildStep: Int, Sendable, CaseIterable {
  case read, link, measure, load, compose, publish
}

/// What a run tells while it goes on, and what it asks. Called from any thread.
package struct BuildWatcher: Sendable {
  let announce: @Sendable (BuildStep) -> Void
  /// How many of how many files are done.
  let progress: @Sendable (_ done: Int, _ total: Int) -> Void
  /// Asked between steps and files: where it is true, the run ends with `FileError.interruption`.
  let shouldStop: @Sendable () -> Bool
  /// Which other process is publishing into the same folder, where the system says it: the run waits for it.
  let waiting: @Sendable (_ process: Int32?) -> Void

  package static let silent = BuildWatcher()

  package init(
    announce: @escaping @Sendable (BuildStep) -> Void = { _ in },
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in },
    shouldStop: @escaping @Sendable () -> Bool = { false },
    waiting: @escaping @Sendable (_ process: Int32?) -> Void = { _ in }
  ) {
    self.announce = announce
    self.progress = progress
    self.shouldStop = shouldStop
    self.waiting = waiting
  }

  func begin(_ step: BuildStep) throws(FileError) {
    try goOn()
    announce(step)
  }

  func goOn() throws(FileError) {
    if shouldStop() { throw .interruption }
  }
}
