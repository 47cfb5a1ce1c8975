import Diagnostics

/// A tag of a template: what it names and where it stands, delimiters included.
struct Tag: Sendable {
  /// Empty when the name was no name; the parser has then said so.
  let name: String
  let range: Range<Int>
}

/// A piece of a parsed template. Ranges are bytes of its source.
indirect enum Node: Sendable {
  /// At most one line of text, with its line ending. `startsLine`: what is included with indentation begins it here.
  case text(Range<Int>, startsLine: Bool)
  case variable(Tag, isRaw: Bool)
  case section(Tag, isInverted: Bool, body: [Node])
  /// `indentation` is nil for a tag that does not stand alone on its line.
  case partial(Tag, indentation: Range<Int>?)
  case parent(Tag, indentation: Range<Int>?, arguments: [Block])
  case block(Block)
}

/// `{{$name}}…{{/name}}`: a place that others may fill or, directly inside a parent tag, what fills it.
struct Block: Sendable {
  enum Placement: Sendable {
    /// The opening tag has its own line.
    case ownLines
    /// The block has its own line, and its content begins there, after this white space.
    case hanging(Range<Int>)
    case inline
  }

  let tag: Tag
  let body: [Node]
  let placement: Placement
  /// True when the content begins on the line after the opening tag.
  let startsLine: Bool
  /// The white space before the content's first line, which is not the content's own.
  let indentation: Range<Int>
}

/// A template as written: parsed, its names not yet resolved.
struct ParsedTemplate: Sendable {
  struct Problem: Sendable {
    let message: Message
    let range: Range<Int>
  }

  let name: String
  let source: SourceText
  let nodes: [Node]
  let problems: [Problem]
  /// The names of its blocks, in order, without repetition.
  let blocks: [String]
  /// The partials and parents that it names.
  let inclusions: Set<String>
}
