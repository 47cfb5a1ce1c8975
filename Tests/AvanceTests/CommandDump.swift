import Foundation

/// The commands and options that the parser has, as it tells other programs.
struct CommandDump: Decodable {
  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let shouldDisplay: Bool
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// Those that the help shows, but `help` itself.
    var shownSubcommands: [Command] { (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" } }
    /// Those, and those below each, by what is typed behind the program's name: `nuevo`, `nuevo trimestre`.
    var everyShownSubcommand: [(words: [String], command: Command)] {
      shownSubcommands.flatMap { command in
        [([command.commandName], command)]
          + command.everyShownSubcommand.map { ([command.commandName] + $0.words, $0.command) }
      }
    }
    var shownArguments: [Argument] { (arguments ?? []).filter(\.shouldDisplay) }
    /// The command that words call, whatever else they say: `nuevo trimestre 2024-T2`. Nil where they call none.
    func subcommand(_ words: some Collection<String>) -> Command? {
      guard let next = (subcommands ?? []).first(where: { $0.commandName == words.first }) else { return nil }
      return next.subcommand(words.dropFirst()) ?? next
    }
    /// `--salida`: hidden ones too.
    var optionNames: [String] { (arguments ?? []).flatMap(\.optionNames) }
  }

  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let names: [Name]?
    let valueName: String?
    let defaultValue: String?
    let allValues: [String]?
    let abstract: String?

    /// The long ones first, with their hyphens.
    var optionNames: [String] {
      let names = names ?? []
      return names.filter { $0.kind == "long" }.map { "--\($0.name)" }
        + names.filter { $0.kind == "short" }.map { "-\($0.name)" }
    }
  }

  let command: Command

  static func ofTheProgram() throws -> Command {
    let outcome = try AvanceTests.Command.run(["--experimental-dump-help"], in: Sandbox())
    return try JSONDecoder().decode(CommandDump.self, from: Data(outcome.output.utf8)).command
  }
}
