#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that is served. Each folder on the way to a file is opened from the one above it, and no link is followed:
/// whatever stands in it, nothing outside can be read.
struct ServedFolder: Sendable {
  enum Found: Equatable {
    case file([UInt8])
    case folder
  }

  private let root: String

  init(_ root: String) { self.root = root }

  /// Nil where there is neither a file nor a folder.
  func find(_ names: [String]) -> Found? {
    guard var place = Descriptor(open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else { return nil }
    for (index, name) in names.enumerated() {
      let isLast = index == names.count - 1
      // Not blocking: who opens a pipe would wait for its writer.
      let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | (isLast ? 0 : O_DIRECTORY)
      guard let next = Descriptor(openat(place.number, name, flags)) else { return nil }
      place = next
    }
    guard let kind = place.kind else { return nil }
    if kind == S_IFDIR { return .folder }
    return kind == S_IFREG ? place.bytes.map(Found.file) : nil
  }
}

/// An open file or folder, which is closed with it.
private struct Descriptor: ~Copyable {
  let number: Int32

  init?(_ number: Int32) {
    guard number >= 0 else { return nil }
    self.number = number
  }

  deinit { close(number) }

  var kind: mode_t? {
    var status = stat()
    return fstat(number, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// To the end of the file; nil where the system refuses.
  var bytes: [UInt8]? {
    var bytes: [UInt8] = []
    var failed = false
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let got = read(number, buffer.baseAddress, buffer.count)
        failed = got < 0
        count = max(0, got)
      }
      if failed { return nil }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}
