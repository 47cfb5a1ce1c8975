import Synchronization

/// Counts what several threads have done.
final class Progress: Sendable {
  private let total: Int
  private let watcher: BuildWatcher
  private let done = Atomic(0)

  init(of total: Int, _ watcher: BuildWatcher) {
    self.total = total
    self.watcher = watcher
  }

  func add(_ count: Int) {
    watcher.progress(done.add(count, ordering: .relaxed).newValue, total)
  }
}
