import Indicators

/// A preview for somebody who reads a terminal: a summary, corrections, statuses, the plan and its axes, indicators.
/// What is only counted is counted at the end, with how to see it.
struct ChangeDigest {
  let preview: ChangePreview
  let words: ChangeWords
  let indicators: TableComparison?
  let observations: TableComparison?
  let groups: TableComparison?

  init(_ preview: ChangePreview, _ words: ChangeWords) {
    self.preview = preview
    self.words = words
    func table(_ name: String) -> TableComparison? { preview.comparisons.first { $0.table.name == name } }
    indicators = table("indicadores")
    observations = table("observaciones")
    groups = table("avance")
  }

  /// - pointsToDetail: whether the counts at the end say how to see what they count.
  func text(pointsToDetail: Bool) -> String {
    let corrections = corrections
    let statusMoves = statusMoves
    let indicators = indicatorFigures
    let groups = groupFigures
    var counts = (indicators.counts + groups.counts).map { "  \($0)\n" }
    if pointsToDetail {
      counts.append(
        "  \(words.say("Cada archivo y cada dato", "Each file and each datum")): avance cambios --verbose\n")
    }
    let sections: [(title: String, lines: [String])] = [
      (
        words.say("Cifras y datos ya publicados que se corrigen", "Published figures and data that are corrected"),
        corrections
      ),
      (words.say("Indicadores que cambian de estado", "Indicators whose status changes"), statusMoves),
      (words.say("Indicadores nuevos o que ya no están", "Indicators that are new or gone"), comings),
      (words.say("El plan y sus ejes", "The plan and its axes"), groups.lines),
      (words.say("Cifras de cada indicador", "Figures of each indicator"), indicators.lines),
      (words.say("Además", "Besides"), counts),
    ]
    return summary(corrections: corrections.count, statusMoves: statusMoves.count)
      + sections.filter { !$0.lines.isEmpty }.map { "\n\($0.title)\n\($0.lines.joined())" }.joined()
  }

  // MARK: Summary

  private func summary(corrections: Int, statusMoves: Int) -> String {
    var text = ""
    for (title, places) in [
      (words.say("Se agregan", "Added"), preview.added), (words.say("Cambian", "Changed"), preview.changed),
      (words.say("Se retiran", "Removed"), preview.removed),
    ] where !places.isEmpty {
      let pages = places.count { $0.hasSuffix(".html") }
      let others = places.count - pages
      let counts = [
        pages == 0 ? nil : words.count(pages, ("página", "páginas"), ("page", "pages")),
        others == 0 ? nil : words.count(others, ("archivo más", "archivos más"), ("file more", "files more")),
      ].compactMap(\.self)
      text += "\(title): \(counts.joined(separator: words.say(" y ", " and ")))\n"
    }
    if let (old, new) = cutOffs, old != new {
      text += words.say("El corte pasa de \(old) a \(new)\n", "The cut-off goes from \(old) to \(new)\n")
    }
    for (number, es, en) in [
      (
        corrections, ("dato ya publicado se corrige", "datos ya publicados se corrigen"),
        ("published datum is corrected", "published data are corrected")
      ),
      (
        statusMoves, ("indicador cambia de estado", "indicadores cambian de estado"),
        ("indicator changes status", "indicators change status")
      ),
      (
        indicators?.addedRows.count ?? 0, ("indicador nuevo", "indicadores nuevos"),
        ("new indicator", "new indicators")
      ),
      (
        indicators?.removedRows.count ?? 0, ("indicador ya no está", "indicadores ya no están"),
        ("indicator is gone", "indicators are gone")
      ),
    ] as [(Int, (String, String), (String, String))] where number > 0 {
      text += words.count(number, es, en) + "\n"
    }
    return text
  }

  private var cutOffs: (String, String)? {
    guard let indicators, let key = indicators.after.keys.first(where: { indicators.before[$0] != nil }) else {
      return nil
    }
    func cutOff(_ rows: PublishedRows) -> String? {
      guard let year = rows.value("corte_ejercicio", of: key), let quarter = rows.value("corte_trimestre", of: key)
      else { return nil }
      return words.period(year, quarter)
    }
    guard let old = cutOff(indicators.before), let new = cutOff(indicators.after) else { return nil }
    return (old, new)
  }

  // MARK: Statuses

  private var statusMoves: [String] {
    (indicators?.moves ?? []).filter { $0.member.name == "estado" }.map { move in
      "  \(title(move.row[0])): \(words.shown(move.before, move.member)) → \(words.shown(move.after, move.member))\n"
    }
  }

  /// Before the first publication all are new: then their number in the summary is enough.
  private var comings: [String] {
    guard let indicators, !indicators.before.keys.isEmpty else { return [] }
    return indicators.addedRows.map { key in
      let status = indicators.after.value("estado", of: key).map(words.status) ?? words.nothing
      return "  \(title(key[0])): \(words.say("nuevo", "new")), \(status)\n"
    } + indicators.removedRows.map { "  \(title($0[0])): \(words.gone)\n" }
  }

  /// `504-4-C1 Porcentaje de mecanismos…`, as it is named now, or was.
  func title(_ key: String) -> String {
    let name = preview.names[key] ?? indicators?.before.value("nombre", of: [key])
    return name.map { "\(key.visible) \($0.visible)" } ?? key.visible
  }
}
