/// What an image file says of itself in its first bytes.
package struct ImageHeader: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case webP = "WebP"

    /// The ends of a file's name that promise this kind, the usual one first.
    package var fileExtensions: [String] { self == .jpeg ? ["jpg", "jpeg"] : [rawValue.lowercased()] }
  }

  package let kind: Kind
  /// In pixels, as a browser shows the image: a photograph that says it was taken sideways has its sides swapped.
  package let width: Int
  package let height: Int

  /// Nil if the bytes are no such image, or end before its size.
  package init?(_ bytes: [UInt8]) {
    guard let kind = Self.kind(of: bytes) else { return nil }
    let size =
      switch kind {
      case .png: Self.sizeOfPNG(bytes)
      case .jpeg: Self.sizeOfJPEG(bytes)
      case .gif: Self.sizeOfGIF(bytes)
      case .webP: Self.sizeOfWebP(bytes)
      }
    guard let size, size.width > 0, size.height > 0 else { return nil }
    self.kind = kind
    (width, height) = size
  }

  private typealias Size = (width: Int, height: Int)

  private static func kind(of bytes: [UInt8]) -> Kind? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) { return .gif }
    if bytes.holds("RIFF", at: 0), bytes.holds("WEBP", at: 8) { return .webP }
    return nil
  }

  /// The first chunk is IHDR (PNG 3rd edition, 11.2.1).
  private static func sizeOfPNG(_ bytes: [UInt8]) -> Size? {
    guard bytes.bigEndian(4, at: 8) == 13, bytes.holds("IHDR", at: 12), let width = bytes.bigEndian(4, at: 16),
      let height = bytes.bigEndian(4, at: 20), max(width, height) <= Int32.max
    else { return nil }
    return (width, height)
  }

  private static func sizeOfGIF(_ bytes: [UInt8]) -> Size? {
    guard let width = bytes.littleEndian(2, at: 6), let height = bytes.littleEndian(2, at: 8) else { return nil }
    return (width, height)
  }

  /// One of the three first chunks of RFC 9649: lossy, lossless, or the extended format's canvas.
  private static func sizeOfWebP(_ bytes: [UInt8]) -> Size? {
    if bytes.holds("VP8X", at: 12) {
      guard let width = bytes.littleEndian(3, at: 24), let height = bytes.littleEndian(3, at: 27) else { return nil }
      return (width + 1, height + 1)
    }
    if bytes.holds("VP8L", at: 12) {
      guard bytes.littleEndian(1, at: 20) == 0x2F, let packed = bytes.littleEndian(4, at: 21) else { return nil }
      return ((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1)
    }
    // The upper two bits of each are a scale, which browsers leave alone (RFC 6386, 9.1).
    guard bytes.holds("VP8 ", at: 12), bytes.bigEndian(3, at: 23) == 0x9D012A,
      let width = bytes.littleEndian(2, at: 26), let height = bytes.littleEndian(2, at: 28)
    else { return nil }
    return (width & 0x3FFF, height & 0x3FFF)
  }

  // MARK: JPEG

  /// From marker to marker up to the image data (ITU-T T.81, annex B): the frame header has the size, an Exif segment
  /// may say how the camera was held.
  private static func sizeOfJPEG(_ bytes: [UInt8]) -> Size? {
    var size: Size?
    var isSideways: Bool?
    var offset = 2
    while offset + 1 < bytes.count {
      let marker = bytes[offset + 1]
      // Between segments there may be fill bytes, and what decoders skip.
      guard bytes[offset] == 0xFF, marker != 0xFF, marker != 0 else {
        offset += 1
        continue
      }
      offset += 2
      switch marker {
      case 0x01, 0xD0...0xD7: continue
      case 0xD9: return nil
      case 0xDA: return isSideways == true ? size.map { ($0.height, $0.width) } : size
      default: break
      }
      guard let length = bytes.bigEndian(2, at: offset), length >= 2 else { return nil }
      switch marker {
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(marker):
        guard let height = bytes.bigEndian(2, at: offset + 3), let width = bytes.bigEndian(2, at: offset + 5) else {
          return nil
        }
        size = (width, height)
      case 0xE1 where isSideways == nil && bytes.holds("Exif\0\0", at: offset + 2):
        isSideways = Self.isSideways(exif: Array(bytes[(offset + 8)...].prefix(max(0, length - 8))))
      default: break
      }
      offset += length
    }
    return nil
  }

  /// True for the orientations 5 to 8 of Exif's first directory (tag 274), nil if it gives none.
  private static func isSideways(exif: [UInt8]) -> Bool? {
    let isBigEndian = exif.holds("MM\0*", at: 0)
    guard isBigEndian || exif.holds("II*\0", at: 0) else { return nil }
    func number(_ count: Int, at offset: Int) -> Int? {
      isBigEndian ? exif.bigEndian(count, at: offset) : exif.littleEndian(count, at: offset)
    }
    guard let directory = number(4, at: 4), let count = number(2, at: directory) else { return nil }
    for entry in 0..<count {
      let offset = directory + 2 + 12 * entry
      if number(2, at: offset) == 274 { return number(2, at: offset + 8).map { (5...8).contains($0) } }
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func holds(_ text: String, at offset: Int) -> Bool {
    count - offset >= text.utf8.count && self[offset...].starts(with: text.utf8)
  }

  /// Nil where the number would pass the end.
  fileprivate func bigEndian(_ size: Int, at offset: Int) -> Int? {
    guard offset >= 0, size <= count - offset else { return nil }
    return self[offset..<offset + size].reduce(0) { $0 << 8 | Int($1) }
  }

  fileprivate func littleEndian(_ size: Int, at offset: Int) -> Int? {
    guard offset >= 0, size <= count - offset else { return nil }
    return self[offset..<offset + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
