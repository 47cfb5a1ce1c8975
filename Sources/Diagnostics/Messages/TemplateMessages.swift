/// What is wrong with a template of the site, for those who change its looks.
extension Message {
  /// What a name of a template stands for, as messages tell it.
  package enum TemplateValue: Sendable, Hashable {
    case text, html, flag, list
    /// A context, or a group of constants, with names inside.
    case group
    case groupThatMayBeAbsent
  }

  // MARK: Tags

  package static func templateTagWithoutEnd(closing: String) -> Message {
    Message(
      "template-tag-without-end", es: "la etiqueta no termina", hint: "ciérrela con \(closing)",
      en: "the tag does not end", hint: "close it with \(closing)")
  }

  package static let templateTagWithoutName = Message(
    "template-tag-without-name", es: "la etiqueta no nombra nada", hint: "escriba un nombre, como {{titulo}}",
    en: "the tag names nothing", hint: "write a name, such as {{titulo}}")

  package static func templateTagWithManyNames(_ words: [String]) -> Message {
    let shown = quoted(words.joined(separator: " "))
    return Message(
      "template-tag-with-many-names", es: "una etiqueta lleva un solo nombre, y aquí dice \(shown)",
      hint: "quite los espacios o use una etiqueta por nombre",
      en: "a tag takes a single name, and here it says \(shown)",
      hint: "remove the spaces, or use a tag for each name")
  }

  package static let templateBadDelimiters = Message(
    "template-bad-delimiters", es: "el cambio de delimitadores lleva dos, separados por un espacio y sin «=»",
    hint: "por ejemplo {{=<% %>=}}", en: "a change of delimiters takes two, with a space between and without «=»",
    hint: "for instance {{=<% %>=}}")

  package static func templateNotClosed(_ opening: String, name: String) -> Message {
    Message(
      "template-not-closed", es: "\(quoted(opening)) no se cierra", hint: "escriba {{/\(name)}} donde termina",
      en: "\(quoted(opening)) is not closed", hint: "write {{/\(name)}} where it ends")
  }

  package static func templateWrongClose(_ name: String, opening: String, name open: String, line: Int) -> Message {
    Message(
      "template-wrong-close",
      es: "{{/\(name)}} no cierra lo que está abierto, \(quoted(opening)) de la línea \(line)",
      hint: "escriba {{/\(open)}}",
      en: "{{/\(name)}} does not close what is open, \(quoted(opening)) from line \(line)",
      hint: "write {{/\(open)}}")
  }

  package static func templateCloseWithoutOpen(_ name: String) -> Message {
    Message(
      "template-close-without-open", es: "{{/\(name)}} no cierra nada", hint: "bórrela, o abra antes {{#\(name)}}",
      en: "{{/\(name)}} closes nothing", hint: "delete it, or open {{#\(name)}} before it")
  }

  package static func templateTooDeep(limit: Int) -> Message {
    Message(
      "template-too-deep", es: "hay más de \(limit) secciones o bloques, uno dentro de otro",
      hint: "pase una parte a otra plantilla e inclúyala con {{>nombre}}",
      en: "there are more than \(limit) sections or blocks, one inside another",
      hint: "move a part to another template and include it with {{>name}}")
  }

  // MARK: Names

  /// `prefix` is what stands before the unknown part of a dotted name, its dot included; `known` are the names
  /// that could stand in the place of that part.
  package static func templateUnknownName(_ part: String, after prefix: String, known: [String]) -> Message {
    let (es, en) = suggestion(
      for: part, after: prefix, known: known, hereEs: "aquí se puede usar", hereEn: "here you may use")
    return Message(
      "template-unknown-name", es: "\(quoted(prefix + part)) no es un nombre conocido aquí", hint: es,
      en: "\(quoted(prefix + part)) is not a name known here", hint: en)
  }

  package static func templateTextAsHTML(_ name: String) -> Message {
    Message(
      "template-text-as-html", es: "\(quoted(name)) es texto, y sin escapar solo se admite HTML ya seguro",
      hint: "escriba {{\(name)}}", en: "\(quoted(name)) is text, and only safe HTML may go unescaped",
      hint: "write {{\(name)}}")
  }

  package static func templateHTMLAsText(_ name: String) -> Message {
    Message(
      "template-html-as-text", es: "\(quoted(name)) es HTML, y aquí se verían sus etiquetas",
      hint: "escriba {{{\(name)}}}", en: "\(quoted(name)) is HTML, and here its tags would show",
      hint: "write {{{\(name)}}}")
  }

  /// `inside` are names that the value has inside, if any.
  package static func templateNotAText(_ name: String, is value: TemplateValue, inside: [String]) -> Message {
    let section = "{{#\(name)}}…{{/\(name)}}"
    let (es, en): (String, String) =
      switch value {
      case .list: ("recórrala con \(section)", "go through it with \(section)")
      case .flag where name == ".": ("escriba el nombre de un texto", "write the name of a text")
      case .flag, .groupThatMayBeAbsent: ("úselo como \(section)", "use it as \(section)")
      case .text, .html, .group:
        inside.isEmpty
          ? ("use los nombres que tiene dentro", "use the names inside it")
          : ("use \(someTags(name, inside, .spanish))", "use \(someTags(name, inside, .english))")
      }
    return Message(
      "template-not-a-text", es: "\(quoted(name)) es \(value.spanish), no un texto", hint: es,
      en: "\(quoted(name)) is \(value.english), not a text", hint: en)
  }

