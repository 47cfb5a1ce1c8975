import ContentReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeps two builds from publishing into one folder at the same time.
///
/// It is a record lock on an empty file beside the folder, so it goes with its process however that ends, and the system
/// tells who holds it. Where none can be had (a place that may only be read, a network disk without locks) the build goes
/// on without: each names its temporary files by its process, so that even then no published file is half.
struct PublicationLock {
  private let path: String
  private let descriptor: Int32

  /// Waits until nobody else holds it. Nil where there can be none.
  ///
  /// - `waiting`: told once of each process that is waited for; nil for one that the system does not tell, as
  ///   on another computer.
  init?(on output: String, waiting: (_ process: Int32?) -> Void) {
    guard let path = Self.place(for: output) else { return nil }
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { return nil }
      guard Self.take(descriptor, waiting) else {
        close(descriptor)
        return nil
      }
      if Self.stands(descriptor, at: path) {
        self.path = path
        self.descriptor = descriptor
        return
      }
      // Who held it took the file away: others lock a new one.
      close(descriptor)
    }
  }

  func release() {
    // While it is still held, so that nobody's file but this one goes.
    unlink(path)
    close(descriptor)
  }

  /// Beside the folder, whatever way leads to it.
  private static func place(for output: String) -> String? {
    var folder = OutputFolder(output)
    if let resolved = realpath(folder.place(of: ""), nil) {
      folder = OutputFolder(String(cString: resolved))
      free(resolved)
    }
    return folder.parent.map { $0.folder.place(of: ".avance-candado-\($0.name)") }
  }

  private static func take(_ descriptor: Int32, _ waiting: (Int32?) -> Void) -> Bool {
    if request(F_SETLK, descriptor) != nil { return true }
    guard errno == EACCES || errno == EAGAIN else { return false }
    // Between the two calls it may have become free.
    if let holder = request(F_GETLK, descriptor), holder.l_type != Int16(F_UNLCK) {
      waiting(holder.l_pid > 0 ? holder.l_pid : nil)
    }
    while request(F_SETLKW, descriptor) == nil { guard errno == EINTR else { return false } }
    return true
  }

  /// What the system answers to a request for the whole file; nil when it refuses.
  private static func request(_ command: Int32, _ descriptor: Int32) -> flock? {
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    return fcntl(descriptor, command, &lock) == 0 ? lock : nil
  }

  private static func stands(_ descriptor: Int32, at path: String) -> Bool {
    var (held, found) = (stat(), stat())
    return fstat(descriptor, &held) == 0 && lstat(path, &found) == 0 && held.st_ino == found.st_ino
      && held.st_dev == found.st_dev
  }
}
