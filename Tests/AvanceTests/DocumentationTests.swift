import Testing

/// What the documentation tells its reader to type exists, and what exists is told.
@Suite struct DocumentationTests {
  @Test(arguments: try ["README.md", "LEEME.md", "CONTRIBUTING.md", "docs/avance.1"] + Documentation.guides())
  func whatIsToldExists(path: String) throws {
    let root = try CommandDump.ofTheProgram()
    let below = root.everyShownSubcommand.map(\.command)
    let everywhere = Set(root.optionNames + below.flatMap(\.optionNames) + Self.unlisted)
    for call in try Documentation(path).calls {
      guard !call.words.isEmpty else {
        for option in call.options { #expect(everywhere.contains(option), "\(path) tells of \(option)") }
        continue
      }
      guard let command = root.subcommand(call.words) else {
        Issue.record("\(path) tells of «avance \(call)»")
        continue
      }
      for option in call.options {
        #expect(command.optionNames.contains(option), "\(path) tells of «avance \(call)»")
      }
    }
  }

  @Test func theReadmeTellsOfEveryCommandAndOption() throws {
    let calls = try Documentation("README.md").calls
    let root = try CommandDump.ofTheProgram()
    let told = calls.map { $0.words.joined(separator: " ") + " " }
    let untold = root.everyShownSubcommand.map { $0.words.joined(separator: " ") + " " }.filter { name in
      !told.contains { $0.hasPrefix(name) }
    }
    #expect(untold == [])
    let shown = ([root] + root.everyShownSubcommand.map(\.command)).flatMap(\.shownArguments)
    #expect(Set(shown.compactMap(\.optionNames.first)).subtracting(calls.flatMap(\.options)).sorted() == [])
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
        "build --vigilar", "--corte", "check --formato", "--version",
      ])
  }

  /// What the parser has but lists nowhere.
  private static let unlisted = ["--generate-completion-script"]
}
