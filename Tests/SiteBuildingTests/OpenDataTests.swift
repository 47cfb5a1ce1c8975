import Testing

@testable import ContentReading
@testable import SiteBuilding

@Suite("Open data")
struct OpenDataTests {
  /// A restated result, a changed goal, cells without a number, and texts that a spreadsheet would run.
  private static let reports = [
    ExampleReport(
      period: (2023, 4),
      rows: [ExampleRow(programmed: ["10", "10", "10", "10"], achieved: ["9", "10", "N/D", "11.50"])]),
    ExampleReport(
      period: (2024, 1),
      rows: [
        ExampleRow(name: "=SUMA(A1:A9)", achieved: ["25", "", "", ""]),
        ExampleRow(
          level: "Actividad 1.1", name: "'=ya traía apóstrofo", definition: "-3 trámites", method: "+a ÷ b", unit: "@b",
          direction: "Descendente", baseline: ("", "12.5"), programmed: ["N/A", "8.0", "", "4"],
          achieved: ["", "", "", ""], evidence: ["", "@oficio", "", ""]),
      ]),
    ExampleReport(
      period: (2024, 2),
      rows: [
        ExampleRow(name: "=SUMA(A1:A9)", programmed: ["25", "30", "25", "25"], achieved: ["20", "15", "", ""]),
        ExampleRow(
          level: "Actividad 1.1", name: "'=ya traía apóstrofo", definition: "-3 trámites", method: "+a ÷ b", unit: "@b",
          direction: "Descendente", baseline: ("", "12.5"), programmed: ["N/A", "8.0", "", "4"],
          achieved: ["", "-2", "", ""], evidence: ["", "@oficio", "", ""]),
      ]),
  ]
  private static let settings = """
    indicadores:
      - {clave: 10-1-c1, peso: 2.5, acumulacion: suma}
    """

  private func municipality() -> ExampleMunicipality {
    ExampleMunicipality(plan: ExampleMunicipality.plan(units: 2, more: Self.settings), reports: Self.reports)
  }

  @Test("Observations: a row for each indicator and quarter, what is missing empty and never 0")
  func observations() throws {
    let site = try municipality().site()
    let rows = try site.rows("datos/observaciones.csv")
    let activity = rows.filter { $0["clave"] == "10-1-A1.1" }
    #expect(activity.map { $0["programado"] } == ["", "8.0", "", "4"])
    #expect(activity.map { $0["programado_lectura"] } == ["no_aplica", "valor", "en_blanco", "valor"])
    #expect(activity.map { $0["alcanzado"] } == ["", "-2", "", ""])
    #expect(activity.map { $0["estado"] } == ["no_programado", "excedido", "no_programado", "por_reportar"])
    #expect(activity.map { $0["cumplimiento"] } == ["", "2.25", "", ""])
    #expect(activity.map { $0["medios_verificacion"] } == ["", "'@oficio", "", ""])
    let earlier = rows.filter { $0["clave"] == "10-1-C1-2023" }
    #expect(earlier.map { $0["alcanzado_lectura"] } == ["valor", "valor", "no_disponible", "valor"])
    #expect(earlier.map { $0["alcanzado_acumulado"] } == ["9", "19", "19", "30.50"])
    #expect(rows.count == 12)
  }

  @Test("An indicator's own table has its rows of that of all")
  func ownTable() throws {
    let site = try municipality().site()
    let all = try site.rows("datos/observaciones.csv").filter { $0["clave"] == "10-1-C1" }
    #expect(try site.rows("indicadores/10-1-c1.csv") == all)
  }

