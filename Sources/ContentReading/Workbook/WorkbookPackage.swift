import Diagnostics

/// The parts of a workbook, found as Office Open XML says: by the relationships between them (ECMA-376, part 2).
struct WorkbookPackage {
  private var archive: ZipArchive
  private let limits: ReadingLimits
  private var elements = 0
  /// By name in lower case: the names of parts are compared so.
  private let entries: [String: ZipArchive.Entry]

  init(_ archive: ZipArchive, limits: ReadingLimits) throws(WorkbookProblem) {
    self.archive = archive
    self.limits = limits
    var entries: [String: ZipArchive.Entry] = [:]
    for entry in archive.entries where entries.updateValue(entry, forKey: entry.name.lowercased()) != nil {
      // Which of the two is meant would depend on the program that reads them.
      throw WorkbookProblem(.damagedWorkbook(part: entry.name))
    }
    self.entries = entries
  }

  func has(_ part: String) -> Bool { entries[part.lowercased()] != nil }

  /// The first bytes of a part; empty when there is no such part.
  mutating func beginning(of part: String) throws(WorkbookProblem) -> [UInt8] {
    guard let entry = entries[part.lowercased()] else { return [] }
    var bytes: [UInt8] = []
    try archive.read(entry) { piece throws(WorkbookProblem) in bytes += piece.prefix(256 - min(256, bytes.count)) }
    return bytes
  }

  /// - Throws: also when there is no such part.
  mutating func read(_ part: String, _ handler: some XMLHandler) throws(WorkbookProblem) {
    guard let entry = entries[part.lowercased()] else { throw WorkbookProblem(.damagedWorkbook(part: part)) }
    let reader = try XMLReader(part, handler, limits: limits, elements: elements)
    try archive.read(entry) { piece throws(WorkbookProblem) in try reader.take(piece) }
    try reader.finish()
    elements = reader.elements
  }

  /// The parts to which `part` refers; `""` is the package itself.
  mutating func relationships(of part: String) throws(WorkbookProblem) -> [Relationship] {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let list = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard has(list) else { return [] }
    let handler = RelationshipList(folder: folder)
    try read(list, handler)
    return handler.relationships
  }
}

/// A reference from one part to another within the archive.
struct Relationship {
  let id: String
  /// The last word of its type: `worksheet`, `sharedStrings`; what stands before differs in strict workbooks.
  let kind: String
  let part: String
}

private final class RelationshipList: XMLHandler {
  private(set) var relationships: [Relationship] = []
  private let folder: String

  init(folder: String) {
    self.folder = folder
  }

  func start(_ element: XMLElement) throws(WorkbookProblem) {
    guard "Relationship" ~= element.name, element["TargetMode"] != "External", let id = element["Id"],
      let target = element["Target"], let part = Self.resolve(target, in: folder)
    else { return }
    let kind = element["Type"]?.split(separator: "/").last.map(String.init) ?? ""
    relationships.append(Relationship(id: id, kind: kind, part: part))
  }

  func end(_ text: [UInt8]) throws(WorkbookProblem) {}

  /// Nil for what would lead out of the archive.
  private static func resolve(_ target: String, in folder: String) -> String? {
    var path: [Substring] = []
    for step in ((target.hasPrefix("/") ? "" : folder) + target).split(separator: "/") where step != "." {
      if step != ".." {
        path.append(step)
      } else if path.popLast() == nil {
        return nil
      }
    }
    return path.joined(separator: "/")
  }
}
