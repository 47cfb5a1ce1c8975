import ContentReading
import Diagnostics
import Indicators

/// Writes a narrative to begin from: its front matter is filled in, and says what each line is for.
package struct NarrativeDraft {
  package struct Outcome: Sendable {
    package fileprivate(set) var diagnostics = Diagnostics()
    /// The file; nil after errors.
    package fileprivate(set) var written: String?
  }

  private let content: String
  private let title: String
  /// In the order of the kinds: what the text is about.
  private let subjects: [(kind: Narrative.Attachment.Kind, code: String)]

  /// The name that a title gives its page: lower-case letters without accents, digits and hyphens; empty where it has
  /// neither letters nor digits.
  package static func slug(of title: String) -> String {
    String(title.webName.prefix(80)).webName
  }

  package init(content: String, title: String, subjects: [(kind: Narrative.Attachment.Kind, code: String)]) {
    self.content = content
    self.title = title.split(whereSeparator: \.isNewline).joined(separator: " ")
    self.subjects = subjects
  }

  package func write() throws(FileError) -> Outcome {
    var outcome = Outcome()
    // Without a content folder, the text would stand where nobody looks for it.
    _ = try FileSystem.names(in: content)
    guard let about = try spelledSubjects(&outcome.diagnostics) else { return outcome }
    var drafts = DraftFiles(in: content)
    drafts.add("narrativas/\(Self.slug(of: title)).md", text(about: about))
    outcome.written = try drafts.write(diagnostics: &outcome.diagnostics).first
    return outcome
  }

  /// The subjects as the content spells them. Nil after reporting those that it does not have, or that it has errors.
  private func spelledSubjects(
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [(kind: Narrative.Attachment.Kind, code: String)]? {
    guard !subjects.isEmpty else { return [] }
    var found = Diagnostics()
    let read = try ContentFolder(content).read(diagnostics: &found)
    let ledger = read.flatMap { Ledger.link(plan: $0.plan, reports: $0.reports, cutOff: nil, diagnostics: &found) }
    guard let ledger, !found.hasErrors else {
      diagnostics.append(contentsOf: found.errors)
      return nil
    }
    let spelled = subjects.compactMap { subject in
      let known = ledger.codes(of: subject.kind)
      if let code = known.first(where: { $0.lowercased() == subject.code.lowercased() }) {
        return (kind: subject.kind, code: code)
      }
      diagnostics.error(
        .unknownTarget(subject.kind.target, subject.code, known: known),
        at: Location(file: "--\(subject.kind.rawValue) \(subject.code)"))
      return nil
    }
    return spelled.count == subjects.count ? spelled : nil
  }

  private func text(about: [(kind: Narrative.Attachment.Kind, code: String)]) -> String {
    let chosen = about.map { "\($0.kind.rawValue): \(yaml($0.code))\n" }.joined()
    let others = Narrative.Attachment.Kind.allCases.filter { kind in !about.contains { $0.kind == kind } }
    let indicator = about.first { $0.kind == .indicator }?.code.lowercased()
    return """
      ---
      # Entre las dos líneas de guiones está lo que el sitio dice del texto. Lo que empieza con # no se publica.
      titulo: \(yaml(title))

      # Una frase: sale bajo el título y en los buscadores. Cámbiela.
      resumen: \(Narrative.draft.summary)

      # El día del texto, si importa; quite el # de adelante.
      # fecha: 2024-07-15

      # De qué habla: el texto sale también en la página de eso. Puede llevar varios.
      \(chosen)\(others.map { "# \($0.rawValue): \(Self.example(of: $0))\n" }.joined())---

      \(Narrative.draft.body) Una línea en blanco separa los párrafos.

      ## Un subtítulo

      \(indicator.map { "![Lo programado y lo alcanzado](grafica:\($0))" } ?? "Otro párrafo.")

      """
  }

  private static func example(of kind: Narrative.Attachment.Kind) -> String {
    switch kind {
    case .axis: "\"2\""
    case .objective: "\"2.1\""
    case .unit: "\"504\""
    case .programme: "\"4\""
    case .indicator: "504-4-C1"
    case .quarter: "2024-T1"
    }
  }

  /// Between quotes, so that nothing in it means anything to YAML.
  private func yaml(_ text: String) -> String {
    "\"\(text.visible.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
