/// The names that a kind of context offers to a template, one below the other, with a value of each.
package struct ContextListing: Sendable {
  package struct Line: Sendable, Hashable {
    /// 0 for the names of the context itself; one more for those inside a list, an optional or a record.
    package let depth: Int
    package let name: String
    package let kind: FieldKind
    package let documentation: String
    /// A text as the page shows it; nil where there is none to show.
    package let example: String?
    /// The names inside are those of a context that was listed before.
    package let isRepeated: Bool
  }

  package private(set) var lines: [Line] = []

  /// - `example`: a context to take the values from; of a list, the first element is shown.
  package init<Model>(_ shape: Shape<Model>, example: Model?) {
    if let example {
      withUnsafePointer(to: example) { list(shape.declaration, UnsafeRawPointer($0), depth: 0, within: []) }
    } else {
      list(shape.declaration, nil, depth: 0, within: [])
    }
  }

  private mutating func list(
    _ shape: ShapeDeclaration, _ model: UnsafeRawPointer?, depth: Int, within outer: Set<ShapeDeclaration>
  ) {
    let listed = outer.union([shape])
    for field in shape.fields {
      let inner = field.shape
      let isRepeated = inner.map(listed.contains) ?? false
      lines.append(
        Line(
          depth: depth, name: field.name, kind: field.kind, documentation: field.documentation,
          example: model.flatMap { Self.example(of: field, in: $0) }, isRepeated: isRepeated))
      guard let inner, !isRepeated, inner.fields.first?.name != "." else { continue }
      var isDone = false
      if let model {
        field.access.each(model) { element in
          guard !isDone else { return }
          isDone = true
          list(inner, element, depth: depth + 1, within: listed)
        }
      }
      if !isDone { list(inner, nil, depth: depth + 1, within: listed) }
    }
  }

  private static func example(of field: FieldDeclaration, in model: UnsafeRawPointer) -> String? {
    switch field.kind {
    case .text:
      var page = PageBuffer(capacity: 256)
      field.access.write(model, &page)
      return String(decoding: page.bytes, as: UTF8.self)
    case .optionalText:
      var text: String?
      field.access.each(model) { text = $0.assumingMemoryBound(to: String.self).pointee }
      return text
    case .list where field.shape?.fields.first?.name == ".":
      var texts: [String] = []
      field.access.each(model) { texts.append($0.assumingMemoryBound(to: String.self).pointee) }
      return texts.joined(separator: " · ")
    case .flag: return field.access.isPresent(model) ? "sí" : "no"
    case .html, .optionalHTML, .list, .optional, .record: return nil
    }
  }
}
