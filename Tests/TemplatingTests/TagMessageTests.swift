import Testing

@Suite struct TagMessageTests {
  @Test(arguments: [
    Refusal(
      "a section without an end", "a\n  {{#tarde}}\nx", at: "2:3",
      "«{{#tarde}}» no se cierra; escriba {{/tarde}} donde termina",
      "«{{#tarde}}» is not closed; write {{/tarde}} where it ends",
      """
         2 |   {{#tarde}}
           |   ^^^^^^^^^^

      """),
    Refusal(
      "a section that ends after the one around it", "{{#tarde}}{{#autor}}{{/tarde}}", at: "1:11",
      "«{{#autor}}» no se cierra; escriba {{/autor}} donde termina",
      "«{{#autor}}» is not closed; write {{/autor}} where it ends",
      """
         1 | {{#tarde}}{{#autor}}{{/tarde}}
           |           ^^^^^^^^^^

      """),
    Refusal(
      "a wrong end", "{{#tarde}}\n{{/tardes}}", at: "2:1",
      "{{/tardes}} no cierra lo que está abierto, «{{#tarde}}» de la línea 1; escriba {{/tarde}}",
      "{{/tardes}} does not close what is open, «{{#tarde}}» from line 1; write {{/tarde}}",
      """
         2 | {{/tardes}}
           | ^^^^^^^^^^^

      """),
    Refusal(
      "an end without a beginning", "x{{/tarde}}", at: "1:2",
      "{{/tarde}} no cierra nada; bórrela, o abra antes {{#tarde}}",
      "{{/tarde}} closes nothing; delete it, or open {{#tarde}} before it",
      """
         1 | x{{/tarde}}
           |  ^^^^^^^^^^

      """),
    Refusal(
      "a tag without an end", "{{titulo\n<p>{{titulo}}", at: "1:1",
      "la etiqueta no termina; ciérrela con }}",
      "the tag does not end; close it with }}",
      """
         1 | {{titulo
           | ^^^^^^^^

      """),
    Refusal(
      "a tag that lacks a brace", "{{{cuerpo}}", at: "1:1",
      "la etiqueta no termina; ciérrela con }}}",
      "the tag does not end; close it with }}}",
      """
         1 | {{{cuerpo}}
           | ^^^^^^^^^^^

      """),
    Refusal(
      "a tag without a name", "{{ }}", at: "1:1",
      "la etiqueta no nombra nada; escriba un nombre, como {{titulo}}",
      "the tag names nothing; write a name, such as {{titulo}}",
      """
         1 | {{ }}
           | ^^^^^

      """),
    Refusal(
      "a tag with two names", "{{titulo nota}}", at: "1:1",
      "una etiqueta lleva un solo nombre, y aquí dice «titulo nota»; quite los espacios o use una etiqueta por nombre",
      "a tag takes a single name, and here it says «titulo nota»; remove the spaces, or use a tag for each name",
      """
         1 | {{titulo nota}}
           | ^^^^^^^^^^^^^^^

      """),
    Refusal(
      "one delimiter", "{{=<% =}}", at: "1:1",
      "el cambio de delimitadores lleva dos, separados por un espacio y sin «=»; por ejemplo {{=<% %>=}}",
      "a change of delimiters takes two, with a space between and without «=»; for instance {{=<% %>=}}",
      """
         1 | {{=<% =}}
           | ^^^^^^^^^

      """),
    Refusal(
      "delimiters with an equals sign", "{{=<= =>=}}", at: "1:1",
      "el cambio de delimitadores lleva dos, separados por un espacio y sin «=»; por ejemplo {{=<% %>=}}",
      "a change of delimiters takes two, with a space between and without «=»; for instance {{=<% %>=}}",
      """
         1 | {{=<= =>=}}
           | ^^^^^^^^^^^

      """),
  ])
  func message(_ refusal: Refusal) { refusal.check() }
}

