import ContentReading

/// Where the templates are looked for when nobody says where they are.
///
/// Those in the current folder come first, so that an office that changed its copy is heard before what was installed.
package struct TemplatePlaces {
  static let name = "site-templates"

  /// In the order in which they are looked for.
  package let places: [String]

  /// - Parameter program: the program's own path, absolute and without links.
  package init(program: String? = FileSystem.programPath) {
    places = [Self.name] + (program.map(Self.places(of:)) ?? [])
  }

  private static func places(of program: String) -> [String] {
    let folders = program.split(separator: "/").dropLast()
    func path(_ folders: some Sequence<Substring>, _ rest: String) -> String {
      "\(folders.map { "/\($0)" }.joined())/\(rest)"
    }
    var places = [path(folders, name), path(folders.dropLast(), "share/avance/\(name)")]
    // A program that was built in a checkout uses the checkout's own.
    if let build = folders.lastIndex(of: ".build") { places.append(path(folders[..<build], name)) }
    return places
  }

  /// The first place that has them.
  ///
  /// - Throws: `FileError` with every place, when none has.
  package func folder() throws(FileError) -> String {
    // The slash leads through a link.
    guard let found = places.first(where: { FileSystem.kind(of: "\($0)/") == .folder }) else {
      throw .missing(places)
    }
    return found
  }
}
