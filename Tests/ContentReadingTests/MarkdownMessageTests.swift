import ContentReading
import Diagnostics
import Testing

private func messages(_ text: String, in language: Language = .spanish) -> String {
  var diagnostics = Diagnostics()
  let source = SourceText(name: "a.md", text: text)
  _ = Markdown(source, body: 0..<source.bytes.count, diagnostics: &diagnostics)
  return DiagnosticPrinter(language: language).print(diagnostics)
}

/// Line, column, gravity and code of each message, one a line.
private func codes(_ text: String) -> [String] {
  var diagnostics = Diagnostics()
  let source = SourceText(name: "a.md", text: text)
  _ = Markdown(source, body: 0..<source.bytes.count, diagnostics: &diagnostics)
  return diagnostics.sorted.map { "\($0.location.printed.dropFirst(5)) \($0.severity) \($0.message.code)" }
}

@Suite struct MarkdownMessageTests {
  @Test(
    "what may stand in a text",
    arguments: [
      "[a](https://x.mx) [b](http://x.mx) [c](mailto:a@b.mx) <https://x.mx> <a@b.mx>",
      "[a](otro.md) [a](acta.pdf) [b](../evidencias/foto.jpg) [c](otro.html#aqui) [d](?a=b:c) [e](a/b:c)",
      "![Una calle](calle.jpg) [![Una calle](calle.jpg)](https://x.mx)",
      "![](grafica:504-4-c1)\n\n![Avance](tabla:504-4-c1)\n\n[alcanzado](dato:504-4-c1.alcanzado) [](dato:a)",
      "- ![](grafica:a)\n\n> ![](grafica:b)",
      "    [^1]: código\n\n```\n[^1]: código\n<b>\na|b\n-|-\n```\n\n`[^1]: x` `<b>` `[a](javascript:x)`",
      "a | b\n\n---|---\n\n| solo |",
      "[sic] (dato: del año) \\[a\\](b c) [x](y z",
      "# a\n## b\n# c\n## d\n### e",
    ])
  func quiet(text: String) {
    #expect(codes(text) == [])
  }

