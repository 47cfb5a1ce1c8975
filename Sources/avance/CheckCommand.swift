import ArgumentParser
import Diagnostics
import SiteBuilding

extension UnitReview.Format: ExpressibleByArgument {}

/// `avance check`: everything that `build` does, but publishing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Revisa el contenido y dice qué corregir, sin publicar.",
    discussion: "Con --por-unidad escribe una lista para cada oficina, que se le puede mandar.")

  @OptionGroup var content: ContentOptions

  @Flag(name: .long, help: "Agrupa lo que hay que corregir por unidad responsable.")
  var porUnidad = false

  @Option(name: .long, help: ArgumentHelp("Con --por-unidad: solo la unidad con esta clave.", valueName: "clave"))
  var unidad: String?

  @Option(name: .long, help: ArgumentHelp("Con --por-unidad: texto, md o csv.", valueName: "formato"))
  var formato: UnitReview.Format?

  func validate() throws {
    if porUnidad, content.json { throw ValidationError("--por-unidad no va con --json: use --formato csv") }
    if !porUnidad, unidad != nil || formato != nil {
      throw ValidationError("--unidad y --formato van con --por-unidad")
    }
  }

  func run() throws {
    guard porUnidad else { return try content.run(publishingTo: nil) }
    let result = try content.build(publishingTo: nil, announces: false)
    if let unidad, !result.units.isEmpty, !result.units.contains(where: { $0.code == unidad }) {
      content.reporter.refuse(.notInPlan(.unit, unidad, known: result.units.map(\.code)))
      throw ExitCode(ExitStatus.problemsInContent)
    }
    let review = UnitReview(
      result.diagnostics, units: result.units, only: unidad, everything: content.verbose, language: content.lang)
    Terminal.write(review.bytes(formato ?? .text), to: .output)
    if unidad == nil, !content.silence.quiet {
      // Beside the list, which may go to a file.
      Terminal.write(result.reminders.map { "\($0.text(in: content.lang))\n" }.joined(), to: .problems)
    }
    if result.diagnostics.hasErrors { throw ExitCode(ExitStatus.problemsInContent) }
  }
}
