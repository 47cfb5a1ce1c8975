import ContentReading
import Diagnostics
import Foundation
import Indicators
import SiteBuilding
import Testing

/// What the command says of each mistake that a person can make: one file of `Cases/` for each.
///
/// `RECORD_CASES=1 swift test --filter CaseTests` writes into the files what the command says now, and fails.
@Suite struct CaseTests {
  @Test(arguments: try CaseFile.all())
  func theCommandSays(_ file: CaseFile) throws {
    let sandbox = try Sandbox(file.changes())
    let said = try ["es", "en"].map { language in
      let all = file.isDraft ? [] : ["--verbose"]
      let outcome = try Command.run(file.arguments + ["--quiet"] + all + ["--lang", language], in: sandbox)
      #expect(outcome.output == "")
      #expect(outcome.status == Self.status(for: outcome.problems))
      return (language: language, text: outcome.problems)
    }
    #expect(file.hasComment, "the case does not begin with what went wrong")
    #expect(try Self.codes(of: file, in: sandbox).contains(file.code), "its message is not among what is said")
    if ProcessInfo.processInfo.environment["RECORD_CASES"] != nil {
      var recorded = file
      try recorded.record(said)
      Issue.record("recorded; run again without RECORD_CASES")
    } else {
      for (language, text) in said { #expect(text == file.expected(in: language)) }
    }
  }

  @Test func theBaseHasNothingToSay() throws {
    let outcome = try Command.run(["check", "--verbose", "--strict"], in: Sandbox())
    #expect(outcome.problems == "")
    #expect(outcome.status == 0)
  }

  /// 3: the system refused to read. 1: an error in the content. 0: notes and remarks only.
  private static func status(for problems: String) -> Int32 {
    if problems.hasPrefix("error: ") { return 3 }
    return problems.contains(": error: ") ? 1 : 0
  }

  /// The codes of what is found, asked of the program itself: they are not printed.
  private static func codes(of file: CaseFile, in sandbox: Sandbox) throws -> Set<String> {
    func value(_ option: String) -> String? { file.arguments.drop { $0 != option }.dropFirst().first }
    let options = BuildOptions(
      content: sandbox["content"].path, templates: sandbox["site-templates"].path,
      output: value("--salida").map { sandbox[$0].path }, cutOff: value("--corte").flatMap(Period.init), isStrict: false
    )
    do {
      if file.arguments.first == "verificar", let folder = file.arguments.dropFirst().first {
        return Set(try ArchiveVerification(sandbox[folder].path).diagnostics.items.map(\.message.code))
      }
      if file.isDraft { return Set(try draft(file, in: sandbox, value).items.map(\.message.code)) }
      return Set(try build(options).diagnostics.items.map(\.message.code))
    } catch let error as FileError {
      return [error.message.code]
    }
  }
}

extension CaseTests {
  /// What is found by the orders that write something to begin from.
  private static func draft(
    _ file: CaseFile, in sandbox: Sandbox, _ value: (String) -> String?
  ) throws -> Diagnostics {
    let content = sandbox["content"].path
    let (order, subject) = (file.arguments.prefix(2).joined(separator: " "), file.arguments.last ?? "")
    switch order {
    case "nuevo trimestre":
      return try ReportForms(content: content, folder: nil, of: #require(Period(subject))).writeAll().diagnostics
    case "nuevo informe":
      let period = try #require(value("--trimestre").flatMap(Period.init))
      return try ReportForms(content: content, folder: nil, of: period)
        .write(unit: #require(value("--unidad")), programme: #require(value("--programa"))).diagnostics
    case "nuevo narrativa":
      let subjects = Narrative.Attachment.Kind.allCases.compactMap { kind in
        value("--\(kind.rawValue)").map { (kind: kind, code: $0) }
      }
      return try NarrativeDraft(content: content, title: file.arguments[2], subjects: subjects).write().diagnostics
    default: return try Starter.write(into: sandbox[subject].path).diagnostics
    }
  }
}

extension CaseFile {
  fileprivate var isDraft: Bool { ["init", "nuevo"].contains(arguments.first) }
}

/// Every message of the catalogue has a case.
@Suite struct CompletenessTests {
  /// Messages that no folder of content brings forth, and the test that does.
  private static let elsewhere = ["puerto-rechazado": "ServeCommandTests.takenPort: another program has the port"]

  @Test func everyMessageHasACase() throws {
    let codes = Set(try MessageCatalogue.codes().values.joined())
    #expect(codes.count > 90)
    let covered = Set(try CaseFile.all().map(\.code))
    #expect(codes.subtracting(covered).sorted() == Self.elsewhere.keys.sorted())
    #expect(covered.subtracting(codes).sorted() == [], "a case for a message that is no more")
  }
}
