import Diagnostics
import Indicators
import Testing

@testable import ContentReading

@Suite("The flat layout (METHOD §1)")
struct FlatTableTests {
  private static let columns = [
    "ejercicio", "trimestre", "unidad", "unidad_nombre", "programa", "objetivo", "nivel", "nombre", "metodo",
    "unidad_medida", "frecuencia", "sentido", "linea_base_valor", "programado_t1", "programado_t2", "programado_t3",
    "programado_t4", "alcanzado_t1", "alcanzado_t2", "alcanzado_t3", "alcanzado_t4", "medios_t1", "acumulacion", "peso",
  ]
  private static let good = [
    "ejercicio": "2024", "trimestre": "1", "unidad": "101", "unidad_nombre": "Obras", "programa": "7",
    "objetivo": "3.2", "nivel": "Componente 1", "nombre": "Calles reparadas", "metodo": "hechas / programadas",
    "unidad_medida": "Calles", "frecuencia": "Trimestral", "sentido": "Ascendente", "linea_base_valor": "0",
    "programado_t1": "10", "programado_t2": "20", "programado_t3": "30", "programado_t4": "40", "alcanzado_t1": "9",
    "medios_t1": "Oficio", "acumulacion": "último", "peso": "2.5",
  ]

  private func read(
    _ rows: [[String: String]], columns: [String] = columns
  ) -> (reports: [Report], printed: [String]) {
    let lines = [columns] + rows.map { row in columns.map { (Self.good.merging(row) { $1 })[$0] ?? "" } }
    let text = lines.map { $0.joined(separator: ",") }.joined(separator: "\n")
    var diagnostics = Diagnostics()
    let file = SourceFile(displayName: "a.csv", path: "a.csv", bytes: Array(text.utf8), sha256: "")
    let reports = ReportFile.read(file, diagnostics: &diagnostics).sorted { $0.slug < $1.slug }
    return (reports, diagnostics.items.map { "\($0.location.printed) \($0.message.code)" })
  }

  @Test("A row is a record with everything that its cells say")
  func row() throws {
    let (reports, printed) = read([[:]])
    #expect(printed.isEmpty)
    let report = try #require(reports.first)
    #expect(report.unit == Entry(code: "101", name: "Obras"))
    #expect(report.programme == Entry(code: "7", name: "7"))
    #expect(report.period == Period(2024, .first))
    #expect(report.source.holdsManyReports)
    let record = try #require(report.records.first)
    #expect(record.key.code == "101-7-C1")
    #expect(record.objective.code == "3.2")
    #expect(record.row == 2)
    #expect(Quarter.allCases.map { record.programmed[$0].quantity?.plainDecimal } == ["10", "20", "30", "40"])
    #expect(Quarter.allCases.map { record.achieved[$0] } == [.value(Quantity(9)), .blank, .blank, .blank])
    #expect(record.evidence == .quarterly(["Oficio", nil, nil, nil]))
    #expect(AccumulationRule(stated: nil, record: record) == AccumulationRule(stated: .last, record: record))
    #expect(record.weight?.plainDecimal == "2.5")
    #expect(report.notes.map(\.finding.message.code) == ["mir-sin-nivel", "mir-sin-nivel"])
  }

  @Test("Columns in any order, in capitals and with spaces")
  func order() throws {
    let shuffled: [String] = Self.columns.reversed()
    #expect(read([[:]], columns: shuffled).reports.first?.records.first?.name == "Calles reparadas")
    var diagnostics = Diagnostics()
    let header = Self.columns.map { $0.uppercased().replacing("_", with: " ") }.joined(separator: ";")
    let values = Self.columns.map { Self.good[$0] ?? "" }.joined(separator: ";")
    let file = SourceFile(displayName: "a.csv", path: "a.csv", bytes: Array("\(header)\n\(values)\n".utf8), sha256: "")
    #expect(ReportFile.read(file, diagnostics: &diagnostics).count == 1)
  }

  @Test("Optional columns may be absent")
  func optional() {
    let required = FlatTable.Column.required.map(\.rawValue)
    let (reports, printed) = read([[:]], columns: required)
    #expect(printed.isEmpty)
    #expect(reports.first?.unit == Entry(code: "101", name: "101"))
    #expect(reports.first?.records.first?.baseline == nil)
  }

  @Test("Rows of the same quarter, unit and programme make a report")
  func groups() {
    let (reports, printed) = read([
      [:], ["nivel": "Componente 2"], ["trimestre": "T2"], ["unidad": "102"], ["ejercicio": "2023"],
    ])
    #expect(printed.isEmpty)
    #expect(reports.map(\.slug) == ["2023-t1-101-7", "2024-t1-101-7", "2024-t1-102-7", "2024-t2-101-7"])
    #expect(reports.map(\.records.count) == [1, 2, 1, 1])
  }

  @Test(
    "What is wrong is told at its cell",
    arguments: [
      (["alcanzado_t1": "veinte"], "numero-mal-escrito"), (["sentido": ""], "palabra-desconocida"),
      (["sentido": "Azul"], "palabra-desconocida"), (["nivel": "Obra"], "palabra-desconocida"),
      (["trimestre": "5"], "trimestre-mal-escrito"), (["ejercicio": "24"], "trimestre-mal-escrito"),
      (["unidad": "../x"], "clave-mal-escrita"), (["objetivo": "3"], "clave-mal-escrita"),
      (["nombre": ""], "indicador-sin-nombre"),
      (["peso": "-1"], "decimal-mal-escrito"), (["acumulacion": "resta"], "palabra-desconocida"),
    ])
  func problem(cells: [String: String], code: String) throws {
    let (reports, printed) = read([cells, ["nivel": "Componente 9"]])
    #expect(printed.map { $0.split(separator: " ").last.map(String.init) ?? "" } == [code])
    #expect(printed.first?.hasPrefix("a.csv:2:") == true)
    #expect(reports.flatMap(\.records).map(\.key.level.code) == ["C9"])
  }

  @Test("The same indicator twice in a quarter is an error")
  func repeated() {
    #expect(read([[:], [:]]).printed.map { $0.split(separator: " ").last } == ["nivel-repetido"])
  }

  @Test("A header that is not complete says which columns are missing, unknown or repeated")
  func header() {
    let codes = read([], columns: Self.columns.filter { $0 != "alcanzado_t4" } + ["peso", "alcansado_t4"]).printed
    #expect(
      Set(codes.compactMap { $0.split(separator: " ").last }) == [
        "columnas-faltantes", "columna-desconocida", "columna-repetida",
      ])
  }

  @Test("The doubts of a row are those of the official layout")
  func notes() throws {
    let report = try #require(read([["frecuencia": "Mensual", "medios_t1": ""]]).reports.first)
    let codes = Set(report.notes.map(\.finding.message.code))
    #expect(codes.isSuperset(of: ["frecuencia-sin-valores", "resultado-sin-evidencia"]))
  }
}
