import ArgumentParser
import ContentReading
import Indicators

/// `avance nuevo trimestre 2024-T2`: the forms of every report that the plan expects.
struct NewQuarterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trimestre", abstract: "Escribe los formatos que llenan las unidades en un trimestre.",
    discussion:
      "Uno por unidad y programa, con lo que ya se sabe. Quedan aparte de los informes: los que vuelven llenos se copian ahí."
  )

  @Argument(help: ArgumentHelp("El trimestre, como 2024-T2.", valueName: "trimestre"))
  var trimestre: Period

  @OptionGroup var folders: FormOptions
  @OptionGroup var words: DraftOptions

  func run() throws {
    try words.attempt { speaker throws(FileError) in
      let outcome = try folders.forms(of: trimestre).writeAll()
      guard words.isGood(outcome.diagnostics, speaker) else { return false }
      speaker.conclude(outcome, of: trimestre)
      return true
    }
  }
}
