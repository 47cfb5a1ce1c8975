import ArgumentParser
import Diagnostics

extension Language: ExpressibleByArgument {}

// Options that several commands have, each declared once: help, manual and completions say the same of it everywhere.

/// In which language a command speaks.
struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Idioma de los mensajes: es o en.", valueName: "idioma"))
  var lang = Language.spanish
}

/// Whether it tells of problems only.
struct QuietOption: ParsableArguments {
  @Flag(name: .long, help: "Solo dice los problemas.")
  var quiet = false
}

/// What it reads.
struct ContentFolderOption: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Carpeta del contenido.", valueName: "carpeta"), completion: .directory)
  var contenido = "content"
}
