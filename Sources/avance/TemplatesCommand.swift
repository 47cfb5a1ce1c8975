import ArgumentParser
import ContentReading
import Diagnostics
import SiteBuilding
import Templating

/// `avance plantillas`: what each template may use, and a copy of them, for whoever edits them.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plantillas", abstract: "Dice qué nombres puede usar cada plantilla, con un ejemplo de cada uno.",
    discussion: """
      Los ejemplos salen del contenido; si tiene errores, los nombres se dicen sin ejemplo.

      Las plantillas se buscan en site-templates, en la carpeta donde se da la orden; si ahí no está, junto al programa o en \
      ../share/avance de la carpeta del programa. Para cambiar las que vinieron con él: avance plantillas --copiar \
      site-templates
      """)

  @Argument(help: ArgumentHelp("Solo esta plantilla, como indicador.", valueName: "plantilla"))
  var plantilla: String?

  @OptionGroup var content: ContentFolderOption

  @OptionGroup var templates: TemplatesOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Carpeta nueva en la que se copian las plantillas, para cambiarlas; no se escribe sobre nada.",
      valueName: "carpeta"),
    completion: .directory)
  var copiar: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if copiar != nil, plantilla != nil { throw ValidationError("--copiar copia todas: no va con una plantilla") }
  }

  func run() throws {
    let speaker = Speaker(language: language.lang, isQuiet: false)
    try speaker.attempt {
      if let copiar { try copy(to: copiar, speaker) } else { try list() }
    }
  }

  private func copy(to folder: String, _ speaker: Speaker) throws {
    let source = try templates.folder()
    guard let files = try TemplateCopy.make(of: source, in: folder) else {
      speaker.refuseFilled(folder)
      throw ExitCode(ExitStatus.wrongUsage)
    }
    let areFound = try TemplatePlaces().folder() == folder
    speaker.concludeCopy(of: source, in: folder, files: files, areFound: areFound)
  }

  private func list() throws {
    let guide = try TemplateGuide(
      BuildOptions(
        content: content.contenido, templates: try templates.folder(), output: nil, cutOff: nil, isStrict: false))
    let name = plantilla.map { $0.hasSuffix(".mustache") ? $0 : "\($0).mustache" }
    let sections = guide.sections.filter { name == nil || $0.template == name }
    if sections.isEmpty, let plantilla {
      let known = guide.sections.map { String($0.template.dropLast(".mustache".count)) }
      let near = nearest(to: plantilla, in: known).map { "; quizá «\($0)»" } ?? ""
      throw ValidationError(
        "no hay una plantilla de página «\(plantilla)»\(near). Hay: \(known.joined(separator: ", "))")
    }
    Terminal.write(sections.map(text(of:)).joined(separator: "\n"), to: .output)
  }

  private func text(of section: TemplateGuide.Section) -> String {
    let from = section.page.map { " (ejemplos de \($0))" } ?? ""
    return "\(section.template)\(from)\n" + section.lines.map(text(of:)).joined()
  }

  private func text(of line: ContextListing.Line) -> String {
    let indent = String(repeating: "  ", count: line.depth + 1)
    let label = "\(indent)\(line.name)".padded(to: 26)
    let kind = line.kind.label.padded(to: 10)
    let again = line.isRepeated ? " (por dentro, otra vez lo mismo)" : ""
    let example = line.example.map { $0.isEmpty ? "" : " = \(quoted($0, limit: 70))" } ?? ""
    return "\(label) \(kind) \(line.documentation)\(again)\(example)\n"
  }
}

extension FieldKind {
  /// How the listing calls it.
  fileprivate var label: String {
    switch self {
    case .text: "texto"
    case .optionalText: "texto?"
    case .html: "HTML"
    case .optionalHTML: "HTML?"
    case .flag: "sí/no"
    case .list: "lista"
    case .optional: "grupo?"
    case .record: "grupo"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
