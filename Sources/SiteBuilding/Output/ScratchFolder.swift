import ContentReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new folder among the system's temporary ones, which no other user of the computer may read.
package struct ScratchFolder: Sendable {
  package let path: String

  /// Where the system wants what is temporary.
  static var systemFolder: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// - Parameter name: how its name begins.
  package init(_ name: String) throws(FileError) {
    let pattern = OutputFolder(Self.systemFolder).place(of: "\(name)-XXXXXX")
    guard let path = Self.path(from: pattern, { mkdtemp($0) != nil }) else { throw FileError(.create, pattern) }
    self.path = path
  }

  /// What the system made of a pattern, in the place of whose last six letters it puts its own; nil where it refused.
  static func path(from pattern: String, _ make: (UnsafeMutablePointer<CChar>) -> Bool) -> String? {
    var bytes = Array(pattern.utf8CString)
    return bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, make(start) else { return nil }
      return String(cString: start)
    }
  }

  /// Removes it with all that is in it, as far as the system lets it: what stays is the system's to clear away.
  package func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    guard FileSystem.kind(of: path) == .folder else {
      unlink(path)
      return
    }
    let names = (try? FileSystem.names(in: path) + FileSystem.hiddenNames(in: path)) ?? []
    for name in names { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
