import Diagnostics

/// Finds and reads the files that narratives show or link, each once, and reports what cannot be published.
struct LinkedFiles {
  private(set) var files: [String: LinkedFile] = [:]
  /// As the person gave it, without a final slash.
  private let root: String
  /// The paths below the root of what lies beside narratives and in `evidencias/`.
  private let known: [String]
  /// By their path in lower case.
  private let folded: [String: String]
  /// Files that a narrative names, even if they cannot be published.
  private var named: Set<String> = []
  private var noted: Set<String> = []

  init(root: String, known: [String]) {
    self.root = root
    self.known = known
    folded = Dictionary(known.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads what a link or image names. What leads to a page of the site is left to those who know the pages.
  mutating func read(
    _ reference: Markdown.Reference, of narrative: String, diagnostics: inout Diagnostics
  ) throws(FileError) {
    let destination = reference.destination
    let isImage = reference.kind == .image
    guard MarkdownScheme.of(destination) == nil, !destination.isEmpty, !destination.hasPrefix("/") else { return }
    let path = RelativePath(destination, from: narrative)?.path
    guard let path, LinkedFile.folders.contains(where: { path.hasPrefix("\($0)/") }) else {
      if isImage { diagnostics.error(.imageElsewhere(destination), at: reference.location) }
      return
    }
    let kinds = isImage ? LinkedFile.images : LinkedFile.documents + LinkedFile.images
    let kind = path.fileExtension.lowercased()
    let isKnown = known.contains(path)
    guard isImage || isKnown || path.hasPrefix("evidencias/") || kinds.contains(kind) else { return }
    guard kinds.contains(kind) || (kind.isEmpty && !isKnown) else {
      named.insert(path)
      diagnostics.error(
        isImage ? .unshownImageKind(kind, known: kinds) : .unlinkedFileKind(kind, known: kinds), at: reference.location)
      return
    }
    guard isKnown else {
      reportMissing(path, reference, of: narrative, kinds: kinds, diagnostics: &diagnostics)
      return
    }
    named.insert(path)
    try read(path, at: reference.location, diagnostics: &diagnostics)
    if isImage, let file = files[path], file.isHeavyImage, let image = file.image, noted.insert(path).inserted {
      diagnostics.report(
        .note, .heavyImage(bytes: file.bytes.count, width: image.width, height: image.height), at: reference.location)
    }
  }

  /// Remarks on files beside narratives that none of them names.
  func reportUnused(diagnostics: inout Diagnostics) {
    for path in known where path.hasPrefix("narrativas/") && !named.contains(path) {
      diagnostics.report(.remark, .unusedFile, at: Location(file: "\(root)/\(path)"))
    }
  }

  private mutating func read(
    _ path: String, at location: Location, diagnostics: inout Diagnostics
  ) throws(FileError) {
    guard files[path] == nil else { return }
    let parts = path.split(separator: "/")
    if let index = parts.firstIndex(where: { !$0.isSafeFileName }) {
      let isFolder = index < parts.count - 1
      diagnostics.error(
        .linkedFileName(
          String(parts[index]), suggestion: parts[index].safeFileName(isFolder: isFolder), isFolder: isFolder),
        at: location)
      return
    }
    let bytes = try FileSystem.read("\(root)/\(path)")
    files[path] = LinkedFile(path: path, bytes: bytes, at: location, diagnostics: &diagnostics)
  }

  private mutating func reportMissing(
    _ path: String, _ reference: Markdown.Reference, of narrative: String, kinds: [String],
    diagnostics: inout Diagnostics
  ) {
    func written(_ path: String) -> String { RelativePath.destination(path, from: narrative) }
    if let other = folded[path.lowercased()] {
      named.insert(other)
      diagnostics.error(.linkedFileInOtherCase(reference.destination, written(other)), at: reference.location)
    } else if !isBehindLink(path) {
      let usable = known.filter { kinds.contains($0.fileExtension.lowercased()) }
      let near = likeliest(for: path, in: usable)
      if let near { named.insert(near) }
      diagnostics.error(
        .missingLinkedFile(
          reference.destination, near: near.map(written), place: "\(root)/\(path)", isImage: reference.kind == .image),
        at: reference.location)
    }
  }

  /// A file of the same name in another folder, or else the one whose path is nearest.
  private func likeliest(for path: String, in usable: [String]) -> String? {
    let name = path.split(separator: "/").last?.lowercased()
    return usable.first { $0.split(separator: "/").last?.lowercased() == name }
      ?? nearest(to: path, in: usable)
  }

  /// A symbolic link was reported where it stands.
  private func isBehindLink(_ path: String) -> Bool {
    let ends = path.indices.filter { path[$0] == "/" } + [path.endIndex]
    return ends.contains { FileSystem.kind(of: "\(root)/\(path[..<$0])") == .link }
  }
}

extension Substring {
  /// The nearest name that serves, with the end that tells the file's kind.
  fileprivate func safeFileName(isFolder: Bool) -> String {
    let kind = isFolder ? "" : fileExtension
    let stem = (kind.isEmpty ? self : dropLast(kind.count + 1)).webName
    let name = stem.isSafeFileName ? stem : stem.isEmpty ? (isFolder ? "carpeta" : "archivo") : "\(stem)-1"
    return kind.isEmpty ? name : "\(name).\(kind.lowercased())"
  }
}
