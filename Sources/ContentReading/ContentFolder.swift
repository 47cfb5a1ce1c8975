import Diagnostics
import Indicators
import Parallel

/// Everything that the content folder holds, read and checked file by file.
package struct Content: Sendable {
  package let site: SiteSettings
  package let plan: Plan
  package let reports: [Report]
  package let narratives: [Narrative]
  /// What narratives show or link, in the order of their paths.
  package let linkedFiles: [LinkedFile]
}

/// The folder that the staff edit: `sitio.yaml`, `plan.yaml`, `informes/`, `narrativas/`, `evidencias/`.
package struct ContentFolder: Sendable {
  /// As the person gave it, without a final slash.
  private let root: String
  private let workers: Workers

  /// - `workers`: share the reading; what is reported keeps the order of the files.
  package init(_ path: String, workers: Workers = .one) {
    self.workers = workers
    root = path.withoutFinalSlash
  }

  /// Nil when `sitio.yaml` or `plan.yaml` cannot be used. Problems of the content are reported, all of them.
  ///
  /// - `needsReports`: a folder without any report is an error.
  /// - Throws: `FileError` when the folder cannot be opened, or the system refuses to read in it.
  package func read(needsReports: Bool = true, diagnostics: inout Diagnostics) throws(FileError) -> Content? {
    if FileSystem.kind(of: root) == nil { throw .noContent(root) }
    _ = try FileSystem.names(in: root)
    let settings = try mapping("sitio.yaml", &diagnostics).flatMap { SiteSettings.read($0, diagnostics: &diagnostics) }
    var foundInPlan = Diagnostics()
    let plan = try mapping("plan.yaml", &foundInPlan).flatMap { PlanCatalogue.read($0, diagnostics: &foundInPlan) }
    diagnostics.append(contentsOf: foundInPlan)
    let reports = try self.reports(
      limits: settings?.limits ?? .standard, needed: needsReports, &diagnostics)
    let (narratives, linkedFiles) = try self.narratives(&diagnostics)
    if let settings { Self.check(narratives.compactMap(\.language), of: settings, &diagnostics) }
    // With a plan that was read in part, reports would seem to name what it lacks.
    guard let settings, let plan, !foundInPlan.hasErrors else { return nil }
    return Content(site: settings, plan: plan, reports: reports, narratives: narratives, linkedFiles: linkedFiles)
  }

  private func mapping(_ name: String, _ diagnostics: inout Diagnostics) throws(FileError) -> YAMLMapping? {
    let kind = FileSystem.kind(of: displayName(name))
    guard kind == .file else {
      let isNamedTwice = FileSystem.kind(of: displayName("\(name).txt")) == .file
      let message = kind == .link ? Message.symbolicLink : .missingContentFile(name, isText: isNamedTwice)
      diagnostics.error(message, at: Location(file: displayName(name)))
      return nil
    }
    let source = SourceText(name: displayName(name), bytes: try FileSystem.read(displayName(name)))
    return YAMLMapping.read(source, diagnostics: &diagnostics)
  }

  private func reports(
    limits: ReadingLimits, needed: Bool, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [Report] {
    // Notes on the reports may lie among them.
    let paths = try files(below: "informes", &diagnostics).filter {
      $0.fileExtension.lowercased() != "md" && !ReceivedFormat.isSystemFile($0)
    }
    let files = try workers.map(paths) { path, _ throws(FileError) in
      var found = Diagnostics()
      let reports = try reports(at: path, limits: limits, &found)
      return (reports: reports, found: found)
    }
    if needed, paths.isEmpty { diagnostics.error(.noReports, at: Location(file: displayName("informes"))) }
    for file in files { diagnostics.append(contentsOf: file.found) }
    return files.flatMap(\.reports)
  }

  private func reports(
    at path: String, limits: ReadingLimits, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [Report] {
    guard ReceivedFormat.isAccepted(path.fileExtension.lowercased()) else {
      diagnostics.error(.unreadableKind(path.fileExtension), at: Location(file: displayName(path)))
      return []
    }
    guard try FileSystem.size(of: displayName(path)) <= limits.fileBytes else {
      diagnostics.error(
        .limitExceeded(ReadingLimit.fileBytes.rawValue, limits.fileBytes), at: Location(file: displayName(path)))
      return []
    }
    let bytes = try FileSystem.read(displayName(path))
    if ReceivedFormat.isLock(path, bytes) { return [] }
    let file = SourceFile(
      displayName: displayName(path), path: path, bytes: bytes, sha256: Fingerprint(of: bytes).sha256)
    return ReportFile.read(file, limits: limits, workers: workers, diagnostics: &diagnostics)
  }

  private func narratives(
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> (narratives: [Narrative], linkedFiles: [LinkedFile]) {
    let paths = try files(below: "narrativas", &diagnostics)
    let texts = paths.filter { $0.fileExtension.lowercased() == "md" }
    let chunks = try workers.map(texts.chunks(of: 32)) { paths, _ throws(FileError) in
      var found = Diagnostics()
      var narratives: [Narrative] = []
      for path in paths {
        if let narrative = try narrative(at: path, &found) { narratives.append(narrative) }
      }
      return (narratives: narratives, found: found)
    }
    for chunk in chunks { diagnostics.append(contentsOf: chunk.found) }
    let narratives = chunks.flatMap(\.narratives)
    let others = try paths.filter { $0.fileExtension.lowercased() != "md" } + files(below: "evidencias", &diagnostics)
    var linked = LinkedFiles(root: root, known: others)
    for narrative in narratives {
      for reference in narrative.body.references {
        try linked.read(reference, of: narrative.name, diagnostics: &diagnostics)
      }
    }
    // A text that could not be read may name what no other does.
    if narratives.count == texts.count { linked.reportUnused(diagnostics: &diagnostics) }
    return (narratives, linked.files.values.sorted { $0.path < $1.path })
  }

  private func narrative(at path: String, _ diagnostics: inout Diagnostics) throws(FileError) -> Narrative? {
    let source = SourceText(name: displayName(path), bytes: try FileSystem.read(displayName(path)))
    let name = path.dropFirst("narrativas/".count).dropLast(".md".count)
    return Narrative.read(source, name: String(name), diagnostics: &diagnostics)
  }

  /// The content with some narratives read again, and which they are. Nil unless no more than their bodies changed, and
  /// neither what they link nor any finding: then all of it must be read.
  ///
  /// - `paths`: as this folder names its files.
  package func rereading(
    _ paths: [String], of content: Content
  ) throws(FileError) -> (content: Content, narratives: [Narrative])? {
    var narratives = content.narratives
    var reread: [Narrative] = []
    for path in paths {
      let local = path.dropFirst(root.count + 1)
      guard path.hasPrefix("\(root)/narrativas/"), path.fileExtension.lowercased() == "md" else { return nil }
      var found = Diagnostics()
      guard let new = try narrative(at: String(local), &found), found.items.isEmpty,
        let place = narratives.firstIndex(where: { $0.name == new.name }),
        new.outline == narratives[place].outline
      else { return nil }
      narratives[place] = new
      reread.append(new)
    }
    let changed = Content(
      site: content.site, plan: content.plan, reports: content.reports, narratives: narratives,
      linkedFiles: content.linkedFiles)
    return (changed, reread)
  }

  /// A narrative in a language that the site does not have would stand nowhere.
  private static func check(_ languages: [SiteLanguage], of site: SiteSettings, _ diagnostics: inout Diagnostics) {
    let known = site.languages.map(\.code)
    for language in languages where !known.contains(language.code) {
      diagnostics.error(.languageWithoutEdition(language.code, known: known), at: language.location)
    }
  }

  private func displayName(_ path: String) -> String { "\(root)/\(path)" }

  /// Paths below the root of every file in a folder of it, in the order of their bytes; none when there is no such folder.
  private func files(below folder: String, _ diagnostics: inout Diagnostics) throws(FileError) -> [String] {
    guard FileSystem.kind(of: displayName(folder)) == .folder else { return [] }
    var paths: [String] = []
    for name in try FileSystem.names(in: displayName(folder)) {
      let path = "\(folder)/\(name)"
      switch FileSystem.kind(of: displayName(path)) {
      case .file: paths.append(path)
      case .folder: paths += try files(below: path, &diagnostics)
      case .link: diagnostics.error(.symbolicLink, at: Location(file: displayName(path)))
      case .other, nil: break
      }
    }
    return paths
  }
}
