import Diagnostics

/// A file that narratives show or link, published as it is.
package struct LinkedFile: Sendable {
  /// Below the content folder and below the site alike: `narrativas/fotos/consejo.jpg`.
  package let path: String
  package let bytes: [UInt8]
  /// Nil for a file that is no image.
  package let image: ImageHeader?

  static let images = ["jpg", "jpeg", "png", "gif", "webp"]
  static let documents = ["pdf", "csv", "xlsx", "ods", "docx", "odt", "zip", "txt"]
  /// The folders where such files may lie.
  static let folders = ["narrativas", "evidencias"]

  /// More than this, and a telephone suffers.
  private static let heavy = 2_000_000

  /// Nil after reporting that the file is not what its name says.
  init?(path: String, bytes: [UInt8], at location: Location, diagnostics: inout Diagnostics) {
    let promised = path.fileExtension.lowercased()
    self.path = path
    self.bytes = bytes
    guard Self.images.contains(promised) else {
      image = nil
      if !Self.isDocument(bytes, promised) {
        diagnostics.error(.unreadableLinkedFile(promised, isImage: false), at: location)
        return nil
      }
      return
    }
    image = ImageHeader(bytes)
    guard let image else {
      diagnostics.error(.unreadableLinkedFile(promised, isImage: true), at: location)
      return nil
    }
    guard image.kind.fileExtensions.contains(promised) else {
      let stem = String(path.dropLast(promised.utf8.count)).split(separator: "/").last ?? ""
      let name = "\(stem)\(image.kind.fileExtensions.first ?? "")"
      diagnostics.error(.imageOfAnotherKind(image.kind.rawValue, promised: promised, name: name), at: location)
      return nil
    }
  }

  var isHeavyImage: Bool { image != nil && bytes.count > Self.heavy }

  /// Office documents are ZIP archives; of text anything goes.
  private static func isDocument(_ bytes: [UInt8], _ kind: String) -> Bool {
    switch kind {
    // Readers look for it in the first 1024 bytes.
    case "pdf": bytes.prefix(1024).contains("%PDF-".utf8)
    case "csv", "txt": true
    default: bytes.starts(with: "PK".utf8)
    }
  }
}
