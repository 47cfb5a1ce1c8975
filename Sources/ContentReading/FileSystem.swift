#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `read(2)`, under a name that `FileSystem.read` does not hide.
private func readBytes(_ descriptor: Int32, _ buffer: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// What changes when a file is written or replaced, even by one of the same size in the same second.
package struct FileIdentity: Sendable, Hashable {
  private let number: UInt64
  private let size: Int64
  /// When its bytes changed last, and when it was last renamed or touched in any way: seconds and nanoseconds.
  private let modified: Moment
  private let changed: Moment

  private struct Moment: Hashable {
    let seconds: Int
    let nanoseconds: Int

    init(_ time: timespec) {
      seconds = Int(time.tv_sec)
      nanoseconds = Int(time.tv_nsec)
    }
  }

  fileprivate init(_ status: stat) {
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Darwin)
      modified = Moment(status.st_mtimespec)
      changed = Moment(status.st_ctimespec)
    #else
      modified = Moment(status.st_mtim)
      changed = Moment(status.st_ctim)
    #endif
  }

  package var text: String {
    "\(number) \(size) \(modified.seconds).\(modified.nanoseconds) \(changed.seconds).\(changed.nanoseconds)"
  }
}

/// Reading files and folders with the system's own calls.
package enum FileSystem {
  package enum Kind: Sendable { case file, folder, link, other }

  /// Nil when there is nothing at `path`. Links are not followed.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Nil when there is no file at `path`. Links are not followed.
  package static func identity(of path: String) -> FileIdentity? {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileIdentity(status)
  }

  /// That of the running program; nil where the system does not tell.
  package static var programIdentity: FileIdentity? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    return FileIdentity(status)
  }

  /// Another text each time that the system starts; nil where it does not tell.
  package static var systemStart: String? {
    let descriptor = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    let bytes = [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
      count = buffer.baseAddress.map { max(0, readBytes(descriptor, $0, 64)) } ?? 0
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes of a file.
  package static func size(of path: String) throws(FileError) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw FileError(.read, path) }
    return Int(status.st_size)
  }

  package static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path) }
    let size = Int(status.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let start = buffer.baseAddress {
        let got = readBytes(descriptor, start + count, size - count)
        if got <= 0 {
          failed = got < 0
          break
        }
        count += got
      }
    }
    if failed { throw FileError(.read, path) }
    if bytes.count < size { throw .changed(path) }
    return bytes
  }

  /// The names in a folder, sorted by bytes so that the order is the same everywhere; hidden ones are left out.
  package static func names(in folder: String) throws(FileError) -> [String] {
    try entries(in: folder).filter { !$0.hasPrefix(".") }
  }

  /// The other names, but those of the folder itself and of the one above it.
  package static func hiddenNames(in folder: String) throws(FileError) -> [String] {
    try entries(in: folder).filter { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
  }

  private static func entries(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(.list, folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension String {
  /// A folder as a person wrote it, but without a final slash; the disk's root keeps its own.
  package var withoutFinalSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
