import Demonstration
import Testing

@Suite("The fictitious municipality")
struct DemonstrationTests {
  @Test("Has exactly as many indicators as asked for", arguments: [1, 2, 3, 7, 12, 40, 57, 200, 1000])
  func size(indicators: Int) {
    #expect(WrittenMunicipality(indicators: indicators).identities.count == indicators)
  }

  @Test("A size outside 1…100,000 counts as the nearest one", arguments: [0, -5])
  func tooSmall(indicators: Int) {
    #expect(WrittenMunicipality(indicators: indicators).identities.count == 1)
  }

  @Test("Has the same bytes every time", arguments: [1, 7, 40, 200])
  func deterministic(indicators: Int) {
    let first = WrittenMunicipality(indicators: indicators).files
    let second = WrittenMunicipality(indicators: indicators).files
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(\.bytes) == second.map(\.bytes))
  }

  /// FNV-1a over every path and byte: the same on every machine and in every run, until the demonstration is changed.
  @Test("Is the same municipality on every machine")
  func fingerprint() {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for (path, bytes) in WrittenMunicipality(indicators: 40, seed: 1).files {
      for byte in Array(path.utf8) + bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    #expect(hash == 2_361_027_691_076_246_175)
  }

  @Test("Another seed gives another municipality of the same size")
  func otherSeed() {
    let one = WrittenMunicipality(indicators: 40, seed: 1)
    let two = WrittenMunicipality(indicators: 40, seed: 2)
    #expect(one.files.map(\.bytes) != two.files.map(\.bytes))
    #expect(one.identities.count == two.identities.count)
  }

  @Test("Names tell 1,000 indicators apart, but for one repeated on purpose")
  func names() {
    let newest = WrittenMunicipality(indicators: 1000).newest
    let groups = Dictionary(grouping: newest, by: \.name).values.filter { $0.count > 1 }
    #expect(groups.allSatisfy { Set($0.map(\.report.programme)).count == 1 && $0.count == 2 })
    #expect((1...2).contains(groups.count))
    #expect(newest.allSatisfy { !$0.name.contains("  ") && $0.name == $0.name.trimmingSpaces })
  }

  @Test("Names do not change between years")
  func lastingNames() {
    let rows = WrittenMunicipality(indicators: 200).rows
    for (identity, rows) in Dictionary(grouping: rows, by: \.identity) {
      let years = Dictionary(grouping: rows, by: \.report.year).values
      let names = Set(years.compactMap { $0.max { $0.report.period < $1.report.period }?.name })
      #expect(names.count == 1, "\(identity)")
    }
  }

  @Test("Paths stay in the content folder, each once", arguments: [1, 40, 200])
  func paths(indicators: Int) {
    let paths = WrittenMunicipality(indicators: indicators).files.map(\.path)
    #expect(Set(paths).count == paths.count)
    for path in paths {
      #expect(!path.hasPrefix("/") && !path.contains("..") && !path.contains("\\"))
    }
    #expect(paths.contains("sitio.yaml") && paths.contains("plan.yaml"))
  }

  @Test("Files are UTF-8, but for the reports in Windows-1252, which have none of its empty places")
  func encodings() {
    for (path, bytes) in WrittenMunicipality(indicators: 200).files {
      if String(validating: bytes, as: UTF8.self) != nil { continue }
      #expect(path.hasPrefix("informes/"))
      #expect(!bytes.contains { [0, 0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }, "\(path)")
      #expect(!bytes.contains(UInt8(ascii: "?")), "\(path)")
    }
  }

  @Test("Reports go from 2022-T1 to 2024-T2, with the cells of the official layout")
  func layout() {
    let written = WrittenMunicipality(indicators: 200)
    #expect(written.reports.map(\.period).min() == "2022-t1")
    #expect(written.reports.map(\.period).max() == "2024-t2")
    for row in written.rows where !row.report.path.hasSuffix("2022-t1-101-1.tsv") {
      #expect([27, 30].contains(row.cells.count), "\(row.report.path)")
    }
  }

  @Test("Every narrative names indicators that exist")
  func narratives() {
    for indicators in [1, 7, 40] {
      let written = WrittenMunicipality(indicators: indicators)
      let keys = Set(
        written.rows.map { "\($0.report.unit)-\($0.report.programme)-\(Self.slug($0.level))" })
      var named = 0
      for (path, _) in written.files where path.hasPrefix("narrativas/") {
        for scheme in ["grafica:", "dato:", "tabla:"] {
          for part in written.text(path).split(separator: scheme).dropFirst() {
            let target = part.prefix { $0 != ")" }
            #expect(keys.contains { target == $0 || target.hasPrefix("\($0).") }, "\(path): \(target)")
            named += 1
          }
        }
      }
      #expect(named >= 10)
    }
  }

  /// `Actividad 1.1` as `a1.1`.
  private static func slug(_ level: String) -> String {
    let words = level.split(separator: " ")
    return words[0].prefix(1).lowercased() + (words.count > 1 ? String(words[1]) : "")
  }

  @Test("The plan lists every unit and programme that reports")
  func catalogue() {
    let written = WrittenMunicipality(indicators: 200)
    let plan = written.text("plan.yaml")
    for code in Set(written.reports.map(\.unit)).union(written.reports.map(\.programme)) {
      #expect(plan.contains("- clave: \"\(code)\"\n"))
    }
    #expect(plan.split(separator: "\n").count { $0.contains("    programas: [") } >= 8)
    #expect(written.text("sitio.yaml").contains("ficticio: si"))
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
