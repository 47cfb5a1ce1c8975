import Indicators

extension ChangeDigest {
  /// To date and in each quarter; a quarter's first figures are counted, and corrections are told above.
  var indicatorFigures: Figures {
    var figures = Figures()
    var blocks: [String: ChangeBlock] = [:]
    var rounded = 0
    for move in indicators?.moves ?? [] where move.member.name != "estado" && !move.member.name.hasPrefix("corte_") {
      guard let indicators, let line = moved(move.member, in: indicators.table, from: move.before, to: move.after)
      else {
        rounded += 1
        continue
      }
      blocks[move.row[0], default: ChangeBlock()].add(line, of: move.member)
    }
    var new: [String: (figures: Int, statuses: Int)] = [:]
    var order: [String] = []
    func count(_ row: [String], figures: Int = 0, statuses: Int = 0) {
      let period = period(of: row)
      if new[period] == nil { order.append(period) }
      new[period, default: (0, 0)].figures += figures
      new[period, default: (0, 0)].statuses += statuses
    }
    for move in observations?.moves ?? [] {
      guard let observations else { continue }
      if move.before == nil {
        count(move.row, figures: 1)
      } else if move.member.name == "estado", move.before == Status.notYetDue.code {
        count(move.row, statuses: 1)
      } else if let line = moved(move.member, in: observations.table, from: move.before, to: move.after) {
        if !isCorrection(move) { blocks[move.row[0], default: ChangeBlock()].add(line, in: period(of: move.row)) }
      } else {
        rounded += 1
      }
    }
    for row in observations?.addedRows ?? [] {
      let hasStatus = observations?.after.value("estado", of: row) != nil
      let all = observations?.figureCount(in: [row]) ?? 0
      count(row, figures: all - (hasStatus ? 1 : 0), statuses: hasStatus ? 1 : 0)
    }
    for row in observations?.removedRows ?? [] {
      blocks[row[0], default: ChangeBlock()].add(words.say("Ya no está", "Gone"), in: period(of: row))
    }
    let keys = (indicators?.after.keys ?? []) + (indicators?.removedRows ?? [])
    let known = Self.unique(keys.map { $0[0] } + blocks.keys.sorted())
    figures.lines = known.compactMap { key in
      blocks[key].map { "  \(title(key))\n\($0.text)" }
    }
    figures.counts = order.map { period in
      let (number, statuses) = new[period] ?? (0, 0)
      let parts = [
        number == 0 ? nil : words.count(number, ("cifra nueva", "cifras nuevas"), ("new figure", "new figures")),
        statuses == 0 ? nil : words.count(statuses, ("estado nuevo", "estados nuevos"), ("new status", "new statuses")),
      ].compactMap(\.self)
      return parts.joined(separator: words.say(" y ", " and ")) + words.say(" de ", " of ") + period
    }
    let whole = indicators?.figureCount(in: indicators?.addedRows ?? []) ?? 0
    if whole > 0 {
      figures.counts.append(
        words.count(
          whole, ("cifra a la fecha de indicadores nuevos", "cifras a la fecha de indicadores nuevos"),
          ("figure to date of new indicators", "figures to date of new indicators")))
    }
    if rounded > 0 { figures.counts.append(roundedCount(rounded, words.say("de indicadores", "of indicators"))) }
    return figures
  }
}
