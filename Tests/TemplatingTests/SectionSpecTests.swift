import Testing

@testable import Templating

@Suite struct SectionSpecTests {
  private static let deep: Datum = [
    "a": ["one": 1], "b": ["two": 2], "c": ["three": 3, "d": ["four": 4, "five": 5]],
  ]

  @Test(arguments: [
    SpecCase("true shows it", ["b": true], "\"{{#b}}Shown.{{/b}}\"", "\"Shown.\""),
    SpecCase("false hides it", ["b": false], "\"{{#b}}Hidden.{{/b}}\"", "\"\""),
    SpecCase("what is absent hides it", ["null": nil], "\"{{#null}}Hidden.{{/null}}\"", "\"\""),
    SpecCase(
      "a record is its context", ["context": ["name": "Joe"]], "{{#context}}Hi {{name}}.{{/context}}", "Hi Joe."),
    SpecCase(
      "names are looked up outwards", ["a": "foo", "b": "wrong", "sec": ["b": "bar"], "c": ["d": "baz"]],
      "{{#sec}}{{a}}, {{b}}, {{c.d}}{{/sec}}", "foo, bar, baz"),
    SpecCase("a text is its context", ["foo": "bar"], "{{#foo}}{{.}} is {{foo}}{{/foo}}", "bar is bar"),
    SpecCase("an empty text hides it", ["foo": ""], "[{{#foo}}x{{/foo}}]", "[]"),
    SpecCase(
      "all contexts around are within reach",
      [
        "tops": [
          [
            "tname": ["upper": "A", "lower": "a"],
            "middles": [["mname": "1", "bottoms": [["bname": "x"], ["bname": "y"]]]],
          ]
        ]
      ],
      "{{#tops}}{{#middles}}{{tname.lower}}{{mname}}."
        + "{{#bottoms}}{{tname.upper}}{{mname}}{{bname}}.{{/bottoms}}{{/middles}}{{/tops}}",
      "a1.A1x.A1y."),
    SpecCase(
      "contexts nest to any depth", deep,
      """
      {{#a}}
      {{one}}
      {{#b}}
      {{one}}{{two}}{{one}}
      {{#c}}
      {{one}}{{two}}{{three}}{{two}}{{one}}
      {{#d}}
      {{one}}{{two}}{{three}}{{four}}{{three}}{{two}}{{one}}
      {{#five}}
      {{one}}{{two}}{{three}}{{four}}{{.}}6{{.}}{{four}}{{three}}{{two}}{{one}}
      {{/five}}
      {{one}}{{two}}{{three}}{{four}}{{three}}{{two}}{{one}}
      {{/d}}
      {{one}}{{two}}{{three}}{{two}}{{one}}
      {{/c}}
      {{one}}{{two}}{{one}}
      {{/b}}
      {{one}}
      {{/a}}

      """, "1\n121\n12321\n1234321\n12345654321\n1234321\n12321\n121\n1\n"),
    SpecCase(
      "a list repeats it", ["list": [["item": 1], ["item": 2], ["item": 3]]], "{{#list}}{{item}}{{/list}}", "123"),
    SpecCase("an empty list hides it", ["list": []], "\"{{#list}}Yay{{/list}}\"", "\"\""),
    SpecCase("a text is no list", ["section": "123"], "{{#section}}foo{{/section}}", "foo"),
    SpecCase(
      "it may be opened twice", ["bool": true, "two": "second"],
      "{{#bool}}\n* first\n{{/bool}}\n* {{two}}\n{{#bool}}\n* third\n{{/bool}}\n", "* first\n* second\n* third\n"),
    SpecCase("it nests in itself, shown", ["b": true], "| A {{#b}}B {{#b}}C{{/b}} D{{/b}} E |", "| A B C D E |"),
    SpecCase("it nests in itself, hidden", ["b": false], "| A {{#b}}B {{#b}}C{{/b}} D{{/b}} E |", "| A  E |"),
    SpecCase("a dot is a text of a list", ["list": ["a", "b", "c"]], "{{#list}}({{.}}){{/list}}", "(a)(b)(c)"),
    SpecCase("a dot is escaped", ["list": ["<", "&"]], "{{#list}}({{.}}){{/list}}", "(&lt;)(&amp;)"),
    SpecCase("a dot may be raw", ["list": [.html("<"), .html("&")]], "{{#list}}({{{.}}}{{&.}}){{/list}}", "(<<)(&&)"),
    SpecCase(
      "a dot is a list of a list", ["list": [[1, 2, 3], ["a", "b"]]], "{{#list}}({{#.}}{{.}}{{/.}}){{/list}}",
      "(123)(ab)"),
    SpecCase("a dot is the whole datum", "todo", "({{.}})", "(todo)"),
    SpecCase("a dotted name shows it", ["a": ["b": ["c": true]]], "{{#a.b.c}}Here{{/a.b.c}}", "Here"),
    SpecCase("a dotted name hides it", ["a": ["b": ["c": false]]], "[{{#a.b.c}}Here{{/a.b.c}}]", "[]"),
    SpecCase("a dotted list repeats it", ["a": ["l": ["x", "y"]]], "{{#a.l}}{{.}}{{/a.l}}", "xy"),
    SpecCase("white space around it stays", ["b": true], " | {{#b}}\t|\t{{/b}} | \n", " | \t|\t | \n"),
    SpecCase("white space inside it stays", ["b": true], " | {{#b}} {{! x }}\n {{/b}} | \n", " |  \n  | \n"),
    SpecCase("on one line it keeps the line", ["b": true], " {{#b}}YES{{/b}}\n {{#b}}GOOD{{/b}}\n", " YES\n GOOD\n"),
    SpecCase("its tags alone take their lines", ["b": true], "| A\n{{#b}}\n|\n{{/b}}\n| B\n", "| A\n|\n| B\n"),
    SpecCase("indented, too", ["b": true], "| A\n  {{#b}}\n|\n  {{/b}}\n| B\n", "| A\n|\n| B\n"),
    SpecCase("with CRLF, too", ["b": true], "|\r\n{{#b}}\r\n{{/b}}\r\n|", "|\r\n|"),
    SpecCase("on the first line, too", ["b": true], "  {{#b}}\n#{{/b}}\n/", "#\n/"),
    SpecCase("on a last line without an end, too", ["b": true], "#{{#b}}\n/\n  {{/b}}", "#\n/\n"),
    SpecCase("padding in its tags means nothing", ["b": true], "|{{# b }}={{/ b }}|", "|=|"),
  ])
  func rule(_ rule: SpecCase) { rule.check() }
}

