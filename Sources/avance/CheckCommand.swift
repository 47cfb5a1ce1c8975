import ArgumentParser

/// `avance check`: everything that `build` does, but publishing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Revisa el contenido y dice qué corregir, sin publicar.")

  @OptionGroup var content: ContentOptions

  func run() throws { try content.run(publishingTo: nil) }
}
