/// The registers of a program: one for the innermost open context of each shape; one for each context that a
/// dotted name passes through, so that passing through it hides nothing; and one for each value that a section keeps.
struct Registers {
  private enum Owner: Hashable {
    case shape(ShapeDeclaration)
    case way(ArraySlice<FieldPath.Step>)
  }

  private struct Use: Hashable {
    let step: FieldPath.Step
    let register: Int
    let elementRegister: Int
    let isKept: Bool
  }

  private var registers: [Owner: Int] = [:]
  private var uses: [Use: Int] = [:]
  private(set) var fields: [FieldUse] = []

  var count: Int { registers.count }

  /// The first register holds the model that a template is rendered with.
  mutating func claimFirst(for shape: ShapeDeclaration) { _ = register(.shape(shape)) }

  /// The number of a path's last field, for writing it, testing it or, with `shape`, for a section on it.
  mutating func use(_ path: FieldPath, elementsOf shape: ShapeDeclaration? = nil) -> Int {
    let last = path.steps.count - 1
    let holder = holder(of: path, step: last)
    return number(path.steps[last], holder, shape.map { register(.shape($0)) } ?? holder)
  }

  /// The number of a field on the way to a path's last, for entering what is inside it.
  mutating func use(_ path: FieldPath, step: Int) -> Int {
    number(path.steps[step], holder(of: path, step: step), register(.way(path.steps[...step])))
  }

  /// For a section on a text or HTML that may be absent: its value is kept in a register.
  mutating func useKeeping(_ path: FieldPath) -> Int { use(path, step: path.steps.count - 1) }

  /// For writing such a value inside its section.
  mutating func useKeptValue(of path: FieldPath) -> Int {
    let last = path.steps.count - 1
    let kept = register(.way(path.steps[...last]))
    return number(path.steps[last], kept, kept, isKept: true)
  }

  private mutating func holder(of path: FieldPath, step: Int) -> Int {
    register(step == 0 ? .shape(path.root) : .way(path.steps[..<step]))
  }

  private mutating func number(
    _ step: FieldPath.Step, _ register: Int, _ elementRegister: Int, isKept: Bool = false
  ) -> Int {
    let use = Use(step: step, register: register, elementRegister: elementRegister, isKept: isKept)
    if let known = uses[use] { return known }
    uses[use] = fields.count
    let kept = step.field.kind == .optionalHTML ? FieldAccess.keptHTML : .keptText
    let access = isKept ? kept : step.field.access
    fields.append(FieldUse(register: register, elementRegister: elementRegister, access: access))
    return fields.count - 1
  }

  private mutating func register(_ owner: Owner) -> Int {
    if let known = registers[owner] { return known }
    registers[owner] = registers.count
    return registers.count - 1
  }
}
