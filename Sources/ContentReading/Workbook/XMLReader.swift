import CExpat
import Diagnostics

/// The local name of an element or attribute; valid during the call that hands it out.
///
/// Prefixes are the writer's choice and strict workbooks have other namespaces than usual ones, so only local names count.
struct XMLName {
  private let start: UnsafePointer<CChar>

  fileprivate init(_ qualified: UnsafePointer<CChar>) {
    var start = qualified
    var cursor = qualified
    while cursor.pointee != 0 {
      if cursor.pointee == CChar(bitPattern: UInt8(ascii: ":")) { start = cursor + 1 }
      cursor += 1
    }
    self.start = start
  }

  static func ~= (word: StaticString, name: XMLName) -> Bool {
    let letters = word.utf8Start
    for index in 0..<word.utf8CodeUnitCount where UInt8(bitPattern: name.start[index]) != letters[index] {
      return false
    }
    return name.start[word.utf8CodeUnitCount] == 0
  }
}

/// A start tag; valid during the call that hands it out.
struct XMLElement {
  let name: XMLName
  private let attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>

  fileprivate init(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    self.name = XMLName(name)
    self.attributes = attributes
  }

  /// The value of an attribute.
  subscript(_ wanted: StaticString) -> String? { value(of: wanted).map { String(cString: $0) } }

  /// The same as an integer that is not negative; nil also for what is not one.
  subscript(integer wanted: StaticString) -> Int? { self[wanted].flatMap { UInt32($0) }.map(Int.init) }

  subscript(flag wanted: StaticString) -> Bool { self[wanted].map { $0 == "1" || $0 == "true" } ?? false }

  private func value(of wanted: StaticString) -> UnsafePointer<CChar>? {
    var index = 0
    while let name = attributes[index], let value = attributes[index + 1] {
      if wanted ~= XMLName(name) { return value }
      index += 2
    }
    return nil
  }
}

/// Takes what the elements of a part say.
protocol XMLHandler: AnyObject {
  func start(_ element: XMLElement) throws(WorkbookProblem)
  /// - `text`: the text since the last tag: all of it in an element without others.
  func end(_ text: [UInt8]) throws(WorkbookProblem)
}

/// Reads the XML of one part of a workbook, piece by piece. A document type is refused, and with it every entity of one.
final class XMLReader {
  private let parser: XML_Parser
  private let part: String
  private let handler: any XMLHandler
  private let limits: ReadingLimits
  private var text: [UInt8] = []
  private var depth = 0
  /// Bytes taken so far, and where the last whole tag or text among them began.
  private var fed = 0
  private var reached = 0
  /// Elements of this part and of those read before.
  private(set) var elements: Int
  private var problem: WorkbookProblem?

  init(_ part: String, _ handler: any XMLHandler, limits: ReadingLimits, elements: Int) throws(WorkbookProblem) {
    guard let parser = XML_ParserCreate(nil) else { throw WorkbookProblem(.damagedWorkbook(part: part)) }
    self.parser = parser
    self.part = part
    self.handler = handler
    self.limits = limits
    self.elements = elements
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let reader = XMLReader.behind(context), let name, let attributes else { return }
        reader.attempt { reader throws(WorkbookProblem) in try reader.start(XMLElement(name, attributes)) }
      },
      { context, _ in
        XMLReader.behind(context)?.attempt { reader throws(WorkbookProblem) in try reader.end() }
      })
    XML_SetCharacterDataHandler(parser) { context, start, count in
      let bytes = UnsafeRawBufferPointer(start: start, count: Int(count))
      XMLReader.behind(context)?.attempt { reader throws(WorkbookProblem) in try reader.take(text: bytes) }
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      XMLReader.behind(context)?.attempt { reader throws(WorkbookProblem) in
        throw WorkbookProblem(.documentType(part: reader.part))
      }
    }
  }

  deinit { XML_ParserFree(parser) }

  func take(_ piece: UnsafeBufferPointer<UInt8>) throws(WorkbookProblem) {
    try parse(piece, isLast: false)
    fed += piece.count
    // A tag or comment that does not end is kept, and looked through again, with each piece. Newer versions of expat put
    // that off, and then do not say where they are.
    reached = max(reached, Int(XML_GetCurrentByteIndex(parser)))
    if fed - reached > mostPending {
      throw WorkbookProblem(.cellCharacters, of: limits, part: part)
    }
  }

  func finish() throws(WorkbookProblem) {
    try parse(UnsafeBufferPointer(start: nil, count: 0), isLast: true)
  }

  /// In UTF-8 a character has four bytes at most.
  private var mostTextBytes: Int { limits.cellCharacters * 4 }
  private var mostPending: Int { max(1 << 20, mostTextBytes * 2) }

  private func parse(_ piece: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(WorkbookProblem) {
    let status = piece.withMemoryRebound(to: CChar.self) {
      XML_Parse(parser, $0.baseAddress, Int32($0.count), isLast ? 1 : 0)
    }
    if let problem { throw problem }
    guard status == XML_STATUS_OK else {
      throw WorkbookProblem(.damagedWorkbook(part: part, line: Int(XML_GetCurrentLineNumber(parser))))
    }
  }

  /// The reader that `XML_SetUserData` was given; `parse` keeps it alive.
  private static func behind(_ context: UnsafeMutableRawPointer?) -> XMLReader? {
    context.map { Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
  }

  /// No error crosses the C code: the first one stops the parser, and `parse` throws it.
  private func attempt(_ body: (XMLReader) throws(WorkbookProblem) -> Void) {
    guard problem == nil else { return }
    do { try body(self) } catch {
      problem = error
      XML_StopParser(parser, 0)
    }
  }

  private func start(_ element: XMLElement) throws(WorkbookProblem) {
    text.removeAll(keepingCapacity: true)
    depth += 1
    elements += 1
    if depth > limits.xmlDepth { throw WorkbookProblem(.xmlDepth, of: limits, part: part) }
    if elements > limits.xmlElements { throw WorkbookProblem(.xmlElements, of: limits, part: part) }
    try handler.start(element)
  }

  private func end() throws(WorkbookProblem) {
    depth -= 1
    try handler.end(text)
    text.removeAll(keepingCapacity: true)
  }

  private func take(text bytes: UnsafeRawBufferPointer) throws(WorkbookProblem) {
    if text.count + bytes.count > mostTextBytes { throw WorkbookProblem(.cellCharacters, of: limits, part: part) }
    text.append(contentsOf: bytes)
  }
}