  @Test(
    "what is refused or noted, and where",
    arguments: [
      ("[á](javascript:x)", ["1:5 error enlace-prohibido"]),
      (
        "[á](JavaScript:x) ![á](data:image/png;base64,x)",
        ["1:5 error enlace-prohibido", "1:24 error enlace-prohibido"]
      ),
      ("<vbscript:x>", ["1:2 error enlace-prohibido"]),
      ("[a](java&#10;script:x)", ["1:5 error enlace-desconocido"]),
      ("[a](&#1;javascript:x)", ["1:5 error enlace-desconocido"]),
      ("[a][b]\n\n[b]: javascript:x", ["3:6 error enlace-prohibido"]),
      ("[a](file:///x) [a](C:\\x)", ["1:5 error archivo-de-su-computadora", "1:20 error archivo-de-su-computadora"]),
      ("[a](ftp://x) [a](Grafica:x)", ["1:5 error enlace-desconocido", "1:18 error enlace-desconocido"]),
      (
        "[a](//x.mx) [a](http:x) [a](https://)",
        ["1:5 error direccion-incompleta", "1:17 error direccion-incompleta", "1:29 error direccion-incompleta"]
      ),
      (
        "[a](www.x.mx) [a](x.com/a) [a](b@x.mx)",
        ["1:5 error direccion-incompleta", "1:19 error direccion-incompleta", "1:32 error direccion-incompleta"]
      ),
      ("![a](Grafica:x)", ["1:6 error enlace-desconocido"]),
      ("[a](/x) ![a](/x)", ["1:5 error ruta-desde-la-raiz", "1:14 error ruta-desde-la-raiz"]),
      ("[a](#aqui) [b](#)", ["1:5 error enlace-dentro-del-texto", "1:16 error enlace-dentro-del-texto"]),
      (
        "![a](https://x.mx/a.png) ![b](HTTP://x.mx) ![c](mailto:a@b.mx)",
        ["1:6 error imagen-de-otro-sitio", "1:31 error imagen-de-otro-sitio", "1:49 error imagen-de-otro-sitio"]
      ),
      (
        "# a\n##\n## #\n>  ### ###\n\n## \\#",
        ["2:1 note titulo-vacio", "3:1 note titulo-vacio", "4:4 note titulo-vacio"]
      ),
      ("[a]() ![a]()", ["1:1 error enlace-sin-destino", "1:7 error enlace-sin-destino"]),
      ("![](a.png) ![ ](b.png)", ["1:5 error imagen-sin-descripcion", "1:17 error imagen-sin-descripcion"]),
      (
        "[](a.html) [![](a.png)](b.html)",
        ["1:4 error enlace-sin-texto", "1:17 error imagen-sin-descripcion", "1:25 error enlace-sin-texto"]
      ),
      ("[a](grafica:x) [a](tabla:x)", ["1:5 error grafica-sin-admiracion", "1:20 error grafica-sin-admiracion"]),
      ("![a](dato:x)", ["1:6 error dato-con-admiracion"]),
      ("a ![](grafica:x)", ["1:7 error grafica-entre-texto"]),
      ("![](grafica:x)\n![](tabla:y)", ["1:5 error grafica-entre-texto", "2:5 error grafica-entre-texto"]),
      ("# ![](grafica:x)", ["1:7 error grafica-entre-texto"]),
      ("*![](grafica:x)*", ["1:6 error grafica-entre-texto"]),
      (
        "![](grafica: x) ![] (tabla:x) [a](dato :x)",
        ["1:4 error dato-no-leido", "1:21 error dato-no-leido", "1:34 error dato-no-leido"]
      ),
      ("![á](mi foto.png) ![**b**](mi_otra foto.png)", ["1:5 note enlace-no-leido", "1:27 note enlace-no-leido"]),
      ("á <b>x</b> <br>\n  día <i>", ["1:3 note html-omitido", "1:12 note html-omitido", "2:7 note html-omitido"]),
      ("> <div>\n> x\n> </div>\n\n<!-- x -->", ["1:3 note html-omitido", "5:1 note html-omitido"]),
      ("[^1]: a\n> [^nota]: b c\n\n[^1]", ["1:1 error nota-al-pie", "2:3 error nota-al-pie"]),
      ("á | b\n--|:-:\n1 | 2", ["1:1 note tabla-con-barras"]),
      ("texto\n| a |\n|---|\n\n> | a | b |\n> |---|---|", ["2:1 note tabla-con-barras", "5:1 note tabla-con-barras"]),
      ("# a\n### b\n##### c", ["2:1 note titulo-salta-nivel", "3:1 note titulo-salta-nivel"]),
    ])
  func problems(text: String, expected: [String]) {
    #expect(codes(text) == expected)
  }

