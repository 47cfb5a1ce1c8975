/// What lines of an included template begin with.
struct Indentation: Hashable {
  var bytes: [UInt8] = []
  /// True in a recursive template: what the program's last change of indentation says comes before `bytes`.
  var continues = false

  var isEmpty: Bool { bytes.isEmpty && !continues }
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
  /// True inside a section that opened a list or something that may be absent, since the template began.
  var descends = false

  init(template: ParsedTemplate, stack: ContextStack, environment: Int) {
    self.template = template
    self.stack = stack
    self.environment = environment
  }

  var key: Key {
    Key(template: template.name, stack: stack, environment: environment, indentation: indentation)
  }

  mutating func push(_ entry: ContextStack.Entry) { stack.push(entry) }

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
