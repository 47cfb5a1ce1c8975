import Testing

@Suite struct NameMessageTests {
  @Test(arguments: [
    Refusal(
      "a misspelt name", "<h1>{{titolo}}</h1>", at: "1:5",
      "«titolo» no es un nombre conocido aquí; quizá «titulo»",
      "«titolo» is not a name known here; perhaps «titulo»",
      """
         1 | <h1>{{titolo}}</h1>
           |     ^^^^^^^^^^

      """),
    Refusal(
      "a name unlike any", "{{xyz}}", at: "1:1",
      "«xyz» no es un nombre conocido aquí; "
        + "aquí se puede usar titulo, nota, cuerpo, grafica, tarde, filas, autor, titular o t",
      "«xyz» is not a name known here; "
        + "here you may use titulo, nota, cuerpo, grafica, tarde, filas, autor, titular or t",
      """
         1 | {{xyz}}
           | ^^^^^^^

      """),
    Refusal(
      "a misspelt name inside another", "{{autor.nombr}}", at: "1:1",
      "«autor.nombr» no es un nombre conocido aquí; quizá «autor.nombre»",
      "«autor.nombr» is not a name known here; perhaps «autor.nombre»",
      """
         1 | {{autor.nombr}}
           | ^^^^^^^^^^^^^^^

      """),
    Refusal(
      "a name that is only outside", "{{autor.titulo}}", at: "1:1",
      "«autor.titulo» no es un nombre conocido aquí; aquí se puede usar autor.nombre o autor.correo",
      "«autor.titulo» is not a name known here; here you may use autor.nombre or autor.correo",
      """
         1 | {{autor.titulo}}
           | ^^^^^^^^^^^^^^^^

      """),
    Refusal(
      "a misspelt constant", "é {{t.inicio.titlo}}", at: "1:3",
      "«t.inicio.titlo» no es un nombre conocido aquí; quizá «t.inicio.titulo»",
      "«t.inicio.titlo» is not a name known here; perhaps «t.inicio.titulo»",
      """
         1 | é {{t.inicio.titlo}}
           |   ^^^^^^^^^^^^^^^^^^

      """),
    Refusal(
      "a misspelt section", "{{#fila}}{{x}}{{/fila}}", at: "1:1",
      "«fila» no es un nombre conocido aquí; quizá «filas»",
      "«fila» is not a name known here; perhaps «filas»",
      """
         1 | {{#fila}}{{x}}{{/fila}}
           | ^^^^^^^^^

      """),
    Refusal(
      "text where HTML goes", "{{{titulo}}}", at: "1:1",
      "«titulo» es texto, y sin escapar solo se admite HTML ya seguro; escriba {{titulo}}",
      "«titulo» is text, and only safe HTML may go unescaped; write {{titulo}}",
      """
         1 | {{{titulo}}}
           | ^^^^^^^^^^^^

      """),
    Refusal(
      "text after an ampersand", "{{&nota}}", at: "1:1",
      "«nota» es texto, y sin escapar solo se admite HTML ya seguro; escriba {{nota}}",
      "«nota» is text, and only safe HTML may go unescaped; write {{nota}}",
      """
         1 | {{&nota}}
           | ^^^^^^^^^

      """),
    Refusal(
      "a constant where HTML goes", "{{{t.lema}}}", at: "1:1",
      "«t.lema» es texto, y sin escapar solo se admite HTML ya seguro; escriba {{t.lema}}",
      "«t.lema» is text, and only safe HTML may go unescaped; write {{t.lema}}",
      """
         1 | {{{t.lema}}}
           | ^^^^^^^^^^^^

      """),
    Refusal(
      "HTML where text goes", "{{cuerpo}}", at: "1:1",
      "«cuerpo» es HTML, y aquí se verían sus etiquetas; escriba {{{cuerpo}}}",
      "«cuerpo» is HTML, and here its tags would show; write {{{cuerpo}}}",
      """
         1 | {{cuerpo}}
           | ^^^^^^^^^^

      """),
    Refusal(
      "a list as a text", "{{filas}}", at: "1:1",
      "«filas» es una lista, no un texto; recórrala con {{#filas}}…{{/filas}}",
      "«filas» is a list, not a text; go through it with {{#filas}}…{{/filas}}",
      """
         1 | {{filas}}
           | ^^^^^^^^^

      """),
    Refusal(
      "a flag as a text", "{{tarde}}", at: "1:1",
      "«tarde» es un sí o no, no un texto; úselo como {{#tarde}}…{{/tarde}}",
      "«tarde» is a yes or no, not a text; use it as {{#tarde}}…{{/tarde}}",
      """
         1 | {{tarde}}
           | ^^^^^^^^^

      """),
    Refusal(
      "a flag as a dot", "{{#tarde}}{{.}}{{/tarde}}", at: "1:11",
      "«.» es un sí o no, no un texto; escriba el nombre de un texto",
      "«.» is a yes or no, not a text; write the name of a text",
      """
         1 | {{#tarde}}{{.}}{{/tarde}}
           |           ^^^^^

      """),
    Refusal(
      "a record as a text", "{{autor}}", at: "1:1",
      "«autor» es un grupo de datos, no un texto; use {{autor.nombre}} o {{autor.correo}}",
      "«autor» is a group of data, not a text; use {{autor.nombre}} or {{autor.correo}}",
      """
         1 | {{autor}}
           | ^^^^^^^^^

      """),
    Refusal(
      "a record as a dot", "{{#autor}}{{.}}{{/autor}}", at: "1:11",
      "«.» es un grupo de datos, no un texto; use {{nombre}} o {{correo}}",
      "«.» is a group of data, not a text; use {{nombre}} or {{correo}}",
      """
         1 | {{#autor}}{{.}}{{/autor}}
           |           ^^^^^

      """),
    Refusal(
      "an optional record as a text", "{{titular}}", at: "1:1",
      "«titular» es un grupo de datos que puede faltar, no un texto; úselo como {{#titular}}…{{/titular}}",
      "«titular» is a group of data that may be absent, not a text; use it as {{#titular}}…{{/titular}}",
      """
         1 | {{titular}}
           | ^^^^^^^^^^^

      """),
    Refusal(
      "a group of constants as a text", "{{t.inicio}}", at: "1:1",
      "«t.inicio» es un grupo de datos, no un texto; use {{t.inicio.titulo}}",
      "«t.inicio» is a group of data, not a text; use {{t.inicio.titulo}}",
      """
         1 | {{t.inicio}}
           | ^^^^^^^^^^^^

      """),
    Refusal(
      "a name inside a list", "{{filas.nombre}}", at: "1:1",
      "«filas.nombre» no se puede leer, porque «filas» es una lista; recórrala con {{#filas}}…{{/filas}}",
      "«filas.nombre» cannot be read, because «filas» is a list; go through it with {{#filas}}…{{/filas}}",
      """
         1 | {{filas.nombre}}
           | ^^^^^^^^^^^^^^^^

      """),
    Refusal(
      "a name inside a text", "{{titulo.x}}", at: "1:1",
      "«titulo.x» no se puede leer, porque «titulo» es un texto; quite lo que sigue al punto",
      "«titulo.x» cannot be read, because «titulo» is a text; remove what follows the dot",
      """
         1 | {{titulo.x}}
           | ^^^^^^^^^^^^

      """),
  ])
  func message(_ refusal: Refusal) { refusal.check() }
}
