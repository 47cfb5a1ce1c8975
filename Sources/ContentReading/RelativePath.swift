/// Where a relative link or image leads: a path below the content folder.
///
/// `narrativas/` and `evidencias/` stand in the same place in the content and in the site, so that `../metodologia.html`
/// and `fotos/consejo.jpg` mean the same in both.
package struct RelativePath: Sendable {
  /// Percent-decoded, and without `.` and `..`: `narrativas/fotos/consejo.jpg`.
  package let path: String
  /// The query and the fragment, with their signs.
  package let suffix: String

  /// Nil for a destination that has a scheme, begins at a root, names no file, or leaves the content folder.
  package init?(_ destination: String, from narrative: String) {
    guard MarkdownScheme.of(destination) == nil, let first = destination.first, !"/?#".contains(first) else {
      return nil
    }
    var parts = Self.folders(of: narrative)
    let end = destination.firstIndex { "?#".contains($0) } ?? destination.endIndex
    for part in destination[..<end].percentDecoded.split(separator: "/") {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else if part != "." {
        parts.append(part)
      }
    }
    path = parts.joined(separator: "/")
    suffix = String(destination[end...])
  }

  /// A path below the content folder as a narrative must write it.
  package static func destination(_ path: String, from narrative: String) -> String {
    let folders = folders(of: narrative)
    let parts = path.split(separator: "/")
    let shared = zip(folders, parts.dropLast()).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: folders.count - shared) + parts.dropFirst(shared)).joined(separator: "/")
  }

  private static func folders(of narrative: String) -> [Substring] {
    ("narrativas/" + narrative).split(separator: "/").dropLast()
  }
}

extension Substring {
  /// With each `%C3` as its byte; other percent signs stay.
  fileprivate var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(Substring(digits), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
