/// What lines of an included template begin with.
struct Indentation: Hashable {
  var bytes: [UInt8] = []
  /// True in a recursive template: what the program's last change of indentation says comes before `bytes`.
  var continues = false

  var isEmpty: Bool { bytes.isEmpty && !continues }
}

/// Where sections lead, seen from the context that is innermost where a template begins.
enum Descent {
  /// To that context itself, or to what is always there inside it.
  case none
  /// Down into a list of it, or into what may be absent. Data end somewhere, so a recursion that goes down ends too.
  case down
  /// To something of a context further out. A recursion may come by there again and again.
  case away
}

/// What the meaning of a piece of a template depends on.
struct Scope {
  /// The ways in which a template is used that give different code.
  struct Key: Hashable {
    let template: String
    let stack: ContextStack
    let environment: Int
    let indentation: Indentation
  }

  var template: ParsedTemplate
  private(set) var stack: ContextStack
  /// The blocks that are filled from outside: a number of `BlockEnvironments`.
  var environment: Int
  var indentation = Indentation()
  /// The white space that lines of the source begin with without meaning it: the indentation of a block's content.
  var margin: [UInt8] = []
  /// What the sections that are open since the template began do to the innermost context.
  private(set) var descent = Descent.none

  init(template: ParsedTemplate, stack: ContextStack, environment: Int) {
    self.template = template
    self.stack = stack
    self.environment = environment
  }

  var key: Key {
    Key(template: template.name, stack: stack, environment: environment, indentation: indentation)
  }

  mutating func push(_ entry: ContextStack.Entry) { stack.push(entry) }

  /// Notes that a section opens on the path.
  mutating func enter(_ path: FieldPath) {
    if path.root != stack.innermostShape {
      descent = .away
    } else if descent == .none, path.steps.contains(where: { $0.field.kind != .record }) {
      descent = .down
    }
  }

  mutating func markPresent(_ path: FieldPath) { stack.markPresent(path) }

  /// The beginning of a line of the source without the margin.
  func withoutMargin(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.starts(with: margin) ? line.dropFirst(margin.count) : line
  }

  /// The indentation inside something that this white space of the source stands before.
  func indentation(adding whiteSpace: Range<Int>) -> Indentation {
    var result = indentation
    result.bytes += withoutMargin(template.source.bytes[whiteSpace])
    return result
  }
}
