import Diagnostics
import Indicators
import Testing

@testable import ContentReading

@Suite("Numeric cells (METHOD §2)")
struct NumericCellTests {
  @Test(
    "Numbers as es-MX writes them, exact and with their decimals",
    arguments: [
      ("25", "25"), ("25.50", "25.50"), ("1,234.5", "1234.5"), ("1,234,567", "1234567"), ("25 %", "25"), ("25%", "25"),
      ("89.33 %", "89.33"), ("$1,200.00", "1200.00"), ("$ 1,200", "1200"), ("-3", "-3"), ("−3", "-3"),
      ("-$5.00", "-5.00"),
      ("0", "0"), ("0.00", "0.00"), ("007", "7"),
    ])
  func number(text: String, plain: String) throws {
    #expect(try NumericCell.read(text).get().quantity?.plainDecimal == plain)
  }

  @Test(
    "Each way of having no number, none of them zero",
    arguments: [
      ("", Reading.blank), ("N/D", .notAvailable), ("ND", .notAvailable), ("n.d.", .notAvailable),
      ("S/D", .notAvailable),
      ("-", .notAvailable), ("No disponible", .notAvailable), ("N/A", .notApplicable), ("no aplica", .notApplicable),
    ])
  func absence(text: String, reading: Reading) throws {
    #expect(try NumericCell.read(text).get() == reading)
  }

  @Test(
    "What is not a number, and what it most likely means",
    arguments: [
      ("12,5", NumericCellProblem.notANumber(.foreignNotation(likely: "12.5"))),
      ("11.496.759,89", .notANumber(.foreignNotation(likely: "11496759.89"))),
      ("$11.496.759,89", .notANumber(.foreignNotation(likely: "11496759.89"))),
      ("1.234.567", .notANumber(.foreignNotation(likely: "1234567"))), ("veinte", .notANumber(.unknown)),
      ("25 actividades", .notANumber(.unknown)),
      ("1,23,456", .notANumber(.unknown)), ("1e400", .notANumber(.unknown)), ("NaN", .notANumber(.unknown)),
      ("12,5 %", .notANumber(.foreignNotation(likely: "12.5"))),
      ("=A1+B1", .notANumber(.formula)), ("Sin avance", .notANumber(.noProgress)), ("1..2", .notANumber(.unknown)),
      (".5", .notANumber(.unknown)), ("5.", .notANumber(.unknown)), ("--5", .notANumber(.unknown)),
      ("٢٥", .notANumber(.unknown)),
      ("1234567890123456789012345678901234567890", .tooManyDigits), ("0.1234567890", .tooManyDigits),
    ])
  func problem(text: String, problem: NumericCellProblem) {
    #expect(throws: problem) { try NumericCell.read(text).get() }
  }
}

@Suite("Words of the official layout")
struct VocabularyTests {
  @Test(
    "Without case, accents, gender and stray spaces",
    arguments: ["Estratégico", "ESTRATÉGICA", "estrategicos", " Estratégicas "])
  func type(text: String) {
    #expect(IndicatorType.vocabulary.value(of: text) == .strategic)
  }

  @Test(
    "Every official spelling means itself, and near words do not pass",
    arguments: [
      ("Ascendente", Direction.ascending), ("DESCENDENTE", .descending), ("Constante", .regular), ("Regular", .regular),
      ("nominal", .nominal),
    ])
  func direction(text: String, expected: Direction) {
    #expect(Direction.vocabulary.value(of: text) == expected)
    #expect(Direction.vocabulary.value(of: text + "x") == nil)
  }

  @Test("Management is written with and without «de»", arguments: ["De gestión", "Gestión", "de Gestion"])
  func management(text: String) {
    #expect(IndicatorType.vocabulary.value(of: text) == .management)
  }

  @Test("All frequencies read back from their spelling")
  func frequencies() {
    for (value, words) in Frequency.vocabulary.entries {
      for word in words { #expect(Frequency.vocabulary.value(of: word.uppercased()) == value) }
    }
    #expect(Frequency.vocabulary.entries.count == Frequency.allCases.count)
  }

  @Test(
    "Levels",
    arguments: [
      ("Fin", "F"), ("PROPÓSITO", "P"), ("Componente 1", "C1"), ("componente  12", "C12"), ("Actividad 1.1", "A1.1"),
      ("ACTIVIDAD 2.10.", "A2.10"), ("Comp. 1", "C1"), ("Comp 3:", "C3"), ("C1", "C1"), ("Act. 1.1", "A1.1"),
      ("a1.2", "A1.2"), ("Actividad 1. 1", "A1.1"), ("Componente01", "C1"), ("Prop.", "P"), ("fin ", "F"),
    ])
  func level(text: String, code: String) {
    #expect(Level(reportText: text)?.code == code)
  }

  @Test(
    "What is no level",
    arguments: [
      "", "Componente", "Componente 0", "Componente -1", "Actividad 1", "Actividad 1.0", "Actividad 1.2.3", "Comp",
      "Actividad 1.99999999999999999999", "Componente 1 Difusión", "Fin 1", "Componente uno", "Actividad ١.١",
    ])
  func notLevel(text: String) {
    #expect(Level(reportText: text) == nil)
  }

  @Test(
    "Quarters as reports write them",
    arguments: [
      ("1er. Trimestre 2024", "2024-T1"), ("Primer trimestre de 2024", "2024-T1"), ("2do. Trimestre 2023", "2023-T2"),
      ("TERCER TRIMESTRE 2022", "2022-T3"), ("4to Trimestre 2024", "2024-T4"), ("T2 2024", "2024-T2"),
      ("2024-T3", "2024-T3"), ("II Trimestre 2024", "2024-T2"), ("Trimestre 4 de 2024", "2024-T4"),
      ("1º trimestre, 2024", "2024-T1"), ("Abril - Junio 2024", "2024-T2"),
      ("Trimestre: julio-septiembre 2023", "2023-T3"),
      ("3er. Trim. 2024", "2024-T3"),
    ])
  func period(text: String, code: String) {
    let phrase = QuarterPhrase(text)
    #expect(phrase.quarter.flatMap { quarter in phrase.year.map { Period($0, quarter).code } } == code)
  }

  @Test(
    "A quarter without its year, and whether some other number may be meant for it",
    arguments: [
      ("Primer trimestre", 1, false), ("T2", 2, false), ("1er. Trimestre 24", 1, true),
      ("1er. Trimestre -024", 1, true),
      ("2do. trimestre 2023 y 2024", 2, true),
    ])
  func quarterAlone(text: String, quarter: Int, hasOtherNumber: Bool) {
    let phrase = QuarterPhrase(text)
    #expect(phrase.quarter?.rawValue == quarter)
    #expect(phrase.year == nil)
    #expect(phrase.hasOtherNumber == hasOtherNumber)
  }

  @Test(
    "What is no quarter",
    arguments: ["2024", "5to. Trimestre 2024", "", "Primer y segundo trimestre 2024", "I 2024", "Enero 2024"])
  func notQuarter(text: String) {
    #expect(QuarterPhrase(text).quarter == nil)
  }
}

@Suite("Delimited text (RFC 4180)")
struct DelimitedTextTests {
  private func rows(_ text: String, _ delimiter: DelimitedText.Delimiter = .comma) -> [[String]] {
    DelimitedText.read(SourceText(name: "a.csv", text: text), delimiter: delimiter).table.rows.map { $0.map(\.text) }
  }

