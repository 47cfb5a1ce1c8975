import Foundation
import Testing

@testable import ContentReading

/// Images of 37 × 21 pixels (one of 300 × 2) that an image library wrote.
enum SampleImage {
  static func bytes(_ name: String) throws -> [UInt8] {
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Samples/imagenes")
    return Array(try Data(contentsOf: samples.appending(path: name)))
  }

  static let all: [(name: String, kind: ImageHeader.Kind, width: Int, height: Int)] = [
    ("paleta.png", .png, 37, 21), ("ancha.png", .png, 300, 2),
    ("sencilla.jpg", .jpeg, 37, 21), ("progresiva.jpg", .jpeg, 37, 21),
    ("de-cabeza-3.jpg", .jpeg, 37, 21), ("girada-6.jpg", .jpeg, 21, 37), ("girada-8.jpg", .jpeg, 21, 37),
    ("sencilla.gif", .gif, 37, 21),
    ("con-perdida.webp", .webP, 37, 21), ("sin-perdida.webp", .webP, 37, 21),
    ("extendida.webp", .webP, 37, 21),
  ]
}

@Suite struct ImageHeaderTests {
  @Test("kind and size, upright", arguments: SampleImage.all)
  func size(name: String, kind: ImageHeader.Kind, width: Int, height: Int) throws {
    let header = try #require(ImageHeader(SampleImage.bytes(name)))
    #expect(header.kind == kind)
    #expect(header.width == width && header.height == height)
  }

  /// A JPEG of 3 × 2 pixels with an Exif segment that gives this orientation, written in either order of bytes.
  private func photograph(orientation: UInt8, bigEndian: Bool, before: [UInt8] = []) -> [UInt8] {
    let exif: [UInt8] =
      bigEndian
      ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
      : [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
    let segment = [0xFF, 0xE1, 0, UInt8(exif.count + 8)] + Array("Exif\0\0".utf8) + exif
    return [0xFF, 0xD8] + before + segment + frame + [0xFF, 0xDA]
  }

  private let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0]

  @Test("a photograph's orientations 5 to 8 swap its sides, others do not", arguments: 0...9 as ClosedRange<UInt8>)
  func orientation(value: UInt8) throws {
    let isSideways = (5...8).contains(value)
    for bigEndian in [true, false] {
      let header = try #require(ImageHeader(photograph(orientation: value, bigEndian: bigEndian)))
      #expect(header.width == (isSideways ? 2 : 3) && header.height == (isSideways ? 3 : 2))
    }
  }

  @Test(
    "what may stand before a JPEG's size is passed over",
    arguments: [
      [], [0xFF, 0xFF, 0xFF],  // Fill bytes.
      [0xFF, 0xE0, 0, 2], [0xFF, 0xE1, 0, 2], [0xFF, 0xE1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0],
      // A comment with a size in it, as a thumbnail has.
      [0xFF, 0xFE, 0, 13, 0xFF, 0xC0, 0, 11, 8, 0, 9, 0, 9, 1, 1],
      // Tables whose markers lie among those of frames.
      [0xFF, 0xC4, 0, 9, 8, 0, 9, 0, 9, 1, 1], [0xFF, 0xCC, 0, 9, 8, 0, 9, 0, 9, 1, 1],
    ] as [[UInt8]])
  func passedOver(before: [UInt8]) throws {
    let header = try #require(ImageHeader(photograph(orientation: 1, bigEndian: true, before: before)))
    #expect(header.width == 3 && header.height == 2)
  }

  @Test(
    "what is no image, or has no size",
    arguments: [
      [], Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>".utf8), Array("%PDF-1.7".utf8),
      [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xD9], [0xFF, 0xD8, 0xFF, 0xDA], [0xFF, 0xD8, 0xFF, 0xE1, 0, 1],
      // The image's data never comes; a height or a canvas of nothing.
      [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 2, 0, 3, 1, 1, 0x11, 0],
      [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 0, 0, 3, 1, 1, 0x11, 0, 0xFF, 0xDA],
      Array("GIF89a".utf8) + [0, 0, 9, 0], Array("RIFF____WEBPVP8 ".utf8) + [UInt8](repeating: 0, count: 20),
      Array("RIFF____WEBPXXXX".utf8) + [UInt8](repeating: 9, count: 20),
      // Not a PNG's first chunk; a width that no PNG may have.
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IDAT".utf8) + [0, 0, 0, 1, 0, 0, 0, 1],
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0xFF, 0, 0, 1, 0, 0, 0, 1],
    ] as [[UInt8]])
  func noImage(bytes: [UInt8]) {
    #expect(ImageHeader(bytes) == nil)
  }

  @Test("cut short anywhere, an image has its size or none", arguments: SampleImage.all.map(\.name))
  func cut(name: String) throws {
    let bytes = try SampleImage.bytes(name)
    let whole = try #require(ImageHeader(bytes))
    let headers = (0..<bytes.count).map { ImageHeader(Array(bytes[..<$0])) }
    #expect(headers.allSatisfy { $0 == nil || $0 == whole })
    #expect(headers.first == .some(nil) && headers.last == whole)
  }

  @Test(
    "with any byte changed it is read to the end of its bytes and no further", arguments: SampleImage.all.map(\.name))
  func changed(name: String) throws {
    let bytes = try SampleImage.bytes(name)
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0xFF, bytes[index] ^ 0x80] {
        var changed = bytes
        changed[index] = value
        if let header = ImageHeader(changed) { #expect(header.width > 0 && header.height > 0) }
      }
    }
  }
}
