extension HTMLPage {
  /// What the page says, to eyes and ears, in its own language: every text and spoken attribute outside what is marked
  /// as being in another. File names and codes are left out.
  var said: [String] { root.said }

  /// What stands in the parts that are marked as being in another language.
  var quoted: [String] {
    all("html").flatMap(\.descendants).filter { $0["lang"] != nil }.map(\.spoken)
  }
}

extension HTMLPage.Element {
  private static let spokenAttributes: Set = ["alt", "aria-label", "title", "data-aviso", "data-cuenta"]

  fileprivate var said: [String] {
    let own = attributes.filter { Self.spokenAttributes.contains($0.name) }.map(\.value)
    return own
      + children.flatMap { node -> [String] in
        switch node {
        case .text(let text): [text]
        case .element(let element) where element["lang"] != nil && element.name != "html": []
        case .element(let element) where ["code", "script", "style"].contains(element.name): []
        case .element(let element): element.said
        }
      }
  }

  fileprivate var spoken: String {
    children.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.spoken
      }
    }.joined()
  }
}
