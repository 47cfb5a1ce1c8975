import Templating

/// A model with a field of each kind. Lists are short, so that sections within sections stay payable.
struct Sheet: Sendable {
  var title: String
  var note: String?
  var body: SafeHTML
  var chart: SafeHTML?
  var isLate: Bool
  var rows: [String]
  var author: Branch
  var head: Branch?
  var tree: [Branch]

  static let shape = Shape<Sheet>(
    "hoja",
    [
      .text("titulo", "") { $0.title }, .optionalText("nota", "") { $0.note }, .html("cuerpo", "") { $0.body },
      .optionalHTML("grafica", "") { $0.chart }, .flag("tarde", "") { $0.isLate },
      .list("filas", "", of: .text) { $0.rows }, .record("autor", "", of: Branch.shape) { $0.author },
      .optional("titular", "", of: Branch.shape) { $0.head }, .list("ramas", "", of: Branch.shape) { $0.tree },
    ])

  static let constants: [String: Constant] = [
    "t": .group(["lema": .text("<\(mark)>"), "vacio": .text(""), "dentro": .group(["n": .text("n")])])
  ]

  /// Every text has it behind a `<`.
  static let mark = "zq"
  private static let text = "a <\(mark)> & \"b\"\u{7}\u{85}"

  static let full = Sheet(
    title: text, note: text, body: SafeHTML(trusting: "<p></p>"), chart: SafeHTML(trusting: "<svg/>"), isLate: true,
    rows: [text], author: Branch(name: text, branches: []), head: Branch(name: text, branches: []),
    tree: [Branch(name: text, branches: [Branch(name: text, branches: [])])])

  static let empty = Sheet(
    title: "", note: nil, body: SafeHTML(trusting: ""), chart: nil, isLate: false, rows: [],
    author: Branch(name: "", branches: []), head: nil, tree: [])
}

/// A node with nodes inside: what recursion goes down into.
struct Branch: Sendable {
  var name: String
  var branches: [Branch]

  static let shape: Shape<Branch> = Shape(
    "rama", [.text("nombre", "") { $0.name }, .list("ramas", "", of: shape) { $0.branches }])
}
