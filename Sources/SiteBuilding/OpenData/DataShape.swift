/// What a value of a data format is. The writers, the schemas and the dictionary are all made from it.
indirect enum DataType: Sendable {
  case text
  /// One of these words.
  case code([String])
  /// A whole number that is not below the given one.
  case integer(from: Int)
  /// An exact decimal.
  case decimal
  /// A proportion: 0.25 is 25 %.
  case ratio
  case flag
  /// A path below the site's root.
  case path
  case sha256
  /// Another part of the format, with its own members. Only JSON has this and lists of them.
  case record(DataDeclaration)
  case list(DataDeclaration)
}

/// What stands in a format where a value is not known. Never 0 and never a text in its place.
enum DataAbsence: Sendable {
  /// The value is always there.
  case never
  /// `null` in JSON, an empty cell in CSV.
  case null
  /// JSON leaves the member out; an empty cell in CSV.
  case omitted
}

/// A member of a JSON object or a column of a table.
struct DataMember: Sendable {
  let name: String
  let type: DataType
  let absence: DataAbsence
}

/// The members of a kind of row or object, in their order, without the type of the row.
struct DataDeclaration: Sendable {
  let name: String
  /// Under which the words for its members stand in `textos/`: kinds that have members in common share them.
  let words: String
  let members: [DataMember]

  /// It and those inside it, each once.
  var all: [DataDeclaration] {
    var found: [DataDeclaration] = []
    func visit(_ declaration: DataDeclaration) {
      guard !found.contains(where: { $0.name == declaration.name }) else { return }
      found.append(declaration)
      for member in declaration.members {
        switch member.type {
        case .record(let inner), .list(let inner): visit(inner)
        default: break
        }
      }
    }
    visit(self)
    return found
  }
}

/// A value of a row, ready to be written.
enum DataValue: Sendable {
  case missing
  case text(String)
  /// Plain decimal notation.
  case number(String)
  case flag(Bool)
  case record(@Sendable (inout JSONWriter) -> Void)
  /// A part for each element.
  case list([@Sendable (inout JSONWriter) -> Void])
}

/// A kind of row: which members it has and where their values come from. One definition for every format.
struct DataShape<Row: Sendable>: Sendable {
  struct Field: Sendable {
    let member: DataMember
    let value: @Sendable (Row) -> DataValue
  }

  let declaration: DataDeclaration
  let fields: [Field]

  /// - `words`: those of another kind of row, where they say the same.
  init(_ name: String, words: String? = nil, _ fields: [Field]) {
    declaration = DataDeclaration(name: name, words: words ?? name, members: fields.map(\.member))
    self.fields = fields
  }

  /// The members of an object.
  func write(_ row: Row, into json: inout JSONWriter) {
    for field in fields {
      json.member(field.member.name, field.value(row), omitsMissing: field.member.absence == .omitted)
    }
  }

  func cells(_ row: Row) -> [CSVWriter.Cell] {
    fields.map { field in
      switch field.value(row) {
      case .text(let text): .text(text)
      case .number(let number): .number(number)
      case .flag(let flag): .number(flag ? "true" : "false")
      case .missing, .record, .list: .empty
      }
    }
  }
}
