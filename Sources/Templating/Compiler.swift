import Diagnostics

/// Turns parsed templates into a program, reporting every name that does not resolve.
///
/// Each inclusion becomes a routine, one for each way in which it is used: contexts, blocks, indentation.
struct Compiler {
  let library: TemplateLibrary
  private(set) var diagnostics: Diagnostics
  /// What was reported, here and for other templates.
  private var reported: Set<Problem>
  private var hasFailed = false
  private var main = ""
  var routines = Routines()
  var environments = BlockEnvironments()
  var registers = Registers()

  init(_ library: TemplateLibrary, _ diagnostics: Diagnostics) {
    self.library = library
    self.diagnostics = diagnostics
    reported = Set(diagnostics.items.map { Problem(code: $0.message.code, location: $0.location) })
  }

  private struct Problem: Hashable {
    let code: String
    let location: Location
  }

  /// The program, or nil after reporting every problem.
  mutating func compile(_ template: ParsedTemplate, for shape: ShapeDeclaration) -> Program? {
    main = template.name
    registers.claimFirst(for: shape)
    let scope = Scope(template: template, stack: ContextStack(shape), environment: environments.empty)
    _ = routine(for: scope)
    for cycle in routines.cycles() { report(.templateCycle(cycle.chain), at: cycle.tag, in: cycle.template) }
    return hasFailed ? nil : routines.link(registers)
  }

  /// Reports a problem once for each place, however many templates use that place.
  mutating func report(_ message: Message, at range: Range<Int>, in template: ParsedTemplate) {
    hasFailed = true
    let location = template.source.location(of: range)
    guard reported.insert(Problem(code: message.code, location: location)).inserted else { return }
    diagnostics.error(template.name == main ? message : message.usedBy(template: main), at: location)
  }

  mutating func report(_ message: Message, at tag: Tag, in scope: Scope) {
    report(message, at: tag.range, in: scope.template)
  }

  /// The routine that renders the scope's template, compiled when this is its first use.
  mutating func routine(for scope: Scope) -> Int {
    if let known = routines.index(for: scope.key) { return known }
    let index = routines.open(scope.key)
    for problem in scope.template.problems { report(problem.message, at: problem.range, in: scope.template) }
    var code = Code()
    compile(scope.template.nodes, scope, into: &code)
    code.append(.end)
    routines.close(index, code)
    return index
  }

  mutating func compile(_ nodes: [Node], _ scope: Scope, into code: inout Code) {
    for node in nodes {
      switch node {
      case .text(let range, let startsLine): compileText(range, startsLine: startsLine, scope, into: &code)
      case .variable(let tag, let isRaw): compileVariable(tag, isRaw: isRaw, scope, into: &code)
      case .section(let tag, let isInverted, let body):
        compileSection(tag, isInverted: isInverted, body, scope, into: &code)
      case .partial(let tag, let indentation):
        compileInclusion(tag, indentation, environment: scope.environment, scope, into: &code)
      case .parent(let tag, let indentation, let arguments):
        compileParent(tag, indentation, arguments, scope, into: &code)
      case .block(let block): compileBlock(block, scope, into: &code)
      }
    }
  }

  /// For the problems only: what is compiled here is never run.
  mutating func check(_ nodes: [Node], _ scope: Scope) {
    var discarded = Code()
    compile(nodes, scope, into: &discarded)
  }

  // MARK: Text and variables

  mutating func compileText(_ range: Range<Int>, startsLine: Bool, _ scope: Scope, into code: inout Code) {
    if startsLine { indent(scope.indentation, into: &code) }
    let text = scope.template.source.bytes[range]
    routines.appendLiteral(startsLine ? scope.withoutMargin(text) : text, to: &code)
  }

  mutating func indent(_ indentation: Indentation, into code: inout Code) {
    if indentation.continues { code.append(.indentation) }
    routines.appendLiteral(indentation.bytes[...], to: &code)
  }

