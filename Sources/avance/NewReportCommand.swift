import ArgumentParser
import ContentReading
import Indicators

/// `avance nuevo informe --unidad 504 --programa 4 --trimestre 2024-T2`: one of them.
struct NewReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "informe", abstract: "Escribe el formato de una unidad y un programa.",
    discussion: "Lo mismo que avance nuevo trimestre, para uno solo.")

  @Option(name: .long, help: ArgumentHelp("Clave de la unidad responsable.", valueName: "clave"))
  var unidad: String

  @Option(name: .long, help: ArgumentHelp("Clave del programa presupuestario.", valueName: "clave"))
  var programa: String

  @Option(name: .long, help: ArgumentHelp("El trimestre, como 2024-T2.", valueName: "trimestre"))
  var trimestre: Period

  @OptionGroup var folders: FormOptions
  @OptionGroup var words: DraftOptions

  func run() throws {
    try words.attempt { speaker throws(FileError) in
      let outcome = try folders.forms(of: trimestre).write(unit: unidad, programme: programa)
      guard words.isGood(outcome.diagnostics, speaker) else { return false }
      speaker.conclude(outcome, of: trimestre)
      return true
    }
  }
}