  @Test(
    arguments: [
      ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]), ("a,b", [["a", "b"]]), ("a,", [["a", ""]]), (",", [["", ""]]), ("", []),
      ("a\r\nb\rc\n", [["a"], ["b"], ["c"]]), ("\"a,b\",c", [["a,b", "c"]]), ("\"a\"\"b\"", [["a\"b"]]),
      ("\"a\nb\",c\nd", [["a\nb", "c"], ["d"]]), (" a , b ", [["a", "b"]]), ("a\n\nb", [["a"], [""], ["b"]]),
      ("a\"b,c", [["a\"b", "c"]]),
    ])
  func table(text: String, expected: [[String]]) {
    #expect(rows(text) == expected)
  }

  @Test("A quote that is never closed is an error where it opens")
  func unclosed() {
    let source = SourceText(name: "a.csv", text: "a,b\nc,\"d\ne,f\n")
    let reading = DelimitedText.read(source, delimiter: .comma)
    #expect(reading.unclosedQuote.map { source.location(of: $0).printed } == "a.csv:2:3")
    #expect(reading.table.rows.map { $0.map(\.text) } == [["a", "b"]])
  }

  @Test("A cell's location is where its text begins, in characters")
  func location() {
    let table = DelimitedText.read(SourceText(name: "a.csv", text: "añó, é ,x\n"), delimiter: .comma).table
    #expect(table.rows[0].map { table.location(of: $0).printed } == ["a.csv:1:1", "a.csv:1:6", "a.csv:1:9"])
  }

  @Test("Writing cells and reading them back gives the same, over random cells")
  func roundTrip() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("ab,;\t\"\n\r ñ")
    for _ in 0..<300 {
      let cells = (0..<3).map { _ in
        String(
          (0..<Int.random(in: 0...6, using: &generator)).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
      }
      let written = cells.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
      #expect(rows(written) == [cells.map(\.trimmed)])
    }
  }
}

@Suite("Encodings")
struct TextDecodingTests {
  private func decode(_ bytes: [UInt8]) -> (text: String?, codes: [String]) {
    var diagnostics = Diagnostics()
    let source = TextDecoding.decode(bytes, name: "a.tsv", diagnostics: &diagnostics)
    return (source.map { String(decoding: $0.bytes, as: UTF8.self) }, diagnostics.items.map(\.message.code))
  }

  @Test("UTF-8, with and without a byte-order mark")
  func utf8() {
    #expect(decode(Array("año".utf8)) == ("año", []))
    #expect(decode([0xEF, 0xBB, 0xBF] + Array("año".utf8)) == ("año", []))
  }

  @Test("Windows-1252 is read, with a note")
  func windows1252() {
    #expect(decode([0x61, 0xF1, 0x6F, 0x20, 0x80]) == ("año €", ["leido-como-windows-1252"]))
  }

  @Test(
    "UTF-16 is read in both orders, and said so",
    arguments: [[0xFF, 0xFE, 0xF1, 0x00], [0xFE, 0xFF, 0x00, 0xF1]] as [[UInt8]])
  func utf16(bytes: [UInt8]) {
    #expect(decode(bytes) == ("ñ", ["leido-como-utf-16"]))
  }

  @Test(
    "Anything else is refused",
    arguments: [
      ([0x61, 0x81], "codificacion-ilegible"), ([0xFF, 0xFE, 0x61], "codificacion-ilegible"),
      ([0xFF, 0xFE, 0x3D, 0xD8], "codificacion-ilegible"),
      ([0xFF, 0xFE, 0x00, 0xDE, 0x3D, 0xD8], "codificacion-ilegible"),
      ([0x61, 0x00, 0x62], "byte-nulo"), ([0xFF, 0x00], "codificacion-ilegible"),
    ] as [([UInt8], String)])
  func refused(bytes: [UInt8], code: String) {
    #expect(decode(bytes).text == nil)
    #expect(decode(bytes).codes.last == code)
  }
}
