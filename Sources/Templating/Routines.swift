/// The instructions of one routine while it is compiled. Jumps count from its start.
struct Code {
  private(set) var instructions: [Instruction] = []
  /// Jumps lead here: a literal from here on is not joined to what stands before.
  private var lastTarget = 0

  mutating func append(_ code: Instruction.Code, _ a: Int = 0, _ b: Int = 0) {
    instructions.append(Instruction(code, a, b))
  }

  /// An instruction that jumps to where `finish` is called with the returned number.
  mutating func begin(_ code: Instruction.Code, _ a: Int) -> Int {
    append(code, a)
    return instructions.count - 1
  }

  mutating func finish(_ start: Int) {
    instructions[start].b = Int32(truncatingIfNeeded: instructions.count)
    lastTarget = instructions.count
  }

  mutating func appendLiteral(_ range: Range<Int>) {
    if instructions.count > lastTarget, let last = instructions.last, last.code == .literal,
      Int(last.a + last.b) == range.lowerBound
    {
      instructions[instructions.count - 1].b += Int32(truncatingIfNeeded: range.count)
    } else {
      append(.literal, range.lowerBound, range.count)
    }
  }
}

/// The routines of a program and who calls whom.
struct Routines {
  struct Cycle {
    /// The templates on the way, the first again at the end.
    let chain: [String]
    let tag: Range<Int>
    let template: ParsedTemplate
  }

  private struct Call {
    let callee: Int
    let descent: Descent
    let tag: Range<Int>
    let template: ParsedTemplate
  }

  private var codes: [Code] = []
  private var names: [String] = []
  private var indexes: [Scope.Key: Int] = [:]
  private var literals: [UInt8] = []
  /// The routines that are being compiled, innermost last.
  private var openRoutines: [Int] = []
  /// By caller.
  private var calls: [Int: [Call]] = [:]

  func index(for key: Scope.Key) -> Int? { indexes[key] }

  mutating func open(_ key: Scope.Key) -> Int {
    let index = codes.count
    codes.append(Code())
    names.append(key.template)
    indexes[key] = index
    openRoutines.append(index)
    return index
  }

  mutating func close(_ index: Int, _ code: Code) {
    codes[index] = code
    openRoutines.removeLast()
  }

  mutating func appendLiteral(_ bytes: ArraySlice<UInt8>, to code: inout Code) {
    guard !bytes.isEmpty else { return }
    literals += bytes
    code.appendLiteral((literals.count - bytes.count)..<literals.count)
  }

  mutating func appendIndentation(_ change: Instruction.Code, _ bytes: [UInt8], to code: inout Code) {
    code.append(change, literals.count, bytes.count)
    literals += bytes
  }

  mutating func recordCall(from scope: Scope, to callee: Int, at tag: Tag) {
    guard let caller = openRoutines.last else { return }
    calls[caller, default: []].append(
      Call(callee: callee, descent: scope.descent, tag: tag.range, template: scope.template))
  }

  /// The calls that may lead back to where they come from without an end: all on the way stay where they are, or one of
  /// them leaves what the others go down into.
  func cycles() -> [Cycle] {
    var found: [Cycle] = []
    var path: [Int] = []
    var done: Set<Int> = []
    func visit(_ routine: Int) {
      path.append(routine)
      for call in calls[routine] ?? [] where call.descent == .none {
        if let start = path.firstIndex(of: call.callee) {
          found.append(cycle(through: path[start...] + [call.callee], closedBy: call))
        } else if !done.contains(call.callee) {
          visit(call.callee)
        }
      }
      path.removeLast()
      done.insert(routine)
    }
    for routine in codes.indices where !done.contains(routine) { visit(routine) }
    let callees = calls.mapValues { Set($0.map(\.callee)).sorted() }
    for caller in codes.indices {
      for call in calls[caller] ?? [] where call.descent == .away {
        guard let way = Self.way(from: call.callee, to: caller, by: callees) else { continue }
        found.append(cycle(through: way + [call.callee], closedBy: call))
      }
    }
    return found
  }

  private func cycle(through routines: some Sequence<Int>, closedBy call: Call) -> Cycle {
    Cycle(chain: routines.map { names[$0] }, tag: call.tag, template: call.template)
  }

  /// The shortest way from one routine to another, both included; nil where there is none.
  private static func way(from start: Int, to end: Int, by callees: [Int: [Int]]) -> [Int]? {
    var callers = [start: start]
    var waiting = [start][...]
    while let next = waiting.popFirst() {
      if next == end {
        var way = [end]
        while let last = way.last, let caller = callers[last], last != start { way.append(caller) }
        return way.reversed()
      }
      for callee in callees[next] ?? [] where callers[callee] == nil {
        callers[callee] = next
        waiting.append(callee)
      }
    }
    return nil
  }

  /// All routines in one array, the first first, with jumps and calls counted from its start.
  func link(_ registers: Registers) -> Program {
    var starts: [Int] = []
    var size = 0
    for code in codes {
      starts.append(size)
      size += code.instructions.count
    }
    var instructions: [Instruction] = []
    instructions.reserveCapacity(size)
    for (code, start) in zip(codes, starts) {
      for var instruction in code.instructions {
        switch instruction.code {
        case .section, .when, .unless: instruction.b += Int32(truncatingIfNeeded: start)
        case .call: instruction.a = Int32(truncatingIfNeeded: starts[Int(instruction.a)])
        case .literal, .write, .end, .indentation, .setIndentation, .addIndentation, .restoreIndentation: break
        }
        instructions.append(instruction)
      }
    }
    return Program(
      instructions: instructions, literals: literals, fields: registers.fields, registerCount: registers.count)
  }
}
