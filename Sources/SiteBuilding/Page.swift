import ContentReading
import Templating

/// A page of a kind: what its template needs, and where it goes.
protocol PageContent: Sendable {
  /// The template's name: its file below `site-templates/` without `.mustache`.
  static var template: String { get }
  static var shape: Shape<Self> { get }
  var frame: PageFrame { get }
}

extension PageContent {
  /// `pagina`, which the layout reads, and then the kind's own names.
  static func pageShape(_ fields: [Field<Self>]) -> Shape<Self> {
    Shape(
      template,
      [.record("pagina", "la página: su título, sus migas y lo que pide el marco", of: PageFrame.shape) { $0.frame }]
        + fields)
  }
}

/// A file of the site, ready to be rendered.
struct SiteFile: Sendable {
  let path: SitePath
  /// Where it is published, below the site's root.
  let place: String
  /// Appends the file's bytes to a buffer that may be reused. Throws where a file is made on the disk first.
  let render: @Sendable (inout [UInt8]) throws(FileError) -> Void

  init(
    _ path: SitePath, in edition: Edition, render: @escaping @Sendable (inout [UInt8]) throws(FileError) -> Void
  ) {
    self.path = path
    place = edition.place(of: path)
    self.render = render
  }

  /// A page, which is composed when it is rendered, so that no more than one at a time is in memory.
  init<Content: PageContent>(
    _ path: SitePath, in edition: Edition, _ template: Template<Content>,
    _ content: @escaping @Sendable () -> Content
  ) {
    self.init(path, in: edition) { template.render(content(), into: &$0) }
  }

  init(_ path: SitePath, in edition: Edition, bytes: [UInt8]) {
    self.init(path, in: edition) { $0.append(contentsOf: bytes) }
  }

  var isChecksumList: Bool { place.hasSuffix("/\(ChecksumList.fileName)") }
}
