import Diagnostics
import Synchronization

/// The line at the foot of a terminal that tells how far a step is: a bar, how many of how many, and the time left.
///
/// The only place that looks at a clock; nothing of it is published.
final class ProgressLine: Sendable {
  private struct State {
    var started: ContinuousClock.Instant
    var drawn: ContinuousClock.Instant?
  }

  private let language: Language
  private let state = Mutex(State(started: .now, drawn: nil))
  private static let width = 24

  init(_ language: Language) { self.language = language }

  /// Draws at most ten times a second.
  func show(_ done: Int, of total: Int) {
    state.withLock { state in
      let now = ContinuousClock.now
      if done == total || total == 0 {
        erase(&state)
        return
      }
      guard state.drawn.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
      state.drawn = now
      let filled = Self.width * done / total
      let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: Self.width - filled)
      let left = (now - state.started) * Double(total - done) / Double(max(1, done))
      let seconds = Int(left.components.seconds) + 1
      let of = language == .spanish ? "de" : "of"
      let time = language == .spanish ? "faltan unos \(seconds) s" : "about \(seconds) s left"
      Terminal.write("\r[\(bar)] \(done) \(of) \(total), \(time)\u{1B}[K", to: .output)
    }
  }

  /// A step begins: what it has done is counted from here.
  func restart() {
    state.withLock { state in
      erase(&state)
      state.started = .now
    }
  }

  private func erase(_ state: inout State) {
    if state.drawn != nil { Terminal.write("\r\u{1B}[K", to: .output) }
    state.drawn = nil
  }
}
