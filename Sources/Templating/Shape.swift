/// The declared names of a kind of context: what a template may say about a `Model`.
///
/// A shape is known by its identity, so keep each in a `static let`. A shape may name itself in `of:`
/// (a node whose children are nodes); it is then read only when a template is loaded.
@usableFromInline package final class Shape<Model>: Sendable {
  /// The same names without the type of the model: for documentation, and for the compiler of templates.
  @usableFromInline package let declaration: ShapeDeclaration

  /// Field names are unique. A field named `.` is what `{{.}}` stands for in this context.
  package init(_ name: String, _ fields: [Field<Model>]) {
    declaration = ShapeDeclaration(name: name, fields: fields.map(\.declaration))
  }
}

extension Shape<String> {
  /// A list of plain texts: `{{#etiquetas}}{{.}}{{/etiquetas}}`.
  package static var text: Shape<String> { plainText }
}

private let plainText = Shape<String>("texto", [.text(".", "el texto") { $0 }])

/// A shape without the type of its model.
@usableFromInline package final class ShapeDeclaration: Sendable, Hashable {
  package let name: String
  package let fields: [FieldDeclaration]

  init(name: String, fields: [FieldDeclaration]) {
    self.name = name
    self.fields = fields
  }

  func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }

  @usableFromInline package static func == (a: ShapeDeclaration, b: ShapeDeclaration) -> Bool { a === b }

  @usableFromInline package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// What a name stands for.
@usableFromInline package enum FieldKind: Sendable, Hashable {
  case text, optionalText, html, optionalHTML, flag, list
  /// A context that may be absent.
  case optional
  /// A context that is always there.
  case record

  var mayBeAbsent: Bool { self == .optionalText || self == .optionalHTML || self == .optional }
}

/// One name of a shape, without the type of the model.
@usableFromInline package struct FieldDeclaration: Sendable {
  package let name: String
  /// One line for the author of a template.
  package let documentation: String
  package let kind: FieldKind
  let access: FieldAccess
  let element: (@Sendable () -> ShapeDeclaration)?

  /// The names inside: of each element of a list, of an optional or of a record; nil for the others.
  package var shape: ShapeDeclaration? { element?() }
}