  @Test("Revisions: what a later report changed, with both reports")
  func revisions() throws {
    let rows = try municipality().site().rows("datos/revisiones.csv")
    #expect(
      rows == [
        [
          "clave": "10-1-C1", "ejercicio": "2024", "campo": "alcanzado", "trimestre": "1", "antes": "25",
          "despues": "20", "informe_anterior": "2024-t1-10-1", "informe": "2024-t2-10-1",
        ],
        [
          "clave": "10-1-C1", "ejercicio": "2024", "campo": "programado", "trimestre": "2", "antes": "25",
          "despues": "30", "informe_anterior": "2024-t1-10-1", "informe": "2024-t2-10-1",
        ],
      ])
  }

  @Test("Reports: received and missing, each quarter")
  func reports() throws {
    let rows = try municipality().site().rows("datos/informes.csv")
    #expect(
      rows.map { "\($0["informe"] ?? "") \($0["recibido"] ?? "")" } == [
        "2023-t4-10-1 true", "2023-t4-20-2 false", "2024-t1-10-1 true", "2024-t1-20-2 false", "2024-t2-10-1 true",
        "2024-t2-20-2 false",
      ])
    #expect(rows[1]["sha256"] == "" && rows[1]["bytes"] == "")
    #expect(rows[0]["sha256"]?.count == 64)
  }

  @Test("Progress: the plan and its parts in each quarter, figures as on the pages")
  func groups() throws {
    let site = try municipality().site()
    let rows = try site.rows("datos/avance.csv")
    let plan = rows.filter { $0["ambito"] == "plan" }
    #expect(plan.map { "\($0["ejercicio"] ?? "")-\($0["trimestre"] ?? "")" } == ["2023-4", "2024-1", "2024-2"])
    // 2.5 × 35/55 and 1 × 1 (225 % counts as 100 %), by their weights.
    #expect(plan.last?["cumplimiento"] == "0.74025974")
    let empty = rows.filter { $0["ambito"] == "objetivo" && $0["clave"] == "2.1" }
    #expect(empty.allSatisfy { $0["cumplimiento"] == "" && $0["indicadores"] == "0" })
  }

  @Test("Texts that a spreadsheet would run are defused, and come back as they were")
  func defused() throws {
    let site = try municipality().site()
    #expect(try site.column("nombre", of: "datos/indicadores.csv").contains("'=SUMA(A1:A9)"))
    #expect(try site.column("nombre", of: "datos/indicadores.csv").contains("''=ya traía apóstrofo"))
    for text in ["=a", "+a", "-a", "@a", "\ta", "'=a", "''@", "'", "", "a", "'a", "−a", "\na"] {
      let defused = DefusedText.defused(text)
      #expect(DefusedText.original(of: defused) == text)
      #expect(defused.first.map { !"=+-@\t\n".contains($0) } ?? true)
    }
  }

  @Test("Round trip: the exported flat table alone builds the same figures")
  func roundTrip() throws {
    let site = try municipality().site()
    var copy = municipality()
    copy.reports = []
    // What the catalogue said of the indicators is in the table.
    copy.plan = ExampleMunicipality.plan(units: 2)
    copy.files = ["informes/tabla-plana.csv": try #require(site.files["datos/tabla-plana.csv"])]
    let again = try copy.site()
    // Where the rows come from, and what the first reading had to interpret, is another.
    let sources = ["renglon", "acumulacion_origen", "linea_base_corregida"]
    for table in ["indicadores", "observaciones", "avance", "revisiones"] {
      func figures(_ site: BuiltSite) throws -> [[String: String]] {
        try site.rows("datos/\(table).csv").map { row in row.filter { !sources.contains($0.key) } }
      }
      #expect(try figures(again) == figures(site), "\(table)")
    }
    #expect(again.files["datos/tabla-plana.csv"] == site.files["datos/tabla-plana.csv"])
  }

  @Test("The columns of the exported flat table are those that the reader knows, in its order")
  func flatColumns() {
    #expect(FlatRecordDatum.row.declaration.members.map(\.name) == FlatTable.Column.allCases.map(\.rawValue))
  }

  @Test("The whole as JSON has what the tables have, an indicator a line")
  func whole() throws {
    let site = try municipality().site()
    let whole = try site.json("datos/avance.json")
    for (member, table) in [("avance", "avance"), ("informes", "informes"), ("revisiones", "revisiones")] {
      guard case .list(let items)? = whole[member] else { throw Absent(member) }
      #expect(items.count == (try site.rows("datos/\(table).csv").count))
    }
    guard case .list(let indicators)? = whole["indicadores"] else { throw Absent("indicadores") }
    let keys = try site.column("clave", of: "datos/indicadores.csv")
    #expect(indicators.map { $0["clave"] } == keys.map { .text($0) })
    for indicator in indicators {
      guard case .text(let key)? = indicator["clave"] else { throw Absent("clave") }
      #expect(try site.json("indicadores/\(key.lowercased()).json") == indicator)
    }
    let lines = try site.text("datos/avance.json").split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("    {\"clave\": \"10-1-") && $0.contains("\"nivel\"") } == 3)
  }

  private struct Absent: Error {
    let name: String
    init(_ name: String) { self.name = name }
  }

  @Test(
    "Nothing in a formula's place, whatever the text", arguments: ["datos/indicadores.csv", "datos/tabla-plana.csv"])
  func noFormulas(path: String) throws {
    for row in try municipality().site().rows(path) {
      for name in ["nombre", "definicion", "metodo", "unidad_medida", "medios_t2", "medios_verificacion"] {
        let cell = row[name] ?? ""
        #expect(!(cell.first.map { "=+-@\t\r".contains($0) } ?? false), "\(name): \(cell)")
      }
    }
  }

  @Test("Without a licence none is claimed; with one, it is said wherever data are")
  func licence() throws {
    let without = try municipality().site()
    #expect(try !without.text("datos/catalogo.jsonld").contains("dct:license"))
    #expect(try !without.text("datos/datapackage.json").contains("licenses"))
    #expect(try without.page("datos.html").text.contains("aún no dice con qué licencia"))
    var example = municipality()
    example.settings = "licencia: {nombre: Libre Uso MX, direccion: https://datos.gob.mx/libreusomx}"
    let with = try example.site()
    #expect(try with.page("datos.html").link("Libre Uso MX") == "https://datos.gob.mx/libreusomx")
    #expect(try with.json("datos/datapackage.json")["licenses"]?[0]?["title"] == "Libre Uso MX")
    #expect(try with.text("datos/catalogo.jsonld").contains("https://datos.gob.mx/libreusomx"))
  }

  @Test("Structured data in a page cannot end their element")
  func linkedData() throws {
    var example = municipality()
    example.name = "</script><script>alert(1)</script>"
    let site = try example.site()
    for path in ["datos.html", "indicadores/10-1-c1.html"] {
      let text = try site.text(path)
      let start = try #require(text.range(of: "<script type=\"application/ld+json\">\n"))
      let data = try #require(text[start.upperBound...].components(separatedBy: "</script>").first)
      let json = try JSONValue(Array(data.utf8))
      #expect(json["@type"] == "Dataset")
      #expect(json["spatialCoverage"] == .text(example.name))
    }
  }
}
