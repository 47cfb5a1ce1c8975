#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension [UInt8] {
  /// How often `pattern` stands in the bytes; counting ends at `most`.
  func count(of pattern: [UInt8], upTo most: Int) -> Int {
    guard let first = pattern.first else { return 0 }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var found = 0
      var start = 0
      // With the system's own search: archives are large.
      while found < most, bytes.count - start >= pattern.count,
        let place = memchr(base + start, Int32(first), bytes.count - start - pattern.count + 1)
      {
        if memcmp(place, pattern, pattern.count) == 0 { found += 1 }
        start = UnsafeRawPointer(place) - base + 1
      }
      return found
    }
  }

  func contains(bytes pattern: [UInt8]) -> Bool { count(of: pattern, upTo: 1) > 0 }
}
