import ArgumentParser

/// `avance`: the command. Each subcommand is a file of its own.
@main
struct Avance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "avance",
    abstract: "Publica el avance de un plan municipal a partir de sus informes trimestrales.",
    version: programVersion,
    subcommands: [
      InitCommand.self, NewCommand.self, BuildCommand.self, ServeCommand.self, CheckCommand.self, ChangesCommand.self,
      TemplatesCommand.self, DemoCommand.self, VerifyCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let code as ExitCode {
      Terminal.exit(code.rawValue)
    } catch {
      let isHelp = exitCode(for: error) == .success
      Terminal.write(SpanishUsage.translate(fullMessage(for: error)) + "\n", to: isHelp ? .output : .problems)
      Terminal.exit(isHelp ? ExitStatus.done : ExitStatus.wrongUsage)
    }
  }
}

/// What the command tells the shell.
enum ExitStatus {
  static let done: Int32 = 0
  static let problemsInContent: Int32 = 1
  static let wrongUsage: Int32 = 2
  static let cannotReadOrWrite: Int32 = 3
  /// As shells tell of a program that Ctrl+C ended.
  static let interrupted: Int32 = 130
}
