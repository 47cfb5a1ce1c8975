import Foundation
import Testing

/// Files that no person writes on purpose: whatever they hold, the command ends soon, says where, and prints clean text.
@Suite struct HostileInputTests {
  enum Place: String, Sendable, CaseIterable {
    case report = "content/informes/2024-t2/obras.tsv"
    case plan = "content/plan.yaml"
    case site = "content/sitio.yaml"
    case narrative = "content/narrativas/calles.md"
  }

  @Test(
    "a file that holds nothing useful is an error in it",
    arguments: Place.allCases,
    // Nothing, line ends, tabs, a NUL, a quote, a byte-order mark, UTF-16, half a character.
    [[], [0x0A], [0x09, 0x09, 0x0A, 0x09], [0], [0x22], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0x41, 0], [0xC3]] as [[UInt8]])
  func useless(place: Place, bytes: [UInt8]) throws {
    let sandbox = try Sandbox()
    try sandbox.write(Data(bytes), to: place.rawValue)
    let outcome = try Command.run(["check"], in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.problems.hasPrefix(place.rawValue))
    #expect(isClean(outcome.problems))
  }

  @Test("the ways of ending a line, and a byte-order mark, change nothing", arguments: Place.allCases)
  func lineEnds(place: Place) throws {
    let sandbox = try Sandbox()
    let text = try String(contentsOf: sandbox[place.rawValue], encoding: .utf8)
    for ending in ["\r\n", "\r"] {
      for start in ["", "\u{FEFF}"] {
        try sandbox.write(start + text.replacing("\n", with: ending), to: place.rawValue)
        let outcome = try Command.run(["check", "--verbose", "--strict"], in: sandbox)
        #expect(outcome.problems == "")
        #expect(outcome.status == 0)
      }
    }
  }

  @Test(
    "a cell with what no cell should hold is an error at it",
    arguments: [
      ("\\t11\\t10\\t", "\\t11\\t\(String(repeating: "9", count: 40))\\t", "13:151"),
      ("\\t11\\t10\\t", "\\t11\\t--5\\t", "13:151"), ("\\t11\\t10\\t", "\\t11\\t1e309\\t", "13:151"),
      ("\\t11\\t10\\t", "\\t11\\t٣\\t", "13:151"), ("\\t11\\t10\\t", "\\t11\\tNaN\\t", "13:151"),
      ("\\t11\\t10\\t", "\\t11\\t1,2,3\\t", "13:151"), ("\\t11\\t10\\t", "\\t11\\t0.0000000001\\t", "13:151"),
      ("Actividad 1.1", "Actividad 1.99999999999999999999", "14:1"), ("Actividad 1.1", "Actividad -1.1", "14:1"),
      ("Actividad 1.1", "Actividad 1..1", "14:1"), ("Actividad 1.1", "Actividad +1.1", "14:1"),
      ("Actividad 1.1", "Actividad 0.1", "14:1"), ("Componente 1", "Componente -1", "13:1"),
      ("Trimestre 2024\\n", "Trimestre 0\\n", "5:27"), ("Trimestre 2024\\n", "Trimestre 99999\\n", "5:27"),
      ("Trimestre 2024\\n", "Trimestre -024\\n", "5:27"), ("Trimestre 2024\\n", "Trimestre ２０２４\\n", "5:27"),
      ("101 - Obras", "../x - Obras", "3:21"), ("101 - Obras", "1/2 - Obras", "3:21"),
      ("101 - Obras", "%2e%2e - Obras", "3:21"), ("101 - Obras", "1234567890123 - Obras", "3:21"),
      ("7 - Calles", ". - Calles", "4:26"), ("3.1 Mejorar", "3..1 Mejorar", "7:11"),
      ("3.1 Mejorar", "../.. Mejorar", "7:11"), ("3.1 Mejorar", "3.99999999999999999999 Mejorar", "7:11"),
    ])
  func cell(old: String, new: String, place: String) throws {
    let sandbox = try Sandbox()
    try sandbox.change(Place.report.rawValue, "\(old) => \(new)")
    let outcome = try Command.run(["check"], in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.problems.hasPrefix("\(Place.report.rawValue):\(place): error: "))
    #expect(outcome.problems.hasSuffix("\n1 error\n"))
  }

  @Test(
    "what is very long or very deep ends soon and is shown cut", .timeLimit(.minutes(1)),
    arguments: [
      // A row with 100,000 cells, a sub-header as wide, a cell of 2 MB, a name of 2 MB.
      (Place.report, "Acta de entrega", String(repeating: "Acta\t", count: 100_000), Int32(1)),
      (.report, "Año\tValor\t", "Año\tValor\t" + String(repeating: "\t", count: 100_000) + "fin\t", 1),
      (.report, "\t11\t10\t", "\t11\t" + String(repeating: "z", count: 2_000_000) + "\t", 1),
      (.report, "Baches tapados", String(repeating: "Baches ", count: 300_000), 1),
      (.report, "Baches tapados", String(repeating: "Baches ", count: 4_000), 0),
      (.plan, "nombre: Plan", "x: " + String(repeating: "[", count: 100_000) + "\nnombre: Plan", 1),
      (.plan, "nombre: Plan", "x: " + String(repeating: "{a: ", count: 20_000) + "\nnombre: Plan", 1),
      (.plan, "nombre: Plan", String(repeating: "- ", count: 20_000) + "x\nnombre: Plan", 1),
      (.plan, "nombre: Plan", bomb + "nombre: Plan", 1),
      (.plan, "nombre: Plan", String(repeating: "k", count: 1_000_000) + ": 1\nnombre: Plan", 1),
      (.narrative, "## Lo que se hizo", String(repeating: "> ", count: 20_000), 0),
      (.narrative, "## Lo que se hizo", String(repeating: "[", count: 50_000), 0),
      (.narrative, "## Lo que se hizo", String(repeating: "*a_ ", count: 50_000), 0),
    ])
  func longOrDeep(place: Place, old: String, new: String, status: Int32) throws {
    let sandbox = try Sandbox()
    let text = try String(contentsOf: sandbox[place.rawValue], encoding: .utf8)
    try sandbox.write(text.replacing(old, with: new), to: place.rawValue)
    let outcome = try Command.run(["check", "--verbose"], in: sandbox)
    #expect(outcome.status == status)
    #expect(outcome.problems.lines.allSatisfy { $0.count < 1_000 })
    #expect(isClean(outcome.problems))
  }

  /// A few lines that stand for 9 to the power of 9 elements.
  private static let bomb: String = {
    let lines = zip("bcdefghij", "abcdefghi").map { name, earlier in
      "\(name): &\(name) [\(repeatElement("*\(earlier)", count: 9).joined(separator: ","))]\n"
    }
    return "a: &a [x,x,x,x,x,x,x,x,x]\n" + lines.joined()
  }()

  /// No control character but the end of a line: nothing that moves a terminal's cursor.
  private func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control }
  }
}
