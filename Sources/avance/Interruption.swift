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

  /// From now on; before, and in commands that do not ask, Ctrl+C ends the program.
  static func listen() {
    signal(SIGINT) { number in
      Interruption.request.store(true, ordering: .relaxed)
      signal(number, SIG_DFL)
    }
  }
}
