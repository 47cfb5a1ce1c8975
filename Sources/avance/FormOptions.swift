import ArgumentParser
import Diagnostics
import Indicators
import SiteBuilding

/// Where the forms are made from, and where they go.
struct FormOptions: ParsableArguments {
  @OptionGroup var content: ContentFolderOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Carpeta de los formatos; si no se da, formatos-para-llenar, junto a la del contenido.", valueName: "carpeta"),
    completion: .directory)
  var salida: String?

  func forms(of period: Period) -> ReportForms {
    ReportForms(content: content.contenido, folder: salida, of: period)
  }
}

extension Speaker {
  func conclude(_ outcome: ReportForms.Outcome, of period: Period) {
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
