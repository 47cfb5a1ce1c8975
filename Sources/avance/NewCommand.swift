import ArgumentParser

/// `avance nuevo`: something to fill in, a quarter's forms or a text.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nuevo", abstract: "Escribe algo listo para llenarse: los formatos de un trimestre, o un texto.",
    discussion: "No cambia ningún archivo que ya exista.",
    subcommands: [NewQuarterCommand.self, NewReportCommand.self, NewNarrativeCommand.self])
}
