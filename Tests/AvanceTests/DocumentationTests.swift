import Testing

/// What the documentation tells its reader to type exists, and what exists is told.
@Suite struct DocumentationTests {
  @Test(arguments: try ["README.md", "LEEME.md", "CONTRIBUTING.md", "docs/avance.1"] + Documentation.guides())
  func whatIsToldExists(path: String) throws {
    let root = try CommandDump.ofTheProgram()
    let commands = Dictionary(uniqueKeysWithValues: (root.subcommands ?? []).map { ($0.commandName, $0) })
    let everywhere = Set((root.optionNames + commands.values.flatMap(\.optionNames)) + Self.unlisted)
    for call in try Documentation(path).calls {
      guard let name = call.command else {
        for option in call.options { #expect(everywhere.contains(option), "\(path) tells of \(option)") }
        continue
      }
      guard let command = commands[name] else {
        Issue.record("\(path) tells of «avance \(name)»")
        continue
      }
      for option in call.options {
        #expect(command.optionNames.contains(option), "\(path) tells of «avance \(name) \(option)»")
      }
    }
  }

  @Test func theReadmeTellsOfEveryCommandAndOption() throws {
    let calls = try Documentation("README.md").calls
    let root = try CommandDump.ofTheProgram()
    let options = Set(calls.flatMap(\.options))
    #expect(root.shownSubcommands.map(\.commandName).filter { name in !calls.contains { $0.command == name } } == [])
    let shown = ([root] + root.shownSubcommands).flatMap(\.shownArguments).compactMap(\.optionNames.first)
    #expect(Set(shown).subtracting(options).sorted() == [])
  }

  @Test("a page is read as its reader would")
  func calls() {
    let page = """
      Use `avance build --vigilar`, or `--corte 2024-T1`; `swift test --filter X` is another program's, and avance is a name.

          .build/release/avance check --formato csv > lista.csv   # --no is remarked
          avance → SiteBuilding
          avance --version
      """
    #expect(
      Documentation(text: page).calls.map(\.description) == [
        "build --vigilar", " --corte", "check --formato", " --version",
      ])
  }

  /// What the parser has but lists nowhere.
  private static let unlisted = ["--generate-completion-script"]
}
