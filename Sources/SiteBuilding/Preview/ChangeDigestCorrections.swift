import Indicators

extension ChangeDigest {
  /// Those that a later report makes, then those that leave no revision: made in the published report itself, or by
  /// a report that is taken away or put off.
  var corrections: [String] {
    let told = preview.corrections.added.map { row in
      let report = (row["informe"] ?? "").visible
      return correction(
        row["clave"] ?? "", field(of: row), value(row["antes"], of: row), value(row["despues"], of: row),
        words.say("lo corrige el informe \(report)", "corrected by the report \(report)"))
    }
    let silent = correctedObservations.filter { !isTold($0) && isShown($0) }.map { move in
      correction(
        move.row[0], field(move.member.name, words.period(move.row[1], move.row[2])),
        words.shown(move.before, move.member), words.shown(move.after, move.member),
        origin(of: move))
    }
    let withdrawn = preview.corrections.removed.map { row in
      let gone = words.say("la corrección ya no consta", "the correction is no longer told")
      return "  \(title(row["clave"] ?? "")), \(field(of: row)): \(gone)\n"
    }
    return told + silent + withdrawn
  }

  /// Whether the figure before was published, and not only awaited: what a quarter programmed or achieved.
  func isCorrection(_ move: TableComparison.Move) -> Bool {
    move.before != nil && ["programado", "alcanzado"].contains(move.member.name)
  }

  /// Whether the two figures differ as they are shown.
  func isShown(_ move: TableComparison.Move) -> Bool {
    words.shown(move.before, move.member) != words.shown(move.after, move.member)
  }

  private var correctedObservations: [TableComparison.Move] { observations?.moves.filter(isCorrection) ?? [] }

  /// Whether a new revision tells of the same figure.
  private func isTold(_ move: TableComparison.Move) -> Bool {
    preview.corrections.added.contains { row in
      [row["clave"], row["ejercicio"], row["trimestre"]] == move.row.map(Optional.init)
        && row["campo"] == move.member.name
    }
  }

  private func origin(of move: TableComparison.Move) -> String {
    let (old, new) = (
      observations?.before.value("informe", of: move.row), observations?.after.value("informe", of: move.row)
    )
    guard let new, old != new else {
      return words.say("cambió en el informe ya publicado", "changed in the published report itself")
    }
    return words.say("ahora cuenta el informe \(new.visible)", "the report \(new.visible) counts now")
  }

  private func correction(_ key: String, _ field: String, _ before: String, _ after: String, _ why: String) -> String {
    "  \(title(key)), \(field): \(before) → \(after) (\(why))\n"
  }

  private func field(of row: CorrectionComparison.Row) -> String {
    let code = row["campo"] ?? ""
    guard let quarter = row["trimestre"] else { return field(code, row["ejercicio"] ?? "") }
    return field(code, words.period(row["ejercicio"] ?? "", quarter))
  }

  /// In the site's words.
  private func field(_ code: String, _ period: String) -> String {
    guard let texts = words.texts else { return "\(code.visible), \(period)" }
    let name: Phrase? =
      switch code {
      case "nombre": .revisedName
      case "definicion": .revisedDefinition
      case "metodo": .revisedMethod
      case "unidad_medida": .revisedUnitOfMeasure
      case "sentido": .revisedDirection
      case "linea_base": .revisedBaseline
      case "programado": .revisedProgrammed
      case "alcanzado": .revisedAchieved
      default: nil
      }
    return name.map { texts($0, period) } ?? "\(code.visible), \(period)"
  }

  private func value(_ text: String?, of row: CorrectionComparison.Row) -> String {
    guard let text else { return words.nothing }
    if row["campo"] == "sentido", let texts = words.texts { return texts(.direction, text) }
    guard row["trimestre"] != nil, let number = Quantity(plainDecimal: text) else { return text.visible }
    return Formatting.number(number)
  }
}
