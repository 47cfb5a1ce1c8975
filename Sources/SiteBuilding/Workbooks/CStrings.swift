#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Texts as a C library takes them, which may ask for memory that it could change.
extension String {
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>?) -> Result) -> Result {
    var bytes = Array(utf8CString)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}

extension [String] {
  /// Each as C takes it, until `body` returns.
  func withMutableCStrings<Result>(_ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
    let copies = map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies)
  }
}
