import Foundation

/// `docs/guia/corregir.md`: what the program says of each mistake, and what to do, made from the cases.
///
/// A chapter is a file of the message catalogue; in it stand the errors first, then notes and remarks, by title.
struct MistakeGuide {
  /// A case as the guide tells it.
  private struct Mistake {
    /// What went wrong, without a full stop.
    let title: String
    let findings: [Finding]
    /// Other cases of the same message.
    var forms: [Mistake] = []

    init(_ file: CaseFile) throws {
      title = String(file.comment.dropFirst(2).prefix { $0 != "\n" }.drop { $0 == " " })
        .trimmingCharacters(in: CharacterSet(charactersIn: "."))
      findings = Finding.all(in: file.expected(in: "es") ?? "")
    }

    var kind: Finding.Kind { findings.map(\.kind).min() ?? .error }
  }

  /// What is printed about one place.
  private struct Finding {
    enum Kind: String, CaseIterable, Comparable {
      case error
      case note = "aviso"
      case remark = "lectura"

      static func < (a: Kind, b: Kind) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }

      /// As it is printed, and what it means.
      var title: String {
        switch self {
        case .error: "**Error**, no se publica"
        case .note: "**Aviso**, se publica"
        case .remark: "**Lectura**, así se entendió el archivo"
        }
      }
    }

    let place: String
    let kind: Kind
    let text: String
    /// The line and its caret.
    var excerpt: [String] = []

    /// Nil for a line that says no finding: an excerpt's, or the count at the end.
    init?(_ line: String) {
      for kind in Kind.allCases {
        guard let mark = line.range(of: "\(kind.rawValue): ") else { continue }
        let place = line[..<mark.lowerBound]
        guard place.isEmpty || (place.hasSuffix(": ") && !place.hasPrefix(" ")) else { continue }
        self.place = String(place.dropLast(2))
        self.kind = kind
        text = String(line[mark.upperBound...])
        return
      }
      return nil
    }

    static func all(in said: String) -> [Finding] {
      said.split(separator: "\n").map(String.init).reduce(into: []) { found, line in
        if let finding = Finding(line) {
          found.append(finding)
        } else if let last = found.indices.last, line.hasPrefix(" ") {
          found[last].excerpt.append(line)
        }
      }
    }

    var markdown: String {
      let place = place.isEmpty ? "" : " · `\(place)`"
      let drawing = excerpt.isEmpty ? "" : "\n```text\n\(excerpt.joined(separator: "\n"))\n```\n"
      return "\(kind.title)\(place)\n\n> \(Self.escaped(text))\n\(drawing)"
    }

    /// Markdown's own signs in what is quoted are text. Those that mean nothing inside a word stay as they are, so that the
    /// message is found as it is printed.
    private static func escaped(_ text: String) -> String {
      text.reduce(into: "") { result, character in
        if "\\`*<[&".contains(character) { result.append("\\") }
        result.append(character)
      }
    }
  }

  struct Chapter {
    /// A file of `Sources/Diagnostics/Messages` without `Messages.swift`.
    let source: String
    let title: String
  }

  static let chapters = [
    Chapter(source: "ReportFile", title: "El archivo recibido"),
    Chapter(source: "Workbook", title: "Los libros de Excel"),
    Chapter(source: "Report", title: "El informe trimestral"),
    Chapter(source: "ReportRemarks", title: "Cómo se leyó un informe"),
    Chapter(source: "Plan", title: "Informes que no cuadran con el plan o entre sí"),
    Chapter(source: "Quality", title: "Dudas sobre los datos"),
    Chapter(source: "Content", title: "La carpeta del contenido, sitio.yaml y plan.yaml"),
    Chapter(source: "YAML", title: "Cómo se escriben sitio.yaml, plan.yaml y la ficha de un texto"),
    Chapter(source: "Narrative", title: "Los textos"),
    Chapter(source: "LinkedFile", title: "Las imágenes y los documentos de un texto"),
    Chapter(source: "Draft", title: "Los archivos que prepara el programa"),
    Chapter(source: "Preview", title: "La vista previa"),
    Chapter(source: "Archive", title: "La comprobación de una copia"),
    Chapter(source: "Site", title: "Lo que el sitio no tiene"),
    Chapter(source: "Template", title: "Las plantillas"),
    Chapter(source: "Format", title: "Los formatos de la ley de transparencia"),
  ]

  /// What staff meet most, in the order in which they meet it.
  private static let commonest = [
    "carpeta-equivocada", "extension-equivocada", "numero-mal-escrito", "formula-sin-valor", "columna-faltante",
    "encabezado-faltante", "informe-repetido", "trimestre-distinto-de-la-carpeta", "fuera-de-catalogo",
    "llave-desconocida", "destino-desconocido",
  ]

  let markdown: String

  /// - Parameter codes: those of each file of the catalogue, by the file's name without its ending.
  init(_ files: [CaseFile], codes: [String: Set<String>]) throws {
    let byCode = Dictionary(grouping: files, by: \.code)
    let chapters: [(title: String, mistakes: [Mistake])] = try Self.chapters.map { chapter in
      let codes = codes["\(chapter.source)Messages"] ?? codes[chapter.source] ?? []
      let mistakes = try codes.sorted().compactMap { code -> Mistake? in
        let forms = try (byCode[code] ?? []).sorted { $0.name < $1.name }.map(Mistake.init)
        guard var first = forms.first else { return nil }
        first.forms = Array(forms.dropFirst())
        return first
      }
      return (chapter.title, mistakes.sorted { ($0.kind, $0.title) < ($1.kind, $1.title) })
    }
    .filter { !$0.mistakes.isEmpty }
    var text = Self.opening
    for code in Self.commonest {
      guard let title = try byCode[code]?.min(by: { $0.name < $1.name }).map(Mistake.init)?.title else { continue }
      text += "- [\(title)](#\(Self.anchor(title)))\n"
    }
    text += "\n## Todos, por tema\n\n"
    for chapter in chapters {
      text += "- [\(chapter.title)](#\(Self.anchor(chapter.title)))\n"
    }
    for chapter in chapters {
      text += "\n## \(chapter.title)\n"
      for mistake in chapter.mistakes {
        text += "\n### \(mistake.title)\n\n\(Self.body(mistake))"
        for form in mistake.forms { text += "\n*\(form.title).*\n\n\(Self.body(form))" }
      }
    }
    markdown = text
  }

  private static func body(_ mistake: Mistake) -> String {
    mistake.findings.map(\.markdown).joined(separator: "\n")
  }

  /// As GitHub and GitLab name a heading.
  private static func anchor(_ title: String) -> String {
    String(
      title.lowercased().filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.map { $0 == " " ? "-" : $0 })
  }

  private static let opening = """
    # Cómo corregir cada error

    Lo que el programa dice de cada error, con un ejemplo y lo que hay que escribir en su lugar. Busque en esta página (Ctrl+F) unas palabras del mensaje
    que le salió; los ejemplos son de un municipio ficticio.

    Un mensaje dice **en qué archivo**, **qué renglón y columna** (o qué hoja y celda), **qué está mal** y **qué escribir**. Debajo va el renglón, con `^^^` bajo lo
    que está mal. Todos los problemas salen de una vez: corríjalos y repita. Mientras haya un *error* no se publica nada; los *avisos* y las *lecturas* no lo impiden.

    Esta página la escriben las pruebas del programa con los mensajes de hoy: no se edita a mano.

    ## Lo más común


    """
}
