import Diagnostics

/// Words that are the same on every page: a tree of names, resolved and escaped when templates are loaded.
package indirect enum Constant: Sendable, Hashable {
  case text(String)
  case group([String: Constant])
}

/// The templates of a site, parsed, and the words that they share.
package struct TemplateLibrary: Sendable {
  private let root: String
  private let templates: [String: ParsedTemplate]
  /// What stands below every context: a context's own name comes first.
  let constants: [String: Constant]

  /// A template's name is its path below `root`, without `.mustache`; sources that are no such file are left out.
  package init(sources: [SourceText], root: String, constants: [String: Constant]) {
    let prefix = root.isEmpty || root.hasSuffix("/") ? root : root + "/"
    var templates: [String: ParsedTemplate] = [:]
    for source in sources where source.name.hasPrefix(prefix) && source.name.hasSuffix(Self.suffix) {
      let name = String(source.name.dropFirst(prefix.count).dropLast(Self.suffix.count))
      templates[name] = TemplateParser.parse(source, name: name)
    }
    self.root = prefix
    self.templates = templates
    self.constants = constants
  }

  private static let suffix = ".mustache"

  /// The template `name`, ready to render models that have `shape`.
  ///
  /// Nil after reporting every problem of it, and of what it includes, into `diagnostics`. A problem that stands there
  /// already, because another template uses the same file, is not repeated.
  package func template<Model>(
    _ name: String, for shape: Shape<Model>, diagnostics: inout Diagnostics
  ) -> Template<Model>? {
    guard let parsed = templates[name] else {
      let file = root + name + Self.suffix
      diagnostics.error(.templateMissing(name, file: file), at: Location(file: file))
      return nil
    }
    var compiler = Compiler(self, diagnostics)
    let program = compiler.compile(parsed, for: shape.declaration)
    diagnostics = compiler.diagnostics
    return program.map { Template(program: $0) }
  }

  /// The names of all templates, sorted.
  package var names: [String] { templates.keys.sorted() }

  func parsed(_ name: String) -> ParsedTemplate? { templates[name] }

  /// The templates that a template includes, directly or not; itself only if it does so.
  func included(by name: String) -> Set<String> {
    var found: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      for inclusion in templates[next]?.inclusions ?? [] where found.insert(inclusion).inserted {
        waiting.append(inclusion)
      }
    }
    return found
  }

  /// The blocks of a template and of all that it includes: what may be filled from outside.
  func blocks(of name: String) -> [String] {
    var result: [String] = []
    for template in [name] + included(by: name).sorted() {
      for block in templates[template]?.blocks ?? [] where !result.contains(block) { result.append(block) }
    }
    return result
  }
}

/// A template whose names are resolved: it renders any `Model` and cannot fail.
package struct Template<Model>: Sendable {
  private let program: Program

  init(program: Program) {
    self.program = program
  }

  /// Appends the page to `output`.
  package func render(_ model: Model, into output: inout [UInt8]) {
    withUnsafePointer(to: model) { program.run(on: UnsafeRawPointer($0), into: &output) }
  }
}
