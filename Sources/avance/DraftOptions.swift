import ArgumentParser
import ContentReading
import Diagnostics
import SiteBuilding

/// The options that `init` and `nuevo` share, and how they tell what they wrote.
struct DraftOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Idioma de los mensajes: es o en.", valueName: "idioma"))
  var lang = Language.spanish

  @Flag(name: .long, help: "Solo dice los problemas.")
  var quiet = false

  /// - Parameter work: false after telling what is wrong with the content.
  /// - Throws: the exit code, after telling why.
  func attempt(_ work: (Speaker) throws(FileError) -> Bool) throws {
    let speaker = Speaker(language: lang, isQuiet: quiet)
    do {
      if try work(speaker) { return }
    } catch {
      speaker.tell(error)
      throw ExitCode(ExitStatus.cannotReadOrWrite)
    }
    throw ExitCode(ExitStatus.problemsInContent)
  }

  /// False after telling the errors, for which nothing was written.
  func isGood(_ found: Diagnostics, _ speaker: Speaker) -> Bool {
    speaker.tell(found, notes: 0, everything: false)
    if found.hasErrors { speaker.tellNothingWritten(errors: found.count(.error)) }
    return !found.hasErrors
  }
}

extension Speaker {
  func tellNothingWritten(errors: Int) {
    Terminal.write(
      language == .spanish
        ? "\(errors) \(errors == 1 ? "error" : "errores"); no se escribió nada\n"
        : "\(errors) \(errors == 1 ? "error" : "errors"); nothing was written\n", to: .problems)
  }

  /// A line for each file.
  func tellWritten(_ files: [String]) {
    for file in files { say("  \(file.visible)", "  \(file.visible)") }
  }

  /// What to type, and what it is for.
  func tellCommand(_ command: String, _ es: String, _ en: String) {
    let padded = command.visible + String(repeating: " ", count: max(0, 34 - command.count))
    say("  \(padded)  \(es)", "  \(padded)  \(en)")
  }
}
