import Diagnostics

/// A mapping of a YAML file, read key by key. What is missing or of another kind is reported where it stands.
///
/// Scalars are taken as they are written: `2.10` stays «2.10», `no` stays «no». Anchors and aliases are refused, since
/// a few lines of them can stand for gigabytes.
package struct YAMLMapping: Sendable {
  package struct Text: Sendable {
    /// Never empty; without white space around it.
    package let value: String
    fileprivate let source: SourceText
    fileprivate let range: Range<Int>

    package var location: Location { source.location(of: range) }
  }

  struct Entry: Sendable {
    let key: String
    let keyRange: Range<Int>
    let value: Item
  }

  struct Item: Sendable {
    let content: Content
    let range: Range<Int>
  }

  indirect enum Content: Sendable {
    case empty
    /// Something that was reported already: nothing more is said of it.
    case refused
    case text(String)
    case list([Item])
    case mapping([Entry])

    var kind: YAMLKind {
      switch self {
      case .empty, .refused, .text: .text
      case .list: .list
      case .mapping: .mapping
      }
    }
  }

  private let source: SourceText
  private let range: Range<Int>
  private let entries: [Entry]
  /// Known keys that are not there, but are what an unknown one was meant to be.
  private var misspelt: Set<String> = []

  /// Where its first key stands, or the part of the file that is empty.
  package var location: Location { source.location(of: range) }
  /// Its keys, in the order in which they are written.
  package var keys: [Text] { entries.map { Text(value: $0.key, source: source, range: $0.keyRange) } }

  private init(_ source: SourceText, _ range: Range<Int>, _ entries: [Entry]) {
    self.source = source
    self.range = entries.first?.keyRange ?? range
    self.entries = entries
  }

  /// Reads a whole file, or a part of it. An empty one is an empty mapping; nil if it cannot be read as a mapping.
  package static func read(
    _ source: SourceText, in part: Range<Int>? = nil, diagnostics: inout Diagnostics
  ) -> YAMLMapping? {
    guard source.isUTF8(diagnostics: &diagnostics) else { return nil }
    let part = part ?? source.textStart..<source.bytes.count
    var reading = YAMLReading(source, part)
    let item = reading.read()
    diagnostics.append(contentsOf: reading.diagnostics)
    switch item?.content {
    case .mapping(let entries): return YAMLMapping(source, part, entries)
    case .empty: return YAMLMapping(source, part, [])
    case .text, .list:
      diagnostics.error(.yamlRootNotMapping, at: source.location(of: item?.range ?? part))
      return nil
    case .refused, nil: return nil
    }
  }

  // MARK: - Values

  /// A text that must be there.
  ///
  /// - `example`: what a good value looks like, for the message if there is none.
  package func text(_ key: String, example: String, diagnostics: inout Diagnostics) -> Text? {
    guard let entry = entry(key) else {
      if misspelt.contains(key) { return nil }
      diagnostics.error(.yamlMissingKey(key, example: example), at: location)
      return nil
    }
    switch entry.value.content {
    case .empty:
      diagnostics.error(.yamlEmptyValue(key, example: example), at: source.location(of: entry.keyRange))
      return nil
    case .refused: return nil
    case .text, .list, .mapping: return text(entry.value, key, &diagnostics)
    }
  }

  /// A text, or nil where the key is missing or has no value.
  package func optionalText(_ key: String, diagnostics: inout Diagnostics) -> Text? {
    value(key).flatMap { text($0, key, &diagnostics) }
  }

  /// Where a key stands that has no value; nil for one that has, or is not there.
  func emptyKey(_ key: String) -> Location? {
    guard let entry = entry(key), case .empty = entry.value.content else { return nil }
    return source.location(of: entry.keyRange)
  }

  /// A whole number; nil where the key is missing or has no value, or after reporting that it is something else.
  package func integer(_ key: String, diagnostics: inout Diagnostics) -> (value: Int, location: Location)? {
    guard let text = optionalText(key, diagnostics: &diagnostics) else { return nil }
    guard let number = Int(text.value), !text.value.hasPrefix("+") else {
      diagnostics.error(.yamlNotInteger(key, text.value), at: text.location)
      return nil
    }
    return (number, text.location)
  }

  /// `sí` or `no`; nil where the key is missing or has no value, or after reporting that it is something else.
  func yesOrNo(_ key: String, diagnostics: inout Diagnostics) -> Bool? {
    guard let text = optionalText(key, diagnostics: &diagnostics) else { return nil }
    let vocabulary = Vocabulary<Bool>(entries: [(true, ["sí", "true"]), (false, ["no", "false"])])
    if let answer = vocabulary.value(of: text.value) { return answer }
    diagnostics.error(.unknownTerm(text.value, title: key, allowed: vocabulary.spellings), at: text.location)
    return nil
  }

  package func mapping(_ key: String, diagnostics: inout Diagnostics) -> YAMLMapping? {
    value(key).flatMap { mapping($0, key, &diagnostics) }
  }

  /// A mapping that must be there.
  package func requiredMapping(_ key: String, diagnostics: inout Diagnostics) -> YAMLMapping? {
    if value(key) == nil, !misspelt.contains(key) {
      diagnostics.error(
        .yamlMissingKey(key, example: "…"), at: entry(key).map { source.location(of: $0.keyRange) } ?? location)
    }
    return mapping(key, diagnostics: &diagnostics)
  }

  /// Whether the key has a mapping for its value.
  package func isMapping(_ key: String) -> Bool {
    if case .mapping = value(key)?.content { true } else { false }
  }

  /// A list of mappings; what is no mapping is reported and left out.
  package func mappings(_ key: String, diagnostics: inout Diagnostics) -> [YAMLMapping] {
    items(key, &diagnostics).compactMap { mapping($0, key, &diagnostics) }
  }

  /// A list of texts; what is no text, or empty, is reported and left out.
  package func texts(_ key: String, diagnostics: inout Diagnostics) -> [Text] {
    items(key, &diagnostics).compactMap { item in
      switch item.content {
      case .empty:
        diagnostics.error(.yamlEmptyItem(key), at: source.location(of: item.range))
        return nil
      case .refused: return nil
      case .text, .list, .mapping: return text(item, key, &diagnostics)
      }
    }
  }

  /// Reports the keys that are not known here.
  package func finish(allowing known: [String], diagnostics: inout Diagnostics) {
    for entry in entries where !known.contains(entry.key) {
      diagnostics.error(.yamlUnknownKey(entry.key, known: known), at: source.location(of: entry.keyRange))
    }
  }

  /// The same mapping, after reporting the keys that are not known here. What one of them was meant to be is not
  /// reported as missing afterwards.
  package func checked(allowing known: [String], diagnostics: inout Diagnostics) -> YAMLMapping {
    finish(allowing: known, diagnostics: &diagnostics)
    let written = Set(keys.map(\.value))
    var result = self
    result.misspelt = Set(written.subtracting(known).compactMap { nearest(to: $0, in: known) }).subtracting(written)
    return result
  }

  // MARK: - Items

  private func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }

  private func value(_ key: String) -> Item? {
    guard let item = entry(key)?.value else { return nil }
    switch item.content {
    case .empty, .refused: return nil
    case .text, .list, .mapping: return item
    }
  }

  private func text(_ item: Item, _ key: String, _ diagnostics: inout Diagnostics) -> Text? {
    guard case .text(let value) = item.content else { return wrongKind(item, key, .text, &diagnostics) }
    return Text(value: value, source: source, range: item.range)
  }

  private func mapping(_ item: Item, _ key: String, _ diagnostics: inout Diagnostics) -> YAMLMapping? {
    guard case .mapping(let entries) = item.content else { return wrongKind(item, key, .mapping, &diagnostics) }
    return YAMLMapping(source, item.range, entries)
  }

  private func items(_ key: String, _ diagnostics: inout Diagnostics) -> [Item] {
    guard let item = value(key) else { return [] }
    guard case .list(let items) = item.content else { return wrongKind(item, key, .list, &diagnostics) ?? [] }
    return items
  }

  private func wrongKind<Value>(
    _ item: Item, _ key: String, _ expected: YAMLKind, _ diagnostics: inout Diagnostics
  ) -> Value? {
    diagnostics.error(
      .yamlWrongKind(key, expected: expected, found: item.content.kind), at: source.location(of: item.range))
    return nil
  }
}
