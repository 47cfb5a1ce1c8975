import Diagnostics

/// What a name in a template turns out to be.
enum Resolution {
  case field(FieldPath)
  case text(String)
  case group(name: String, [String: Constant])
  /// `{{.}}` in a context with names.
  case context(ShapeDeclaration)
  /// A name inside a section whose own name is not known.
  case anything
  case problem(Message)
}

extension ContextStack {
  /// Looks a name up as Mustache does: the first part in the contexts from the innermost outwards and then among the
  /// constants, each further part only inside what the one before stands for. `.name` looks in the innermost only.
  func resolve(_ name: String, constants: [String: Constant]) -> Resolution {
    guard !acceptsAnything, let innermost = entries.last else { return .anything }
    if name == "." { return value(of: innermost) }
    if name.isEmpty { return .problem(.templateTagWithoutName) }
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let isLocal = parts[0].isEmpty
    if isLocal { parts.removeFirst() }
    var found = isLocal ? look(up: parts[0], in: innermost) : lookUp(parts[0], constants)
    guard found != nil else {
      let known = isLocal ? names(in: innermost) : allNames(constants)
      return .problem(.templateUnknownName(parts[0], after: isLocal ? "." : "", known: known))
    }
    var prefix = (isLocal ? "." : "") + parts[0]
    for part in parts.dropFirst() {
      found = found.map { look(up: part, inside: $0, named: prefix, whole: name) }
      if case .problem = found { break }
      prefix += "." + part
    }
    return found ?? .anything
  }

  private func value(of entry: Entry) -> Resolution {
    switch entry {
    case .shape(let shape): shape.index(of: ".").map { .field(FieldPath(shape, $0)) } ?? .context(shape)
    case .value(let path): .field(path)
    case .text(let text): .text(text)
    case .group(let name, let members): .group(name: name, members)
    case .anything: .anything
    }
  }

  private func lookUp(_ name: String, _ constants: [String: Constant]) -> Resolution? {
    for entry in entries.reversed() {
      if let found = look(up: name, in: entry) { return found }
    }
    return look(up: name, in: .group(name: "", constants))
  }

  private func look(up name: String, in entry: Entry) -> Resolution? {
    switch entry {
    case .shape(let shape): shape.index(of: name).map { .field(FieldPath(shape, $0)) }
    case .group(let prefix, let members):
      switch members[name] {
      case .text(let text): .text(text)
      case .group(let inner): .group(name: prefix.isEmpty ? name : "\(prefix).\(name)", inner)
      case nil: nil
      }
    case .value, .text, .anything: nil
    }
  }

  private func look(up part: String, inside value: Resolution, named name: String, whole: String) -> Resolution {
    func unknown(_ known: [String]) -> Resolution {
      .problem(.templateUnknownName(part, after: name + ".", known: known))
    }
    switch value {
    case .field(let path):
      guard path.field.kind == .record || path.field.kind == .optional, let shape = path.field.shape else {
        return .problem(.templateNothingInside(name, of: whole, is: path.field.kind.value))
      }
      if path.field.kind == .optional, !present.contains(path) { return .problem(.templateMayBeAbsent(name)) }
      return shape.index(of: part).map { .field(path.appending(shape, $0)) } ?? unknown(shape.names)
    case .group(let prefix, let members):
      return look(up: part, in: .group(name: prefix, members)) ?? unknown(members.keys.sorted())
    case .text: return .problem(.templateNothingInside(name, of: whole, is: .text))
    case .context, .anything, .problem: return value
    }
  }

  private func names(in entry: Entry) -> [String] {
    switch entry {
    case .shape(let shape): shape.names
    case .group(_, let members): members.keys.sorted()
    case .value, .text, .anything: []
    }
  }

  /// Innermost first, as a reader looks for them.
  private func allNames(_ constants: [String: Constant]) -> [String] {
    var result: [String] = []
    for name in entries.reversed().flatMap(names) + constants.keys.sorted() where !result.contains(name) {
      result.append(name)
    }
    return result
  }
}

extension ShapeDeclaration {
  var names: [String] { fields.map(\.name).filter { $0 != "." } }
}

extension FieldKind {
  var value: Message.TemplateValue {
    switch self {
    case .text, .optionalText: .text
    case .html, .optionalHTML: .html
    case .flag: .flag
    case .list: .list
    case .record: .group
    case .optional: .groupThatMayBeAbsent
    }
  }
}
