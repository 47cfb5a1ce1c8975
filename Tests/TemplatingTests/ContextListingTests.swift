import Testing

@testable import Templating

@Suite("The names of a context, listed for the author of a template")
struct ContextListingTests {
  private struct Branch: Sendable {
    var name: String
    var note: String?
    var words: [String] = []
    var branches: [Branch] = []

    static let shape: Shape<Branch> = Shape(
      "rama",
      [
        .text("nombre", "su nombre") { $0.name },
        .optionalText("nota", "una nota, si la hay") { $0.note },
        .flag("hay_ramas", "si tiene ramas") { !$0.branches.isEmpty },
        .list("palabras", "sus palabras", of: .text) { $0.words },
        .list("ramas", "sus ramas", of: Branch.shape) { $0.branches },
      ])
  }

  private func printed(_ listing: ContextListing) -> [String] {
    listing.lines.map { line in
      "\(line.depth) \(line.name) \(line.example ?? "—")\(line.isRepeated ? " …" : "")"
    }
  }

  @Test("with the values of an example, escaped as a page shows them")
  func example() {
    let tree = Branch(name: "a<b", note: "n", words: ["x", "y"], branches: [Branch(name: "c")])
    #expect(
      printed(ContextListing(Branch.shape, example: tree)) == [
        "0 nombre a&lt;b", "0 nota n", "0 hay_ramas sí", "0 palabras x · y", "0 ramas — …",
      ])
  }

  private struct Page: Sendable {
    var trees: [Branch]

    static let shape = Shape<Page>(
      "pagina",
      [
        .list("arboles", "los árboles", of: Branch.shape) { $0.trees },
        .optional("primero", "el primero", of: Branch.shape) { $0.trees.first },
      ])
  }

  @Test("the first element of a list stands for all; what is empty is listed without values")
  func inside() {
    let page = Page(trees: [Branch(name: "a"), Branch(name: "b")])
    #expect(printed(ContextListing(Page.shape, example: page)).prefix(3) == ["0 arboles —", "1 nombre a", "1 nota —"])
    #expect(printed(ContextListing(Page.shape, example: Page(trees: []))).prefix(2) == ["0 arboles —", "1 nombre —"])
    #expect(printed(ContextListing(Page.shape, example: nil)).count == 12)
  }
}
