/// The bytes of a report in the official layout: 27 cells a row, or 30 with a cell of evidence for each quarter.
struct ReportText {
  let programme: Programme
  let period: Period
  let look: ReportLook
  private(set) var bytes: [UInt8] = []

  init(_ programme: Programme, _ period: Period, look: ReportLook) {
    self.programme = programme
    self.period = period
    self.look = look
    bytes.reserveCapacity(1024 + programme.size * 900)
    if look.hasByteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
    writeHeader()
    writeColumnTitles()
  }

  private mutating func write(_ text: String) { bytes += text.utf8 }

  private mutating func line(_ cells: [String] = []) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      write(cell)
    }
    write(look.lineEnd)
  }

  private mutating func writeHeader() {
    line()
    line(["Informe Trimestral \(period.year)"])
    line()
    line(["Unidad Responsable:", "\(programme.unitCode) - \(programme.unitName)"])
    line(["Programa Presupuestario:", "\(programme.code) - \(programme.name)"])
    line(["Trimestre que se reporta:", period.title])
    line()
    line(["Eje:", "Vinculación con el Plan Municipal de Desarrollo 2022 - 2024"])
    line(["Objetivo:", "\(programme.objective) \(programme.sector.objective)"])
    if look.hasStrayLines { line(["Municipio de Ejemplo, documento de trabajo"]) }
    line()
  }

  private mutating func writeColumnTitles() {
    // Where a column was lost, each group's title stands over one cell less than it should.
    let span = look.hasDriftedTitles ? 4 : 5
    func group(_ title: String, _ width: Int) -> [String] { [title] + [String](repeating: "", count: width - 1) }
    let titles = [
      "Nivel", "Nombre", "Definición", "Método de Cálculo", "Unidad de Medida", "Tipo", "Dimensión",
      "Frecuencia de Medición", "Sentido Esperado",
    ]
    line(
      titles + group("Línea Base", 2) + group("Valores Programados", span) + group("Valores Alcanzados", span)
        + group("Variación *", span) + group("Medios de Verificación", look.hasQuarterlyEvidence ? 4 : 1))
    let quarters = Period.ordinals.map { "\($0) Trim." }
    let values = quarters + ["Acumulado *"]
    let variation = look.hasDriftedTitles ? ["1er. Trim.", "2do. Trim.", "", "3er. Trim.", "4to. Trim."] : values
    line(
      [String](repeating: "", count: 9) + ["Año", "Valor"] + values + values + variation
        + (look.hasQuarterlyEvidence ? quarters : [""]))
  }

  /// One indicator as this report shows it.
  mutating func add(_ snapshot: Snapshot) {
    let sheet = snapshot.indicator.sheet
    for cell in snapshot.words {
      write(cell)
      bytes.append(UInt8(ascii: "\t"))
    }
    writeBaseline(snapshot)
    let programmedTotal = snapshot.programmedTotal
    let achievedTotal = snapshot.achievedTotal
    let wrongBy = snapshot.shows(.totalWrong) ? 500 : 0
    write(snapshot.programmed, sheet)
    write(programmedTotal.map { .number($0 + wrongBy) } ?? .blank, sheet)
    write(snapshot.achieved, sheet)
    write(achievedTotal.map { .number($0) } ?? .blank, sheet)
    var variation = zip(snapshot.programmed, snapshot.achieved).map { ($0.number ?? 0) - ($1.number ?? 0) }
    variation.append((programmedTotal ?? 0) - (achievedTotal ?? 0))
    if snapshot.shows(.variationWrong) { variation[4] += 300 }
    // The one after the second, as in a sheet whose columns were shifted by hand.
    if look.hasDriftedTitles { variation.remove(at: 2) }
    write(variation.map { programmedTotal == nil ? .blank : .number($0) }, sheet)
    write(snapshot.evidence(by: look).joined(separator: "\t"))
    write(look.lineEnd)
  }

  private mutating func writeBaseline(_ snapshot: Snapshot) {
    guard let value = snapshot.baseline else {
      bytes += [UInt8](repeating: UInt8(ascii: "\t"), count: 2)
      return
    }
    if snapshot.shows(.swappedBaseline) {
      write(.number(value), snapshot.indicator.sheet)
      write("2021\t")
    } else {
      write("2021\t")
      write(.number(value), snapshot.indicator.sheet)
    }
  }

  private mutating func write(_ cells: [Cell], _ sheet: Sheet) {
    for cell in cells { write(cell, sheet) }
  }

  /// A numeric cell and the tab behind it.
  private mutating func write(_ cell: Cell, _ sheet: Sheet) {
    switch cell {
    case .blank: break
    case .notAvailable: write("N/D")
    case .notApplicable: write("N/A")
    case .number(let hundredths):
      if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
      if sheet.isMoney, look.hasSigns { bytes.append(UInt8(ascii: "$")) }
      write(digits(hundredths.magnitude, atLeastTwoDecimals: sheet.isMoney))
      if sheet.isPercentage, look.hasSigns { write(" %") }
    }
    bytes.append(UInt8(ascii: "\t"))
  }

  private func digits(_ hundredths: UInt, atLeastTwoDecimals: Bool) -> String {
    var whole = String(hundredths / 100)
    if look.groupsThousands, whole.utf8.count > 3 {
      var place = whole.endIndex
      while whole.distance(from: whole.startIndex, to: place) > 3 {
        place = whole.index(place, offsetBy: -3)
        whole.insert(",", at: place)
      }
    }
    let rest = hundredths % 100
    if rest == 0, !atLeastTwoDecimals { return whole }
    if rest % 10 == 0, !atLeastTwoDecimals { return "\(whole).\(rest / 10)" }
    return "\(whole).\(rest / 10)\(rest % 10)"
  }

  /// What stands under the table, and the encoding of the whole.
  mutating func finish() -> [UInt8] {
    if look.hasStrayLines {
      line()
      line(["* Cifras preliminares, sujetas a revisión"])
      line(["*(Firma autógrafa)*"])
    }
    if look.lacksFinalNewline {
      while let last = bytes.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { bytes.removeLast() }
    }
    return look.isWindows1252 ? Self.windows1252(bytes) : bytes
  }

  /// UTF-8 text in Windows-1252; a letter that it lacks becomes a question mark.
  private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
      switch scalar.value {
      case 0..<0x80, 0xA0...0xFF: UInt8(scalar.value)
      case 0x2013: 0x96
      case 0x2014: 0x97
      default: UInt8(ascii: "?")
      }
    }
  }
}
