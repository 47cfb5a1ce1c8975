/// A fictitious indicator as a row of the official layout.
struct ExampleRow {
  var level = "Componente 1"
  var name = "Porcentaje de trámites de ejemplo resueltos"
  var definition = "Mide los trámites de ejemplo que se resolvieron"
  var method = "(Trámites resueltos / Trámites recibidos) * 100"
  var unit = "Porcentaje"
  var direction = "Ascendente"
  var baseline = ("2023", "0")
  /// The cells of the four quarters as typed.
  var programmed = ["25", "25", "25", "25"]
  var achieved = ["25", "", "", ""]
  var evidence = ["Oficio de ejemplo"]

  fileprivate var cells: [String] {
    [level, name, definition, method, unit, "De gestión", "Eficacia", "Trimestral", direction, baseline.0, baseline.1]
      + programmed + [""] + achieved + [""] + [String](repeating: "", count: 5) + evidence
  }
}

/// A fictitious quarterly report in the official layout, tab-separated. Its totals are left blank.
struct ExampleReport {
  var unit = "10 - Oficina de Ejemplo"
  var programme = "1 - Programa de Ejemplo"
  /// The year and the quarter, from 1.
  var period = (2024, 1)
  var objective = "1.1 Objetivo de ejemplo"
  var rows = [ExampleRow()]
  /// What the file is called, without its folder.
  var fileName: String?

  /// Below the content folder.
  var path: String {
    let codes = [unit, programme].map { $0.prefix { $0 != " " } }.joined(separator: "-")
    return "informes/\(period.0)-t\(period.1)/\(fileName ?? "\(codes).tsv")"
  }

  var text: String {
    let ordinals = ["1er.", "2do.", "3er.", "4to."]
    let header = [
      ["Informe Trimestral \(period.0)"], ["Unidad Responsable:", unit], ["Programa Presupuestario:", programme],
      ["Trimestre que se reporta", "\(ordinals[period.1 - 1]) Trimestre \(period.0)"], ["Objetivo:", objective],
    ]
    let quarters = ordinals.map { "\($0) Trim." } + ["Acumulado"]
    let blanks = [String](repeating: "", count: 4)
    let titles = [
      "Nivel", "Nombre", "Definición", "Método de Cálculo", "Unidad de Medida", "Tipo", "Dimensión",
      "Frecuencia de Medición", "Sentido Esperado", "Línea Base", "", "Valores Programados",
    ]
    let groups = titles + blanks + ["Valores Alcanzados"] + blanks + ["Variación"] + blanks + ["Medios de Verificación"]
    let subtitles = [String](repeating: "", count: 9) + ["Año", "Valor"] + quarters + quarters + quarters
    return (header + [groups, subtitles] + rows.map(\.cells))
      .map { $0.map(Self.quoted).joined(separator: "\t") + "\n" }.joined()
  }

  /// As a spreadsheet writes a cell (RFC 4180).
  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { "\"\t".contains($0) || $0.isNewline }) else { return cell }
    return "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}