  @Test(
    "the messages as printed",
    arguments: [
      (
        "Según el día: [ver más](javascript:ver)\n",
        """
        a.md:1:25: error: un enlace no puede empezar con «javascript:», por seguridad; enlace una página «https://» \
        o un archivo del sitio
           1 | Según el día: [ver más](javascript:ver)
             |                         ^^^^^^^^^^^^^^

        """,
        """
        a.md:1:25: error: a link cannot begin with «javascript:», for safety; link an «https://» page or a file of \
        the site
           1 | Según el día: [ver más](javascript:ver)
             |                         ^^^^^^^^^^^^^^

        """
      ),
      (
        "![](gráfica:504-4-c1)\n",
        """
        a.md:1:5: error: no se conocen enlaces que empiecen con «gráfica:»; ¿quiso escribir «grafica:»?
           1 | ![](gráfica:504-4-c1)
             |     ^^^^^^^^^^^^^^^^

        """,
        """
        a.md:1:5: error: links that begin with «gráfica:» are not known; did you mean «grafica:»?
           1 | ![](gráfica:504-4-c1)
             |     ^^^^^^^^^^^^^^^^

        """
      ),
      (
        "Año: ![](calle.jpg)\n",
        """
        a.md:1:10: error: la imagen no tiene descripción para quien no la ve; escriba lo que muestra: ![Calle \
        pavimentada en la colonia Centro](calle.jpg)
           1 | Año: ![](calle.jpg)
             |          ^^^^^^^^^

        """,
        """
        a.md:1:10: error: the image has no description for those who cannot see it; write what it shows: ![Calle \
        pavimentada en la colonia Centro](calle.jpg)
           1 | Año: ![](calle.jpg)
             |          ^^^^^^^^^

        """
      ),
      (
        "[^1]: Según el informe.\n",
        """
        a.md:1:1: error: las notas al pie no existen en Markdown estándar: este texto desaparecería; escriba la nota \
        entre paréntesis en el texto, o en un párrafo al final
           1 | [^1]: Según el informe.
             | ^^^^^

        """,
        """
        a.md:1:1: error: there are no footnotes in standard Markdown: this text would vanish; write the note in \
        parentheses in the text, or in a paragraph at the end
           1 | [^1]: Según el informe.
             | ^^^^^

        """
      ),
      (
        "| Año | Meta |\n|-----|-----:|\n| 2024 | 12 |\n",
        """
        a.md:1:1: aviso: las tablas con «|» no existen en Markdown estándar: se verá como texto corrido; use una \
        lista, o ![](tabla:CLAVE) para la tabla de un indicador
           1 | | Año | Meta |
             | ^^^^^^^^^^^^^^

        """,
        """
        a.md:1:1: note: there are no «|» tables in standard Markdown: it will show as running text; use a list, or \
        ![](tabla:CLAVE) for the table of an indicator
           1 | | Año | Meta |
             | ^^^^^^^^^^^^^^

        """
      ),
      (
        "El año <u>2024</u>\n",
        """
        a.md:1:8: aviso: la etiqueta HTML «<u>» no se publica; use Markdown: **negritas**, *cursivas*, [enlace](destino)
           1 | El año <u>2024</u>
             |        ^^^

        """,
        """
        a.md:1:8: note: the HTML tag «<u>» is not published; use Markdown: **bold**, *italics*, [link](destination)
           1 | El año <u>2024</u>
             |        ^^^

        """
      ),
      (
        "Así va: ![](grafica:504-4-c1)\n",
        """
        a.md:1:13: error: una gráfica o tabla ocupa un párrafo sola; ponga ![](grafica:504-4-c1) en su propia línea, \
        con una línea en blanco antes y otra después
           1 | Así va: ![](grafica:504-4-c1)
             |             ^^^^^^^^^^^^^^^^

        """,
        """
        a.md:1:13: error: a chart or table takes a paragraph of its own; put ![](grafica:504-4-c1) on its own line, \
        with a blank line before and after it
           1 | Así va: ![](grafica:504-4-c1)
             |             ^^^^^^^^^^^^^^^^

        """
      ),
      (
        "Más: [alcanzado](dato: 504-4-c1)\n",
        """
        a.md:1:17: error: «dato: 504-4-c1» quedó como texto: no se leyó como gráfica, tabla ni dato; escriba \
        «(dato:504-4-c1)» sin espacios y pegado al corchete
           1 | Más: [alcanzado](dato: 504-4-c1)
             |                 ^^^^^^^^^^^^^^^^

        """,
        """
        a.md:1:17: error: «dato: 504-4-c1» remains text: it was not read as a chart, table or figure; write \
        «(dato:504-4-c1)» without spaces and right behind the bracket
           1 | Más: [alcanzado](dato: 504-4-c1)
             |                 ^^^^^^^^^^^^^^^^

        """
      ),
    ])
  func printed(text: String, spanish: String, english: String) {
    #expect(messages(text) == spanish)
    #expect(messages(text, in: .english) == english)
  }
}
