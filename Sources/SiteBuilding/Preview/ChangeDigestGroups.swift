import Indicators

extension ChangeDigest {
  private static let mainScopes = ["plan", "eje"]

  /// Of each, its newest quarter beside the newest that is published, and what moves in the quarters before.
  var groupFigures: Figures {
    guard let groups else { return Figures() }
    var figures = Figures()
    var newRows: [[String]] = []
    for group in Self.unique(groups.after.keys.filter { Self.mainScopes.contains($0[0]) }.map { Array($0.prefix(2)) }) {
      let newest = Self.newest(of: group, in: groups.after)
      guard let key = newest, let old = Self.newest(of: group, in: groups.before) else {
        newRows += groups.after.keys.filter { $0.starts(with: group) }
        continue
      }
      var block = ChangeBlock()
      for member in TableComparison.figures(of: groups.table) {
        let (before, after) = (groups.before.value(member.name, of: old), groups.after.value(member.name, of: key))
        block.add(moved(member, in: groups.table, from: before, to: after), of: member)
      }
      for move in groups.moves where move.row.starts(with: group) && (move.row != key || old != key) {
        block.add(
          moved(move.member, in: groups.table, from: move.before, to: move.after),
          in: period(of: move.row))
      }
      for row in groups.removedRows where row.starts(with: group) {
        block.add(words.say("Ya no está", "Gone"), in: period(of: row))
      }
      newRows += groups.addedRows.filter { $0.starts(with: group) && $0 != key }
      guard !block.isEmpty else { continue }
      let periods = old == key ? period(of: key) : "\(period(of: old)) → \(period(of: key))"
      figures.lines.append("  \(name(of: key, in: groups)), \(periods)\n\(block.text)")
    }
    figures.lines += Self.unique(
      groups.removedRows.filter { Self.mainScopes.contains($0[0]) }.map { Array($0.prefix(2)) }
    )
    .filter { Self.newest(of: $0, in: groups.after) == nil }
    .map { "  \($0[0].visible) \($0[1].visible): \(words.gone)\n" }
    figures.counts = counts(of: groups, newRows: newRows)
    return figures
  }

  /// What is not shown: rows of the plan and its axes that have nothing published beside them, the other groups, and
  /// what rounding hides.
  private func counts(of groups: TableComparison, newRows: [[String]]) -> [String] {
    var counts: [String] = []
    let rest =
      groups.moves.count { !Self.mainScopes.contains($0.row[0]) }
      + groups.figureCount(in: groups.addedRows.filter { !Self.mainScopes.contains($0[0]) })
      + groups.removedRows.count { !Self.mainScopes.contains($0[0]) }
    let new = groups.figureCount(in: newRows)
    if new > 0 {
      counts.append(
        words.count(
          new, ("cifra nueva del plan y sus ejes", "cifras nuevas del plan y sus ejes"),
          ("new figure of the plan and its axes", "new figures of the plan and its axes")))
    }
    if rest > 0 {
      counts.append(
        words.count(
          rest, ("cifra de objetivos, unidades y programas", "cifras de objetivos, unidades y programas"),
          ("figure of objectives, units and programmes", "figures of objectives, units and programmes")))
    }
    let rounded = groups.moves.count { Self.mainScopes.contains($0.row[0]) && !isShown($0) }
    if rounded > 0 {
      counts.append(roundedCount(rounded, words.say("del plan y sus ejes", "of the plan and its axes")))
    }
    return counts
  }

  private func name(of key: [String], in groups: TableComparison) -> String {
    if key[0] == "plan" { return words.say("El plan", "The plan") }
    guard let texts = words.texts else { return "\(key[0]) \(key[1])" }
    return groups.after.value("nombre", of: key).map { texts(.axisNamed, key[1].visible, $0.visible) }
      ?? texts(.axisUnnamed, key[1].visible)
  }

  private static func newest(of group: [String], in rows: PublishedRows) -> [String]? {
    rows.keys.filter { $0.starts(with: group) }.max { ($0[2], $0[3]) < ($1[2], $1[3]) }
  }
}
