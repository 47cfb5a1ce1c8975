import Testing

extension HTMLPage {
  /// Fails where the text is not well-formed.
  init(_ text: String) throws {
    var reader = Reader(Array(text.utf8)[...])
    root = try reader.page()
  }

  struct Malformed: Error, CustomStringConvertible {
    let problem: String
    let at: String

    var description: String { "\(problem) at: \(at)" }
  }

  private struct Reader {
    private var rest: ArraySlice<UInt8>
    private static let void: Set = ["meta", "link", "br", "hr", "img", "input"]

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    private func malformed(_ problem: String) -> Malformed {
      Malformed(problem: problem, at: String(decoding: rest.prefix(80), as: UTF8.self))
    }

    private mutating func take(_ literal: String) -> Bool {
      guard rest.starts(with: literal.utf8) else { return false }
      rest.removeFirst(literal.utf8.count)
      return true
    }

    private mutating func take(until stop: (UInt8) -> Bool) -> String {
      let taken = rest.prefix { !stop($0) }
      rest = rest[taken.endIndex...]
      return String(decoding: taken, as: UTF8.self)
    }

    mutating func page() throws -> Element {
      guard take("<!DOCTYPE html>\n") else { throw malformed("no doctype") }
      let root = Element(name: "#page", attributes: [])
      var open = [root]
      while !rest.isEmpty {
        if take("</") {
          let name = take { $0 == UInt8(ascii: ">") }
          guard open.count > 1, open.removeLast().name == name else { throw malformed("</\(name)> closes another") }
          rest.removeFirst()
        } else if take("<") {
          let (element, isClosed) = try startTag()
          open[open.count - 1].append(.element(element))
          if !isClosed, !Self.void.contains(element.name) { open.append(element) }
        } else {
          open[open.count - 1].append(.text(try decoded(take { $0 == UInt8(ascii: "<") })))
        }
      }
      guard open.count == 1 else { throw malformed("<\(open[open.count - 1].name)> stays open") }
      return root
    }

    /// Behind the `<`.
    private mutating func startTag() throws -> (Element, isClosed: Bool) {
      let name = take { !Self.isNameByte($0) }
      guard !name.isEmpty else { throw malformed("a bare <") }
      var attributes: [(name: String, value: String)] = []
      while true {
        if take(">") { return (Element(name: name, attributes: attributes), false) }
        // libcmark writes a space before it.
        if take("/>") || take(" />") { return (Element(name: name, attributes: attributes), true) }
        guard take(" ") else { throw malformed("<\(name) is not well-formed") }
        let attribute = take { !Self.isNameByte($0) }
        guard !attribute.isEmpty, !attributes.contains(where: { $0.name == attribute }) else {
          throw malformed("attribute «\(attribute)» of <\(name)")
        }
        guard take("=\"") else {
          attributes.append((attribute, ""))
          continue
        }
        attributes.append((attribute, try decoded(take { $0 == UInt8(ascii: "\"") })))
        guard take("\"") else { throw malformed("a value without its closing quote") }
      }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
        true
      default: false
      }
    }

    private func decoded(_ text: String) throws -> String {
      let entities = ["lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#x27": "'", "amp": "&"]
      for scalar in text.unicodeScalars
      where scalar.properties.generalCategory == .control && !["\n", "\t"].contains(scalar) {
        throw malformed("control character U+\(String(scalar.value, radix: 16)) in «\(text)»")
      }
      var pieces = text.split(separator: "&", omittingEmptySubsequences: false)[...]
      var result = String(pieces.removeFirst())
      for piece in pieces {
        guard let end = piece.firstIndex(of: ";"), let character = entities[String(piece[..<end])] else {
          throw malformed("a bare & in «\(text)»")
        }
        result += character + piece[piece.index(after: end)...]
      }
      return result
    }
  }
}
