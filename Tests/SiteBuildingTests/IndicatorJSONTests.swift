import Foundation
import Indicators
import Testing

@testable import SiteBuilding

@Suite("An indicator as JSON")
struct IndicatorJSONTests {
  /// The published example of the format; its keys are an API.
  private static let example: JSONValue = [
    "clave": "504-4-C1",
    "nivel": "Componente 1",
    "nombre": "Porcentaje de mecanismos institucionales y de participación ciudadana difundidos y fortalecidos",
    "unidad": ["clave": "504", "nombre": "Instituto Municipal de Planeación"],
    "programa": ["clave": "4", "nombre": "Gobierno participativo"],
    "objetivo": ["clave": "2.1"],
    "eje": ["clave": "2"],
    "corte": ["ejercicio": 2024, "trimestre": 1],
    "linea_base": ["ejercicio": 2023, "valor": 0, "corregida": true],
    "sentido": "ascendente",
    "acumulacion": ["regla": "suma", "origen": "inferida"],
    "trimestres": [
      [
        "ejercicio": 2024, "trimestre": 1, "programado": 25, "alcanzado": 25, "variacion": 0, "cumplimiento": 1,
        "estado": "en_meta",
      ],
      [
        "ejercicio": 2024, "trimestre": 2, "programado": 25, "alcanzado": nil, "variacion": nil, "cumplimiento": nil,
        "estado": "por_reportar",
      ],
    ],
    "a_la_fecha": ["programado": 25, "alcanzado": 25, "cumplimiento": 1, "estado": "en_meta"],
    "anual": [["ejercicio": 2024, "meta": 100, "avance": .decimal("0.25"), "esperado": .decimal("0.25")]],
    "plan": ["avance": .decimal("0.25"), "esperado": .decimal("0.25")],
  ]

  @Test("The real report's first indicator: every key of the example with its value, and all four quarters")
  func real() throws {
    let folder = try TemporaryFolder()
    let options = BuildOptions(
      content: "\(repository)/content", templates: "\(repository)/site-templates", output: folder.path("public"),
      cutOff: nil, isStrict: false)
    _ = try build(options)
    let document = try JSONValue(Array(try folder.read("public/indicadores/504-4-c1.json").utf8))
    #expect(document.differences(from: Self.example) == [])
    #expect(document["trimestres"]?[3]?["trimestre"] == 4)
    #expect(document["trimestres"]?[4] == nil)
    #expect(document["trimestres"]?[3]?["estado"] == "por_reportar")
    #expect(document["eje"]?["nombre"] == nil, "no name is invented")
  }

  private func document(_ row: ExampleRow, cutOff: String? = nil) throws -> (JSONValue, text: String) {
    let site = try ExampleMunicipality(reports: [ExampleReport(rows: [row])]).site(cutOff: cutOff)
    return (try site.json("indicadores/10-1-c1.json"), try site.text("indicadores/10-1-c1.json"))
  }

  @Test("What is missing is null: results, baseline, goals")
  func missing() throws {
    let row = ExampleRow(
      baseline: ("", ""), programmed: ["", "", "", ""], achieved: ["", "N/D", "", ""])
    let (json, _) = try document(row)
    let expected: JSONValue = [
      "linea_base": nil, "plan": nil, "anual": [],
      "a_la_fecha": ["programado": nil, "alcanzado": nil, "cumplimiento": nil, "estado": "sin_meta"],
    ]
    #expect(json.differences(from: expected) == [])
    #expect(json["anual"] == [])
    let quarter: JSONValue = [
      "ejercicio": 2024, "trimestre": 1, "programado": nil, "alcanzado": nil, "variacion": nil, "cumplimiento": nil,
      "estado": "no_programado", "alcanzado_lectura": "en_blanco", "alcanzado_acumulado": nil,
    ]
    #expect(json["trimestres"]?[0]?.differences(from: quarter) == [])
    let (other, _) = try document(ExampleRow(achieved: ["N/D", "", "", ""]))
    #expect(other["trimestres"]?[0]?["alcanzado_lectura"] == "no_disponible")
  }

  @Test("A baseline without a year keeps its value")
  func baselineWithoutYear() throws {
    let (json, _) = try document(ExampleRow(baseline: ("", "12.50")))
    #expect(json["linea_base"] == ["ejercicio": nil, "valor": .decimal("12.5"), "corregida": false])
  }

  @Test(
    "Quantities as typed, ratios exact or rounded half up to nine decimals, never in binary or with an exponent",
    arguments: [
      ("3", "1", #""cumplimiento": 0.333333333,"#), ("3", "2", #""cumplimiento": 0.666666667,"#),
      ("8", "1", #""cumplimiento": 0.125,"#), ("0.10", "0.30", #""variacion": -0.20,"#),
      ("0.10", "0.30", #""cumplimiento": 3,"#), ("25.50", "25.5", #""variacion": 0.00,"#),
      ("1,234.5", "1234.50", #""programado": 1234.5,"#), ("1,234.5", "1234.50", #""alcanzado": 1234.50,"#),
      ("999999999999999999", "0.000000001", #""alcanzado": 0.000000001,"#),
      ("999999999999999999", "0.000000001", #""variacion": 999999999999999998.999999999,"#),
      ("999999999999999999", "0.000000001", #""cumplimiento": 0,"#),
      ("0.000000001", "999999999999999999", #""cumplimiento": 999999999999999999000000000,"#),
      ("4", "-1", #""cumplimiento": -0.25,"#), ("4", "-0.00", #""alcanzado": 0.00,"#),
    ])
  func numbers(programmed: String, achieved: String, line: String) throws {
    let row = ExampleRow(programmed: [programmed, "", "", ""], achieved: [achieved, "", "", ""])
    let (_, text) = try document(row)
    #expect(text.contains(line), "\(text)")
  }

  @Test("Texts come back as they were, whatever they hold")
  func texts() throws {
    let name = "Di \"sí\" \\ no / é 👍🏽 \u{1}\u{8}\u{1F}\u{7F}\u{85}\u{2028}\u{2029}\u{202E}</script>"
    let (json, text) = try document(ExampleRow(name: name))
    #expect(json["nombre"] == .text(name))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test("The writer escapes quotes, backslashes and every control character", arguments: 0..<0x20)
  func controlCharacter(value: Int) throws {
    let scalar = try #require(Unicode.Scalar(value))
    let text = "\"\\\(String(Character(scalar)))\r\n"
    let bytes = JSONWriter.document { $0.member(text, text as String?) }
    #expect(try JSONValue(bytes) == .object([text: .text(text)]))
    #expect(bytes.count { $0 < 0x20 } == bytes.count { $0 == 0x0A })
  }

  @Test("Below the given depth everything stands in one line")
  func inLine() {
    let bytes = JSONWriter.document(indentedDepth: 2) { json in
      json.member("lista", each: [1, 2]) { json, number in
        json.member("n", number)
        json.member("mas") { $0.member("textos", ["a", "b"]) }
      }
    }
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "lista": [
            {"n": 1, "mas": {"textos": ["a", "b"]}},
            {"n": 2, "mas": {"textos": ["a", "b"]}}
          ]
        }

        """)
  }

  @Test("Empty objects and lists")
  func empty() throws {
    let bytes = JSONWriter.document { json in
      json.member("nada") { _ in }
      json.member("ninguno", each: [Int]()) { _, _ in }
      json.member("uno", 1)
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "{\n  \"nada\": {},\n  \"ninguno\": [],\n  \"uno\": 1\n}\n")
  }
}