  package static func templateMayBeAbsent(_ name: String) -> Message {
    Message(
      "template-may-be-absent", es: "\(quoted(name)) puede faltar",
      hint: "enciérrelo en {{#\(name)}}…{{/\(name)}}", en: "\(quoted(name)) may be absent",
      hint: "wrap it in {{#\(name)}}…{{/\(name)}}")
  }

  /// `whole` is the dotted name; `name` the part of it that has no names inside.
  package static func templateNothingInside(_ name: String, of whole: String, is value: TemplateValue) -> Message {
    let isList = value == .list
    return Message(
      "template-nothing-inside",
      es: "\(quoted(whole)) no se puede leer, porque \(quoted(name)) es \(value.spanish)",
      hint: isList ? "recórrala con {{#\(name)}}…{{/\(name)}}" : "quite lo que sigue al punto",
      en: "\(quoted(whole)) cannot be read, because \(quoted(name)) is \(value.english)",
      hint: isList ? "go through it with {{#\(name)}}…{{/\(name)}}" : "remove what follows the dot")
  }

  // MARK: Other templates

  package static func templateMissing(_ name: String, file: String) -> Message {
    Message(
      "template-missing", es: "falta la plantilla \(quoted(name))", hint: "va en \(file)",
      en: "the template \(quoted(name)) is missing", hint: "it belongs in \(file)")
  }

  package static func templateUnknown(_ name: String, known: [String]) -> Message {
    let (es, en) = suggestion(for: name, known: known, hereEs: "puede ser", hereEn: "it may be")
    return Message(
      "template-unknown", es: "no hay ninguna plantilla \(quoted(name))", hint: es,
      en: "there is no template \(quoted(name))", hint: en)
  }

  package static func templateUnknownBlock(_ name: String, parent: String, known: [String]) -> Message {
    let (es, en) = suggestion(for: name, known: known, hereEs: "puede ser", hereEn: "it may be")
    return Message(
      "template-unknown-block", es: "\(quoted(name)) no es un bloque de la plantilla \(quoted(parent))",
      hint: es ?? "esa plantilla no tiene bloques",
      en: "\(quoted(name)) is not a block of the template \(quoted(parent))",
      hint: en ?? "that template has no blocks")
  }

  package static func templateBlockTwice(_ name: String) -> Message {
    Message(
      "template-block-twice", es: "el bloque \(quoted(name)) ya se dio aquí", hint: "deje uno solo",
      en: "the block \(quoted(name)) was already given here", hint: "keep only one")
  }

  package static let templateTagBesideBlocks = Message(
    "template-tag-beside-blocks", es: "directamente dentro de {{<…}} solo se muestran bloques",
    hint: "ponga la etiqueta dentro de {{$bloque}}…{{/bloque}}",
    en: "directly inside {{<…}} only blocks are shown", hint: "put the tag inside {{$block}}…{{/block}}")

  /// `chain`: the templates in the order in which they include one another; the last is the first again.
  package static func templateCycle(_ chain: [String]) -> Message {
    let shown = chain.joined(separator: " → ")
    return Message(
      "template-cycle", es: "la plantilla se incluye a sí misma sin fin: \(shown)",
      hint: "solo puede hacerlo dentro de la sección de una lista o de un dato que puede faltar, "
        + "si es del contexto más interno",
      en: "the template includes itself without end: \(shown)",
      hint:
        "it may do so only inside the section of a list or of something that may be absent, if it belongs to the innermost context"
    )
  }

  /// The same message, saying which template led to the file it is about.
  package func usedBy(template: String) -> Message {
    Message(
      code, es: "\(spanish.rule) (usado por la plantilla \(quoted(template)))", hint: spanish.hint,
      en: "\(english.rule) (used by the template \(quoted(template)))", hint: english.hint)
  }
}

extension Message.TemplateValue {
  fileprivate var spanish: String {
    switch self {
    case .text: "un texto"
    case .html: "HTML"
    case .flag: "un sí o no"
    case .list: "una lista"
    case .group: "un grupo de datos"
    case .groupThatMayBeAbsent: "un grupo de datos que puede faltar"
    }
  }

  fileprivate var english: String {
    switch self {
    case .text: "a text"
    case .html: "HTML"
    case .flag: "a yes or no"
    case .list: "a list"
    case .group: "a group of data"
    case .groupThatMayBeAbsent: "a group of data that may be absent"
    }
  }
}

/// The most names that a hint lists.
private let listedNames = 24

/// Hints in both languages: the nearest of the known words, or else all of them; nil where there is none.
private func suggestion(
  for word: String, after prefix: String = "", known: [String], hereEs: String, hereEn: String
) -> (es: String?, en: String?) {
  if word.count > 1, let near = nearest(to: word, in: known) {
    return ("quizá \(quoted(prefix + near))", "perhaps \(quoted(prefix + near))")
  }
  guard !known.isEmpty else { return (nil, nil) }
  let shown = known.prefix(listedNames).map { prefix + $0 }
  let rest = known.count - shown.count
  func list(_ language: Language, _ more: String) -> String {
    alternatives(rest > 0 ? shown + ["\(rest) \(more)"] : shown, in: language)
  }
  return ("\(hereEs) \(list(.spanish, "más"))", "\(hereEn) \(list(.english, "more"))")
}

private func someTags(_ name: String, _ inside: [String], _ language: Language) -> String {
  alternatives(inside.prefix(3).map { "{{\(name == "." ? "" : name + ".")\($0)}}" }, in: language)
}
