import ContentReading
import Diagnostics
import Testing

private func read(_ text: String) -> (mapping: YAMLMapping?, diagnostics: Diagnostics) {
  var diagnostics = Diagnostics()
  let mapping = YAMLMapping.read(SourceText(name: "p.yaml", text: text), diagnostics: &diagnostics)
  return (mapping, diagnostics)
}

private func codes(_ diagnostics: Diagnostics) -> [String] {
  diagnostics.sorted.map { "\($0.location.printed.dropFirst(7)) \($0.message.code)" }
}

private func printed(_ text: String, _ language: Language) -> String {
  DiagnosticPrinter(language: language).print(read(text).diagnostics)
}

/// Each line nine times the one before: 9⁴⁰ texts if it were expanded.
private let nestedValues = (0...40).map { level in
  let items = [String](repeating: level == 0 ? "x" : "*b\(level - 1)", count: 9)
  return "a\(level): &b\(level) [\(items.joined(separator: ","))]\n"
}.joined()

/// The same in keys, which a reader compares even if it expands nothing.
private let nestedKeys = (0...40).map { level in
  let item = level == 0 ? "x" : "*b\(level - 1)"
  return "? &b\(level) [\(item), \(item)]\n: 1\n"
}.joined()

@Suite struct YAMLMappingTests {
  @Test(
    "a text is what is written, with its place",
    arguments: [
      ("a: hola", "hola", "1:4"),
      ("a: 2.10", "2.10", "1:4"),
      ("a: no", "no", "1:4"),
      ("a: 0x1F", "0x1F", "1:4"),
      ("a: \"  ñ\\n\"", "ñ", "1:4"),
      ("a: 'd''e'", "d'e", "1:4"),
      ("{año: día, a: hola}", "hola", "1:15"),
      ("año: día\na:   R&D y *énfasis* \n", "R&D y *énfasis*", "2:6"),
      ("a: |\n  uno\n  dos\n", "uno\ndos", "1:4"),
      ("\u{FEFF}b: c\r\na: hola\r\n", "hola", "2:4"),
      ("b: \"ñ\u{2028}ñ\"\r\na: hola", "hola", "2:4"),
      ("\"a\" : !!str hola # nota", "hola", "1:7"),
    ])
  func texts(text: String, value: String, place: String) throws {
    var (mapping, diagnostics) = read(text)
    let found = try #require(mapping?.text("a", example: "x", diagnostics: &diagnostics))
    #expect(codes(diagnostics) == [])
    #expect(found.value == value)
    #expect(found.location.printed == "p.yaml:\(place)")
    #expect(mapping?.optionalText("a", diagnostics: &diagnostics)?.value == value)
  }

  @Test(
    "a missing or empty text is an error only where it is required", arguments: ["b: 1", "a:", "a: ~", "a: ''", ""])
  func emptyText(text: String) throws {
    var (mapping, diagnostics) = read(text)
    let found = try #require(mapping)
    #expect(found.optionalText("a", diagnostics: &diagnostics) == nil)
    #expect(codes(diagnostics) == [])
    #expect(found.text("a", example: "x", diagnostics: &diagnostics) == nil)
    #expect(codes(diagnostics) == [text.hasPrefix("a") ? "1:1 dato-vacio" : "1:1 falta-dato"])
  }

  @Test(
    "a whole number",
    arguments: [
      ("2024", 2024, nil), ("\"-3\"", -3, nil), ("", nil, nil),
      ("2.5", nil, "1:4 no-es-entero"), ("1,000", nil, "1:4 no-es-entero"), ("+1", nil, "1:4 no-es-entero"),
      ("99999999999999999999", nil, "1:4 no-es-entero"), ("[1]", nil, "1:4 dato-de-otro-tipo"),
    ] as [(String, Int?, String?)])
  func integers(text: String, value: Int?, problem: String?) throws {
    var (mapping, diagnostics) = read("a: \(text)")
    let found = try #require(mapping)
    #expect(found.integer("a", diagnostics: &diagnostics)?.value == value)
    #expect(codes(diagnostics) == (problem.map { [$0] } ?? []))
  }

