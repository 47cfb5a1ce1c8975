import Diagnostics
import Foundation
import Testing

@testable import SiteBuilding

@Suite("The transparency formats")
struct TransparencyFormatTests {
  private static let folder = "\(repository)/site-templates/formatos"
  private static let names = ["lgtaip-70-v", "lgtaip-70-vi"]

  /// The titles that the national platform asks for, under a fraction's heading.
  private static func titles(_ fraction: String) throws -> [String] {
    let list = try String(
      contentsOfFile: "\(repository)/Tests/SiteBuildingTests/Samples/lgtaip-art70-columns.md", encoding: .utf8)
    let section = list.components(separatedBy: "\n## ").first { $0.hasPrefix("Fraction \(fraction) ") }
    return try #require(section).split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^\d+\. (.+)$/).map { String($0.1) }
    }
  }

  private static func read(_ text: String) throws -> TransparencyFormat {
    var diagnostics = Diagnostics()
    let format = TransparencyFormat("formato", SourceText(name: "formato.yaml", text: text), diagnostics: &diagnostics)
    return try #require(format, "\(DiagnosticPrinter(language: .spanish).print(diagnostics))")
  }

  @Test("Both fractions have the platform's titles in its order, in both files", arguments: zip(names, ["V", "VI"]))
  func titles(name: String, fraction: String) throws {
    let titles = try Self.titles(fraction)
    #expect(titles.count == (fraction == "V" ? 19 : 20))
    let site = try ExampleMunicipality().site()
    #expect(try site.csv("datos/\(name)/2024-t1.csv")[0] == titles)
    #expect(try site.workbook("datos/\(name)/2024-t1.xlsx").rows[0] == titles)
  }

  @Test("The older version of fraction VI is two lines of its file without their mark")
  func olderVersion() throws {
    let file = try String(contentsOfFile: "\(Self.folder)/lgtaip-70-vi.yaml", encoding: .utf8)
    let older = try Self.read(
      file.replacing("  # - titulo: Fecha de validación\n  #   dato", with: "  - titulo: Fecha de validación\n    dato")
    )
    let titles = try Self.titles("VI")
    #expect(older.columns.map(\.title) == titles.dropLast(2) + ["Fecha de validación"] + titles.suffix(2))
  }

  @Test("The comment at the head of each file lists every datum and no other", arguments: names)
  func documentation(name: String) throws {
    let file = try String(contentsOfFile: "\(Self.folder)/\(name).yaml", encoding: .utf8)
    let listed = file.matches(of: /(?m)^#   ([a-z_]+) {2,}\S/).map { String($0.1) }
    #expect(listed == TransparencyDatum.allCases.map(\.rawValue))
  }

  /// Three indicators: one of the year before, one that ended with it, one that began with the year.
  private static let years = [
    ExampleReport(
      period: (2023, 4),
      rows: [ExampleRow(name: "Sigue"), ExampleRow(level: "Componente 2", name: "Terminó")]),
    ExampleReport(
      period: (2024, 1),
      rows: [ExampleRow(name: "Sigue"), ExampleRow(level: "Actividad 1.1", name: "Empieza")]),
    ExampleReport(
      period: (2024, 2),
      rows: [
        ExampleRow(level: "Actividad 1.1", name: "Empieza"), ExampleRow(name: "Sigue", achieved: ["20", "15", "", ""]),
      ]),
  ]

  @Test(
    "A file for each quarter with reports, a row for each indicator with a record of its year, in the MIR's order",
    arguments: [
      ("2023-t4", ["Sigue", "Terminó"]), ("2024-t1", ["Sigue", "Empieza"]), ("2024-t2", ["Sigue", "Empieza"]),
    ])
  func rows(quarter: String, indicators: [String]) throws {
    let site = try ExampleMunicipality(reports: Self.years).site()
    for name in Self.names {
      let csv = try site.csv("datos/\(name)/\(quarter).csv")
      let column = try #require(csv[0].firstIndex { $0.hasPrefix("Nombre(s) del") || $0.hasPrefix("Nombre del(") })
      #expect(csv.dropFirst().map { $0[column] } == indicators)
    }
    #expect(site.paths(".xlsx").count == 6)
  }

  @Test("A file of a quarter does not change when a site is built as of that quarter")
  func cutOff() throws {
    let municipality = ExampleMunicipality(reports: Self.years)
    let (now, then) = (try municipality.site(), try municipality.site(cutOff: "2024-T1"))
    let path = "datos/lgtaip-70-v/2023-t4.csv"
    #expect(now.files[path] == then.files[path])
    #expect(then.files["datos/lgtaip-70-v/2024-t2.csv"] == nil)
  }

  @Test("Every empty cell but Nota has its reason in Nota, and the workbook says what the CSV says")
  func explained() throws {
    var bare = ExampleRow(
      level: "Fin", name: "Sin nada", definition: "", method: "", unit: "", direction: "Nominal", baseline: ("", ""),
      programmed: ["", "N/A", "", ""], achieved: ["", "", "", ""], evidence: [])
    bare.evidence = [""]
    let reports = [ExampleReport(rows: [bare, ExampleRow()])]
    let site = try ExampleMunicipality(reports: reports).site()
    for name in Self.names {
      let csv = try site.csv("datos/\(name)/2024-t1.csv")
      #expect(try site.workbook("datos/\(name)/2024-t1.xlsx").rows == csv)
      for row in csv.dropFirst() {
        let note = try #require(row.last)
        let empty = zip(csv[0], row).filter { $0.1.isEmpty }.map(\.0)
        let explained = csv[0].filter { note.contains("«\($0)» está en blanco: ") }
        #expect(empty == explained)
      }
    }
  }

  @Test("Texts that a spreadsheet would run are texts in both files")
  func hostile() throws {
    let formula = "=HYPERLINK(\"https://ejemplo.invalid\",\"ver\")"
    let row = ExampleRow(name: formula, definition: "=cmd|' /C calc'!A0", method: "+1", unit: "@x", evidence: ["-1"])
    let site = try ExampleMunicipality(reports: [ExampleReport(rows: [row])]).site()
    let csv = try site.csv("datos/lgtaip-70-v/2024-t1.csv")[1]
    let workbook = try site.workbook("datos/lgtaip-70-v/2024-t1.xlsx")
    #expect(csv[4] == "'\(formula)" && csv[6] == "'\(row.definition)" && csv[7] == "'+1" && csv[8] == "'@x")
    #expect(workbook.rows[1][4] == formula && workbook.rows[1][6] == row.definition)
    #expect(!workbook.hasFormulas)
  }

  @Test("A text that no cell can hold ends in «…», and Nota says so")
  func cut() throws {
    let long = String(repeating: "largo ", count: 3_000)
    let row = ExampleRow(evidence: ["uno " + long, "dos " + long, "", ""])
    let reports = [ExampleReport(period: (2024, 2), rows: [row])]
    let site = try ExampleMunicipality(reports: reports).site()
    let csv = try site.csv("datos/lgtaip-70-v/2024-t2.csv")
    #expect(csv[1][15].count == 32_767 && csv[1][15].hasSuffix("…"))
    #expect(csv[1][18].contains("«Fuente de información» termina en «…» porque su texto rebasa los 32,767 caracteres"))
    #expect(try site.workbook("datos/lgtaip-70-v/2024-t2.xlsx").rows == csv)
  }

  @Test("Another law, article and columns need no code: a file of formatos/")
  func otherLaw() throws {
    let templates = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/site-templates", toPath: templates.path("plantillas"))
    for name in Self.names { try templates.remove("plantillas/formatos/\(name).yaml") }
    try templates.write(
      "plantillas/formatos/ley-2025.yaml",
      """
      ley: Otra Ley de Ejemplo
      siglas: OLE
      articulo: 65
      fraccion: IV bis
      nombre: Indicadores de ejemplo
      columnas:
        - {titulo: Nota, dato: nota}
        - {titulo: Sujeto obligado, texto: Municipio de Ejemplo}
        - {titulo: Hipervínculo, vacio: la unidad no lo lleva.}
        - {titulo: Avance, dato: avance_al_periodo}
      """)
    let municipality = ExampleMunicipality(languages: "idiomas: [es, en]", templates: templates.path("plantillas"))
    let site = try municipality.site()
    let rows = [
      ["Nota", "Sujeto obligado", "Hipervínculo", "Avance"],
      ["«Hipervínculo» está en blanco: la unidad no lo lleva.", "Municipio de Ejemplo", "", "25"],
    ]
    #expect(try site.csv("datos/ley-2025/2024-t1.csv") == rows)
    #expect(try site.workbook("datos/ley-2025/2024-t1.xlsx").rows == rows)
    #expect(site.paths(".xlsx") == ["datos/ley-2025/2024-t1.xlsx"])
    let page = try site.page("datos.html").text
    #expect(page.contains("Otra Ley de Ejemplo (OLE)") && page.contains("artículo 65, fracción IV bis."))
    let core = try site.workbook("datos/ley-2025/2024-t1.xlsx").part("docProps/core.xml")
    #expect(core.contains("OLE, artículo 65, fracción IV bis: Indicadores de ejemplo (2024-T1)"))
  }

  @Test("The page of downloads leads to the files of the newest quarter and of those before, in each language")
  func page() throws {
    let site = try ExampleMunicipality(languages: "idiomas: [es, en]", reports: Self.years).site()
    try site.expectNoDeadLinks()
    let page = try site.page("datos.html")
    #expect(
      try page.link("Segundo trimestre de 2024, Excel (XLSX)") == "datos/lgtaip-70-v/2024-t2.xlsx")
    #expect(page.text.contains("Los de trimestres anteriores Primer trimestre de 2024, Excel (XLSX)"))
    let addresses = try site.page("en/datos.html").all("a").compactMap { $0["href"] }.filter { $0.contains("lgtaip") }
    #expect(addresses.count == 12)
    #expect(addresses.allSatisfy { $0.hasPrefix("../datos/lgtaip-70-v") })
    #expect(site.paths(".xlsx").allSatisfy { !$0.hasPrefix("en/") })
  }

  @Test("Without formats there is no section")
  func none() throws {
    let templates = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: "\(repository)/site-templates", toPath: templates.path("plantillas"))
    try templates.remove("plantillas/formatos")
    let site = try ExampleMunicipality(templates: templates.path("plantillas")).site()
    #expect(site.paths(".xlsx") == [])
    #expect(try !site.page("datos.html").text.contains("ley de transparencia"))
  }
}
