/// A ZIP archive made for a test, entry by entry, and able to lie.
package struct WrittenArchive {
  package struct Entry {
    let name: String
    /// As they stand in the archive.
    let packed: [UInt8]
    let checksum: UInt32
    let size: Int
    let method: UInt16
    let flags: UInt16

    /// Stored as it is.
    package init(_ name: String, _ bytes: [UInt8], flags: UInt16 = 0) {
      self.init(name, packed: bytes, checksum: crc32(bytes), size: bytes.count, method: 0, flags: flags)
    }

    package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }

    /// Of `packed` by `method` (8 is deflate), with whatever checksum and size it is to claim.
    package init(_ name: String, packed: [UInt8], checksum: UInt32, size: Int, method: UInt16, flags: UInt16 = 0) {
      self.name = name
      self.packed = packed
      self.checksum = checksum
      self.size = size
      self.method = method
      self.flags = flags
    }
  }

  package var entries: [Entry]
  /// Entries whose names begin so all have the packed bytes of the first of them.
  package var overlapping: String?

  package init(_ entries: [Entry]) {
    self.entries = entries
  }

  package var bytes: [UInt8] {
    var body: [UInt8] = []
    var directory: [UInt8] = []
    var shared: Int?
    for entry in entries {
      let name = Array(entry.name.utf8)
      let common =
        words(20, entry.flags | 0x800, entry.method, 0, 0x21) + long(entry.checksum)
        + long(UInt32(entry.packed.count)) + long(UInt32(truncatingIfNeeded: entry.size)) + words(UInt16(name.count), 0)
      let isShared = overlapping.map(entry.name.hasPrefix) ?? false
      let place = isShared ? shared ?? body.count : body.count
      if isShared { shared = place }
      directory +=
        [0x50, 0x4B, 0x01, 0x02] + words(20) + common + words(0, 0, 0, 0, 0) + long(UInt32(place)) + name
      if place < body.count { continue }
      body += [0x50, 0x4B, 0x03, 0x04] + common + name + entry.packed
    }
    let count = UInt16(truncatingIfNeeded: entries.count)
    return body + directory + [0x50, 0x4B, 0x05, 0x06] + words(0, 0, count, count) + long(UInt32(directory.count))
      + long(UInt32(body.count)) + words(0)
  }
}

private func words(_ numbers: UInt16...) -> [UInt8] { numbers.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } }

private func long(_ number: UInt32) -> [UInt8] {
  words(UInt16(truncatingIfNeeded: number), UInt16(truncatingIfNeeded: number >> 16))
}

private let crcTable: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
}

private func crc32(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(~0) { value, byte in crcTable[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
}
