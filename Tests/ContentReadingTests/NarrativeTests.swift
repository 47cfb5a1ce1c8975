import ContentReading
import Diagnostics
import Indicators
import Testing

private func read(_ text: String, name: String = "prueba") -> (narrative: Narrative?, diagnostics: Diagnostics) {
  read(Array(text.utf8), name: name)
}

private func read(_ bytes: [UInt8], name: String = "prueba") -> (narrative: Narrative?, diagnostics: Diagnostics) {
  var diagnostics = Diagnostics()
  let narrative = Narrative.read(SourceText(name: "n.md", bytes: bytes), name: name, diagnostics: &diagnostics)
  return (narrative, diagnostics)
}

private func printed(_ text: String, _ language: Language = .spanish) -> String {
  DiagnosticPrinter(language: language).print(read(text).diagnostics)
}

/// Place, gravity and code of each message, one a line.
private func codes(_ diagnostics: Diagnostics) -> [String] {
  diagnostics.sorted.map { "\($0.location.printed.dropFirst(5)) \($0.severity) \($0.message.code)" }
}

@Suite struct NarrativeTests {
  @Test("everything that a narrative can say")
  func complete() throws {
    let text = """
      ---
      titulo: "Cómo va: el eje 2"
      fecha: 2024-02-29
      resumen: >
        Una frase
        en dos líneas.
      eje: "2"
      objetivo: 2.10
      unidad: 504
      programa: '4'
      indicador: 504-4-C1
      trimestre: 2024-T1  # el primero
      ---
      # Hola
      """
    let (narrative, diagnostics) = read(text, name: "ejes/eje-2")
    let found = try #require(narrative)
    #expect(codes(diagnostics) == [])
    #expect(found.name == "ejes/eje-2")
    #expect(found.title == "Cómo va: el eje 2")
    #expect(found.summary == "Una frase en dos líneas.")
    #expect(found.date == CalendarDate(year: 2024, month: 2, day: 29))
    #expect(
      found.attachments.map { "\($0.kind) \($0.key) \($0.location.printed)" } == [
        "axis 2 n.md:7:6", "objective 2.10 n.md:8:11", "unit 504 n.md:9:9", "programme 4 n.md:10:11",
        "indicator 504-4-C1 n.md:11:12", "quarter 2024-T1 n.md:12:12",
      ])
    #expect(found.body.html(headingLevel: 2) { _ in .keep } == Array("<h2>Hola</h2>\n".utf8))
  }

  @Test(
    "the front matter begins and ends at lines ---",
    arguments: [
      ("---\ntitulo: a\nresumen: b\n---", ""),
      ("---\ntitulo: a\nresumen: b\n---\n", ""),
      ("---\r\ntitulo: a\r\nresumen: b\r\n---\r\nc\r\n", "<p>c</p>\n"),
      ("\u{FEFF}---\ntitulo: a\nresumen: b\n---\nc", "<p>c</p>\n"),
      ("\n\n---  \nresumen: b\ntitulo: a\n--- \n\nc\n\n---\n", "<p>c</p>\n<hr />\n"),
      ("---\ntitulo: a\nfecha:\neje: \"\"\nresumen: b\n---\nc", "<p>c</p>\n"),
    ])
  func fences(text: String, body: String) throws {
    let (narrative, diagnostics) = read(text)
    let found = try #require(narrative)
    #expect(codes(diagnostics) == [])
    #expect((found.title, found.summary) == ("a", "b"))
    #expect(found.date == nil)
    #expect(found.attachments.isEmpty)
    #expect(String(decoding: found.body.html(headingLevel: 2) { _ in .keep }, as: UTF8.self) == body)
  }

  @Test(
    "what is wrong with a narrative, all of it at once",
    arguments: [
      ("", ["1:1 error sin-ficha"]),
      ("Hola\n\n[a](ftp:x)", ["1:1 error sin-ficha", "3:5 error enlace-desconocido"]),
      ("— — —\ntitulo: a\n", ["1:1 error sin-ficha"]),
      ("---\ntitulo: a\n\nHola\n", ["1:1 error ficha-sin-cerrar"]),
      ("---\n---\n", ["2:1 error falta-dato", "2:1 error falta-dato"]),
      ("---\ntitulo: a\n---\n", ["2:1 error falta-dato"]),
      ("---\ntitulo:\nresumen: \"  \"\n---\n", ["2:1 error dato-vacio", "3:1 error dato-vacio"]),
      ("---\ntitulo: a\nresumen: b\nfecha: 3/5/2024\n---\n", ["4:8 error fecha-mal-escrita"]),
      (
        "---\ntitulo: a\nresumen: b\nautor: c\n---\n\n[ñ](/x)",
        ["4:1 error dato-desconocido", "7:5 error ruta-desde-la-raiz"]
      ),
      ("---\ntitulo: [a]\nresumen: {b: c}\n---\n", ["2:9 error dato-de-otro-tipo", "3:10 error dato-de-otro-tipo"]),
      (
        "---\ntitulo: a\nresumen: b\ntitulo: c\n---\n[a](ftp:x)",
        ["4:1 error dato-repetido", "6:5 error enlace-desconocido"]
      ),
    ])
  func problems(text: String, expected: [String]) {
    #expect(codes(read(text).diagnostics) == expected)
  }

  @Test(
    "without a title, a summary or a good name there is no page",
    arguments: [
      ("---\nresumen: b\n---\n", "a"), ("---\ntitulo: a\n---\n", "a"), ("---\ntitulo: a\nresumen: b\n---\n", "A"),
      ("hola", "a"),
    ])
  func noPage(text: String, name: String) {
    let (narrative, diagnostics) = read(text, name: name)
    #expect(narrative == nil)
    #expect(diagnostics.hasErrors)
  }

  @Test(
    "a date is YYYY-MM-DD and exists",
    arguments: [
      ("2024-05-03", CalendarDate(year: 2024, month: 5, day: 3), nil),
      ("\"2000-02-29\"", CalendarDate(year: 2000, month: 2, day: 29), nil),
      ("2023-02-29", nil, "fecha-imposible"),
      ("1900-02-29", nil, "fecha-imposible"),
      ("2024-04-31", nil, "fecha-imposible"),
      ("2024-13-01", nil, "fecha-imposible"),
      ("2024-00-10", nil, "fecha-imposible"),
      ("2024-5-3", nil, "fecha-mal-escrita"),
      ("24-05-03", nil, "fecha-mal-escrita"),
      ("2024-05-03T10:00", nil, "fecha-mal-escrita"),
      ("2024-+5-03", nil, "fecha-mal-escrita"),
      ("2024--5-03", nil, "fecha-mal-escrita"),
      ("3 de mayo de 2024", nil, "fecha-mal-escrita"),
      ("２０２４-05-03", nil, "fecha-mal-escrita"),
    ] as [(String, CalendarDate?, String?)])
  func dates(text: String, date: CalendarDate?, code: String?) throws {
    let (narrative, diagnostics) = read("---\ntitulo: a\nresumen: b\nfecha: \(text)\n---\n")
    let found = try #require(narrative)
    #expect(found.date == date)
    #expect(diagnostics.items.map(\.message.code) == (code.map { [$0] } ?? []))
  }

  @Test(
    "a name is an address: a–z, digits, hyphens and folders",
    arguments: [
      ("como-leer", nil), ("2024/t1", nil), ("a/b/c", nil),
      ("Cómo leer", "como-leer.md"), ("Eje_2 (final)", "eje-2-final.md"), ("a/Año Ñu", "a/ano-nu.md"),
      ("n\u{303}u\u{301}", "nu.md"), ("a//b", "a/b.md"), ("", "narrativa.md"), ("¿?", "narrativa.md"),
      ("..", "narrativa.md"), ("a.b", "a-b.md"), ("日本", "narrativa.md"),
    ] as [(String, String?)])
  func names(name: String, suggestion: String?) {
    let (narrative, diagnostics) = read("---\ntitulo: a\nresumen: b\n---\n", name: name)
    #expect((narrative?.name == name) == (suggestion == nil))
    #expect(
      diagnostics.items.map { $0.message.hint(in: .spanish) }
        == (suggestion.map { ["cambie el nombre del archivo a «\($0)»"] } ?? []))
  }

  @Test("bytes that are not UTF-8 are refused where the first stands")
  func encoding() {
    let bytes = Array("---\ntitulo: día y a".utf8) + [0xF1] + Array("o\nresumen: b\n---\n".utf8)
    let (narrative, diagnostics) = read(bytes)
    #expect(narrative == nil)
    #expect(codes(diagnostics) == ["2:16 error no-es-utf8"])
  }

  @Test(
    "the messages as printed",
    arguments: [
      (
        "---\ntitulo: Avance\nresumén: Según el día\n---\n",
        """
        n.md:3:1: error: «resumén» no es un nombre conocido aquí; ¿quiso escribir «resumen»?
           3 | resumén: Según el día
             | ^^^^^^^

        """,
        """
        n.md:3:1: error: «resumén» is not a known name here; did you mean «resumen»?
           3 | resumén: Según el día
             | ^^^^^^^

        """
      ),
      (
        "---\ntitulo: a\nresumen: b\nfecha: 3 de junio\n---\n",
        """
        n.md:4:8: error: no se entiende la fecha «3 de junio»; escriba año, mes y día: AAAA-MM-DD, por ejemplo \
        2024-05-03
           4 | fecha: 3 de junio
             |        ^^^^^^^^^^

        """,
        """
        n.md:4:8: error: the date «3 de junio» is not understood; write year, month and day: YYYY-MM-DD, for example \
        2024-05-03
           4 | fecha: 3 de junio
             |        ^^^^^^^^^^

        """
      ),
      (
        "# Hola\n",
        """
        n.md:1:1: error: falta la ficha con que empieza cada narrativa; empiece el archivo con una línea «---», las \
        líneas «titulo: …» y «resumen: …», y otra línea «---»
           1 | # Hola
             | ^^^^^^

        """,
        """
        n.md:1:1: error: the front matter with which each narrative begins is missing; begin the file with a line \
        «---», the lines «titulo: …» and «resumen: …», and another line «---»
           1 | # Hola
             | ^^^^^^

        """
      ),
      (
        "---\ntitulo: a\n\nHola\n",
        """
        n.md:1:1: error: la ficha del principio no termina; escriba otra línea «---» después de su último dato
           1 | ---
             | ^^^

        """,
        """
        n.md:1:1: error: the front matter does not end; write another line «---» after its last entry
           1 | ---
             | ^^^

        """
      ),
    ])
  func messages(text: String, spanish: String, english: String) {
    #expect(printed(text) == spanish)
    #expect(printed(text, .english) == english)
  }
}
