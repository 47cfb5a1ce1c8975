import Testing

@testable import Templating

@Suite struct InterpolationSpecTests {
  @Test(arguments: [
    SpecCase("a template without tags is its own result", [:], "Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
    SpecCase("a name is replaced", ["subject": "world"], "Hello, {{subject}}!", "Hello, world!"),
    SpecCase("text is escaped", ["x": "& \" < >"], "{{x}}", "&amp; &quot; &lt; &gt;"),
    SpecCase("the apostrophe stays", ["x": "d'or"], "{{x}}", "d'or"),
    SpecCase("text is not read again", ["x": "{{y}}", "y": "no"], "{{x}}", "{{y}}"),
    SpecCase("triple mustaches do not escape", ["x": .html("& \" < >")], "{{{x}}}", "& \" < >"),
    SpecCase("an ampersand does not escape", ["x": .html("& \" < >")], "{{&x}}", "& \" < >"),
    SpecCase(
      "a dotted name is short for sections", ["person": ["name": "Joe"]],
      "{{person.name}} == {{#person}}{{name}}{{/person}}", "Joe == Joe"),
    SpecCase(
      "triple mustaches take dotted names", ["person": ["name": .html("<b>")]],
      "{{{person.name}}} == {{#person}}{{{name}}}{{/person}}", "<b> == <b>"),
    SpecCase("an ampersand takes dotted names", ["person": ["name": .html("<b>")]], "{{&person.name}}", "<b>"),
    SpecCase(
      "a dotted name has any depth", ["a": ["b": ["c": ["d": ["e": ["name": "Phil"]]]]]], "{{a.b.c.d.e.name}}", "Phil"),
    SpecCase(
      "the first part of a dotted name is found like any name",
      ["a": ["b": ["c": ["name": "Phil"]]], "b": ["c": ["name": "Wrong"]]], "{{#a}}{{b.c.name}}{{/a}}", "Phil"),
    SpecCase(
      "a dotted name does not disturb the context around it",
      ["a": ["x": "1", "b": ["x": "2"]]], "{{#a}}{{b.x}}{{x}}{{/a}}", "21"),
    SpecCase(
      "a leading dot means this context only", ["b": ["name": "Name"], "name": "no"], "{{#b}}{{.name}}{{/b}}", "Name"),
    SpecCase("white space around a name stays", ["x": "---"], "| {{x}} |", "| --- |"),
    SpecCase("white space around triple mustaches stays", ["x": .html("---")], "| {{{x}}} |", "| --- |"),
    SpecCase("white space around an ampersand stays", ["x": .html("---")], "| {{&x}} |", "| --- |"),
    SpecCase("a name alone on its line keeps the line", ["x": "---"], "  {{x}}\n", "  ---\n"),
    SpecCase("triple mustaches keep their line", ["x": .html("---")], "  {{{x}}}\n", "  ---\n"),
    SpecCase("an ampersand keeps its line", ["x": .html("---")], "  {{&x}}\n", "  ---\n"),
    SpecCase("padding in a tag means nothing", ["x": "---"], "|{{ x }}|", "|---|"),
    SpecCase("padding in triple mustaches means nothing", ["x": .html("---")], "|{{{ x }}}|", "|---|"),
    SpecCase("padding after an ampersand means nothing", ["x": .html("---")], "|{{& x }}|", "|---|"),
    SpecCase("text beyond ASCII passes", ["año": "niñez"], "→ {{año}} ←", "→ niñez ←"),
  ])
  func rule(_ rule: SpecCase) { rule.check() }

  /// Where the standard shows nothing, a template is refused.
  @Test(
    arguments: [
      ("{{cannot}}", [:]), ("{{{cannot}}}", [:]), ("{{&cannot}}", [:]),
      ("{{a.b.c}}", ["a": [:]]),
      ("{{a.b.c.name}}", ["a": ["b": [:]], "c": ["name": "Jim"]]),
      ("{{#a}}{{b.c}}{{/a}}", ["a": ["b": [:]], "b": ["c": "ERROR"]]),
      ("{{#a}}{{.name}}{{/a}}", ["a": [:], "name": "Fail"]),
      ("{{#missing}}x{{/missing}}", [:]), ("{{^missing}}x{{/missing}}", [:]),
      ("{{#a.b.c}}x{{/a.b.c}}", ["a": [:]]), ("{{^a.b.c}}x{{/a.b.c}}", ["a": [:]]),
    ] as [(String, Datum)])
  func missingName(_ template: String, _ data: Datum) {
    #expect(refusal(of: template, for: data.shape).contains("no es un nombre conocido aquí"))
  }
}

@Suite struct CommentSpecTests {
  @Test(arguments: [
    SpecCase("a comment is not shown", [:], "12345{{! Comment Block! }}67890", "1234567890"),
    SpecCase("it may have lines", [:], "12345{{!\n  multi-line\n}}67890\n", "1234567890\n"),
    SpecCase("it may hold tags that are not closed", [:], "a{{! {{x }}b", "ab"),
    SpecCase("alone, it takes its line", [:], "Begin.\n{{! Comment }}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("alone and indented, too", [:], "Begin.\n  {{! Comment }}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("with CRLF, too", [:], "|\r\n{{! Comment }}\r\n|", "|\r\n|"),
    SpecCase("on the first line, too", [:], "  {{! Comment }}\n!", "!"),
    SpecCase("on a last line without an end, too", [:], "!\n  {{! Comment }}", "!\n"),
    SpecCase("with lines of its own, too", [:], "Begin.\n{{!\nSomething\n}}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("indented with lines of its own, too", [:], "Begin.\n  {{!\n    x\n  }}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("beside text it takes no white space", [:], "  12 {{! 34 }}\n", "  12 \n"),
    SpecCase("between text it takes no white space", [:], "12345 {{! x }} 67890", "12345  67890"),
  ])
  func rule(_ rule: SpecCase) { rule.check() }
}

@Suite struct DelimiterSpecTests {
  @Test(arguments: [
    SpecCase("a pair may be set", ["text": "Hey!"], "{{=<% %>=}}(<%text%>)", "(Hey!)"),
    SpecCase("of any characters", ["text": "It worked!"], "({{=[ ]=}}[text])", "(It worked!)"),
    SpecCase(
      "it holds through sections", ["section": true, "data": "I got interpolated."],
      "[\n{{#section}}\n  {{data}}\n  |data|\n{{/section}}\n\n"
        + "{{= | | =}}\n|#section|\n  {{data}}\n  |data|\n|/section|\n]\n",
      "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n"),
    SpecCase(
      "it holds through inverted sections", ["section": false, "data": "I got interpolated."],
      "[\n{{^section}}\n  {{data}}\n  |data|\n{{/section}}\n\n"
        + "{{= | | =}}\n|^section|\n  {{data}}\n  |data|\n|/section|\n]\n",
      "[\n  I got interpolated.\n  |data|\n\n  {{data}}\n  I got interpolated.\n]\n"),
    SpecCase(
      "it does not reach a partial", ["value": "yes"], "[ {{>include}} ]\n{{= | | =}}\n[ |>include| ]\n",
      partials: ["include": ".{{value}}."], "[ .yes. ]\n[ .yes. ]\n"),
    SpecCase(
      "it does not come out of a partial", ["value": "yes"], "[ {{>include}} ]\n[ .{{value}}.  .|value|. ]\n",
      partials: ["include": ".{{value}}. {{= | | =}} .|value|."], "[ .yes.  .yes. ]\n[ .yes.  .|value|. ]\n"),
    SpecCase("it may be set back", ["x": "1"], "{{=<% %>=}}<%x%><%={{ }}=%>{{x}}", "11"),
    SpecCase("triple mustaches follow it", ["x": .html("<b>")], "{{=<% %>=}}<%{x}%>", "<b>"),
    SpecCase("white space around it stays", [:], "| {{=@ @=}} |", "|  |"),
    SpecCase("beside text it keeps the line", [:], " | {{=@ @=}}\n", " | \n"),
    SpecCase("alone, it takes its line", [:], "Begin.\n{{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("alone and indented, too", [:], "Begin.\n  {{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n"),
    SpecCase("with CRLF, too", [:], "|\r\n{{= @ @ =}}\r\n|", "|\r\n|"),
    SpecCase("on the first line, too", [:], "  {{=@ @=}}\n=", "="),
    SpecCase("on a last line without an end, too", [:], "=\n  {{=@ @=}}", "=\n"),
    SpecCase("padding means nothing", [:], "|{{= @   @ =}}|", "||"),
  ])
  func rule(_ rule: SpecCase) { rule.check() }
}
