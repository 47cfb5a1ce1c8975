/// One step of a compiled template: 12 bytes, in one flat array.
struct Instruction: Sendable {
  enum Code: UInt8, Sendable {
    /// Append `b` literal bytes from `a`.
    case literal
    /// Append field `a`.
    case write
    /// Run what follows, up to its `end`, for each context or value inside field `a`; then go on at `b`.
    case section
    /// Go on at `b` unless field `a` is present.
    case when
    /// Go on at `b` if field `a` is present.
    case unless
    /// Run from `a` to its `end`.
    case call
    case end
    /// Begin lines with `b` literal bytes from `a`, in place of what they began with.
    case setIndentation
    /// The same, after what they began with.
    case addIndentation
    /// Begin lines as before the last change.
    case restoreIndentation
    /// Append what lines begin with.
    case indentation
  }

  let code: Code
  var a: Int32
  var b: Int32

  init(_ code: Code, _ a: Int = 0, _ b: Int = 0) {
    self.code = code
    self.a = Int32(truncatingIfNeeded: a)
    self.b = Int32(truncatingIfNeeded: b)
  }
}

/// A field as a program uses it.
struct FieldUse: Sendable {
  /// The register with the model that has the field.
  let register: Int
  /// The register that gets each context or value inside it.
  let elementRegister: Int
  let access: FieldAccess
}

/// A compiled template. Execution begins at the first instruction, with the model in register 0.
final class Program: Sendable {
  private let instructions: [Instruction]
  private let literals: [UInt8]
  private let fields: [FieldUse]
  private let registerCount: Int

  init(instructions: [Instruction], literals: [UInt8], fields: [FieldUse], registerCount: Int) {
    self.instructions = instructions
    self.literals = literals
    self.fields = fields
    self.registerCount = registerCount
  }

  /// Appends the page to `output`. `model` points to a value of the type that the program was compiled for.
  func run(on model: UnsafeRawPointer, into output: inout [UInt8]) {
    var page = PageBuffer(capacity: 1 << 16)
    withUnsafeTemporaryAllocation(of: UnsafeRawPointer.self, capacity: registerCount) { registers in
      registers.initialize(repeating: model)
      instructions.withUnsafeBufferPointer { instructions in
        literals.withUnsafeBufferPointer { literals in
          fields.withUnsafeBufferPointer { fields in
            var run = Run(instructions: instructions, literals: literals, fields: fields, registers: registers)
            run.execute(from: 0, into: &page)
          }
        }
      }
    }
    output.append(contentsOf: page.bytes)
  }
}

/// One rendering. A register is set before the instructions that read it, because the compiler resolves a name
/// only in contexts that are open where the name stands.
private struct Run {
  let instructions: UnsafeBufferPointer<Instruction>
  let literals: UnsafeBufferPointer<UInt8>
  let fields: UnsafeBufferPointer<FieldUse>
  let registers: UnsafeMutableBufferPointer<UnsafeRawPointer>
  /// What lines begin with in recursive partials; the last is in force.
  var indentations: [[UInt8]] = []

  mutating func execute(from start: Int, into page: inout PageBuffer) {
    var next = start
    while true {
      let instruction = instructions[next]
      next += 1
      let (a, b) = (Int(instruction.a), Int(instruction.b))
      switch instruction.code {
      case .literal:
        page.append(UnsafeBufferPointer(rebasing: literals[a..<(a + b)]))
      case .write:
        fields[a].access.write(registers[fields[a].register], &page)
      case .section:
        let elementRegister = fields[a].elementRegister
        let outer = registers[elementRegister]
        fields[a].access.each(registers[fields[a].register]) { element in
          registers[elementRegister] = element
          execute(from: next, into: &page)
        }
        registers[elementRegister] = outer
        next = b
      case .when:
        if !fields[a].access.isPresent(registers[fields[a].register]) { next = b }
      case .unless:
        if fields[a].access.isPresent(registers[fields[a].register]) { next = b }
      case .call:
        execute(from: a, into: &page)
      case .end:
        return
      case .setIndentation:
        indentations.append(Array(literals[a..<(a + b)]))
      case .addIndentation:
        indentations.append((indentations.last ?? []) + literals[a..<(a + b)])
      case .restoreIndentation:
        indentations.removeLast()
      case .indentation:
        indentations.last?.withUnsafeBufferPointer { page.append($0) }
      }
    }
  }
}
