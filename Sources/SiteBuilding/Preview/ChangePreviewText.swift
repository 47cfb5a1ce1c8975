import Diagnostics

extension ChangePreview {
  /// For a person: what matters most first.
  ///
  /// - everything: also each page by its place, and each move of each column as `--json` has it.
  package func text(in language: Language, everything: Bool = false) -> String {
    let words = ChangeWords(language, texts: words[language.rawValue] ?? mainTexts)
    guard hasChanges else { return words.say("Nada cambiaría.\n", "Nothing would change.\n") }
    let text = ChangeDigest(self, words).text(pointsToDetail: !everything)
    return everything ? text + detail(words) : text
  }

  private func detail(_ words: ChangeWords) -> String {
    var text = ""
    let places = [("+", added), ("~", changed), ("−", removed)].flatMap { sign, places in
      places.map { "  \(sign) \($0)\n" }
    }
    text += "\n\(words.say("Cada archivo", "Each file"))\n\(places.joined())"
    for comparison in comparisons {
      let lines =
        comparison.addedRows.map { "  \(name($0, in: comparison.table)): \(words.say("nuevo", "new"))\n" }
        + comparison.removedRows.map { "  \(name($0, in: comparison.table)): \(words.gone)\n" }
        + comparison.moves.map { move in
          let (before, after) = (
            move.before.map(\.visible) ?? words.nothing, move.after.map(\.visible) ?? words.nothing
          )
          return "  \(name(move.row, in: comparison.table)), \(move.member.name): \(before) → \(after)\n"
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
}
