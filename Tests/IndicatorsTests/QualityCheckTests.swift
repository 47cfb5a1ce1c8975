import Testing

@testable import Indicators

/// Each check with the case that trips it and the nearest one that does not.
@Suite("Doubts about the data (METHOD §7)")
struct QualityCheckTests {
  private func finds(_ code: String, in sample: Sample) -> Bool {
    QualityCheck.findings(in: sample.record, reportedIn: Period(2024, .first)).contains { $0.message.code == code }
  }

  private func fields(_ code: String, in sample: Sample) -> [RecordField] {
    QualityCheck.findings(in: sample.record, reportedIn: Period(2024, .first))
      .filter { $0.message.code == code }.map(\.field)
  }

  @Test("A good row raises no doubt")
  func clean() {
    #expect(QualityCheck.findings(in: Sample(achieved: "24 _ _ _").record, reportedIn: Period(2024, .first)).isEmpty)
  }

  @Test(
    "A percentage whose method names no divisor",
    arguments: [
      ("(hecho) * 100", true), ("(hecho / programado) * 100", false), ("hecho ÷ programado", false),
      ("hecho entre programado", false), ("", false),
    ])
  func method(method: String, found: Bool) {
    #expect(finds("metodo-sin-divisor", in: Sample(method: method)) == found)
    #expect(!finds("metodo-sin-divisor", in: Sample(unitOfMeasure: "Acciones", method: method)))
  }

  @Test(
    "A frequency finer than a quarter",
    arguments: [(Frequency.monthly, true), (.bimonthly, true), (.quarterly, false), (.annual, false)])
  func frequency(frequency: Frequency, found: Bool) {
    #expect(finds("frecuencia-sin-valores", in: Sample(frequency: frequency)) == found)
  }

  @Test(
    "Evidence dated after the quarter's close",
    arguments: [
      ("de fecha 31 de marzo de 2024", false), ("de fecha 1 de abril de 2024", true),
      ("de fecha 5 de Abril del 2024.", true), ("de fecha 31 de febrero de 2025", false), ("oficio 4 de 2025", false),
      ("", false),
    ])
  func lateEvidence(text: String, found: Bool) {
    #expect(finds("evidencia-posterior", in: Sample(evidence: .year(text))) == found)
  }

  @Test("Evidence by quarter is held against its own quarter")
  func quarterlyEvidence() {
    let inTime = Sample(evidence: .quarterly([nil, "5 de abril de 2024", nil, nil]))
    let late = Sample(evidence: .quarterly([nil, "5 de julio de 2024", nil, nil]))
    #expect(!finds("evidencia-posterior", in: inTime))
    #expect(finds("evidencia-posterior", in: late))
  }

  @Test(
    "A result without evidence",
    arguments: [
      (Evidence.year(""), "25 _ _ _", true), (.year("Oficio"), "25 _ _ _", false), (.year(""), "_ _ _ _", false),
      (.quarterly(["Oficio", nil, nil, nil]), "25 _ _ _", false),
      (.quarterly(["Oficio", nil, nil, nil]), "25 20 _ _", true),
      (.quarterly([nil, "Oficio", nil, nil]), "25 _ _ _", true), (.year(""), "N/D _ _ _", false),
    ])
  func evidence(evidence: Evidence, achieved: String, found: Bool) {
    #expect(finds("resultado-sin-evidencia", in: Sample(achieved: achieved, evidence: evidence)) == found)
  }

  @Test("Without a baseline")
  func baselineMissing() {
    #expect(finds("linea-base-faltante", in: Sample(baseline: nil)))
    #expect(!finds("linea-base-faltante", in: Sample()))
  }

  @Test(
    "A goal on the wrong side of the baseline, for the indicator's direction",
    arguments: [
      (Direction.ascending, 101, true), (.ascending, 100, false), (.descending, 99, true), (.descending, 100, false),
      (.regular, 500, false), (.nominal, 1, false),
    ])
  func baselineContradicts(direction: Direction, value: Int, found: Bool) {
    let baseline = Baseline(year: 2021, value: Quantity(value), wasSwapped: false)
    #expect(finds("linea-base-contradice-sentido", in: Sample(direction: direction, baseline: baseline)) == found)
  }

