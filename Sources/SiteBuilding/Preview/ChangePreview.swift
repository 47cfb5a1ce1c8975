import ContentReading
import Diagnostics
import Parallel

/// What publishing would change: the files, and every figure and status that moves.
package struct ChangePreview: Sendable {
  package let diagnostics: Diagnostics
  /// Places below the site's root.
  let added: [String]
  let changed: [String]
  let removed: [String]
  let comparisons: [TableComparison]
  let corrections: CorrectionComparison
  /// Of the indicators as they would be, by their key.
  let names: [String: String]
  /// The site's words by the name of their language, and those of its main language.
  let words: [String: Texts]
  let mainTexts: Texts?

  package var hasChanges: Bool { !added.isEmpty || !changed.isEmpty || !removed.isEmpty }

  /// All steps but the last, and a look at what is published. Nothing is written.
  ///
  /// - Throws: `FileError` when the system refuses to read.
  package static func of(_ options: BuildOptions, watcher: BuildWatcher = .silent) throws(FileError) -> ChangePreview {
    var findings = Findings(isStrict: options.isStrict)
    guard let site = try prepare(options, watcher: watcher, findings: &findings), let output = options.output else {
      return ChangePreview(
        diagnostics: findings.judged, added: [], changed: [], removed: [], comparisons: [],
        corrections: CorrectionComparison(from: nil, to: []), names: [:], words: [:], mainTexts: nil)
    }
    let folder = OutputFolder(output)
    let states = try states(of: site.files, in: folder, options.workers, watcher)
    let kept = Set(site.files.map(\.place) + site.archive.placesToKeep)
    let removed = try Publisher.manifest(of: folder).filter { place in
      !kept.contains(place) && FileSystem.kind(of: folder.place(of: place)) == .file
    }
    return ChangePreview(
      diagnostics: findings.judged, added: states.filter { $0.state == .new }.map(\.place),
      changed: states.filter { $0.state == .changed }.map(\.place), removed: removed,
      comparisons: try comparisons(of: site.published.tables, in: folder),
      corrections: try corrections(in: site.published.tables, folder),
      names: Dictionary(
        site.published.data.indicators.map { ($0.progress.indicator.key.code, $0.progress.indicator.name) },
        uniquingKeysWith: { first, _ in first }),
      words: site.textsByLanguage, mainTexts: site.mainTexts)
  }

  private static func corrections(
    in tables: [PublishedData.Table], _ folder: OutputFolder
  ) throws(FileError) -> CorrectionComparison {
    guard let file = tables.first(where: { $0.table.name == "revisiones" }) else {
      return CorrectionComparison(from: nil, to: [])
    }
    return CorrectionComparison(from: try published(file.table, in: folder), to: file.bytes)
  }

  /// Nil where it is not published yet.
  private static func published(_ table: DataTable, in folder: OutputFolder) throws(FileError) -> [UInt8]? {
    let path = folder.place(of: SitePath.table(table.name).text)
    return FileSystem.kind(of: path) == .file ? try FileSystem.read(path) : nil
  }

  private static func states(
    of files: [SiteFile], in folder: OutputFolder, _ workers: Workers, _ watcher: BuildWatcher
  ) throws(FileError) -> [(place: String, state: FileState)] {
    let progress = Progress(of: files.count, watcher)
    return try workers.map(files.chunks(of: Publisher.chunkSize)) { files, _ throws(FileError) in
      var states: [(place: String, state: FileState)] = []
      var bytes: [UInt8] = []
      for file in files {
        try watcher.goOn()
        bytes.removeAll(keepingCapacity: true)
        try file.render(&bytes)
        states.append((file.place, try FileState(bytes, at: folder.place(of: file.place))))
      }
      progress.add(files.count)
      return states
    }.flatMap(\.self)
  }

  private static func comparisons(
    of tables: [PublishedData.Table], in folder: OutputFolder
  ) throws(FileError) -> [TableComparison] {
    var comparisons: [TableComparison] = []
    for file in tables where file.table.hasFigures {
      let old = try published(file.table, in: folder)
      if old != file.bytes { comparisons.append(TableComparison(file.table, from: old, to: file.bytes)) }
    }
    return comparisons
  }

  /// A file beside the published one.
  private enum FileState {
    case same, changed, new

    init(_ bytes: [UInt8], at path: String) throws(FileError) {
      guard FileSystem.kind(of: path) == .file else {
        self = .new
        return
      }
      self = try FileSystem.read(path) == bytes ? .same : .changed
    }
  }
}

extension DataTable {
  /// Those of the site's own arithmetic; the others hold what they are computed from.
  fileprivate var hasFigures: Bool { ["indicadores", "observaciones", "avance"].contains(name) }
}
