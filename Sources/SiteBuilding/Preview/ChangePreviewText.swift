import Diagnostics
import Indicators

extension ChangePreview {
  /// For a person: the pages, the other files by their number, and what moves, a line each.
  package func text(in language: Language) -> String {
    func say(_ es: String, _ en: String) -> String { language == .spanish ? es : en }
    guard hasChanges else { return say("Nada cambiaría.\n", "Nothing would change.\n") }
    var text = ""
    for (title, places, sign) in [
      (say("Se agregan", "Added"), added, "+"), (say("Cambian", "Changed"), changed, "~"),
      (say("Se retiran", "Removed"), removed, "−"),
    ] where !places.isEmpty {
      let pages = places.filter { $0.hasSuffix(".html") }
      let others = places.count - pages.count
      let counts = [
        pages.isEmpty ? nil : "\(pages.count) \(pages.count == 1 ? say("página", "page") : say("páginas", "pages"))",
        others == 0
          ? nil : "\(others) \(others == 1 ? say("archivo", "file") : say("archivos", "files")) \(say("más", "more"))",
      ].compactMap(\.self)
      text += "\(title): \(counts.joined(separator: say(" y ", " and ")))\n"
      text += pages.map { "  \(sign) \($0)\n" }.joined()
    }
    for comparison in comparisons {
      let lines =
        comparison.addedRows.map { "  \(name($0, in: comparison.table)): \(say("nuevo", "new"))\n" }
        + comparison.removedRows.map { "  \(name($0, in: comparison.table)): \(say("ya no está", "gone"))\n" }
        + comparison.moves.map { move in
          let nothing = say("sin dato", "no datum")
          let (before, after) = (shown(move.before, move.member), shown(move.after, move.member))
          return
            "  \(name(move.row, in: comparison.table)), \(move.member.name): \(before ?? nothing) → \(after ?? nothing)\n"
        }
      guard !lines.isEmpty else { continue }
      text += "\n\(comparison.table.fileName)\n\(lines.joined())"
    }
    return text
  }

  /// For a machine: one object.
  package var json: [UInt8] {
    JSONWriter.document { json in
      json.member("hay_cambios", hasChanges)
      json.member("agregados", added)
      json.member("cambiados", changed)
      json.member("retirados", removed)
      json.member("cifras", each: comparisons) { json, comparison in
        func row(_ key: [String], in json: inout JSONWriter) {
          json.member("renglon") { json in
            for (column, value) in zip(comparison.table.primaryKey, key) { json.member(column, value) }
          }
        }
        json.member("tabla", comparison.table.fileName)
        json.member("nuevos", each: comparison.addedRows) { json, key in row(key, in: &json) }
        json.member("retirados", each: comparison.removedRows) { json, key in row(key, in: &json) }
        json.member("movimientos", each: comparison.moves) { json, move in
          row(move.row, in: &json)
          json.member("campo", move.member.name)
          json.member("antes", move.before)
          json.member("despues", move.after)
        }
      }
    }
  }

  /// `504-4-C1, T2 2024`: a row by its key.
  private func name(_ key: [String], in table: DataTable) -> String {
    let parts = Dictionary(zip(table.primaryKey, key), uniquingKeysWith: { first, _ in first })
    var name = (parts["clave"] ?? "").visible
    if let scope = parts["ambito"], scope != name { name = "\(scope) \(name)" }
    guard let year = parts["ejercicio"], let quarter = parts["trimestre"] else { return name }
    return "\(name), T\(quarter) \(year)"
  }

  /// Shares in percent, statuses in the site's words.
  private func shown(_ cell: String?, _ member: DataMember) -> String? {
    guard let cell else { return nil }
    switch member.type {
    case .ratio: return Quantity(plainDecimal: cell).map { "\(Formatting.inPercent(Fraction($0))) %" } ?? cell.visible
    case .decimal: return Quantity(plainDecimal: cell).map(Formatting.number) ?? cell.visible
    case .code(let codes): return texts.flatMap { codes.contains(cell) ? $0(.status, cell) : nil } ?? cell.visible
    default: return cell.visible
    }
  }
}
