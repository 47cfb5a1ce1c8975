/// The JSON Schema (draft 2020-12) of a document, from the definition that writes it.
///
/// Members that a schema does not know are allowed: formats may grow.
struct JSONSchema: Sendable {
  let declaration: DataDeclaration
  /// Where the world finds the schema.
  let address: String
  let title: String
  let texts: Texts

  var bytes: [UInt8] {
    JSONWriter.document { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("$id", address)
      json.member("title", title)
      write(declaration, into: &json)
      let parts = declaration.all.dropFirst()
      guard !parts.isEmpty else { return }
      json.member("$defs") { json in
        for part in parts { json.member(part.name) { write(part, into: &$0) } }
      }
    }
  }

  private func write(_ declaration: DataDeclaration, into json: inout JSONWriter) {
    json.member("type", "object")
    json.member("properties") { json in
      for member in declaration.members {
        json.member(member.name) { json in
          write(member, into: &json)
          json.member("description", texts.meaning(of: member, in: declaration))
        }
      }
    }
    json.member("required", declaration.members.filter { $0.absence != .omitted }.map(\.name))
  }

  private func write(_ member: DataMember, into json: inout JSONWriter) {
    let mayBeNull = member.absence == .null
    func type(_ name: String) {
      if mayBeNull { json.member("type", [name, "null"]) } else { json.member("type", name) }
    }
    switch member.type {
    case .text, .path: type("string")
    case .decimal, .ratio: type("number")
    case .flag: type("boolean")
    case .integer(let least):
      type("integer")
      json.member("minimum", least)
    case .sha256:
      type("string")
      json.member("pattern", Self.sha256Pattern)
    case .code(let codes):
      guard mayBeNull else { return json.member("enum", codes) }
      json.member("anyOf", each: [codes, nil]) { json, codes in
        if let codes { json.member("enum", codes) } else { json.member("type", "null") }
      }
    case .record(let part):
      guard mayBeNull else { return json.member("$ref", Self.reference(part)) }
      json.member("anyOf", each: [part, nil]) { json, part in
        if let part { json.member("$ref", Self.reference(part)) } else { json.member("type", "null") }
      }
    case .list(let part):
      json.member("type", "array")
      json.member("items") { $0.member("$ref", Self.reference(part)) }
    }
  }

  static let sha256Pattern = "^[0-9a-f]{64}$"

  private static func reference(_ part: DataDeclaration) -> String { "#/$defs/\(part.name)" }
}
