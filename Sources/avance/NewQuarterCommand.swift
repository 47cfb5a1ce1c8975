import ArgumentParser
import ContentReading
import Diagnostics
import Indicators
import SiteBuilding

/// Where the forms are made from, and where they go.
struct FormOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Carpeta del contenido.", valueName: "carpeta"))
  var contenido = "content"

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Carpeta de los formatos; si no se da, formatos-para-llenar, junto a la del contenido.", valueName: "carpeta"))
  var salida: String?

  func forms(of period: Period) -> ReportForms { ReportForms(content: contenido, folder: salida, of: period) }
}

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

extension Speaker {
  fileprivate func conclude(_ outcome: ReportForms.Outcome, of period: Period) {
    let (new, kept, received) = (outcome.written.count, outcome.kept.count, outcome.received.count)
    if new > 0 {
      say(
        "\(new) \(new == 1 ? "formato" : "formatos") de \(period.code):",
        "\(new) \(new == 1 ? "form" : "forms") of \(period.code):")
      tellWritten(outcome.written)
    }
    if kept > 0 {
      say(
        "\(kept) ya \(kept == 1 ? "estaba, y queda como está" : "estaban, y quedan como están"):",
        "\(kept) \(kept == 1 ? "was there already, and stays as it is" : "were there already, and stay as they are"):")
      tellWritten(outcome.kept)
    }
    if received > 0 {
      say(
        "\(received) \(received == 1 ? "informe ya se recibió" : "informes ya se recibieron"):",
        "\(received) \(received == 1 ? "report was received already" : "reports were received already"):")
      tellWritten(outcome.received)
    }
    guard new + kept > 0 else {
      return say("no falta ningún informe de \(period.code)", "no report of \(period.code) is missing")
    }
    say(
      "Mande cada libro a su unidad. Cuando vuelva lleno, cópielo en \(outcome.returnFolder.visible)",
      "Send each workbook to its unit. When it comes back filled in, copy it into \(outcome.returnFolder.visible)")
  }
}
