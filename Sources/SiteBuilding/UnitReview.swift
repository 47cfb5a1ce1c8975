import Diagnostics
import Indicators

/// What each responsible unit should correct, so that it can be sent its own list.
package struct UnitReview: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case text = "texto"
    case markdown = "md"
    case csv
  }

  /// The findings in what one unit sent; of no unit, those in what the staff wrote.
  private struct Group {
    let unit: String?
    let name: String
    let findings: [Diagnostic]

    func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
  }

  private let groups: [Group]
  private let language: Language

  /// - `units`: those that have a name.
  /// - `only`: the code of the one unit that is wanted; nil for all.
  /// - `everything`: remarks too.
  package init(_ diagnostics: Diagnostics, units: [Entry], only: String?, everything: Bool, language: Language) {
    let shown = diagnostics.sorted.filter { everything || $0.severity > .remark }
    let byUnit = Dictionary(grouping: shown, by: \.unit)
    let names = Dictionary(units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let codes = byUnit.keys.compactMap(\.self).sorted(by: codesAscend)
    let ordered = codes.map(Optional.some) + (byUnit[nil] == nil ? [] : [nil])
    groups = ordered.filter { only == nil || $0 == only }.map { unit in
      Group(unit: unit, name: unit.flatMap { names[$0] } ?? "", findings: byUnit[unit] ?? [])
    }
    self.language = language
  }

  package func bytes(_ format: Format) -> [UInt8] {
    switch format {
    case .text: Array(text.utf8)
    case .markdown: Array(markdown.utf8)
    case .csv: csv
    }
  }

  private func say(_ es: String, _ en: String) -> String { language == .spanish ? es : en }

  private func heading(_ group: Group) -> String {
    guard let unit = group.unit else {
      return say("Para quien publica (no es de una unidad)", "For those who publish (of no unit)")
    }
    return group.name.isEmpty ? unit : "\(unit) - \(group.name)"
  }

  /// `2 errores, 1 aviso`.
  private func counts(_ group: Group) -> String {
    let words: [(Severity, one: String, many: String)] = [
      (.error, "error", say("errores", "errors")), (.note, say("aviso", "note"), say("avisos", "notes")),
      (.remark, say("lectura", "remark"), say("lecturas", "remarks")),
    ]
    return words.compactMap { severity, one, many in
      let count = group.count(severity)
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }.joined(separator: ", ")
  }

  private var nothing: String { say("Nada por corregir.\n", "Nothing to correct.\n") }

  // MARK: Formats

  private var text: String {
    let printer = DiagnosticPrinter(language: language)
    if groups.isEmpty { return nothing }
    return groups.map { group in
      "\(heading(group).visible): \(counts(group))\n\n" + group.findings.map(printer.print).joined()
    }.joined(separator: "\n")
  }

  /// Lists with boxes to tick, as trackers and mail programs show them.
  private var markdown: String {
    let title = say("Revisión de los informes", "Review of the reports")
    let sections = groups.map { group in
      let items = group.findings.map { finding in
        let cell = finding.location.tableCell.map { " (\(say("celda", "cell")) \($0.a1))" } ?? ""
        let label = DiagnosticPrinter(language: language).label(finding.severity).capitalizedFirst
        return "- [ ] **\(label)** \(say("en", "in")) \(finding.location.printed.escapedForMarkdown)\(cell): "
          + "\(finding.message.text(in: language).escapedForMarkdown).\n"
      }
      return "\n## \(heading(group).escapedForMarkdown)\n\n\(counts(group))\n\n\(items.joined())"
    }
    return "# \(title)\n" + (groups.isEmpty ? "\n\(nothing)" : sections.joined())
  }

  private var csv: [UInt8] {
    var writer = CSVWriter()
    writer.row(
      language == .spanish
        ? ["unidad", "nombre", "gravedad", "archivo", "lugar", "celda", "clave", "que", "que_hacer"]
        : ["unit", "name", "severity", "file", "place", "cell", "code", "what", "what_to_do"])
    for group in groups {
      for finding in group.findings {
        let printed = finding.location.printed
        let file = finding.location.file.visible
        writer.row([
          group.unit ?? "", group.name, DiagnosticPrinter(language: language).label(finding.severity), file,
          String(printed.dropFirst(file.count + 1)), finding.location.tableCell?.a1 ?? "", finding.message.code,
          finding.message.rule(in: language), finding.message.hint(in: language) ?? "",
        ])
      }
    }
    return writer.bytes
  }
}

extension String {
  /// With a backslash before what Markdown would take for markup.
  fileprivate var escapedForMarkdown: String {
    var result = ""
    for character in visible {
      if "\\`*_[]<>#|&!~".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }
}
