/// A value that is reached from an open context through its fields: `autor`, `autor.nombre`.
struct FieldPath: Hashable, Sendable {
  struct Step: Hashable, Sendable {
    let shape: ShapeDeclaration
    /// Its place among the shape's fields.
    let index: Int

    var field: FieldDeclaration { shape.fields[index] }
  }

  /// The open context that has the first field.
  let root: ShapeDeclaration
  let steps: [Step]
  let field: FieldDeclaration

  init(_ root: ShapeDeclaration, _ index: Int) {
    self.init(root, [Step(shape: root, index: index)], root.fields[index])
  }

  private init(_ root: ShapeDeclaration, _ steps: [Step], _ field: FieldDeclaration) {
    self.root = root
    self.steps = steps
    self.field = field
  }

  func appending(_ shape: ShapeDeclaration, _ index: Int) -> FieldPath {
    FieldPath(root, steps + [Step(shape: shape, index: index)], shape.fields[index])
  }

  static func == (a: FieldPath, b: FieldPath) -> Bool { a.steps == b.steps }

  func hash(into hasher: inout Hasher) { hasher.combine(steps) }
}

/// The contexts that are open where a tag stands, as far as they are known when a template is loaded.
///
/// A shape stands in it once: of two contexts with the same names only the inner can be meant. So recursion over
/// nodes within nodes comes back to the same stack, and a template is compiled once for each stack.
struct ContextStack: Hashable {
  enum Entry: Hashable {
    case shape(ShapeDeclaration)
    /// A section on a text, HTML or flag: has no names, but is what `{{.}}` means.
    case value(FieldPath)
    case text(String)
    case group(name: String, [String: Constant])
    /// A section on a name that is not known, which has been reported: any name may stand in it.
    case anything
  }

  /// Outermost first.
  private(set) var entries: [Entry]
  /// Values that an open section shows to be there.
  private(set) var present: Set<FieldPath> = []

  init(_ shape: ShapeDeclaration) {
    entries = [.shape(shape)]
  }

  mutating func push(_ entry: Entry) {
    switch entries.last {
    case .value, .text: entries.removeLast()
    case .shape, .group, .anything, nil: break
    }
    if let same = entries.firstIndex(of: entry) { entries.remove(at: same) }
    entries.append(entry)
    if case .shape(let shape) = entry { present = present.filter { $0.root != shape } }
  }

  mutating func markPresent(_ path: FieldPath) { present.insert(path) }

  /// The context whose names come first.
  var innermostShape: ShapeDeclaration? {
    for case .shape(let shape) in entries.reversed() { return shape }
    return nil
  }

  var acceptsAnything: Bool { entries.contains(.anything) }
}
