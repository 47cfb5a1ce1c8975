import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl+C: the first asks the run to stop after the file that it is writing, the second ends it at once. Either way each
/// published file is whole.
enum Interruption {
  private static let request = Atomic(false)

  static var isRequested: Bool { request.load(ordering: .relaxed) }

  /// Ctrl+C, what asks a program to end, and a terminal's window that is closed: for a command that has to clear away
  /// behind itself.
  static let everyEnding = [SIGINT, SIGTERM, SIGHUP]

  /// From now on; before, and in commands that do not ask, they end the program.
  static func listen(to numbers: [Int32] = [SIGINT]) {
    // A program that starts this one may have blocked them.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in numbers {
      signal(number) { number in
        Interruption.request.store(true, ordering: .relaxed)
        // The others often come twice: of a window that is closed, its shell tells as well.
        if number == SIGINT { signal(number, SIG_DFL) }
      }
    }
  }
}
