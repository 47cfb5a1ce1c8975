/// A table of the open data: a CSV file, its columns, and how it hangs together with the others.
struct DataTable: Sendable {
  /// A column, or several, whose values are those of another table's.
  struct Reference: Sendable {
    let columns: [String]
    let table: String
    let key: [String]

    init(_ columns: String..., to table: String, _ key: String...) {
      self.columns = columns
      self.table = table
      self.key = key
    }
  }

  /// `observaciones`: the file is `observaciones.csv`, and its words stand under this name.
  let name: String
  let declaration: DataDeclaration
  /// The columns that tell the rows apart; none where two may be equal.
  let primaryKey: [String]
  let references: [Reference]
  /// Cells that say that there is no value.
  let missingValues: [String]
  private let write: @Sendable (inout CSVWriter) -> Void

  /// - `each`: calls its argument with each row, in the order of the file.
  init<Row>(
    _ name: String, of shape: DataShape<Row>, primaryKey: [String] = [], references: [Reference] = [],
    missingValues: [String] = [""], each: @escaping @Sendable ((Row) -> Void) -> Void
  ) {
    self.name = name
    declaration = shape.declaration
    self.primaryKey = primaryKey
    self.references = references
    self.missingValues = missingValues
    write = { csv in
      csv.row(shape.declaration.members.map(\.name))
      each { csv.row(shape.cells($0)) }
    }
  }

  var fileName: String { "\(name).csv" }

  var bytes: [UInt8] {
    var csv = CSVWriter()
    write(&csv)
    return csv.bytes
  }
}