  private mutating func compileVariable(_ tag: Tag, isRaw: Bool, _ scope: Scope, into code: inout Code) {
    switch scope.stack.resolve(tag.name, constants: library.constants) {
    case .anything: break
    case .problem(let message): report(message, at: tag, in: scope)
    case .text(let text):
      if isRaw { report(.templateTextAsHTML(tag.name), at: tag, in: scope) }
      routines.appendLiteral(SafeHTML(escaping: text).bytes[...], to: &code)
    case .group(_, let members):
      report(.templateNotAText(tag.name, is: .group, inside: members.keys.sorted()), at: tag, in: scope)
    case .context(let shape):
      report(.templateNotAText(tag.name, is: .group, inside: shape.names), at: tag, in: scope)
    case .field(let path):
      if let message = misuse(of: path, named: tag.name, isRaw: isRaw, scope.stack) {
        report(message, at: tag, in: scope)
      } else if path.field.kind.mayBeAbsent {
        code.append(.write, registers.useKeptValue(of: path))
      } else {
        let entered = enter(path, into: &code)
        code.append(.write, registers.use(path))
        leave(entered, into: &code)
      }
    }
  }

  private func misuse(of path: FieldPath, named name: String, isRaw: Bool, _ stack: ContextStack) -> Message? {
    let kind = path.field.kind
    switch kind {
    case .text, .optionalText: if isRaw { return .templateTextAsHTML(name) }
    case .html, .optionalHTML: if !isRaw { return .templateHTMLAsText(name) }
    case .flag, .list, .optional, .record:
      return .templateNotAText(name, is: kind.value, inside: path.field.shape?.names ?? [])
    }
    return kind.mayBeAbsent && !stack.present.contains(path) ? .templateMayBeAbsent(name) : nil
  }

  // MARK: Sections

  private mutating func compileSection(
    _ tag: Tag, isInverted: Bool, _ body: [Node], _ scope: Scope, into code: inout Code
  ) {
    var inner = scope
    var isShown: Bool
    switch scope.stack.resolve(tag.name, constants: library.constants) {
    case .field(let path):
      return compileSection(path, isInverted: isInverted, body, scope, into: &code)
    case .problem(let message):
      if !tag.name.isEmpty { report(message, at: tag, in: scope) }
      inner.push(.anything)
      isShown = false
    case .anything:
      isShown = false
    case .text(let text):
      inner.push(.text(text))
      isShown = !text.isEmpty
    case .group(let name, let members):
      inner.push(.group(name: name, members))
      isShown = true
    case .context(let shape):
      inner.push(.shape(shape))
      isShown = true
    }
    if isShown != isInverted {
      compile(body, isInverted ? scope : inner, into: &code)
    } else {
      check(body, isInverted ? scope : inner)
    }
  }

  private mutating func compileSection(
    _ path: FieldPath, isInverted: Bool, _ body: [Node], _ scope: Scope, into code: inout Code
  ) {
    let entered = enter(path, into: &code)
    if isInverted {
      let start = code.begin(.unless, registers.use(path))
      compile(body, scope, into: &code)
      code.finish(start)
    } else if let shape = path.field.shape {
      var inner = scope
      if path.field.kind.mayBeAbsent { inner.markPresent(path) }
      inner.enter(path)
      inner.push(.shape(shape))
      let start = code.begin(.section, registers.use(path, elementsOf: shape))
      compile(body, inner, into: &code)
      code.append(.end)
      code.finish(start)
    } else {
      var inner = scope
      inner.markPresent(path)
      inner.push(.value(path))
      let isKept = path.field.kind.mayBeAbsent
      let start = isKept ? code.begin(.section, registers.useKeeping(path)) : code.begin(.when, registers.use(path))
      compile(body, inner, into: &code)
      if isKept { code.append(.end) }
      code.finish(start)
    }
    leave(entered, into: &code)
  }

  /// Opens the contexts on the way to a path's last field, in registers of their own.
  private mutating func enter(_ path: FieldPath, into code: inout Code) -> [Int] {
    path.steps.indices.dropLast().map { code.begin(.section, registers.use(path, step: $0)) }
  }

  private func leave(_ entered: [Int], into code: inout Code) {
    for start in entered.reversed() {
      code.append(.end)
      code.finish(start)
    }
  }
}
