import ArgumentParser
import ContentReading
import Diagnostics
import SiteBuilding

/// The options that `init` and `nuevo` share, and how they tell what they wrote.
struct DraftOptions: ParsableArguments {
  @OptionGroup var language: LanguageOption
  @OptionGroup var silence: QuietOption

  /// - Parameter work: false after telling what is wrong with the content.
  /// - Throws: the exit code, after telling why.
  func attempt(_ work: (Speaker) throws(FileError) -> Bool) throws {
    let speaker = Speaker(language: language.lang, isQuiet: silence.quiet)
    if try !speaker.attempt({ try work(speaker) }) { throw ExitCode(ExitStatus.problemsInContent) }
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
    warn(
      "\(errors) \(errors == 1 ? "error" : "errores"); no se escribió nada",
      "\(errors) \(errors == 1 ? "error" : "errors"); nothing was written")
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
