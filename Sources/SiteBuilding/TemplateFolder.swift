import ContentReading
import Diagnostics

/// What the templates' folder holds: pages and partials, the words, and the files that every page loads.
struct TemplateFolder: Sendable {
  let templates: [SourceText]
  /// The words of each language of the site, the main one first.
  let texts: [SourceText]
  /// Style sheets in the order of their names, joined into one; other files as they are.
  let stylesheets: [SourceText]
  let resources: [(name: String, bytes: [UInt8])]
  /// The tables that transparency laws ask for.
  let formats: [TransparencyFormat]
  let root: String

  /// Nil after reporting each language of the site that has no words. `path`: with or without a final slash.
  init?(_ path: String, site: SiteSettings, diagnostics: inout Diagnostics) throws(FileError) {
    let root = path.withoutFinalSlash
    self.root = root
    var templates: [SourceText] = []
    for path in try Self.files(below: root, suffix: ".mustache") {
      templates.append(SourceText(name: "\(root)/\(path)", bytes: try FileSystem.read("\(root)/\(path)")))
    }
    self.templates = templates
    var stylesheets: [SourceText] = []
    var resources: [(name: String, bytes: [UInt8])] = []
    for name in try FileSystem.names(in: "\(root)/recursos") {
      let bytes = try FileSystem.read("\(root)/recursos/\(name)")
      if name.hasSuffix(".css") {
        stylesheets.append(SourceText(name: name, bytes: bytes))
      } else {
        resources.append((name, bytes))
      }
    }
    self.stylesheets = stylesheets
    self.resources = resources
    formats = try TransparencyFormat.all(in: "\(root)/formatos", diagnostics: &diagnostics)
    let known = try FileSystem.names(in: "\(root)/textos").filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(".yaml".count)) }.filter(Self.isLanguageCode)
    var texts: [SourceText] = []
    for language in site.languages {
      guard known.contains(language.code) else {
        diagnostics.error(.unknownLanguage(language.code, known: known), at: language.location)
        continue
      }
      let path = "\(root)/textos/\(language.code).yaml"
      texts.append(SourceText(name: path, bytes: try FileSystem.read(path)))
    }
    self.texts = texts
    if texts.count < site.languages.count { return nil }
  }

  /// `es`, `zap`, `pt-br`: as BCP 47 has them, in lower case. An edition's folder is called so, and no other folder of
  /// the site is.
  private static func isLanguageCode(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count)
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      }
  }

  private static func files(below folder: String, suffix: String) throws(FileError) -> [String] {
    var paths: [String] = []
    for name in try FileSystem.names(in: folder) {
      if FileSystem.kind(of: "\(folder)/\(name)") == .folder {
        paths += try files(below: "\(folder)/\(name)", suffix: suffix).map { "\(name)/\($0)" }
      } else if name.hasSuffix(suffix) {
        paths.append(name)
      }
    }
    return paths
  }

  /// `recursos/sitio.css`: the configured accent, and then the style sheets.
  func stylesheet(accent: AccentColours) -> [UInt8] {
    let header = """
      :root { --acento: \(accent.light); --acento-oscuro: \(accent.dark); }

      """
    return stylesheets.reduce(into: Array(header.utf8)) { $0 += $1.bytes }
  }
}
