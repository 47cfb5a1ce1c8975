import Foundation

/// A JSON document as another program reads it.
indirect enum JSONValue: Equatable, Decodable {
  case null
  case flag(Bool)
  case number(Decimal)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Fails where the document is not well-formed.
  init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Decimal.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  /// A member of an object, or `null`'s absence: nil.
  subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  subscript(index: Int) -> JSONValue? {
    if case .list(let items) = self, items.indices.contains(index) { items[index] } else { nil }
  }

  /// What of `expected` is missing here or has another value, as paths; members that are only here do not count.
  func differences(from expected: JSONValue, at path: String = "") -> [String] {
    switch (self, expected) {
    case (.object(let mine), .object(let wanted)):
      wanted.sorted { $0.key < $1.key }.flatMap { key, value in
        mine[key].map { $0.differences(from: value, at: "\(path).\(key)") } ?? ["\(path).\(key) is missing"]
      }
    case (.list(let mine), .list(let wanted)) where mine.count >= wanted.count:
      zip(mine, wanted).enumerated().flatMap { index, pair in
        pair.0.differences(from: pair.1, at: "\(path)[\(index)]")
      }
    default: self == expected ? [] : ["\(path) is \(self), not \(expected)"]
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral text: String) { self = .text(text) }
  init(integerLiteral number: Int) { self = .number(Decimal(number)) }
  init(booleanLiteral flag: Bool) { self = .flag(flag) }
  init(nilLiteral: ()) { self = .null }
  init(arrayLiteral items: JSONValue...) { self = .list(items) }
  init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members) { first, _ in first })
  }

  /// A decimal as written: `"0.25"`.
  static func decimal(_ text: String) -> JSONValue { .number(Decimal(string: text) ?? .nan) }
}
