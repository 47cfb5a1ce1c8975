import Testing

@testable import Templating

@Suite struct PartialSpecTests {
  @Test(arguments: [
    SpecCase(
      "a partial stands for its tag", [:], "\"{{>text}}\"", partials: ["text": "from partial"], "\"from partial\""),
    SpecCase("it may lie in a folder", [:], "{{>a/b}}", partials: ["a/b": "x"], "x"),
    SpecCase(
      "it sees the context of its tag", ["text": "content"], "\"{{>partial}}\"", partials: ["partial": "*{{text}}*"],
      "\"*content*\""),
    SpecCase("white space around it stays", [:], "| {{>partial}} |", partials: ["partial": "\t|\t"], "| \t|\t |"),
    SpecCase(
      "beside text it is not indented", ["data": "|"], "  {{data}}  {{> partial}}\n", partials: ["partial": ">\n>"],
      "  |  >\n>\n"),
    SpecCase("alone, it takes its line", [:], "|\r\n{{>partial}}\r\n|", partials: ["partial": ">"], "|\r\n>|"),
    SpecCase("on the first line, too", [:], "  {{>partial}}\n>", partials: ["partial": ">\n>"], "  >\n  >>"),
    SpecCase(
      "on a last line without an end, too", [:], ">\n  {{>partial}}", partials: ["partial": ">\n>"], ">\n  >\n  >"),
    SpecCase(
      "alone, each of its lines is indented, and no line of what it shows", ["content": .html("<\n->")],
      "\\\n {{>partial}}\n/\n", partials: ["partial": "|\n{{{content}}}\n|\n"], "\\\n |\n <\n->\n |\n/\n"),
    SpecCase(
      "indentation goes before a section's lines and not before its tags", ["l": ["1", "2"], "b": true],
      " {{>p}}\n", partials: ["p": "{{#l}}\n{{.}}\n{{/l}}\n{{#b}}x{{/b}}\n"], " 1\n 2\n x\n"),
    SpecCase(
      "indentation adds up", ["x": "1"], " {{>a}}\n", partials: ["a": "a\n  {{>b}}\n", "b": "b\n{{x}}\n"],
      " a\n   b\n   1\n"),
    SpecCase("padding in its tag means nothing", [:], "|{{> partial }}|", partials: ["partial": "[]"], "|[]|"),
  ])
  func rule(_ rule: SpecCase) { rule.check() }
}

