import Diagnostics
import Indicators

/// Reads `content/plan.yaml`: the plan's years, axes, objectives, units, programmes, bands and indicator settings.
enum PlanCatalogue {
  /// Nil when what every plan needs is missing or wrong; all problems are reported.
  static func read(_ mapping: YAMLMapping, diagnostics: inout Diagnostics) -> Plan? {
    let mapping = mapping.checked(
      allowing: [
        "nombre", "ejercicios", "ejes", "objetivos", "unidades", "programas", "rangos", "formula_descendente",
        "indicadores",
      ], diagnostics: &diagnostics)
    let name = mapping.text("nombre", example: "Plan Municipal de Desarrollo 2022–2024", diagnostics: &diagnostics)
    let years = years(mapping, &diagnostics)
    let axes = items("ejes", of: mapping, allowing: ["clave", "nombre"], &diagnostics) { item, code, diagnostics in
      Axis(code: code, name: item.optionalText("nombre", diagnostics: &diagnostics)?.value)
    }
    let objectives = items("objetivos", of: mapping, allowing: ["clave", "nombre"], &diagnostics) {
      item, code, diagnostics in
      let entry = entry(item, code, &diagnostics)
      if let axis = entry?.axisCode, !axes.contains(where: { $0.code == axis }) {
        diagnostics.error(.notInPlan(.axis, axis, known: axes.map(\.code)), at: item.location)
      }
      return entry
    }
    let base = bands(mapping, of: .standard, &diagnostics)
    var foundInProgrammes = Diagnostics()
    let programmeItems = items(
      "programas", of: mapping, allowing: ["clave", "nombre", "rangos"], &foundInProgrammes
    ) { item, code, diagnostics in
      let own = item.isMapping("rangos") ? bands(item, of: base, &diagnostics) : nil
      return entry(item, code, &diagnostics).map { (entry: $0, bands: own) }
    }
    let programmes = programmeItems.map(\.entry)
    diagnostics.append(contentsOf: foundInProgrammes)
    let units = items("unidades", of: mapping, allowing: ["clave", "nombre", "programas"], &diagnostics) {
      item, code, diagnostics in
      let texts = item.texts("programas", diagnostics: &diagnostics)
      for text in texts where !foundInProgrammes.hasErrors && !programmes.contains(where: { $0.code == text.value }) {
        diagnostics.error(.notInPlan(.programme, text.value, known: programmes.map(\.code)), at: text.location)
      }
      return item.text("nombre", example: "Instituto Municipal de Planeación", diagnostics: &diagnostics)
        .map { ResponsibleUnit(code: code, name: $0.value, programmes: texts.map(\.value)) }
    }
    let descending = mapping.optionalText("formula_descendente", diagnostics: &diagnostics)
      .flatMap { formula($0, &diagnostics) }
    let settings = items(
      "indicadores", of: mapping, allowing: ["clave", "acumulacion", "peso", "rangos", "continua"],
      codePunctuation: ".-", &diagnostics
    ) { item, code, diagnostics in (code: code.lowercased(), setting: setting(item, base, &diagnostics)) }
    guard let name, let years else { return nil }
    return Plan(
      name: name.value, years: years, axes: axes, objectives: objectives, units: units, programmes: programmes,
      bands: base,
      programmeBands: Dictionary(
        programmeItems.compactMap { item in item.bands.map { (item.entry.code, $0) } },
        uniquingKeysWith: { first, _ in first }),
      descending: descending ?? .difference,
      settings: Dictionary(settings.map { ($0.code, $0.setting) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func entry(_ item: YAMLMapping, _ code: String, _ diagnostics: inout Diagnostics) -> Entry? {
    item.text("nombre", example: "Gobierno participativo", diagnostics: &diagnostics)
      .map { Entry(code: code, name: $0.value) }
  }

  private static func formula(_ text: YAMLMapping.Text, _ diagnostics: inout Diagnostics) -> DescendingFormula? {
    let vocabulary = Vocabulary<DescendingFormula>(entries: [(.difference, ["resta"]), (.ratio, ["razón"])])
    if let formula = vocabulary.value(of: text.value) { return formula }
    diagnostics.error(
      .unknownTerm(text.value, title: "formula_descendente", allowed: vocabulary.spellings), at: text.location)
    return nil
  }

  private static func years(_ mapping: YAMLMapping, _ diagnostics: inout Diagnostics) -> ClosedRange<Int>? {
    guard let years = mapping.mapping("ejercicios", diagnostics: &diagnostics) else {
      diagnostics.error(.yamlMissingKey("ejercicios", example: "{desde: 2022, hasta: 2024}"), at: mapping.location)
      return nil
    }
    let known = years.checked(allowing: ["desde", "hasta"], diagnostics: &diagnostics)
    func year(_ key: String, _ example: String) -> (value: Int, location: Location)? {
      if let year = years.integer(key, diagnostics: &diagnostics) { return year }
      _ = known.text(key, example: example, diagnostics: &diagnostics)
      return nil
    }
    guard let from = year("desde", "2022"), let to = year("hasta", "2024") else { return nil }
    guard from.value >= 1000, from.value <= to.value, to.value <= 9999 else {
      diagnostics.error(.yearsReversed(from.value, to.value), at: from.location)
      return nil
    }
    return from.value...to.value
  }

  /// The items of a list, each with its checked code. A code becomes part of addresses: letters, digits and
  /// `codePunctuation` only, each once, compared without case.
  private static func items<Item>(
    _ key: String, of mapping: YAMLMapping, allowing known: [String], codePunctuation: String = ".",
    _ diagnostics: inout Diagnostics, read: (YAMLMapping, String, inout Diagnostics) -> Item?
  ) -> [Item] {
    var seen: Set<String> = []
    return mapping.mappings(key, diagnostics: &diagnostics).compactMap { item in
      let item = item.checked(allowing: known, diagnostics: &diagnostics)
      guard let code = item.text("clave", example: "2", diagnostics: &diagnostics) else { return nil }
      let isGood = code.value.utf8.allSatisfy { $0.isLetterOrDigit || codePunctuation.utf8.contains($0) }
      guard isGood, code.value.utf8.first?.isLetterOrDigit == true, code.value.utf8.count <= 40 else {
        diagnostics.error(
          .badCode(code.value, example: codePunctuation.contains("-") ? "504-4-C1" : "2.1"), at: code.location)
        return nil
      }
      if !seen.insert(code.value.lowercased()).inserted {
        diagnostics.error(.repeatedCode(code.value), at: code.location)
        return nil
      }
      return read(item, code.value, &diagnostics)
    }
  }

  /// Bounds that are not written are those of `base`.
  private static func bands(_ mapping: YAMLMapping, of base: Bands, _ diagnostics: inout Diagnostics) -> Bands {
    guard let ranges = mapping.mapping("rangos", diagnostics: &diagnostics) else { return base }
    ranges.finish(allowing: ["en_riesgo_desde", "en_meta_desde", "en_meta_hasta"], diagnostics: &diagnostics)
    let bands = Bands(
      atRiskFrom: decimal("en_riesgo_desde", of: ranges, &diagnostics) ?? base.atRiskFrom,
      onTargetFrom: decimal("en_meta_desde", of: ranges, &diagnostics) ?? base.onTargetFrom,
      onTargetTo: decimal("en_meta_hasta", of: ranges, &diagnostics) ?? base.onTargetTo)
    if !(bands.atRiskFrom < bands.onTargetFrom && bands.onTargetFrom < bands.onTargetTo) {
      diagnostics.error(.bandsOutOfOrder, at: ranges.location)
    }
    return bands
  }

  private static func setting(
    _ item: YAMLMapping, _ base: Bands, _ diagnostics: inout Diagnostics
  ) -> IndicatorSetting {
    var accumulation: Accumulation?
    if let text = item.optionalText("acumulacion", diagnostics: &diagnostics) {
      accumulation = Accumulation.vocabulary.value(of: text.value)
      if accumulation == nil {
        diagnostics.error(
          .unknownTerm(text.value, title: "acumulacion", allowed: Accumulation.vocabulary.spellings), at: text.location)
      }
    }
    return IndicatorSetting(
      accumulation: accumulation, weight: decimal("peso", of: item, &diagnostics),
      bands: item.isMapping("rangos") ? bands(item, of: base, &diagnostics) : nil,
      continues: item.yesOrNo("continua", diagnostics: &diagnostics) ?? false, location: item.location)
  }

  /// Nil where the key is missing or has no value, or after reporting what cannot be a setting.
  private static func decimal(_ key: String, of mapping: YAMLMapping, _ diagnostics: inout Diagnostics) -> Quantity? {
    guard let text = mapping.optionalText(key, diagnostics: &diagnostics) else { return nil }
    if let value = Quantity(plainDecimal: text.value), value.canBeSetting { return value }
    diagnostics.error(.notADecimal(text.value, key: key), at: text.location)
    return nil
  }
}

extension Quantity {
  /// Whether it can be a weight or a bound: not negative, with at most six digits before the point and three after it.
  var canBeSetting: Bool { self >= Quantity(0) && self < Quantity(1_000_000) && decimals <= 3 }
}
