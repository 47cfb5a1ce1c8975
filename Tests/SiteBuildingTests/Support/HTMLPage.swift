import Testing

/// A page as a strict reader sees it: every element closed, every attribute in double quotes, every `&` an entity.
struct HTMLPage {
  let root: Element

  final class Element {
    let name: String
    let attributes: [(name: String, value: String)]
    private(set) var children: [Node] = []

    init(name: String, attributes: [(name: String, value: String)]) {
      self.name = name
      self.attributes = attributes
    }

    enum Node {
      case element(Element)
      case text(String)
    }

    func append(_ node: Node) { children.append(node) }

    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    /// The elements inside, in the order of the page.
    var descendants: [Element] {
      children.flatMap { node -> [Element] in
        guard case .element(let element) = node else { return [] }
        return [element] + element.descendants
      }
    }

    /// What a reader reads, with single spaces; drawings and what is not shown are left out.
    var text: String {
      rawText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private var rawText: String {
      children.map { node in
        switch node {
        case .text(let text): text
        case .element(let element):
          ["svg", "head"].contains(element.name) ? " " : element.rawText + (element.isInline ? "" : " ")
        }
      }.joined()
    }

    private var isInline: Bool { ["a", "b", "strong", "em", "code"].contains(name) }
  }

  func all(_ name: String) -> [Element] { root.descendants.filter { $0.name == name } }

  func all(ofClass name: String) -> [Element] {
    root.descendants.filter { ($0["class"] ?? "").split(separator: " ").contains { $0 == name } }
  }

  func element(id: String) throws -> Element {
    try #require(root.descendants.first { $0["id"] == id }, "no element #\(id)")
  }

  /// What a reader reads.
  var text: String { root.text }

  var heading: String { all("h1").first?.text ?? "" }

  /// The cells of every row of every table; a status without the arithmetic below it.
  var rows: [[String]] {
    all("tr").map { row in
      row.descendants.filter { ["td", "th"].contains($0.name) }.map { cell in
        let hasArithmetic = cell.descendants.contains { $0["class"] == "cuenta-estado" }
        return hasArithmetic ? cell.descendants.first?.text ?? "" : cell.text
      }
    }
  }

  /// The row that begins so.
  func row(_ beginning: String) throws -> [String] {
    try #require(rows.first { $0.first?.hasPrefix(beginning) == true }, "no row «\(beginning)» in \(rows)")
  }

  /// Where everything leads or is loaded from.
  var addresses: [String] { root.descendants.compactMap { $0["href"] ?? $0["src"] } }

  func link(_ text: String) throws -> String {
    try #require(all("a").first { $0.text == text }?["href"], "no link «\(text)»")
  }

  /// Element and attribute names in their order: everything of the page but what its texts say.
  var markup: [String] {
    root.descendants.map { "\($0.name) \($0.attributes.map(\.name).joined(separator: " "))" }
  }
}
