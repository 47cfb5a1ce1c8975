import Diagnostics

/// What fills a block: the content of a block tag inside a parent tag.
struct BlockArgument {
  let block: Block
  let template: ParsedTemplate
  /// The blocks that were filled where the parent tag stands: they hold for blocks in the content.
  let environment: Int
  /// The margin of the lines around the block tag.
  let margin: [UInt8]
}

/// The sets of filled blocks, numbered, so that equal sets have equal numbers.
struct BlockEnvironments {
  /// What tells arguments apart: where they are written and what holds in them.
  private struct Identity: Hashable {
    let template: String
    let offset: Int
    let environment: Int
    let margin: [UInt8]
  }

  private var environments: [[String: BlockArgument]] = [[:]]
  private var numbers: [[String: Identity]: Int] = [[:]: 0]

  let empty = 0

  func argument(_ name: String, in environment: Int) -> BlockArgument? { environments[environment][name] }

  /// `environment` and these arguments; where both fill a block, what comes from outside stays.
  mutating func adding(_ arguments: [String: BlockArgument], to environment: Int) -> Int {
    let all = environments[environment].merging(arguments) { outer, _ in outer }
    let identity = all.mapValues {
      Identity(
        template: $0.template.name, offset: $0.block.tag.range.lowerBound, environment: $0.environment,
        margin: $0.margin)
    }
    if let known = numbers[identity] { return known }
    environments.append(all)
    numbers[identity] = environments.count - 1
    return environments.count - 1
  }
}

extension Compiler {
  /// Calls another template in the contexts of this place.
  mutating func compileInclusion(
    _ tag: Tag, _ whiteSpace: Range<Int>?, environment: Int, _ scope: Scope, into code: inout Code
  ) {
    guard let template = library.parsed(tag.name) else {
      if !tag.name.isEmpty { report(.templateUnknown(tag.name, known: library.names), at: tag, in: scope) }
      return
    }
    var inner = Scope(template: template, stack: scope.stack, environment: environment)
    inner.indentation = whiteSpace.map { scope.indentation(adding: $0) } ?? Indentation()
    // In recursion indentation grows with the data, so it is the program that keeps it.
    let grows = !inner.indentation.isEmpty && library.included(by: tag.name).contains(tag.name)
    if grows {
      let change = inner.indentation.continues ? Instruction.Code.addIndentation : .setIndentation
      routines.appendIndentation(change, inner.indentation.bytes, to: &code)
      inner.indentation = Indentation(continues: true)
    }
    let callee = routine(for: inner)
    code.append(.call, callee)
    routines.recordCall(from: scope, to: callee, at: tag)
    if grows { code.append(.restoreIndentation) }
  }

  mutating func compileParent(
    _ tag: Tag, _ whiteSpace: Range<Int>?, _ blocks: [Block], _ scope: Scope, into code: inout Code
  ) {
    let known = library.blocks(of: tag.name)
    var arguments: [String: BlockArgument] = [:]
    for block in blocks where !block.tag.name.isEmpty {
      if library.parsed(tag.name) != nil, !known.contains(block.tag.name) {
        let message = Message.templateUnknownBlock(block.tag.name, parent: tag.name, known: known)
        report(message, at: block.tag, in: scope)
      }
      if !known.contains(block.tag.name) { check(block.body, scope) }
      arguments[block.tag.name] = BlockArgument(
        block: block, template: scope.template, environment: scope.environment, margin: scope.margin)
    }
    let environment = environments.adding(arguments, to: scope.environment)
    compileInclusion(tag, whiteSpace, environment: environment, scope, into: &code)
  }

  /// The content of a block: what fills it, in the contexts of this place, or its own.
  mutating func compileBlock(_ block: Block, _ scope: Scope, into code: inout Code) {
    guard let argument = environments.argument(block.tag.name, in: scope.environment) else {
      return compile(block.body, scope, into: &code)
    }
    var inner = scope
    inner.template = argument.template
    inner.environment = argument.environment
    inner.margin = argument.margin
    if argument.block.startsLine {
      inner.margin = Array(argument.template.source.bytes[argument.block.indentation])
    }
    var body = argument.block.body[...]
    switch block.placement {
    case .ownLines:
      inner.indentation = scope.indentation(adding: block.indentation)
      if !argument.block.startsLine { indent(inner.indentation, into: &code) }
    case .hanging(let whiteSpace):
      inner.indentation = scope.indentation(adding: whiteSpace)
      // The white space before the block is text of its template and has been written.
      if case .text(let range, startsLine: true) = body.first {
        let line = inner.withoutMargin(argument.template.source.bytes[range])
        routines.appendLiteral(line, to: &code)
        body.removeFirst()
      }
    case .inline:
      inner.indentation = Indentation()
    }
    compile(Array(body), inner, into: &code)
  }
}
