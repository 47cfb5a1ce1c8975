import Diagnostics
import Indicators

/// A page of prose by the staff: `content/narrativas/**/*.md`.
package struct Narrative: Sendable {
  /// What of the plan the text is about, on whose page it appears.
  package struct Attachment: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case axis = "eje"
      case objective = "objetivo"
      case unit = "unidad"
      case programme = "programa"
      case indicator = "indicador"
      case quarter = "trimestre"
    }

    package let kind: Kind
    /// As written: whether it exists is not known yet.
    package let key: String
    package let location: Location
  }

  /// The path below `narrativas/` without `.md`: lower-case a–z, digits and hyphens, with `/` between folders.
  package let name: String
  package let title: String
  /// One sentence: the page's description.
  package let summary: String
  package let date: CalendarDate?
  /// The one language of the site in whose edition it stands; nil for all, though it is written in the data's language.
  package let language: SiteLanguage?
  /// In the order of `Attachment.Kind`.
  package let attachments: [Attachment]
  package let body: Markdown

  private enum Key {
    static let title = "titulo"
    static let summary = "resumen"
    static let date = "fecha"
    static let language = "idioma"
    static let all = [title, date, summary, language] + Attachment.Kind.allCases.map(\.rawValue)
  }

  /// Reads one file; nil if it has no title or summary, or a name that cannot be a page's. A bad date is reported and
  /// left out.
  package static func read(_ source: SourceText, name: String, diagnostics: inout Diagnostics) -> Narrative? {
    let nameIsGood = check(name, of: source, diagnostics: &diagnostics)
    guard source.isUTF8(diagnostics: &diagnostics),
      let parts = FrontMatter.split(source, diagnostics: &diagnostics)
    else { return nil }
    let body = Markdown(source, body: parts.body, diagnostics: &diagnostics)
    guard let yaml = parts.yaml, let mapping = YAMLMapping.read(source, in: yaml, diagnostics: &diagnostics)
    else { return nil }
    let front = mapping.checked(allowing: Key.all, diagnostics: &diagnostics)
    let title = front.text(Key.title, example: "Cómo leer los avances", diagnostics: &diagnostics)
    let summary = front.text(
      Key.summary, example: "Qué significa cada color y cada cifra de este sitio.", diagnostics: &diagnostics)
    let date = front.optionalText(Key.date, diagnostics: &diagnostics).flatMap { day($0, &diagnostics) }
    let language = front.optionalText(Key.language, diagnostics: &diagnostics).map(SiteLanguage.init)
    let attachments = Attachment.Kind.allCases.compactMap { kind in
      front.optionalText(kind.rawValue, diagnostics: &diagnostics).map {
        Attachment(kind: kind, key: $0.value, location: $0.location)
      }
    }
    guard nameIsGood, let title, let summary else { return nil }
    return Narrative(
      name: name, title: title.value, summary: summary.value, date: date, language: language,
      attachments: attachments, body: body)
  }

  /// `2024-05-03`, with all its zeros.
  private static func day(_ text: YAMLMapping.Text, _ diagnostics: inout Diagnostics) -> CalendarDate? {
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy { ("0"..."9").contains($0) } ? Int(part) : nil }
    guard parts.map(\.utf8.count) == [4, 2, 2], numbers.count == 3 else {
      diagnostics.error(.malformedDate(text.value), at: text.location)
      return nil
    }
    guard let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      diagnostics.error(.impossibleDate(text.value), at: text.location)
      return nil
    }
    return date
  }

  private static func check(_ name: String, of source: SourceText, diagnostics: inout Diagnostics) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isGood = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }
    }
    if !isGood {
      let suggestion = parts.map(\.webName).filter { !$0.isEmpty }.joined(separator: "/")
      diagnostics.error(
        .narrativeName(name, suggestion: suggestion.isEmpty ? "narrativa" : suggestion),
        at: Location(file: source.name))
    }
    return isGood
  }
}

extension Narrative {
  /// Of the front matter, the links and the images. Where it is the same, no page changes but those that show the body.
  package var outline: Fingerprint {
    let day = date.map { "\($0.year)-\($0.month)-\($0.day)" }
    let front = [title, summary, day ?? "", language?.code ?? ""]
    let attached = attachments.flatMap { [$0.kind.rawValue, $0.key] }
    let linked = body.references.map(\.destination)
    // How many, and how long each is: no text is taken for a part of another.
    let texts = (front + attached + linked).map { "\($0.utf8.count) \($0)" }
    return Fingerprint(of: ["\(attached.count) \(linked.count)"] + texts)
  }
}
