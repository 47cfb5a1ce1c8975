import ContentReading
import Diagnostics

/// A table that a transparency law asks for, as a file of `site-templates/formatos/` describes it.
struct TransparencyFormat: Sendable {
  enum Content: Sendable {
    case datum(TransparencyDatum)
    case text(String)
    /// Empty, for this reason.
    case blank(String)
  }

  struct Column: Sendable {
    let title: String
    let content: Content

    var isNote: Bool { if case .datum(.note) = content { true } else { false } }
  }

  /// The file's, and the folder's of what is published: `lgtaip-70-v`.
  let name: String
  let law: String
  let lawAcronym: String
  let article: String
  let fraction: String
  let title: String
  let columns: [Column]

  private static let suffix = ".yaml"

  /// Every format of a folder, in the order of their names; none where there is no such folder.
  static func all(in folder: String, diagnostics: inout Diagnostics) throws(FileError) -> [TransparencyFormat] {
    guard FileSystem.kind(of: folder) != nil else { return [] }
    var formats: [TransparencyFormat] = []
    for file in try FileSystem.names(in: folder) {
      let path = "\(folder)/\(file)"
      let stem = file.hasSuffix(suffix) ? String(file.dropLast(suffix.count)) : ""
      guard !stem.isEmpty, stem == stem.webName else {
        diagnostics.error(.formatName(file, suggestion: suggestion(for: file)), at: Location(file: path))
        continue
      }
      let source = SourceText(name: path, bytes: try FileSystem.read(path))
      if let format = TransparencyFormat(stem, source, diagnostics: &diagnostics) { formats.append(format) }
    }
    return formats
  }

  private static func suggestion(for file: String) -> String {
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return (stem.webName.isEmpty ? "formato" : stem.webName) + suffix
  }

  /// Nil after reporting everything that is wrong.
  init?(_ name: String, _ source: SourceText, diagnostics: inout Diagnostics) {
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    guard
      let mapping = YAMLMapping.read(source, diagnostics: &found)?
        .checked(
          allowing: ["ley", "siglas", "articulo", "fraccion", "nombre", "columnas"], diagnostics: &found)
    else { return nil }
    let law = mapping.text("ley", example: "Ley General de Transparencia", diagnostics: &found)
    let acronym = mapping.text("siglas", example: "LGTAIP", diagnostics: &found)
    let article = mapping.text("articulo", example: "70", diagnostics: &found)
    let fraction = mapping.text("fraccion", example: "V", diagnostics: &found)
    let title = mapping.text("nombre", example: "Indicadores de interés público", diagnostics: &found)
    let columns = Self.columns(mapping, diagnostics: &found)
    guard !found.hasErrors, let law, let acronym, let article, let fraction, let title else { return nil }
    self.name = name
    self.law = law.value
    lawAcronym = acronym.value
    self.article = article.value
    self.fraction = fraction.value
    self.title = title.value
    self.columns = columns
  }

  private static func columns(_ mapping: YAMLMapping, diagnostics: inout Diagnostics) -> [Column] {
    var found = Diagnostics()
    var titles: Set<String> = []
    let items = mapping.mappings("columnas", diagnostics: &found)
    let columns = items.compactMap { item -> Column? in
      var problems = Diagnostics()
      defer { found.append(contentsOf: problems) }
      let item = item.checked(allowing: ["titulo", "dato", "texto", "vacio"], diagnostics: &problems)
      let title = item.text("titulo", example: "Ejercicio", diagnostics: &problems)
      if let title, !titles.insert(title.value).inserted {
        problems.error(.repeatedFormatColumn(title.value), at: title.location)
      }
      let content = content(item, title: title?.value ?? "", diagnostics: &problems)
      return title.flatMap { title in content.map { Column(title: title.value, content: $0) } }
    }
    let key = mapping.keys.first { $0.value == "columnas" }
    if items.isEmpty, !found.hasErrors {
      let example = "[{titulo: Ejercicio, dato: ejercicio}]"
      if let key {
        found.error(.yamlEmptyValue("columnas", example: example), at: key.location)
      } else {
        _ = mapping.text("columnas", example: example, diagnostics: &found)
      }
    }
    if !columns.contains(where: \.isNote), !found.hasErrors {
      found.error(.formatWithoutNote, at: key?.location ?? mapping.location)
    }
    diagnostics.append(contentsOf: found)
    return columns
  }

  private static func content(
    _ item: YAMLMapping, title: String, diagnostics: inout Diagnostics
  ) -> Content? {
    let written = item.keys.filter { ["dato", "texto", "vacio"].contains($0.value) }
    if written.isEmpty, diagnostics.hasErrors { return nil }  // One of them is misspelt, and was told.
    guard let only = written.first, written.count == 1 else {
      diagnostics.error(
        .formatColumnContent(title, found: written.map(\.value)), at: written.last?.location ?? item.location)
      return nil
    }
    switch only.value {
    case "texto":
      return item.text("texto", example: "Municipio de Ejemplo", diagnostics: &diagnostics).map { .text($0.value) }
    case "vacio":
      return item.text("vacio", example: "la unidad no lleva este dato", diagnostics: &diagnostics)
        .map { .blank($0.value.hasSuffix(".") ? String($0.value.dropLast()) : $0.value) }
    default:
      guard let text = item.text("dato", example: "ejercicio", diagnostics: &diagnostics) else { return nil }
      if let datum = TransparencyDatum(rawValue: text.value) { return .datum(datum) }
      diagnostics.error(
        .unknownTerm(text.value, title: "dato", allowed: TransparencyDatum.allCases.map(\.rawValue)), at: text.location)
      return nil
    }
  }
}
