/// The part of the manual page that the parser knows: every command with its options, as man(7) sets them.
struct ManualPage {
  let root: CommandDump.Command

  /// Between these lines of `docs/avance.1`.
  static let begin = ".\\\" Desde aquí lo escribe la prueba ManualTests con lo que dice el programa.\n"
  static let end = ".\\\" Hasta aquí.\n"

  var commands: String {
    section("avance", root, options: root.shownArguments)
      + root.everyShownSubcommand.map { words, command in
        // What every command has is told once.
        let own = command.shownArguments.filter { !root.optionNames.contains($0.optionNames.first ?? "") }
        return section("avance \(words.joined(separator: " "))", command, options: own)
      }.joined()
  }

  private func section(
    _ title: String, _ command: CommandDump.Command, options: [CommandDump.Argument]
  ) -> String {
    let words = [title] + command.shownArguments.filter { $0.kind == "positional" }.map(shape(of:))
    var text = ".SS \(escaped(words.joined(separator: " ")))\n"
    for paragraph in [command.abstract, command.discussion].compactMap(\.self).joined(separator: "\n\n").paragraphs {
      text += "\(line(paragraph))\n.PP\n"
    }
    text.removeLast(".PP\n".count)
    for argument in options {
      text += ".TP\n.B \(escaped(label(of: argument)))\n\(line(description(of: argument)))\n"
    }
    return text
  }

  /// `<carpeta>` or `[<plantilla>]`.
  private func shape(of argument: CommandDump.Argument) -> String {
    let name = "<\(argument.valueName ?? "")>"
    return argument.isOptional ? "[\(name)]" : name
  }

  private func label(of argument: CommandDump.Argument) -> String {
    switch argument.kind {
    case "positional": shape(of: argument)
    case "option": "\(argument.optionNames.joined(separator: ", ")) <\(argument.valueName ?? "")>"
    default: argument.optionNames.joined(separator: ", ")
    }
  }

  private func description(of argument: CommandDump.Argument) -> String {
    (argument.abstract ?? "") + (argument.defaultValue.map { " Si no se da: \($0)." } ?? "")
  }

  private func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }

  /// Text on lines of at most 78 signs, as mandoc counts them, none of which is taken for a request.
  private func line(_ text: String) -> String {
    let text = text.replacing("\\", with: "\\e").replacing(/--[a-z-]+/) { escaped(String($0.output)) }
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].width + word.width > 76 { lines.append("") }
      let last = lines[lines.count - 1]
      lines[lines.count - 1] = last.isEmpty ? (word.isRequest ? "\\&\(word)" : String(word)) : "\(last) \(word)"
    }
    return lines.joined(separator: "\n")
  }
}

extension StringProtocol {
  /// mandoc writes a letter beyond ASCII as `\[u00F3]` before it counts.
  fileprivate var width: Int { unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 8) } }
}

extension Substring {
  /// Whether a line that begins with it is a request, and no text.
  fileprivate var isRequest: Bool { hasPrefix(".") || hasPrefix("'") }
}

extension String {
  fileprivate var paragraphs: [String] {
    split(separator: "\n\n").map { String($0.replacing("\n", with: " ")) }
  }
}
