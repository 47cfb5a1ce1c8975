import Foundation
import Testing
import WrittenWorkbooks

/// What the command does to the published site: all of it, or nothing.
@Suite struct PublicationTests {
  /// A site that was published once, and what it held then.
  private func published() throws -> (sandbox: Sandbox, files: [String: Data]) {
    let sandbox = try Sandbox()
    #expect(try Command.run(["build"], in: sandbox).status == 0)
    return (sandbox, try sandbox.files(below: "public"))
  }

  @Test("the problems of all files come in one run, sorted, and nothing is published")
  func allProblemsAtOnce() throws {
    let (sandbox, before) = try published()
    try sandbox.change("content/sitio.yaml", "\"#0e5a5a\" => verde")
    try sandbox.change("content/plan.yaml", "peso: 2 => peso: dos")
    try sandbox.change("content/informes/2024-t2/obras.tsv", "\\t11\\t10\\t => \\t11\\tdiez\\t")
    try sandbox.change("content/informes/2024-t2/obras.tsv", "Baches tapados =>")
    try sandbox.change("content/narrativas/calles.md", "fecha: 2024-07-15 => fecha: ayer")
    let outcome = try Command.run(["build"], in: sandbox)
    #expect(outcome.status == 1)
    #expect(!outcome.output.contains("[6/6]"))
    let lines = outcome.problems.lines.map { String($0.dropLast()) }
    let places = lines.compactMap { line in line.range(of: ": error: ").map { String(line[..<$0.lowerBound]) } }
    #expect(
      places == [
        "content/informes/2024-t2/obras.tsv:13:151", "content/informes/2024-t2/obras.tsv:14:15",
        "content/narrativas/calles.md:4:8", "content/plan.yaml:24:11", "content/sitio.yaml:7:10",
      ])
    #expect(lines.last == "5 errores; no se publicó nada")
    #expect(try sandbox.files(below: "public") == before)
  }

  @Test("with --strict a note is an error")
  func strict() throws {
    let (sandbox, before) = try published()
    try sandbox.change("content/informes/2024-t2/obras.tsv", "Fin\\t => Componente 2\\t")
    let strict = try Command.run(["build", "--strict"], in: sandbox)
    #expect(strict.status == 1)
    #expect(strict.problems.contains("obras.tsv: error: el informe no trae el renglón «Fin»"))
    #expect(strict.problems.hasSuffix("1 error; no se publicó nada\n"))
    #expect(try sandbox.files(below: "public") == before)
    #expect(try Command.run(["build"], in: sandbox).status == 0)
    #expect(try sandbox.files(below: "public") != before)
  }

  @Test("with --strict a remark stays a remark")
  func strictRemark() throws {
    let sandbox = try Sandbox()
    try sandbox.change("content/informes/2024-t2/obras.tsv", "marzo de 2024\\n => marzo de 2024")
    let outcome = try Command.run(["check", "--strict", "--verbose"], in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.problems.contains(": lectura: el archivo termina sin salto de línea"))
  }

  @Test("a workbook with two reports is published once, and both lead to it and name their sheet")
  func workbookWithTwoReports() throws {
    let sandbox = try Sandbox()
    let text = try String(contentsOf: sandbox["content/informes/2024-t2/obras.tsv"], encoding: .utf8)
    try FileManager.default.removeItem(at: sandbox["content/informes/2024-t2/obras.tsv"])
    let earlier = text.replacing("2do. Trimestre", with: "1er. Trimestre").replacing("\t10\t\t\t21", with: "\t\t\t\t11")
    let workbook = WrittenWorkbook(text: "[hoja: Abril a junio]\n\n\(text)[hoja: Enero & marzo]\n\(earlier)")
    try sandbox.write(Data(workbook.bytes), to: "content/informes/2024/Informes de Obras.xlsx")
    let outcome = try Command.run(["build"], in: sandbox)
    #expect(outcome.status == 0, "\(outcome.problems)")
    let files = try sandbox.files(below: "public")
    let received = files.keys.filter { $0.hasPrefix("informes/") && $0.hasSuffix(".xlsx") }
    #expect(received.count == 1)
    let name = try #require(received.first?.split(separator: "/").last)
    #expect(files["informes/\(name)"] == Data(workbook.bytes))
    func page(_ path: String) throws -> String { String(decoding: try #require(files[path]), as: UTF8.self) }
    for report in ["2024-t1-101-7", "2024-t2-101-7"] {
      #expect(try page("informes/\(report).html").contains("<a href=\"../informes/\(name)\" download>"))
      #expect(try page("informes/\(report).html").contains("Informes de Obras.xlsx"))
    }
    #expect(try page("indicadores/101-7-c1.html").contains("hoja «Abril a junio», renglón 14."))
    #expect(try page("indicadores/101-7-c1.json").contains("\"hoja\": \"Abril a junio\""))
  }

  @Test("the same report in two sheets of a workbook is an error that names both")
  func sameReportTwice() throws {
    let sandbox = try Sandbox()
    let text = try String(contentsOf: sandbox["content/informes/2024-t2/obras.tsv"], encoding: .utf8)
    try FileManager.default.removeItem(at: sandbox["content/informes/2024-t2/obras.tsv"])
    let workbook = WrittenWorkbook(text: "[hoja: Uno]\n\(text)[hoja: Dos]\n\(text)")
    try sandbox.write(Data(workbook.bytes), to: "content/informes/2024-t2/obras.xlsx")
    let outcome = try Command.run(["check"], in: sandbox)
    let path = "content/informes/2024-t2/obras.xlsx"
    #expect(
      outcome.problems.hasPrefix(
        "\(path):Dos!A1: error: ya hay un informe de la misma unidad, programa y trimestre: \(path):Uno!A1;"))
  }

  @Test("a workbook that is open in Excel leaves a file beside it, which is no report")
  func lockFile() throws {
    let sandbox = try Sandbox()
    try sandbox.write("Juana Pérez", to: "content/informes/2024-t2/~$obras.xlsx")
    #expect(try Command.run(["check"], in: sandbox).problems == "")
  }

  @Test("a check publishes nothing")
  func checkPublishesNothing() throws {
    let sandbox = try Sandbox()
    #expect(try Command.run(["check"], in: sandbox).status == 0)
    #expect(!FileManager.default.fileExists(atPath: sandbox["public"].path))
  }

  @Test("the same content gives the same site, and a second build writes nothing")
  func sameSite() throws {
    let (sandbox, before) = try published()
    let again = try Command.run(["build"], in: sandbox)
    #expect(again.output.contains(" public: 0 escritos, "))
    #expect(try sandbox.files(below: "public") == before)
  }

  private static let whereContentIs = (
    es: "dé la orden en la carpeta que la contiene, diga con --contenido dónde está, o empiece una con «avance init»",
    en:
      "give the command in the folder that contains it, say with --contenido where it is, or begin one with «avance init»"
  )

  @Test(
    "a missing folder is exit 3, in both languages",
    arguments: [
      (["--contenido", "nada"], "es", "error: aquí no hay una carpeta «nada»; \(Self.whereContentIs.es)\n"),
      (["--contenido", "nada"], "en", "error: there is no folder «nada» here; \(Self.whereContentIs.en)\n"),
      (["--contenido", ""], "es", "error: aquí no hay una carpeta «»; \(Self.whereContentIs.es)\n"),
      (["--plantillas", "nada"], "es", "error: no se pudo abrir la carpeta «nada»: no existe\n"),
      (
        ["--contenido", "content/plan.yaml"], "es",
        "error: no se pudo abrir la carpeta «content/plan.yaml»: hay un archivo donde debe ir una carpeta\n"
      ),
    ])
  func missingFolder(options: [String], language: String, said: String) throws {
    let (sandbox, before) = try published()
    let outcome = try Command.run(["build", "--lang", language] + options, in: sandbox)
    #expect(outcome.status == 3)
    #expect(outcome.problems == said)
    #expect(try sandbox.files(below: "public") == before)
  }

  @Test(
    "what stands in the way of publishing is named, exit 3",
    arguments: [
      ("public", "error: no se pudo crear la carpeta «public»: hay un archivo donde debe ir una carpeta\n"),
      ("public/sitio", "error: no se pudo crear la carpeta «public/sitio»: hay un archivo donde debe ir una carpeta\n"),
    ])
  func fileInThePlaceOfTheFolder(output: String, said: String) throws {
    let sandbox = try Sandbox()
    try sandbox.write("ajeno", to: "public")
    let outcome = try Command.run(["build", "--salida", output], in: sandbox)
    #expect(outcome.status == 3)
    #expect(outcome.problems == said)
    #expect(try Data(contentsOf: sandbox["public"]) == Data("ajeno".utf8))
  }
}