  @Test("lists and mappings, each item with its place")
  func nested() throws {
    var (mapping, diagnostics) = read(
      "ejes:\n  - clave: 1\n    nombre: Ñandú\n  - {clave: 2, nombre: á}\n  - 3\n"
        + "notas: [á, ~, b, [c]]\nsitio:\n  color: azul\n"
    )
    let found = try #require(mapping)
    let axes = found.mappings("ejes", diagnostics: &diagnostics)
    let names = axes.map { $0.text("nombre", example: "x", diagnostics: &diagnostics) }
    #expect(names.map { $0?.value } == ["Ñandú", "á"])
    #expect(names.map { $0?.location.printed } == ["p.yaml:3:13", "p.yaml:4:24"])
    #expect(axes.map(\.location.printed) == ["p.yaml:2:5", "p.yaml:4:6"])
    #expect(axes.map { $0.keys.map(\.value) } == [["clave", "nombre"], ["clave", "nombre"]])
    #expect(found.texts("notas", diagnostics: &diagnostics).map(\.value) == ["á", "b"])
    let site = try #require(found.mapping("sitio", diagnostics: &diagnostics))
    #expect(site.optionalText("color", diagnostics: &diagnostics)?.location.printed == "p.yaml:8:10")
    #expect(codes(diagnostics) == ["5:5 dato-de-otro-tipo", "6:12 dato-vacio", "6:18 dato-de-otro-tipo"])
  }

  @Test("what is absent is an empty list or nil, without a message")
  func absent() throws {
    var (mapping, diagnostics) = read("a:\n")
    let found = try #require(mapping)
    for key in ["a", "b"] {
      #expect(found.mapping(key, diagnostics: &diagnostics) == nil)
      #expect(found.mappings(key, diagnostics: &diagnostics).isEmpty)
      #expect(found.texts(key, diagnostics: &diagnostics).isEmpty)
      #expect(found.integer(key, diagnostics: &diagnostics) == nil)
    }
    #expect(codes(diagnostics) == [])
  }

