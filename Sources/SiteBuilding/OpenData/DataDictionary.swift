/// What the dictionary explains: every format of the open data, and every member of each.
enum DataDictionary {
  /// Those that are tables, by the name of their file.
  static let tables: [DataDeclaration] = [
    IndicatorDatum.row.declaration, Observation.row.declaration, GroupDatum.row.declaration,
    ReportDatum.row.declaration, RevisionDatum.row.declaration, NoteDatum.row.declaration,
    FlatRecordDatum.row.declaration, Entry.shape.declaration,
  ]

  /// The documents, by the name of their schema.
  static let documents: [(name: String, declaration: DataDeclaration)] = [
    ("avance", WholeDocument.shape.declaration), ("indicador", IndicatorDatum.document.declaration),
    ("manifiesto", ArchiveManifest.shape.declaration), ("archivo", ArchiveIndex.shape.declaration),
  ]

  /// The formats that have a name and an explanation of their own.
  static let datasets = tables.map(\.name) + documents.map { "\($0.name).json" }

  /// `indicadores.clave`: every member, once where kinds share its words.
  static let members: [String] = {
    var seen: Set<String> = []
    return (tables + documents.flatMap { $0.declaration.all })
      .flatMap { declaration in declaration.members.map { "\(declaration.words).\($0.name)" } }
      .filter { seen.insert($0).inserted }
  }()

  /// A column of a table, or a member of a document, explained: a row of `diccionario.csv`.
  struct Entry: Sendable {
    let file: String
    let member: DataMember
    let meaning: String

    static let shape = DataShape<Entry>(
      "diccionario",
      [
        .text("archivo") { $0.file },
        .text("campo") { $0.member.name },
        .code("tipo", DataType.codes) { $0.member.type.code },
        .flag("obligatorio") { $0.member.absence == .never },
        .optionalText("valores") { $0.member.type.codes?.joined(separator: " | ") },
        .text("significado") { $0.meaning },
      ])
  }

  static func entries(of declaration: DataDeclaration, file: String, in texts: Texts) -> [Entry] {
    declaration.members.map {
      Entry(file: file, member: $0, meaning: texts.meaning(of: $0, in: declaration))
    }
  }

  /// `diccionario.csv`
  static func table(in texts: Texts) -> DataTable {
    DataTable("diccionario", of: Entry.shape, primaryKey: ["archivo", "campo"]) { body in
      for declaration in tables {
        entries(of: declaration, file: "\(declaration.name).csv", in: texts).forEach(body)
      }
    }
  }
}

extension Texts {
  /// What a member of a data format means.
  func meaning(of member: DataMember, in declaration: DataDeclaration) -> String {
    self(.dataMember, "\(declaration.words).\(member.name)")
  }
}

extension DataType {
  static let codes = [
    "texto", "clave", "entero", "decimal", "proporcion", "verdadero_falso", "ruta", "sha256", "objeto", "lista",
  ]

  /// How the dictionary calls the type.
  var code: String {
    switch self {
    case .text: "texto"
    case .code: "clave"
    case .integer: "entero"
    case .decimal: "decimal"
    case .ratio: "proporcion"
    case .flag: "verdadero_falso"
    case .path: "ruta"
    case .sha256: "sha256"
    case .record: "objeto"
    case .list: "lista"
    }
  }

  /// The words of which a value is one.
  var codes: [String]? {
    if case .code(let codes) = self { codes } else { nil }
  }
}
