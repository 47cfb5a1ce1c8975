import Indicators

// How a shape names its members: `.text("nombre") { $0.name }`.
extension DataShape.Field {
  private init(
    _ name: String, _ type: DataType, _ absence: DataAbsence, _ value: @escaping @Sendable (Row) -> DataValue
  ) {
    member = DataMember(name: name, type: type, absence: absence)
    self.value = value
  }

  static func text(_ name: String, _ get: @escaping @Sendable (Row) -> String) -> Self {
    Self(name, .text, .never) { .text(get($0)) }
  }

  /// A text that may be missing; an empty one is.
  static func optionalText(
    _ name: String, absence: DataAbsence = .null, _ get: @escaping @Sendable (Row) -> String?
  ) -> Self {
    Self(name, .text, absence) { row in get(row).flatMap { $0.isEmpty ? nil : .text($0) } ?? .missing }
  }

  static func code(_ name: String, _ codes: [String], _ get: @escaping @Sendable (Row) -> String) -> Self {
    Self(name, .code(codes), .never) { .text(get($0)) }
  }

  static func optionalCode(_ name: String, _ codes: [String], _ get: @escaping @Sendable (Row) -> String?) -> Self {
    Self(name, .code(codes), .null) { get($0).map(DataValue.text) ?? .missing }
  }

  static func integer(_ name: String, from least: Int = 0, _ get: @escaping @Sendable (Row) -> Int) -> Self {
    Self(name, .integer(from: least), .never) { .number(String(get($0))) }
  }

  static func optionalInteger(_ name: String, from least: Int = 0, _ get: @escaping @Sendable (Row) -> Int?) -> Self {
    Self(name, .integer(from: least), .null) { row in get(row).map { .number(String($0)) } ?? .missing }
  }

  /// As typed: 25.50 stays 25.50.
  static func decimal(_ name: String, _ get: @escaping @Sendable (Row) -> Quantity?) -> Self {
    Self(name, .decimal, .null) { row in get(row).map { .number($0.plainDecimal) } ?? .missing }
  }

  /// A cell as a report gives it: a number, `N/D`, `N/A` or nothing.
  static func reading(_ name: String, _ get: @escaping @Sendable (Row) -> Reading) -> Self {
    Self(name, .decimal, .null) { row in
      let reading = get(row)
      if let quantity = reading.quantity { return .number(quantity.plainDecimal) }
      return reading == .blank ? .missing : .text(reading.plainText)
    }
  }

  static func ratio(_ name: String, _ get: @escaping @Sendable (Row) -> Fraction?) -> Self {
    Self(name, .ratio, .null) { row in get(row).map { .number(Formatting.decimal($0)) } ?? .missing }
  }

  static func flag(_ name: String, _ get: @escaping @Sendable (Row) -> Bool) -> Self {
    Self(name, .flag, .never) { .flag(get($0)) }
  }

  static func path(_ name: String, _ get: @escaping @Sendable (Row) -> SitePath) -> Self {
    Self(name, .path, .never) { .text(get($0).text) }
  }

  static func optionalPath(_ name: String, _ get: @escaping @Sendable (Row) -> SitePath?) -> Self {
    Self(name, .path, .null) { row in get(row).map { .text($0.text) } ?? .missing }
  }

  static func sha256(_ name: String, _ get: @escaping @Sendable (Row) -> String) -> Self {
    Self(name, .sha256, .never) { .text(get($0)) }
  }

  static func optionalSHA256(_ name: String, _ get: @escaping @Sendable (Row) -> String?) -> Self {
    Self(name, .sha256, .null) { get($0).map(DataValue.text) ?? .missing }
  }

  static func record<Part>(
    _ name: String, of shape: DataShape<Part>, _ get: @escaping @Sendable (Row) -> Part
  ) -> Self {
    Self(name, .record(shape.declaration), .never) { row in .record { shape.write(get(row), into: &$0) } }
  }

  static func optional<Part>(
    _ name: String, of shape: DataShape<Part>, _ get: @escaping @Sendable (Row) -> Part?
  ) -> Self {
    Self(name, .record(shape.declaration), .null) { row in
      get(row).map { part in .record { shape.write(part, into: &$0) } } ?? .missing
    }
  }

  static func list<Part>(
    _ name: String, of shape: DataShape<Part>, _ get: @escaping @Sendable (Row) -> [Part]
  ) -> Self {
    Self(name, .list(shape.declaration), .never) { row in
      .list(get(row).map { part in { shape.write(part, into: &$0) } })
    }
  }
}
