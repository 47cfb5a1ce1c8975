import Testing

@testable import SiteBuilding

@Suite("What the transparency formats say of an indicator")
struct TransparencyValueTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var row = ExampleRow()
    /// What the second quarter's report says instead; nil for no such report.
    var later: ExampleRow?
    var accumulation: String?
    var quarter = "2024-t1"
    var format = "lgtaip-70-v"
    let column: String
    let cell: String
    /// What Nota says of the column, behind its title.
    var note: [String] = []
  }

  private static let blank = "está en blanco: "

  private static func row(_ change: (inout ExampleRow) -> Void) -> ExampleRow {
    var row = ExampleRow()
    change(&row)
    return row
  }

  private static func programmed(_ cells: String...) -> ExampleRow { row { $0.programmed = cells } }
  private static func achieved(_ cells: String...) -> ExampleRow { row { $0.achieved = cells } }

  private static let fromTheReport = [
    Case(testDescription: "the year", column: "Ejercicio", cell: "2024"),
    Case(
      testDescription: "the first day", column: "Fecha de inicio del periodo que se informa", cell: "01/01/2024"),
    Case(testDescription: "the last day", column: "Fecha de término del periodo que se informa", cell: "31/03/2024"),
    Case(
      testDescription: "the first day of another quarter", later: ExampleRow(), quarter: "2024-t2",
      column: "Fecha de inicio del periodo que se informa", cell: "01/04/2024"),
    Case(
      testDescription: "the last day of another quarter", later: ExampleRow(), quarter: "2024-t2",
      column: "Fecha de término del periodo que se informa", cell: "30/06/2024"),
    Case(testDescription: "the objective", column: "Objetivo institucional", cell: "Objetivo de ejemplo"),
    Case(
      testDescription: "the programme", format: "lgtaip-70-vi",
      column: "Nombre del programa o concepto al que corresponde el indicador", cell: "Programa de Ejemplo"),
    Case(
      testDescription: "the indicator", column: "Nombre del(os) indicador(es)",
      cell: "the indicator"),
    Case(testDescription: "the dimension", column: "Dimensión(es) a medir", cell: "Eficacia"),
    Case(testDescription: "the frequency", column: "Frecuencia de medición", cell: "Trimestral"),
    Case(
      testDescription: "the definition", column: "Definición del indicador",
      cell: "Mide los trámites de ejemplo que se resolvieron"),
    Case(
      testDescription: "no definition", row: row { $0.definition = "" }, column: "Definición del indicador", cell: "",
      note: [blank + "el informe no trae este dato"]),
    Case(
      testDescription: "the method", column: "Método de cálculo",
      cell: "(Trámites resueltos / Trámites recibidos) * 100"),
    Case(
      testDescription: "no method", row: row { $0.method = "" }, format: "lgtaip-70-vi",
      column: "Método de cálculo con variables de la fórmula", cell: "",
      note: [blank + "el informe no trae este dato"]),
    Case(testDescription: "the unit of measure", column: "Unidad de medida", cell: "Porcentaje"),
    Case(
      testDescription: "no unit of measure", row: row { $0.unit = "" }, column: "Unidad de medida", cell: "",
      note: [blank + "el informe no trae este dato"]),
    Case(
      testDescription: "the responsible unit",
      column: "Área(s) responsable(s) que genera(n), posee(n), publica(n) y actualizan la información",
      cell: "Oficina de Ejemplo"),
    Case(
      testDescription: "no report tells when it was updated", column: "Fecha de Actualización", cell: "",
      note: [blank + "los informes no dicen en qué fecha se actualizó la información"]),
  ]

  private static let baselines = [
    Case(testDescription: "a baseline", column: "Línea base", cell: "0 (2023)"),
    Case(
      testDescription: "a baseline keeps its decimals", row: row { $0.baseline = ("2023", "1,234.50") },
      column: "Línea base", cell: "1234.50 (2023)"),
    Case(
      testDescription: "a swapped baseline", row: row { $0.baseline = ("12.5", "2023") }, column: "Línea base",
      cell: "12.5 (2023)",
      note: ["se corrigió: en el informe, el año y el valor están cada uno en la celda del otro"]),
    Case(
      testDescription: "a baseline without year", row: row { $0.baseline = ("", "7") }, column: "Línea base", cell: "7",
      note: ["va sin año: el informe no lo trae"]),
    Case(
      testDescription: "no baseline", row: row { $0.baseline = ("", "") }, column: "Línea base", cell: "",
      note: [blank + "el informe no trae este dato"]),
  ]

  private static let goals = [
    Case(testDescription: "a goal is the year's", column: "Metas programadas", cell: "100"),
    Case(
      testDescription: "a goal with decimals", row: programmed("0.50", "", "0.25", ""), column: "Metas programadas",
      cell: "0.75"),
    Case(
      testDescription: "a goal that is the last value", row: programmed("10", "20", "30", "40"),
      accumulation: "último", column: "Metas programadas", cell: "40"),
    Case(
      testDescription: "no goal", row: programmed("", "", "", ""), column: "Metas programadas", cell: "",
      note: [blank + "ningún informe del ejercicio programa una meta mayor que cero"]),
    Case(
      testDescription: "a goal of zero schedules nothing", row: programmed("0", "0", "0", "0"),
      column: "Metas programadas", cell: "",
      note: [blank + "ningún informe del ejercicio programa una meta mayor que cero"]),
    Case(
      testDescription: "a goal that is not available in a quarter", row: programmed("25", "N/D", "25", "N/A"),
      column: "Metas programadas", cell: "50",
      note: [
        "no incluye todo el ejercicio: dato no disponible (N/D) en el segundo trimestre; no aplica (N/A) en el cuarto "
          + "trimestre"
      ]),
    Case(
      testDescription: "a goal that is available in no quarter", row: programmed("N/D", "N/D", "N/D", ""),
      column: "Metas programadas", cell: "",
      note: [blank + "dato no disponible (N/D) en los trimestres primero, segundo y tercero"]),
    Case(
      testDescription: "a goal as first published, after it was revised", later: programmed("25", "40", "25", "25"),
      quarter: "2024-t2", column: "Metas programadas", cell: "100"),
    Case(
      testDescription: "an adjusted goal", later: programmed("25", "40", "25", "25"), quarter: "2024-t2",
      column: "Metas ajustadas en su caso", cell: "115"),
    Case(
      testDescription: "an adjusted goal was not yet adjusted in the quarter before",
      later: programmed("25", "40", "25", "25"), column: "Metas ajustadas en su caso", cell: "",
      note: [blank + "hasta este trimestre, ningún informe cambió la meta del ejercicio"]),
    Case(
      testDescription: "a goal moved between quarters is the same goal", later: programmed("25", "50.0", "0", "25"),
      quarter: "2024-t2", column: "Metas ajustadas en su caso", cell: "",
      note: [blank + "hasta este trimestre, ningún informe cambió la meta del ejercicio"]),
    Case(
      testDescription: "a goal that was withdrawn", later: programmed("", "", "", ""), quarter: "2024-t2",
      column: "Metas ajustadas en su caso", cell: "",
      note: [blank + "un informe posterior dejó el ejercicio sin meta"]),
    Case(
      testDescription: "no goal, so none was adjusted", row: programmed("", "", "", ""),
      column: "Metas ajustadas en su caso", cell: "",
      note: [blank + "ningún informe del ejercicio programa una meta mayor que cero"]),
    Case(
      testDescription: "a goal that a later report was the first to publish", row: programmed("", "", "", ""),
      later: programmed("", "30", "", ""), quarter: "2024-t2", column: "Metas programadas", cell: "30"),
  ]

  private static let results = [
    Case(testDescription: "a result", column: "Avance de metas al período", cell: "25"),
    Case(
      testDescription: "a result with decimals, up to the quarter", later: achieved("25.50", "1.5", "", ""),
      quarter: "2024-t2", column: "Avance de metas al período", cell: "27.00"),
    Case(
      testDescription: "a result as later restated, up to its quarter", later: achieved("20", "15", "", ""),
      column: "Avance de metas al período", cell: "20"),
    Case(
      testDescription: "a result of zero", row: achieved("0", "", "", ""), column: "Avance de metas al período",
      cell: "0"),
    Case(
      testDescription: "a negative result", row: achieved("-2.5", "", "", ""), column: "Avance de metas al período",
      cell: "-2.5"),
    Case(
      testDescription: "not reported", row: achieved("", "", "", ""), column: "Avance de metas al período", cell: "",
      note: [blank + "sin reporte en el primer trimestre"]),
    Case(
      testDescription: "partly reported", later: achieved("25", "", "", ""), quarter: "2024-t2",
      column: "Avance de metas al período", cell: "25",
      note: ["no incluye todos los trimestres: sin reporte en el segundo trimestre"]),
    Case(
      testDescription: "not available", row: achieved("N/D", "", "", ""), column: "Avance de metas al período",
      cell: "", note: [blank + "dato no disponible (N/D) en el primer trimestre"]),
    Case(
      testDescription: "not applicable, and then not reported", later: achieved("N/A", "", "", ""), quarter: "2024-t2",
      column: "Avance de metas al período", cell: "",
      note: [blank + "sin reporte en el segundo trimestre; no aplica (N/A) en el primer trimestre"]),
    Case(
      testDescription: "nothing due yet",
      row: row {
        $0.programmed = ["", "50", "", "50"]
        $0.achieved = ["", "", "", ""]
      }, column: "Avance de metas al período", cell: "",
      note: [blank + "hasta este trimestre no había nada programado"]),
    Case(
      testDescription: "nothing programmed in the year",
      row: row {
        $0.programmed = ["", "", "", ""]
        $0.achieved = ["", "", "", ""]
      }, format: "lgtaip-70-vi", column: "Avance de metas", cell: "",
      note: [blank + "ningún informe del ejercicio programa una meta mayor que cero"]),
    Case(
      testDescription: "achieved without a goal", row: programmed("", "", "", ""),
      column: "Avance de metas al período", cell: "25"),
  ]

  private static let directionsAndEvidence =
    [
      Case(testDescription: "ascending", column: "Sentido del indicador (catálogo)", cell: "Ascendente"),
      Case(
        testDescription: "descending", row: row { $0.direction = "Descendente" },
        column: "Sentido del indicador (catálogo)", cell: "Descendente"),
    ]
    + ["Regular", "Nominal"].map { direction in
      Case(
        testDescription: "a direction that the catalogue lacks: \(direction)", row: row { $0.direction = direction },
        column: "Sentido del indicador (catálogo)", cell: "",
        note: [
          blank + "el catálogo solo tiene Ascendente y Descendente, y el sentido de este indicador es \(direction)"
        ])
    } + [
      Case(testDescription: "evidence", column: "Fuente de información", cell: "Oficio de ejemplo"),
      Case(
        testDescription: "evidence of the quarters so far, each once", row: ExampleRow(),
        later: row { $0.evidence = ["Uno", "Dos", "Tres", "Cuatro"] }, quarter: "2024-t2",
        column: "Fuente de información", cell: "Uno; Dos"),
      Case(
        testDescription: "the same evidence in two quarters",
        later: row { $0.evidence = ["Uno", "Uno", "", ""] }, quarter: "2024-t2", column: "Fuente de información",
        cell: "Uno"),
      Case(
        testDescription: "evidence of later quarters only",
        row: row { $0.evidence = ["", "", "Tres", "Cuatro"] }, column: "Fuente de información", cell: "",
        note: [blank + "hasta este trimestre, el informe no trae medios de verificación"]),
    ]

  private static let cases = fromTheReport + baselines + goals + results + directionsAndEvidence

  /// One municipality with an indicator for each case, called as the case is.
  private static let site = Result {
    func rows(_ change: (Case) -> ExampleRow?) -> [ExampleRow] {
      cases.enumerated().compactMap { index, example in
        var row = change(example)
        row?.level = "Componente \(index + 1)"
        row?.name = example.testDescription
        return row
      }
    }
    let settings = cases.enumerated().compactMap { index, example in
      example.accumulation.map { "  - {clave: 10-1-C\(index + 1), acumulacion: \($0)}\n" }
    }
    return try ExampleMunicipality(
      plan: ExampleMunicipality.plan(more: "indicadores:\n" + settings.joined()),
      reports: [ExampleReport(rows: rows(\.row)), ExampleReport(period: (2024, 2), rows: rows(\.later))]
    ).site()
  }

  @Test(arguments: cases)
  func value(_ example: Case) throws {
    let rows = try Self.site.get().csv("datos/\(example.format)/\(example.quarter).csv")
    let row = try #require(rows.first { $0.contains(example.testDescription) })
    let column = try #require(rows[0].firstIndex(of: example.column))
    #expect(row[column] == example.cell)
    let note = try #require(row.last)
    for said in example.note { #expect(note.contains("«\(example.column)» \(said)."), "\(note)") }
    #expect(note.components(separatedBy: "«\(example.column)»").count == example.note.count + 1, "\(note)")
  }
}
