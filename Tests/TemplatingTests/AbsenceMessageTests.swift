import Testing

/// What may be absent is written only where a section shows that it is there: no figure vanishes silently.
@Suite struct AbsenceMessageTests {
  @Test(arguments: [
    Refusal(
      "a text", "{{nota}}", at: "1:1",
      "«nota» puede faltar; enciérrelo en {{#nota}}…{{/nota}}",
      "«nota» may be absent; wrap it in {{#nota}}…{{/nota}}",
      """
         1 | {{nota}}
           | ^^^^^^^^

      """),
    Refusal(
      "HTML", "{{{grafica}}}", at: "1:1",
      "«grafica» puede faltar; enciérrelo en {{#grafica}}…{{/grafica}}",
      "«grafica» may be absent; wrap it in {{#grafica}}…{{/grafica}}",
      """
         1 | {{{grafica}}}
           | ^^^^^^^^^^^^^

      """),
    Refusal(
      "a record", "{{titular.nombre}}", at: "1:1",
      "«titular» puede faltar; enciérrelo en {{#titular}}…{{/titular}}",
      "«titular» may be absent; wrap it in {{#titular}}…{{/titular}}",
      """
         1 | {{titular.nombre}}
           | ^^^^^^^^^^^^^^^^^^

      """),
    Refusal(
      "a text in an inverted section", "{{^nota}}{{nota}}{{/nota}}", at: "1:10",
      "«nota» puede faltar; enciérrelo en {{#nota}}…{{/nota}}",
      "«nota» may be absent; wrap it in {{#nota}}…{{/nota}}",
      """
         1 | {{^nota}}{{nota}}{{/nota}}
           |          ^^^^^^^^

      """),
    Refusal(
      "a text after its section", "{{#nota}}{{nota}}{{/nota}} {{nota}}", at: "1:28",
      "«nota» puede faltar; enciérrelo en {{#nota}}…{{/nota}}",
      "«nota» may be absent; wrap it in {{#nota}}…{{/nota}}",
      """
         1 | {{#nota}}{{nota}}{{/nota}} {{nota}}
           |                            ^^^^^^^^

      """),
    Refusal(
      "a text of a record", "{{#autor}}{{correo}}{{/autor}}", at: "1:11",
      "«correo» puede faltar; enciérrelo en {{#correo}}…{{/correo}}",
      "«correo» may be absent; wrap it in {{#correo}}…{{/correo}}",
      """
         1 | {{#autor}}{{correo}}{{/autor}}
           |           ^^^^^^^^^^

      """),
    Refusal(
      "a text of another record than the one that is shown to have it",
      "{{#autor.correo}}{{#titular}}{{correo}}{{/titular}}{{/autor.correo}}", at: "1:30",
      "«correo» puede faltar; enciérrelo en {{#correo}}…{{/correo}}",
      "«correo» may be absent; wrap it in {{#correo}}…{{/correo}}",
      """
         1 | {{#autor.correo}}{{#titular}}{{correo}}{{/titular}}{{/autor.correo}}
           |                              ^^^^^^^^^^

      """),
    Refusal(
      "a record in an inverted section on what it has", "{{^titular.correo}}x{{/titular.correo}}", at: "1:1",
      "«titular» puede faltar; enciérrelo en {{#titular}}…{{/titular}}",
      "«titular» may be absent; wrap it in {{#titular}}…{{/titular}}",
      """
         1 | {{^titular.correo}}x{{/titular.correo}}
           | ^^^^^^^^^^^^^^^^^^^

      """),
  ])
  func message(_ refusal: Refusal) { refusal.check() }
}