@Suite struct InclusionMessageTests {
  @Test(arguments: [
    Refusal(
      "a misspelt partial", "{{>tabl}}", ["tabla": "x"], at: "1:1",
      "no hay ninguna plantilla «tabl»; quizá «tabla»",
      "there is no template «tabl»; perhaps «tabla»",
      """
         1 | {{>tabl}}
           | ^^^^^^^^^

      """),
    Refusal(
      "a partial unlike any", "{{>zzzzzz}}", ["tabla": "x"], at: "1:1",
      "no hay ninguna plantilla «zzzzzz»; puede ser principal o tabla",
      "there is no template «zzzzzz»; it may be principal or tabla",
      """
         1 | {{>zzzzzz}}
           | ^^^^^^^^^^^

      """),
    Refusal(
      "a misspelt parent", "{{<pagin}}{{$a}}x{{/a}}{{/pagin}}", ["pagina": "x"], at: "1:1",
      "no hay ninguna plantilla «pagin»; quizá «pagina»",
      "there is no template «pagin»; perhaps «pagina»",
      """
         1 | {{<pagin}}{{$a}}x{{/a}}{{/pagin}}
           | ^^^^^^^^^^

      """),
    Refusal(
      "a misspelt block", "{{<pagina}}{{$men}}x{{/men}}{{/pagina}}", ["pagina": "{{>a}}", "a": "{{$menu}}{{/menu}}"],
      at: "1:12",
      "«men» no es un bloque de la plantilla «pagina»; quizá «menu»",
      "«men» is not a block of the template «pagina»; perhaps «menu»",
      """
         1 | {{<pagina}}{{$men}}x{{/men}}{{/pagina}}
           |            ^^^^^^^^

      """),
    Refusal(
      "a block unlike any", "{{<pagina}}{{$zzz}}x{{/zzz}}{{/pagina}}", ["pagina": "{{$menu}}{{/menu}}{{$pie}}{{/pie}}"],
      at: "1:12",
      "«zzz» no es un bloque de la plantilla «pagina»; puede ser menu o pie",
      "«zzz» is not a block of the template «pagina»; it may be menu or pie",
      """
         1 | {{<pagina}}{{$zzz}}x{{/zzz}}{{/pagina}}
           |            ^^^^^^^^

      """),
    Refusal(
      "a block of a parent without blocks", "{{<pagina}}{{$men}}x{{/men}}{{/pagina}}", ["pagina": ""], at: "1:12",
      "«men» no es un bloque de la plantilla «pagina»; esa plantilla no tiene bloques",
      "«men» is not a block of the template «pagina»; that template has no blocks",
      """
         1 | {{<pagina}}{{$men}}x{{/men}}{{/pagina}}
           |            ^^^^^^^^

      """),
    Refusal(
      "a block that is filled twice", "{{<pagina}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{/pagina}}", ["pagina": "{{$a}}{{/a}}"],
      at: "1:25",
      "el bloque «a» ya se dio aquí; deje uno solo",
      "the block «a» was already given here; keep only one",
      """
         1 | {{<pagina}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{/pagina}}
           |                         ^^^^^^

      """),
    Refusal(
      "a tag beside the blocks", "{{<pagina}}{{titulo}}{{/pagina}}", ["pagina": ""], at: "1:12",
      "directamente dentro de {{<…}} solo se muestran bloques; ponga la etiqueta dentro de {{$bloque}}…{{/bloque}}",
      "directly inside {{<…}} only blocks are shown; put the tag inside {{$block}}…{{/block}}",
      """
         1 | {{<pagina}}{{titulo}}{{/pagina}}
           |            ^^^^^^^^^^

      """),
    Refusal(
      "a template that includes itself", "a{{>principal}}", at: "1:2",
      "la plantilla se incluye a sí misma sin fin: principal → principal; "
        + "solo puede hacerlo dentro de la sección de una lista o de un dato que puede faltar, "
        + "si es del contexto más interno",
      "the template includes itself without end: principal → principal; "
        + "it may do so only inside the section of a list or of something that may be absent, "
        + "if it belongs to the innermost context",
      """
         1 | a{{>principal}}
           |  ^^^^^^^^^^^^^^

      """),
  ])
  func message(_ refusal: Refusal) { refusal.check() }
}
