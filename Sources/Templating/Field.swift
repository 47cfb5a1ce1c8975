/// One name that a template may use: its type, one line of documentation, and how to get it from the model.
///
/// `get` must give the same for the same model. It runs only when the template comes to the name, once for each use
/// and once for a section that asks whether it is there; the section on a text or HTML that may be absent keeps the
/// value, so that writing it there asks no more.
///
/// The factories are inlinable because a closure that is known where a shape is declared reads a field in place;
/// called through the generic type it gets a copy of the whole model, which made a page three times as slow. For a
/// like reason a closure that captures nothing is the fastest.
@usableFromInline package struct Field<Model>: Sendable {
  package let declaration: FieldDeclaration

  @usableFromInline init(
    _ name: String, _ documentation: String, _ kind: FieldKind, _ access: FieldAccess,
    element: (@Sendable () -> ShapeDeclaration)? = nil
  ) {
    declaration = FieldDeclaration(
      name: name, documentation: documentation, kind: kind, access: access, element: element)
  }

  /// Text, escaped where it is written. A section on it is shown when it is not empty.
  @inlinable package static func text(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(
      name, documentation, .text,
      FieldAccess(
        isPresent: { !get($0.model(Model.self).pointee).isEmpty },
        write: { $1.append(escaping: get($0.model(Model.self).pointee)) }))
  }

  /// Text that may be absent; an empty one counts as absent. Usable only inside a section on its name.
  @inlinable package static func optionalText(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(
      name, documentation, .optionalText,
      FieldAccess(
        isPresent: { get($0.model(Model.self).pointee)?.isEmpty == false },
        each: { model, body in
          if let text = get(model.model(Model.self).pointee), !text.isEmpty {
            withUnsafePointer(to: text) { body(UnsafeRawPointer($0)) }
          }
        }))
  }

  /// HTML, written as it is, with `{{{name}}}`. A section on it is shown when it is not empty.
  @inlinable package static func html(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> SafeHTML
  ) -> Field {
    Field(
      name, documentation, .html,
      FieldAccess(
        isPresent: { !get($0.model(Model.self).pointee).bytes.isEmpty },
        write: { $1.append(get($0.model(Model.self).pointee)) }))
  }

  /// HTML that may be absent; an empty one counts as absent. Usable only inside a section on its name.
  @inlinable package static func optionalHTML(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> SafeHTML?
  ) -> Field {
    Field(
      name, documentation, .optionalHTML,
      FieldAccess(
        isPresent: { get($0.model(Model.self).pointee)?.bytes.isEmpty == false },
        each: { model, body in
          if let html = get(model.model(Model.self).pointee), !html.bytes.isEmpty {
            withUnsafePointer(to: html) { body(UnsafeRawPointer($0)) }
          }
        }))
  }

  /// Yes or no, for a section.
  @inlinable package static func flag(
    _ name: String, _ documentation: String, _ get: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(name, documentation, .flag, FieldAccess(isPresent: { get($0.model(Model.self).pointee) }))
  }

  /// A section shows once for each element, with the element's names.
  @inlinable package static func list<Element>(
    _ name: String, _ documentation: String, of shape: @escaping @autoclosure @Sendable () -> Shape<Element>,
    _ get: @escaping @Sendable (Model) -> [Element]
  ) -> Field {
    Field(
      name, documentation, .list,
      FieldAccess(
        isPresent: { !get($0.model(Model.self).pointee).isEmpty },
        each: { model, body in
          get(model.model(Model.self).pointee).withUnsafeBufferPointer { elements in
            for index in elements.indices { body(UnsafeRawPointer(elements.baseAddress.unsafelyUnwrapped + index)) }
          }
        }), element: { shape().declaration })
  }

  /// A context that may be absent: a section shows when it is there, with its names.
  @inlinable package static func optional<Element>(
    _ name: String, _ documentation: String, of shape: @escaping @autoclosure @Sendable () -> Shape<Element>,
    _ get: @escaping @Sendable (Model) -> Element?
  ) -> Field {
    Field(
      name, documentation, .optional,
      FieldAccess(
        isPresent: { get($0.model(Model.self).pointee) != nil },
        each: { model, body in
          if let element = get(model.model(Model.self).pointee) {
            withUnsafePointer(to: element) { body(UnsafeRawPointer($0)) }
          }
        }), element: { shape().declaration })
  }

  /// A context that is always there: `{{#autor}}{{nombre}}{{/autor}}` or `{{autor.nombre}}`.
  @inlinable package static func record<Element>(
    _ name: String, _ documentation: String, of shape: @escaping @autoclosure @Sendable () -> Shape<Element>,
    _ get: @escaping @Sendable (Model) -> Element
  ) -> Field {
    Field(
      name, documentation, .record,
      FieldAccess(
        isPresent: { _ in true },
        each: { model, body in
          withUnsafePointer(to: get(model.model(Model.self).pointee)) { body(UnsafeRawPointer($0)) }
        }), element: { shape().declaration })
  }
}

/// How a program reads a field out of memory that holds the field's model.
///
/// Memory instead of a value, because a program holds models of many types in one row of registers. The compiler
/// of templates sees to it that a register holds the model of the shape that the field was declared in.
@usableFromInline final class FieldAccess: Sendable {
  @usableFromInline typealias Memory = UnsafeRawPointer

  /// Whether a section on the field is shown.
  let isPresent: @Sendable (Memory) -> Bool
  /// Appends a text, escaped, or HTML that is always there.
  let write: @Sendable (Memory, inout PageBuffer) -> Void
  /// Calls its second argument with each context inside, or with the value that may be absent, alive until it returns.
  let each: @Sendable (Memory, (Memory) -> Void) -> Void

  @usableFromInline init(
    isPresent: @escaping @Sendable (Memory) -> Bool,
    write: @escaping @Sendable (Memory, inout PageBuffer) -> Void = { _, _ in },
    each: @escaping @Sendable (Memory, (Memory) -> Void) -> Void = { _, _ in }
  ) {
    self.isPresent = isPresent
    self.write = write
    self.each = each
  }
}

extension FieldAccess {
  /// A text, and HTML, that a section keeps in a register.
  static let keptText = Field<String>.text("", "") { $0 }.declaration.access
  static let keptHTML = Field<SafeHTML>.html("", "") { $0 }.declaration.access
}

extension UnsafeRawPointer {
  @inlinable func model<Model>(_ type: Model.Type) -> UnsafePointer<Model> { assumingMemoryBound(to: type) }
}