  @Test("A percentage over 100, in the cell that says it", arguments: [("100", false), ("100.01", true)])
  func percentageOver100(value: String, found: Bool) {
    #expect(
      fields("porcentaje-mayor-que-100", in: Sample(programmed: "25 \(value) 25 25"))
        == (found ? [.programmed(.second)] : []))
    #expect(
      fields("porcentaje-mayor-que-100", in: Sample(achieved: "\(value) _ _ _")) == (found ? [.achieved(.first)] : []))
    #expect(!finds("porcentaje-mayor-que-100", in: Sample(programmed: "25 500 25 25", unitOfMeasure: "Acciones")))
  }

  @Test(
    "More than 120 % of the goal, by direction, exactly",
    arguments: [
      (Direction.ascending, "30", false), (.ascending, "30.01", true), (.descending, "20", false),
      (.descending, "19.99", true), (.descending, "31", false),
    ])
  func farAboveGoal(direction: Direction, achieved: String, found: Bool) {
    #expect(
      finds("muy-por-encima-de-la-meta", in: Sample(direction: direction, achieved: "\(achieved) _ _ _")) == found)
  }

  @Test(
    "A jump of ten times from one reported quarter to the next",
    arguments: [
      ("2 20 _ _", true), ("2 19.99 _ _", false), ("20 2 _ _", true), ("20 2.01 _ _", false), ("2 _ 20 _", true),
      ("0 20 _ _", false), ("2 0 20 _", true),
    ])
  func jump(achieved: String, found: Bool) {
    #expect(finds("salto-de-diez-veces", in: Sample(achieved: achieved)) == found)
  }

  @Test(
    "A result in a quarter without a goal",
    arguments: [
      ("25 0 25 25", "25 5 _ _", true), ("25 _ 25 25", "25 5 _ _", true), ("25 0 25 25", "25 0 _ _", false),
      ("25 1 25 25", "25 1 _ _", false),
    ])
  func withoutGoal(programmed: String, achieved: String, found: Bool) {
    #expect(finds("alcanzado-sin-meta", in: Sample(programmed: programmed, achieved: achieved)) == found)
  }

  @Test(
    "Exactly what was programmed, in two quarters or more",
    arguments: [("25 _ _ _", false), ("25 25 _ _", true), ("25 24 _ _", false), ("25 25 25 25", true)])
  func alwaysAsProgrammed(achieved: String, found: Bool) {
    #expect(finds("alcanzado-igual-a-programado", in: Sample(achieved: achieved)) == found)
  }

  @Test(
    "A type that the level does not have",
    arguments: [
      (Level.goal, IndicatorType.management, true), (.goal, .strategic, false), (.purpose, .management, true),
      (.activity(component: 1, number: 1), .strategic, true), (.activity(component: 1, number: 1), .management, false),
      (.component(1), .strategic, false), (.component(1), .management, false),
    ])
  func type(level: Level, type: IndicatorType, found: Bool) {
    let sample = Sample(key: IndicatorKey(unit: "504", programme: "4", level: level), type: type)
    #expect(finds("tipo-contradice-nivel", in: sample) == found)
    #expect(!finds("tipo-contradice-nivel", in: Sample(key: sample.key, type: nil)))
  }

  @Test("A MIR without Fin or Propósito")
  func missingLevels() {
    #expect(QualityCheck.missingLevels(in: [Sample().record]) == [.goal, .purpose])
    let goal = Sample(key: IndicatorKey(unit: "504", programme: "4", level: .goal)).record
    let purpose = Sample(key: IndicatorKey(unit: "504", programme: "4", level: .purpose)).record
    #expect(QualityCheck.missingLevels(in: [goal]) == [.purpose])
    #expect(QualityCheck.missingLevels(in: [goal, purpose]).isEmpty)
  }

  @Test("The same name twice in a report")
  func repeatedName() {
    func record(_ number: Int, _ name: String) -> IndicatorRecord {
      Sample(key: IndicatorKey(unit: "504", programme: "4", level: .component(number)), name: name).record
    }
    let repeated = QualityCheck.repeatedNames(in: [record(1, "Obras"), record(2, "OBRAS"), record(3, "Obras nuevas")])
    #expect(repeated.map(\.record.key.code) == ["504-4-C2"])
    #expect(repeated.map(\.first) == ["C1"])
  }
}
