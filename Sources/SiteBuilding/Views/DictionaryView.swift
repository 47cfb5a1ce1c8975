import Templating

/// What each column of a table means.
struct DictionaryView: Sendable {
  private let declaration: DataDeclaration
  private let texts: Texts

  static func all(_ texts: Texts) -> [DictionaryView] {
    DataDictionary.tables.map { DictionaryView(declaration: $0, texts: texts) }
  }

  static let shape = Shape<DictionaryView>(
    "diccionario",
    [
      .text("archivo", "«observaciones.csv»") { "\($0.declaration.name).csv" },
      .text("titulo", "cómo se llama la tabla") { $0.texts(.dataset, $0.declaration.name) },
      .list("campos", "sus columnas, en su orden", of: MemberView.shape) { view in
        view.declaration.members.map { MemberView(member: $0, declaration: view.declaration, texts: view.texts) }
      },
    ])

  private struct MemberView: Sendable {
    let member: DataMember
    let declaration: DataDeclaration
    let texts: Texts

    static let shape = Shape<MemberView>(
      "campo",
      [
        .text("nombre", "el nombre de la columna") { $0.member.name },
        .text("tipo", "qué clase de valor lleva") { $0.texts(.dataType, $0.member.type.code) },
        .list("valores", "las palabras que puede llevar, si son de una lista", of: .text) {
          $0.member.type.codes ?? []
        },
        .text("significado", "qué significa") { $0.texts.meaning(of: $0.member, in: $0.declaration) },
      ])
  }
}
