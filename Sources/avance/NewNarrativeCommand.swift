import ArgumentParser
import ContentReading
import Diagnostics
import Indicators
import SiteBuilding

/// `avance nuevo narrativa "Por qué participan los consejos" --eje 2`: a text to begin from.
struct NewNarrativeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "narrativa", abstract: "Escribe un texto listo para llenarse.",
    discussion: "El archivo se llama como el título, sin acentos: «Más agua» queda en narrativas/mas-agua.md.")

  @Argument(help: ArgumentHelp("El título, entre comillas.", valueName: "título"))
  var titulo: String

  @Option(name: .long, help: ArgumentHelp("Clave del eje del que habla.", valueName: "clave"))
  var eje: String?

  @Option(name: .long, help: ArgumentHelp("Clave del objetivo del que habla, como 2.1.", valueName: "clave"))
  var objetivo: String?

  @Option(name: .long, help: ArgumentHelp("Clave de la unidad de la que habla.", valueName: "clave"))
  var unidad: String?

  @Option(name: .long, help: ArgumentHelp("Clave del programa del que habla.", valueName: "clave"))
  var programa: String?

  @Option(name: .long, help: ArgumentHelp("Clave del indicador del que habla, como 504-4-C1.", valueName: "clave"))
  var indicador: String?

  @Option(name: .long, help: ArgumentHelp("Trimestre del que habla, como 2024-T2.", valueName: "trimestre"))
  var trimestre: Period?

  @OptionGroup var content: ContentFolderOption

  @OptionGroup var words: DraftOptions

  func validate() throws {
    if NarrativeDraft.slug(of: titulo).isEmpty {
      throw ValidationError("el título debe tener letras o números: con él se llama el archivo")
    }
  }

  private var subjects: [(kind: Narrative.Attachment.Kind, code: String)] {
    Narrative.Attachment.Kind.allCases.compactMap { kind in
      let code =
        switch kind {
        case .axis: eje
        case .objective: objetivo
        case .unit: unidad
        case .programme: programa
        case .indicator: indicador
        case .quarter: trimestre?.code
        }
      return code.map { (kind, $0) }
    }
  }

  func run() throws {
    try words.attempt { speaker throws(FileError) in
      let outcome = try NarrativeDraft(content: content.contenido, title: titulo, subjects: subjects).write()
      guard words.isGood(outcome.diagnostics, speaker), let file = outcome.written else { return false }
      speaker.say(
        "\(file.visible)\nÁbralo en un editor de textos y escriba; avance build lo publica.",
        "\(file.visible)\nOpen it in a text editor and write; avance build publishes it.")
      return true
    }
  }
}
