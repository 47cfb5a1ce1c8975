@testable import Templating

/// A model like those of the site.
struct Sheet: Sendable {
  var title = "Avance"
  var note: String?
  var body = SafeHTML(trusting: "<p>x</p>")
  var chart: SafeHTML?
  var isLate = false
  var rows: [String] = []
  var author = Person(name: "Ana")
  var head: Person?

  static let shape = Shape<Sheet>(
    "hoja",
    [
      .text("titulo", "el título") { $0.title },
      .optionalText("nota", "una nota") { $0.note },
      .html("cuerpo", "el cuerpo") { $0.body },
      .optionalHTML("grafica", "la gráfica") { $0.chart },
      .flag("tarde", "si llegó tarde") { $0.isLate },
      .list("filas", "los renglones", of: .text) { $0.rows },
      .record("autor", "quien la hizo", of: Person.shape) { $0.author },
      .optional("titular", "quien responde", of: Person.shape) { $0.head },
    ])
}

extension Sheet {
  static let constants: [String: Constant] = [
    "t": .group(["inicio": .group(["titulo": .text("Inicio & fin")]), "lema": .text("Juntos"), "vacio": .text("")])
  ]
}

struct Person: Sendable {
  var name: String
  var mail: String?

  static let shape = Shape<Person>(
    "persona", [.text("nombre", "el nombre") { $0.name }, .optionalText("correo", "su correo") { $0.mail }])
}
