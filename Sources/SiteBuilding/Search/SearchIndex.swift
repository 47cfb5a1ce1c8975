/// What search knows of an indicator.
struct SearchEntry: Sendable {
  let unit: String
  let programme: String
  /// The rest of its code: `C1`, `A1.1-2022`.
  let level: String
  let name: String
  let status: String

  var code: String { "\(unit)-\(programme)-\(level)" }
}

/// What search knows of any other page.
struct SearchPlace: Sendable {
  /// Empty for a narrative.
  let code: String
  let title: String
  let href: String
  /// «Unidad 504», «Objetivo 2.1».
  let kind: String
  /// More to find it by, as a narrative's summary; not shown.
  let more: String
}

/// The index of `buscar.html`, as scripts, so that it also works from a disk.
///
/// The first file holds what is small: units, programmes, the other pages, and which words each part covers. The parts
/// hold the indicators under each of their words and under their code, in the order of the words: so a query needs the
/// parts of its rarest word, mostly one, and finds in them all that it shows. A word that is very common is left out: where
/// a query has no rarer one, the parts of the codes have every indicator.
struct SearchIndex: Sendable {
  let entries: [SearchEntry]
  private let units: [(key: String, value: String)]
  private let programmes: [(key: String, value: String)]
  private let places: [SearchPlace]
  let common: [String]
  let parts: [Part]

  /// Consecutive words, and the indicators that have one of them. A very long list of indicators of one word goes on in
  /// the next part.
  struct Part: Sendable {
    let first: String
    fileprivate(set) var last: String
    fileprivate(set) var entries: [Int] = []
  }

  /// Bytes of a part before compression, which makes them about a quarter.
  private static let partSize = 48_000

  /// A word is common when it stands in more than an eighth of the indicators, unless they are few.
  private static func isCommon(_ count: Int, of total: Int) -> Bool { count > max(200, total / 8) }

  /// - `entries`: in the order in which equally good results are shown.
  /// - `units`: code and name of each; so too `programmes`.
  init(
    entries: [SearchEntry], units: [(key: String, value: String)], programmes: [(key: String, value: String)],
    places: [SearchPlace]
  ) {
    self.entries = entries
    self.units = units
    self.programmes = programmes
    self.places = places
    var entriesByWord: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      let words = SearchFolding.words(entry.name).filter { !$0.isSingleLetter }
      for word in Set(words + [SearchFolding.key(entry.code)]) { entriesByWord[word, default: []].append(index) }
    }
    var common: [String] = []
    var filling = Filling(sizes: entries.indices.map { Self.row($0, entries[$0]).count + 1 })
    // By UTF-16, as scripts compare strings.
    for (word, members) in entriesByWord.sorted(by: { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }) {
      if Self.isCommon(members.count, of: entries.count) {
        common.append(word)
      } else {
        filling.add(word, members)
      }
    }
    filling.finishPart()
    self.common = common
    parts = filling.parts
  }

  /// Fills one part after another.
  private struct Filling {
    /// Bytes of each entry.
    let sizes: [Int]
    private(set) var parts: [Part] = []
    private var part: Part?
    private var held: Set<Int> = []
    private var size = 0

    init(sizes: [Int]) { self.sizes = sizes }

    mutating func add(_ word: String, _ members: [Int]) {
      let added = members.reduce(0) { $0 + (held.contains($1) ? 0 : sizes[$1]) }
      if size + added > SearchIndex.partSize { finishPart() }
      var open = part ?? Part(first: word, last: word)
      open.last = word
      for member in members where !held.contains(member) {
        if size > 0, size + sizes[member] > SearchIndex.partSize {
          part = open
          finishPart()
          open = Part(first: word, last: word)
        }
        held.insert(member)
        open.entries.append(member)
        size += sizes[member]
      }
      part = open
    }

    mutating func finishPart() {
      if let part { parts.append(part) }
      part = nil
      held = []
      size = 0
    }
  }

  // MARK: Files

  func files(in edition: Edition) -> [SiteFile] {
    [SiteFile(.searchIndex, in: edition) { [self] in $0 += summary }]
      + parts.indices.map { number in
        SiteFile(.searchPart(number), in: edition) { [self] in $0 += bytes(ofPart: number) }
      }
  }

  /// `busqueda.indice({…});`
  private var summary: [UInt8] {
    var writer = ScriptWriter()
    writer.raw("busqueda.indice({\"partes\":")
    writer.list(parts) { $0.strings([$1.first, $1.last]) }
    writer.raw(",\"comunes\":")
    writer.strings(common)
    writer.raw(",\"unidades\":")
    writer.object(units)
    writer.raw(",\"programas\":")
    writer.object(programmes)
    writer.raw(",\"grupos\":")
    writer.list(groups) { $0.strings([$1.unit, $1.programme]) }
    writer.raw(",\"otros\":")
    writer.list(places) { $0.strings([$1.code, $1.title, $1.href, $1.kind, $1.more]) }
    writer.raw("});\n")
    return writer.bytes
  }

  /// Each unit and programme that have indicators together.
  private var groups: [(unit: String, programme: String)] {
    var seen: Set<[String]> = []
    return entries.filter { seen.insert([$0.unit, $0.programme]).inserted }.map { ($0.unit, $0.programme) }
  }

  /// `busqueda.parte(3,[…]);`
  private func bytes(ofPart number: Int) -> [UInt8] {
    var bytes = Array("busqueda.parte(\(number),[".utf8)
    for (place, entry) in parts[number].entries.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += Self.row(entry, entries[entry])
    }
    return bytes + Array("]);\n".utf8)
  }

  /// `[17,"504","4","C1","Porcentaje de…","en_meta"]`
  private static func row(_ index: Int, _ entry: SearchEntry) -> [UInt8] {
    var writer = ScriptWriter()
    writer.raw("[\(index),")
    for text in [entry.unit, entry.programme, entry.level, entry.name] {
      writer.string(text)
      writer.raw(",")
    }
    writer.string(entry.status)
    writer.raw("]")
    return writer.bytes
  }
}

extension String {
  /// Such words (`a`, `y`, `o`) tell nothing; single digits do.
  fileprivate var isSingleLetter: Bool {
    unicodeScalars.count == 1 && unicodeScalars.allSatisfy { $0.properties.numericType == nil }
  }
}
