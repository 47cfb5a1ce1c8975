import Foundation
import Testing

@testable import Charts

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A chart as a strict XML reader sees it. Reading fails where the drawing is not well-formed.
struct DrawnChart {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
  }

  /// A text's greatest extent in px at one width of the content.
  struct Extent {
    let words: String
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    func meets(_ other: Extent) -> Bool {
      x.lowerBound < other.x.upperBound && other.x.lowerBound < x.upperBound
        && y.lowerBound < other.y.upperBound && other.y.lowerBound < y.upperBound
    }
  }

  let elements: [Element]

  init(_ bytes: [UInt8]) throws {
    let reader = Reader()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = reader
    try #require(parser.parse(), "not well-formed: \(String(describing: parser.parserError))")
    elements = reader.elements
  }

  var root: Element { elements[0] }

  func first(_ name: String) throws -> Element {
    try #require(elements.first { $0.name == name })
  }

  /// Px before the plot, on a page: what the stylesheet leaves there.
  var gutter: Double {
    let name = (root.attributes["class"] ?? "").split(separator: " ").first { $0.hasPrefix("g-canal-") }
    return name.flatMap { Double($0.dropFirst("g-canal-".count)) }.map { $0 * Gutter.step } ?? 0
  }

  var height: Double { Double(root.attributes["height"] ?? "") ?? .nan }

  /// The px that an attribute comes to; nil where it is neither a number nor a percentage.
  static func px(_ attribute: String?, of width: Double) -> Double? {
    guard let attribute else { return nil }
    guard attribute.hasSuffix("%") else { return Double(attribute) }
    return Double(attribute.dropLast()).map { $0 / 100 * width }
  }

  /// The texts that show where the content is `width` px wide; `hidden` is the class of those that do not.
  func extents(width: Double, hidden: String?, sizes: [String: (size: Double, bold: Bool)]) throws -> [Extent] {
    try elements.filter { $0.name == "text" }.compactMap { element in
      let classes = (element.attributes["class"] ?? "").split(separator: " ").map(String.init)
      if let hidden, classes.contains(hidden) { return nil }
      let style = try #require(
        classes.lazy.compactMap { sizes[$0] }.first
          ?? element.attributes["font-size"].flatMap { Double($0.dropLast(2)) }
          .map { ($0, element.attributes["font-weight"] == "600") })
      let length = TextMetrics.width(element.text, size: style.size, bold: style.bold)
      let shift = try #require(Double(element.attributes["dx"] ?? "0"))
      let x = try #require(Self.px(element.attributes["x"], of: width)) + shift
      let y = try #require(Double(element.attributes["y"] ?? ""))
      let left =
        switch element.attributes["text-anchor"] {
        case "middle": x - length / 2
        case "end": x - length
        default: x
        }
      return Extent(words: element.text, x: left...(left + length), y: (y - style.size * 0.8)...(y + style.size * 0.2))
    }
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [Element] = []
    private var open: [Int] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      open.append(elements.count)
      elements.append(Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      if let last = open.last { elements[last].text += string }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
      open.removeLast()
    }
  }
}
