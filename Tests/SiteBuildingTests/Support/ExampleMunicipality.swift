import Diagnostics
import Foundation
import Indicators
import Testing

@testable import SiteBuilding

/// A fictitious municipality, from which a test builds a site.
struct ExampleMunicipality {
  var name = "Municipio de Ejemplo"
  var address = "https://ejemplo.invalid/avance/"
  /// The line of `sitio.yaml` that says in which languages the site is.
  var languages = "idioma: es"
  var templates = "\(repository)/site-templates"
  /// Lines added to `sitio.yaml`.
  var settings = ""
  var plan = Self.plan()
  var reports = [ExampleReport()]
  /// By the path below `narrativas/`.
  var narratives: [String: String] = [:]
  /// Other files, by the path below the content folder.
  var files: [String: [UInt8]] = [:]

  /// Two axes, the second without any indicator, and as many units as are named: the first owes programme 1, the
  /// second programme 2.
  static func plan(units: Int = 1, more: String = "") -> String {
    """
    nombre: Plan de Ejemplo
    ejercicios: {desde: 2022, hasta: 2024}
    ejes:
      - {clave: "1", nombre: Eje de ejemplo}
      - {clave: "2"}
    objetivos:
      - {clave: "1.1", nombre: Objetivo de ejemplo}
      - {clave: "2.1", nombre: Objetivo sin indicadores}
    programas:
      - {clave: "1", nombre: Programa de Ejemplo}
      - {clave: "2", nombre: Otro Programa de Ejemplo}
    unidades:
      - {clave: "10", nombre: Oficina de Ejemplo, programas: ["1"]}
    \(units > 1 ? "  - {clave: \"20\", nombre: Otra Oficina de Ejemplo, programas: [\"2\"]}\n" : "")\(more)
    """
  }

  /// The second unit's report, with an indicator of its own.
  static func otherReport(_ period: (Int, Int), rows: [ExampleRow]) -> ExampleReport {
    ExampleReport(
      unit: "20 - Otra Oficina de Ejemplo", programme: "2 - Otro Programa de Ejemplo", period: period, rows: rows)
  }

  func write(into folder: TemporaryFolder) throws {
    try folder.write(
      "content/sitio.yaml",
      """
      municipio: \(name)
      titulo: Avance de Ejemplo
      descripcion: Cómo va el Plan de Ejemplo.
      direccion: \(address)
      \(languages)
      \(settings)
      """)
    try folder.write("content/plan.yaml", plan)
    for report in reports { try folder.write("content/\(report.path)", report.text) }
    for (path, text) in narratives { try folder.write("content/narrativas/\(path)", text) }
    for (path, bytes) in files { try folder.write("content/\(path)", bytes) }
  }

  private func run(in folder: TemporaryFolder, cutOff: String?, publishes: Bool) throws -> BuildResult {
    try write(into: folder)
    let cutOff = try cutOff.map { try #require(Period($0)) }
    return try build(
      BuildOptions(
        content: folder.path("content"), templates: templates,
        output: publishes ? folder.path("public") : nil, cutOff: cutOff, isStrict: false)
    )
  }

  /// The site. A test whose content has errors fails here.
  func site(cutOff: String? = nil) throws -> BuiltSite {
    let folder = try TemporaryFolder()
    let result = try run(in: folder, cutOff: cutOff, publishes: true)
    let printed = DiagnosticPrinter(language: .spanish).print(result.diagnostics)
    try #require(!result.diagnostics.hasErrors, "\(printed)")
    return BuiltSite(files: try TemporaryFolder.files(below: folder.path("public")))
  }

  /// The first line of each error, with paths as they are named below the content folder.
  func errors(cutOff: String? = nil) throws -> [String] {
    let folder = try TemporaryFolder()
    let found = try run(in: folder, cutOff: cutOff, publishes: false).diagnostics
    let printer = DiagnosticPrinter(language: .spanish)
    return found.sorted.filter { $0.severity == .error }.map { error in
      String(printer.print(error).prefix { $0 != "\n" }).replacing("\(folder.path("content"))/", with: "")
    }
  }
}

/// A built site: its files by their path.
struct BuiltSite {
  let files: [String: [UInt8]]

  func text(_ path: String) throws -> String {
    String(decoding: try #require(files[path], "no \(path)"), as: UTF8.self)
  }

  func page(_ path: String) throws -> HTMLPage { try HTMLPage(try text(path)) }

  func paths(_ suffix: String) -> [String] { files.keys.filter { $0.hasSuffix(suffix) }.sorted() }

  func json(_ path: String) throws -> JSONValue { try JSONValue(try #require(files[path], "no \(path)")) }
}

extension Edition {
  /// The one of a site in Spanish only.
  static let spanish = Edition(language: "es", folder: "", tag: "es-MX", name: "Español")
}
