import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system did not give the port that was asked for.
package struct PortRefusal: Error {
  let port: Int
  /// The `errno` of the call that failed.
  let code: Int32

  package var message: Message {
    let system = String(cString: strerror(code))
    let reason =
      switch code {
      case EADDRINUSE:
        (es: "ya lo usa otro programa, quizá otra vista previa", en: "another program uses it, perhaps another preview")
      case EACCES, EPERM: (es: "no tiene permiso", en: system)
      default: (es: system, en: system)
      }
    // Ports below 1024 are the system's on most computers.
    let other = port >= 1024 && port < 65535 ? port + 1 : 8001
    return .portRefused(port, reason: reason, other: other)
  }
}