@Suite struct InvertedSectionSpecTests {
  @Test(arguments: [
    SpecCase("false shows it", ["b": false], "\"{{^b}}Shown.{{/b}}\"", "\"Shown.\""),
    SpecCase("what is absent shows it", ["b": nil], "\"{{^b}}Shown.{{/b}}\"", "\"Shown.\""),
    SpecCase("true hides it", ["b": true], "\"{{^b}}Hidden.{{/b}}\"", "\"\""),
    SpecCase("a text hides it", ["s": "x"], "\"{{^s}}Hidden.{{/s}}\"", "\"\""),
    SpecCase("an empty text shows it", ["s": ""], "\"{{^s}}Shown.{{/s}}\"", "\"Shown.\""),
    SpecCase("a record hides it", ["context": ["name": "Joe"]], "[{{^context}}Hi.{{/context}}]", "[]"),
    SpecCase("a list hides it", ["list": [["n": 1], ["n": 2]]], "[{{^list}}x{{/list}}]", "[]"),
    SpecCase("an empty list shows it", ["list": []], "[{{^list}}Yay{{/list}}]", "[Yay]"),
    SpecCase(
      "it may be opened twice", ["bool": false, "two": "second"],
      "{{^bool}}\n* first\n{{/bool}}\n* {{two}}\n{{^bool}}\n* third\n{{/bool}}\n", "* first\n* second\n* third\n"),
    SpecCase("it nests in itself, shown", ["b": false], "| A {{^b}}B {{^b}}C{{/b}} D{{/b}} E |", "| A B C D E |"),
    SpecCase("it nests in itself, hidden", ["b": true], "| A {{^b}}B {{^b}}C{{/b}} D{{/b}} E |", "| A  E |"),
    SpecCase("a dotted name shows it", ["a": ["b": ["c": false]]], "{{^a.b.c}}Not here{{/a.b.c}}", "Not here"),
    SpecCase("a dotted name hides it", ["a": ["b": ["c": true]]], "[{{^a.b.c}}x{{/a.b.c}}]", "[]"),
    SpecCase("white space around it stays", ["b": false], " | {{^b}}\t|\t{{/b}} | \n", " | \t|\t | \n"),
    SpecCase("white space inside it stays", ["b": false], " | {{^b}} {{! x }}\n {{/b}} | \n", " |  \n  | \n"),
    SpecCase("on one line it keeps the line", ["b": false], " {{^b}}NO{{/b}}\n {{^b}}WAY{{/b}}\n", " NO\n WAY\n"),
    SpecCase("its tags alone take their lines", ["b": false], "| A\n{{^b}}\n|\n{{/b}}\n| B\n", "| A\n|\n| B\n"),
    SpecCase("indented, too", ["b": false], "| A\n  {{^b}}\n|\n  {{/b}}\n| B\n", "| A\n|\n| B\n"),
    SpecCase("with CRLF, too", ["b": false], "|\r\n{{^b}}\r\n{{/b}}\r\n|", "|\r\n|"),
    SpecCase("on the first line, too", ["b": false], "  {{^b}}\n^{{/b}}\n/", "^\n/"),
    SpecCase("on a last line without an end, too", ["b": false], "^{{^b}}\n/\n  {{/b}}", "^\n/\n"),
    SpecCase("padding in its tags means nothing", ["b": false], "|{{^ b }}={{/ b }}|", "|=|"),
  ])
  func rule(_ rule: SpecCase) { rule.check() }
}
