import ArgumentParser
import ContentReading
import SiteBuilding

/// Where the templates are: said, or found.
struct TemplatesOption: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Carpeta de las plantillas; si no se da, site-templates aquí y, si no está, la que vino con el programa.",
      valueName: "carpeta"),
    completion: .directory)
  var plantillas: String?

  /// - Throws: `FileError` with every place where they were looked for.
  func folder() throws(FileError) -> String {
    guard let plantillas else { return try TemplatePlaces().folder() }
    return plantillas
  }
}
