/// Messages about `site-templates/` and about what narratives name.
extension Message {
  package static func unknownSlot(_ name: String, known: [String]) -> Message {
    let near = nearest(to: name, in: known).map { "{\($0)}" }
    let names = known.map { "{\($0)}" }
    let es = known.isEmpty ? "esta frase no lleva datos" : "aquí se puede usar \(alternatives(names, in: .spanish))"
    let en = known.isEmpty ? "this phrase carries no data" : "here you may use \(alternatives(names, in: .english))"
    return Message(
      "llave-desconocida",
      es: "{\(name)} no es un dato de esta frase", hint: near.map { "quizá \($0); \(es)" } ?? es,
      en: "{\(name)} is no datum of this phrase", hint: near.map { "perhaps \($0); \(en)" } ?? en)
  }

  package static func unclosedSlot(_ text: String) -> Message {
    Message(
      "llave-sin-cerrar",
      es: "falta la llave que cierra \(quoted(text))", hint: "escriba } después del nombre",
      en: "the brace that closes \(quoted(text)) is missing", hint: "write } after the name")
  }

  package static let outputIsContent = Message(
    "salida-es-contenido",
    es: "el sitio no se puede publicar en la carpeta del contenido ni en la de las plantillas",
    hint: "dé otra carpeta con --salida, como «public»",
    en: "the site cannot be published into the content folder or the templates folder",
    hint: "give another folder with --salida, such as «public»")

  /// What a narrative may attach to or show, in each language.
  package enum NarrativeTarget {
    case axis, objective, unit, programme, indicator, quarter, chart, table, datum, page

    var names: (es: String, en: String) {
      switch self {
      case .axis: ("un eje del plan", "an axis of the plan")
      case .objective: ("un objetivo del plan", "an objective of the plan")
      case .unit: ("una unidad del plan", "a unit of the plan")
      case .programme: ("un programa del plan", "a programme of the plan")
      case .indicator: ("un indicador", "an indicator")
      case .quarter: ("un trimestre con informes", "a quarter with reports")
      case .chart: ("una gráfica", "a chart")
      case .table: ("una tabla", "a table")
      case .datum: ("un dato", "a datum")
      case .page: ("una página ni un archivo del sitio", "a page or file of the site")
      }
    }
  }

  package static func unknownTarget(_ target: NarrativeTarget, _ text: String, known: [String]) -> Message {
    let examples = known.prefix(4).map { "«\($0)»" }
    return unknown(
      target, text, near: nearest(to: text, in: known),
      others: examples.isEmpty
        ? nil
        : (
          "existen, por ejemplo, \(alternatives(examples, in: .spanish))",
          "there are, for example, \(alternatives(examples, in: .english))"
        ))
  }

  /// A page or file of the site, as a narrative writes it.
  package static func unknownPage(_ text: String, known: some Sequence<String>) -> Message {
    unknown(
      .page, text, near: nearest(to: text, in: known),
      others: (
        "escriba la ruta desde este archivo, como «../metodologia.html»; un documento suyo va en la carpeta «evidencias»",
        "write the path from this file, such as «../metodologia.html»; a document of yours goes into folder «evidencias»"
      ))
  }

  /// What stands behind the dot of an indicator that exists: `dato:504-4-c1.logrado`. `names`: what may stand there.
  package static func unknownDetail(
    _ target: NarrativeTarget, _ text: String, of indicator: String, names: [String]
  ) -> Message {
    let name = String(text.dropFirst(indicator.count + 1))
    return unknown(
      target, text, near: nearest(to: name, in: names).map { "\(indicator).\($0)" },
      others: (
        "escriba «\(indicator).» y después \(alternatives(names, in: .spanish))",
        "write «\(indicator).» and then \(alternatives(names, in: .english))"
      ))
  }

  private static func unknown(
    _ target: NarrativeTarget, _ text: String, near: String?, others: (es: String, en: String)?
  ) -> Message {
    let names = target.names
    return Message(
      "destino-desconocido",
      es: "\(quoted(text)) no es \(names.es)", hint: near.map { "quizá «\($0)»" } ?? others?.es,
      en: "\(quoted(text)) is not \(names.en)", hint: near.map { "perhaps «\($0)»" } ?? others?.en)
  }
}