@Suite struct InheritanceSpecTests {
  @Test(arguments: [
    SpecCase("a block shows its own content", [:], "{{$title}}Default title{{/title}}\n", "Default title\n"),
    SpecCase("with variables", ["bar": "baz"], "{{$foo}}default {{bar}} content{{/foo}}\n", "default baz content\n"),
    SpecCase("with raw variables", ["bar": .html("<baz>")], "{{$foo}}default {{{bar}}}{{/foo}}\n", "default <baz>\n"),
    SpecCase(
      "with sections", ["bar": ["baz": "qux"]], "{{$foo}}default {{#bar}}{{baz}}{{/bar}}{{/foo}}\n", "default qux\n"),
    SpecCase(
      "with inverted sections", ["baz": "three", "bar": false],
      "{{$foo}}default {{^bar}}{{baz}}{{/bar}}{{/foo}}\n", "default three\n"),
    SpecCase(
      "a value with tags is only text", ["bar": ["baz": "{{qux}}"]], "{{$foo}}{{#bar}}{{baz}}{{/bar}}{{/foo}}\n",
      "{{qux}}\n"),
    SpecCase(
      "a parent's block shows its own content", [:], "{{<include}}{{/include}}\n",
      partials: ["include": "{{$foo}}default content{{/foo}}"], "default content"),
    SpecCase(
      "a block is filled", [:], "{{<super}}{{$title}}sub{{/title}}{{/super}}",
      partials: ["super": "...{{$title}}Default title{{/title}}..."], "...sub..."),
    SpecCase(
      "data do not fill a block", ["var": "data"], "{{<include}}{{$var}}template{{/var}}{{/include}}",
      partials: ["include": "{{$var}}include{{/var}}"], "template"),
    SpecCase(
      "data do not fill an empty call", ["var": "data"], "{{<include}}{{/include}}",
      partials: ["include": "{{$var}}include{{/var}}"], "include"),
    SpecCase(
      "a parent may be called twice", [:],
      "test {{<parent}}{{$stuff}}override1{{/stuff}}{{/parent}} {{<parent}}{{$stuff}}override2{{/stuff}}{{/parent}}\n",
      partials: ["parent": "|{{$stuff}}...{{/stuff}}{{$default}} default{{/default}}|"],
      "test |override1 default| |override2 default|\n"),
    SpecCase(
      "content keeps its lines", [:], "{{<parent}}{{$ballmer}}\npeaked\n\n:(\n{{/ballmer}}{{/parent}}",
      partials: ["parent": "{{$ballmer}}peaking{{/ballmer}}"], "peaked\n\n:(\n"),
    SpecCase(
      "content takes the block's indentation", [:], "{{<parent}}{{$nineties}}hammer time{{/nineties}}{{/parent}}",
      partials: ["parent": "stop:\n  {{$nineties}}collaborate and listen{{/nineties}}\n"], "stop:\n  hammer time\n"),
    SpecCase(
      "one block may be filled and another not", [:], "{{<parent}}{{$stuff2}}override two{{/stuff2}}{{/parent}}",
      partials: ["parent": "{{$stuff}}new default one{{/stuff}}, {{$stuff2}}new default two{{/stuff2}}"],
      "new default one, override two"),
    SpecCase(
      "without blocks a parent is a partial", [:], "{{>parent}}|{{<parent}}{{/parent}}",
      partials: ["parent": "{{$foo}}default content{{/foo}}"], "default content|default content"),
    SpecCase(
      "parents may call each other, as long as a block ends it", [:], "{{<parent}}{{$foo}}override{{/foo}}{{/parent}}",
      partials: [
        "parent": "{{$foo}}default content{{/foo}} {{$bar}}{{<parent2}}{{/parent2}}{{/bar}}",
        "parent2": "{{$foo}}parent2 default content{{/foo}} {{<parent}}{{$bar}}don't recurse{{/bar}}{{/parent}}",
      ], "override override override don't recurse"),
    SpecCase(
      "the outermost filling wins", [:], "{{<parent}}{{$a}}c{{/a}}{{/parent}}",
      partials: [
        "parent": "{{<older}}{{$a}}p{{/a}}{{/older}}", "older": "{{<grandParent}}{{$a}}o{{/a}}{{/grandParent}}",
        "grandParent": "{{$a}}g{{/a}}",
      ], "c"),
    SpecCase(
      "the outermost filling that there is wins", [:], "{{<parent}}{{/parent}}",
      partials: [
        "parent": "{{<older}}{{$a}}p{{/a}}{{/older}}", "older": "{{<grandParent}}{{$a}}o{{/a}}{{/grandParent}}",
        "grandParent": "{{$a}}g{{/a}}",
      ], "p"),
    SpecCase(
      "a block in what fills a block of the same name is another", [:], "{{<p}}{{$a}}[{{$a}}x{{/a}}]{{/a}}{{/p}}",
      partials: ["p": "{{$a}}g{{/a}}"], "[x]"),
    SpecCase(
      "text beside the blocks is not shown", [:], "{{<parent}} asdfasd {{$foo}}hmm{{/foo}} asdfasdfasdf {{/parent}}",
      partials: ["parent": "{{$foo}}default content{{/foo}}"], "hmm"),
    SpecCase(
      "text without blocks is not shown", [:], "{{<parent}} asdfasd asdfasdfasdf {{/parent}}",
      partials: ["parent": "{{$foo}}default content{{/foo}}"], "default content"),
    SpecCase(
      "content sees the context of the block", ["fruit": "apples", "nested": ["fruit": "bananas"]],
      "{{<parent}}{{$block}}I say {{fruit}}.{{/block}}{{/parent}}",
      partials: ["parent": "{{#nested}}{{$block}}You say {{fruit}}.{{/block}}{{/nested}}"], "I say bananas."),
    SpecCase(
      "a parent alone on its line is indented", [:], "Hi,\n  {{<parent}}{{/parent}}\n",
      partials: ["parent": "one\ntwo\n"],
      "Hi,\n  one\n  two\n"),
    SpecCase(
      "a block on one line indents what fills it", [:], "{{<parent}}{{$block}}\none\ntwo{{/block}}\n{{/parent}}\n",
      partials: ["parent": "Hi,\n  {{$block}}{{/block}}\n"], "Hi,\n  one\n  two\n"),
    SpecCase(
      "content leaves its own indentation and takes the block's", [:],
      "{{<parent}}{{$block}}\n    one\n    two\n{{/block}}{{/parent}}\n",
      partials: ["parent": "Hi,\n  {{$block}}\n  {{/block}}\n"], "Hi,\n  one\n  two\n"),
    SpecCase(
      "a block on lines of its own indents as its content is indented", [:],
      "{{<parent}}{{$block}}\none\ntwo\n{{/block}}{{/parent}}\n",
      partials: ["parent": "Hi,\n{{$block}}\n  default\n{{/block}}\n"], "Hi,\n  one\n  two\n"),
    SpecCase(
      "a block in a block is indented by the difference", [:],
      "{{<parent}}{{$nested}}\nthree\n{{/nested}}{{/parent}}\n",
      partials: [
        "parent":
          "{{<grandparent}}{{$block}}\n  one\n  {{$nested}}\n    two\n  {{/nested}}\n{{/block}}{{/grandparent}}\n",
        "grandparent": "{{$block}}default{{/block}}",
      ], "one\n  three\n"),
    SpecCase(
      "a block beside text does not indent", [:], "{{<p}}{{$b}}\n  one\n    two\n{{/b}}{{/p}}",
      partials: ["p": "<main>{{$b}}{{/b}}</main>"], "<main>one\n  two\n</main>"),
  ])
  func rule(_ rule: SpecCase) { rule.check() }
}