  @Test("another kind than asked for is an error")
  func kinds() throws {
    var (mapping, diagnostics) = read("a: [x]\nb: {y: z}\nc: t\n")
    let found = try #require(mapping)
    #expect(found.text("a", example: "x", diagnostics: &diagnostics) == nil)
    #expect(found.texts("b", diagnostics: &diagnostics).isEmpty)
    #expect(found.mappings("c", diagnostics: &diagnostics).isEmpty)
    #expect(found.mapping("c", diagnostics: &diagnostics) == nil)
    #expect(
      diagnostics.items.map { $0.message.text(in: .spanish) } == [
        "«a» debe tener un texto y aquí hay una lista; escriba un solo valor en la misma línea",
        "«b» debe tener una lista y aquí hay un grupo de datos «clave: valor»; escriba cada elemento en su línea, con "
          + "un guion y un espacio delante",
        "«c» debe tener una lista y aquí hay un texto; escriba cada elemento en su línea, con un guion y un espacio "
          + "delante",
        "«c» debe tener un grupo de datos «clave: valor» y aquí hay un texto; escriba debajo una línea «clave: valor» "
          + "por dato, con dos espacios de sangría",
      ])
  }

  @Test("a key that is not known is an error at the key, with the nearest one that is")
  func unknownKeys() throws {
    var (mapping, diagnostics) = read("titulo: a\ntítullo: b\nxyz: c\n")
    try #require(mapping).finish(allowing: ["titulo", "resumen", "fecha"], diagnostics: &diagnostics)
    #expect(
      DiagnosticPrinter(language: .spanish).print(diagnostics) == """
        p.yaml:2:1: error: «títullo» no es un nombre conocido aquí; ¿quiso escribir «titulo»?
           2 | títullo: b
             | ^^^^^^^
        p.yaml:3:1: error: «xyz» no es un nombre conocido aquí; aquí puede ir titulo, resumen o fecha
           3 | xyz: c
             | ^^^

        """)
  }

  @Test(
    "what cannot be read as YAML, and where",
    arguments: [
      ("- a\n", "1:1 yaml-sin-claves"),
      ("hola\n", "1:1 yaml-sin-claves"),
      ("ñ: día: a\n", "1:7 yaml-mal-escrito"),
      ("a: \"día\nb: c\n", "1:4 yaml-mal-escrito"),
      ("\ta: b\n", "1:1 yaml-mal-escrito"),
      ("a: @b\n", "1:4 yaml-mal-escrito"),
      ("á: *énfasis*\n", "1:4 yaml-mal-escrito"),
      ("a: b\nhola\nc: d\n", "2:1 yaml-mal-escrito"),
      ("a: \"b\" c\n", "1:8 yaml-mal-escrito"),
      ("á: [b\nc: d\n", "1:4 yaml-mal-escrito"),
      ("a: \"\\q\"\n", "1:5 yaml-mal-escrito"),
      ("a: b\n---\nc: d\n", "2:1 yaml-mal-escrito"),
      ("a: ñ\u{1}b\n", "1:5 caracter-de-control"),
      ("a: \"ñ\\0\"\n", "1:4 caracter-de-control"),
      ("año: 1\nb:\n  año: 2\naño: 3\n", "4:1 dato-repetido"),
      ("a: {b: 1, b: 2}\n", "1:5 dato-repetido"),
      ("[a, b]: c\n", "1:1 clave-no-es-texto"),
      (": c\n", "1:1 yaml-mal-escrito"),
      ("~: c\n", "1:1 clave-no-es-texto"),
      ("á: &x b\n", "1:4 yaml-con-referencias"),
      ("á: &x b\nc: *x\n", "1:4 yaml-con-referencias"),
    ])
  func unreadable(text: String, expected: String) {
    #expect(codes(read(text).diagnostics) == [expected])
  }

  @Test(
    "nothing is expanded, and depth is no danger", .timeLimit(.minutes(1)),
    arguments: [
      nestedValues, nestedKeys,
      String(repeating: "[", count: 40_000),
      String(repeating: "{a: ", count: 40_000),
      String(repeating: "- ", count: 40_000),
      String(repeating: "? ", count: 40_000),
      "a: " + String(repeating: "&x ", count: 40_000),
      "a: " + String(repeating: "*", count: 40_000),
    ])
  func hostile(text: String) {
    let (_, diagnostics) = read(text)
    #expect(diagnostics.hasErrors)
    #expect(diagnostics.items.count < 100)
  }

  @Test(
    "the messages as printed",
    arguments: [
      (
        "título: Año 2024: avance\n",
        """
        p.yaml:1:17: error: aquí no puede haber dos puntos; si son parte del texto, póngalo entre comillas: titulo: \
        "Avance: 2024"; si es otra clave, alinéela con las demás
           1 | título: Año 2024: avance
             |                 ^

        """,
        """
        p.yaml:1:17: error: there can be no colon here; if it is part of the text, put that between quotes: titulo: \
        "Avance: 2024"; if it is another key, align it with the others
           1 | título: Año 2024: avance
             |                 ^

        """
      ),
      (
        "a: 1\nñandú: 2\nb: 3\nñandú: 4\n",
        """
        p.yaml:4:1: error: «ñandú» ya está en la línea 2; deje una de las dos líneas
           4 | ñandú: 4
             | ^^^^^

        """,
        """
        p.yaml:4:1: error: «ñandú» is on line 2 already; leave one of the two lines
           4 | ñandú: 4
             | ^^^^^

        """
      ),
      (
        "año: \"sin cerrar\nb: 3\n",
        """
        p.yaml:1:6: error: faltan las comillas que cierran este texto; agréguelas al final del texto
           1 | año: "sin cerrar
             |      ^

        """,
        """
        p.yaml:1:6: error: the quotes that close this text are missing; add them at the end of the text
           1 | año: "sin cerrar
             |      ^

        """
      ),
    ])
  func messages(text: String, spanish: String, english: String) {
    #expect(printed(text, .spanish) == spanish)
    #expect(printed(text, .english) == english)
  }
}
