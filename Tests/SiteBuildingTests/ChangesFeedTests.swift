import Foundation
import Testing

@testable import SiteBuilding

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("The feed of changes")
struct ChangesFeedTests {
  /// A restated result that moves the status, a new indicator, and a unit that reports only once.
  private static let reports = [
    ExampleReport(period: (2024, 1), rows: [ExampleRow(achieved: ["25", "", "", ""])]),
    ExampleMunicipality.otherReport((2024, 1), rows: [ExampleRow(name: "Trámites <b> & \"más\" \u{1}")]),
    ExampleReport(
      period: (2024, 2),
      rows: [
        ExampleRow(achieved: ["20", "15", "", ""]), ExampleRow(level: "Componente 2", name: "Uno nuevo"),
      ]),
  ]

  private func feed(_ address: String = "https://ejemplo.invalid/avance/") throws -> String {
    try ExampleMunicipality(address: address, plan: ExampleMunicipality.plan(units: 2), reports: Self.reports)
      .site().text("cambios.xml")
  }

  private func values(_ element: String, in feed: String) -> [String] {
    feed.components(separatedBy: "<\(element)>").dropFirst().map { $0.components(separatedBy: "</\(element)>")[0] }
  }

  @Test("An entry for each change, the newest quarter first, known by what it is about")
  func entries() throws {
    let feed = try feed()
    #expect(
      values("id", in: feed) == [
        "tag:ejemplo.invalid,2022:avance:cambios",
        "tag:ejemplo.invalid,2022:avance:2024-t2:resultados",
        "tag:ejemplo.invalid,2022:avance:2024-t2:10-1-c2:estado",
        "tag:ejemplo.invalid,2022:avance:2024-t2:20-2-c1:estado",
        "tag:ejemplo.invalid,2022:avance:2024-t2:10-1-c1:revision:alcanzado-t1",
        "tag:ejemplo.invalid,2022:avance:2024-t2:10-1-c2:nuevo",
        "tag:ejemplo.invalid,2022:avance:2024-t2:20-2:falta",
        "tag:ejemplo.invalid,2022:avance:2024-t1:resultados",
      ])
    #expect(values("title", in: feed).contains("10-1-C1: se corrigió «Alcanzado, T1 2024»"))
    #expect(feed.contains("decía «25» y ahora dice «20»"))
  }

  @Test("Dates are the last days of the quarters, never the day of the build")
  func dates() throws {
    let dates = values("updated", in: try feed())
    #expect(Set(dates) == ["2024-06-30T12:00:00Z", "2024-03-31T12:00:00Z"])
    #expect(dates.first == "2024-06-30T12:00:00Z")
  }

  @Test("Another address or another word changes no more than the host in the ids")
  func stable() throws {
    let ids = values("id", in: try feed())
    let moved = values("id", in: try feed("https://otro.invalid:8080/"))
    #expect(moved == ids.map { $0.replacing("ejemplo.invalid", with: "otro.invalid") })
  }

  @Test("Well-formed whatever the names hold")
  func wellFormed() throws {
    let parser = XMLParser(data: Data(try feed().utf8))
    #expect(parser.parse())
  }
}
