import Foundation
import Testing

/// `init` and `nuevo`: what the staff begin from.
@Suite struct DraftCommandTests {
  private func run(_ arguments: String..., in sandbox: Sandbox) throws -> Command.Outcome {
    try Command.run(arguments, in: sandbox)
  }

  private static let options = ["--contenido", "muni/content", "--plantillas", "site-templates"]

  @Test("What init writes builds at once, without a note, and each page says that it is fictitious")
  func starter() throws {
    let sandbox = try Sandbox()
    let outcome = try run("init", "muni", in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.problems == "")
    let files = try sandbox.files(below: "muni")
    for file in files.keys { #expect(outcome.output.contains("  muni/\(file)\n")) }
    for command in ["cd muni", "avance build", "avance nuevo trimestre 2025-T2"] {
      #expect(outcome.output.contains("  \(command)  "))
    }
    let check = try Command.run(["check", "--strict", "--verbose"] + Self.options, in: sandbox)
    #expect(check.status == 0)
    #expect(check.problems == "")
    let build = try Command.run(["build", "--quiet", "--salida", "muni/public"] + Self.options, in: sandbox)
    #expect(build.status == 0)
    #expect(build.problems == "")
    let pages = try sandbox.files(below: "muni/public").filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 20)
    for (path, page) in pages { #expect(String(decoding: page, as: UTF8.self).contains("ficticio"), "\(path)") }
  }

  @Test("init speaks English too, writes the same bytes each time, and into the current folder as well")
  func again() throws {
    let sandbox = try Sandbox()
    try FileManager.default.removeItem(at: sandbox["content"])
    let outcome = try run("init", ".", "--lang", "en", in: sandbox)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("  content/sitio.yaml\n"))
    #expect(outcome.output.contains("Three commands come next:") && !outcome.output.contains("  cd "))
    #expect(try run("init", "otro/muni dos", in: sandbox).output.contains("  cd \"otro/muni dos\"  "))
    #expect(try sandbox.files(below: "otro/muni dos/content") == sandbox.files(below: "content"))
  }

  @Test("init writes nothing where one of its files is there")
  func refusal() throws {
    let sandbox = try Sandbox()
    try sandbox.write("mío", to: "muni/LEEME.md")
    let outcome = try run("init", "muni", in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.problems.hasPrefix("muni/LEEME.md: error: este archivo ya existe"))
    #expect(outcome.problems.hasSuffix("\n1 error; no se escribió nada\n"))
    #expect(try sandbox.files(below: "muni") == ["LEEME.md": Data("mío".utf8)])
  }

  @Test("A folder that the system refuses is exit 3")
  func refusedFolder() throws {
    let sandbox = try Sandbox()
    try sandbox.write("", to: "archivo")
    let outcome = try run("init", "archivo/muni", in: sandbox)
    #expect(outcome.status == 3)
    #expect(outcome.problems.contains("hay un archivo donde debe ir una carpeta"))
    #expect(try run("nuevo", "trimestre", "2024-T3", "--contenido", "no-hay", in: sandbox).status == 3)
    #expect(try run("nuevo", "narrativa", "Calles", "--contenido", "no-hay", in: sandbox).status == 3)
  }

  @Test("nuevo trimestre: what is there already stays, what was received needs no form")
  func quarter() throws {
    let sandbox = try Sandbox()
    let place = "formatos-para-llenar/2024-t3/informe-trimestral-2024-t3-101-7.xlsx"
    let first = try run("nuevo", "trimestre", "2024-T3", in: sandbox)
    #expect(first.status == 0)
    #expect(
      first.output == """
        1 formato de 2024-T3:
          \(place)
        Mande cada libro a su unidad. Cuando vuelva lleno, cópielo en content/informes/2024-t3

        """)
    #expect(sandbox["content/informes/2024-t3"].isFolder)
    try sandbox.write("lo que llenaron", to: place)
    let second = try run("nuevo", "trimestre", "2024-t3", "--lang", "en", in: sandbox)
    #expect(second.status == 0)
    #expect(second.output.hasPrefix("1 was there already, and stays as it is:\n  \(place)\n"))
    #expect(try String(contentsOf: sandbox[place], encoding: .utf8) == "lo que llenaron")
    let received = try run("nuevo", "trimestre", "2024-T2", in: sandbox)
    #expect(
      received.output == """
        1 informe ya se recibió:
          content/informes/2024-t2/obras.tsv
        no falta ningún informe de 2024-T2

        """)
    #expect(try run("nuevo", "trimestre", "2024-T4", "--salida", "afuera", "--quiet", in: sandbox).output == "")
    #expect(try sandbox.files(below: "afuera").keys.sorted() == ["2024-t4/informe-trimestral-2024-t4-101-7.xlsx"])
  }

  @Test("A form that came back unfilled is published with a note, and the content without reports is no obstacle")
  func unfilled() throws {
    let sandbox = try Sandbox()
    let name = "informe-trimestral-2024-t3-101-7.xlsx"
    let outcome = try run(
      "nuevo", "informe", "--unidad", "101", "--programa", "7", "--trimestre", "2024-T3", in: sandbox)
    #expect(outcome.status == 0)
    let form = try Data(contentsOf: sandbox["formatos-para-llenar/2024-t3/\(name)"])
    try sandbox.write(form, to: "content/informes/2024-t3/\(name)")
    let check = try run("check", "--verbose", in: sandbox)
    #expect(check.status == 0)
    #expect(check.problems.contains("2024-t3/\(name):Informe!A1: aviso: el informe no trae ningún valor alcanzado"))
    try FileManager.default.removeItem(at: sandbox["content/informes"])
    #expect(try run("nuevo", "trimestre", "2024-T1", in: sandbox).status == 0)
  }

  @Test("Errors in the content are told, and no form is made of a part of it")
  func contentWithErrors() throws {
    let sandbox = try Sandbox()
    try sandbox.change("content/informes/2024-t2/obras.tsv", "Estratégico\\tEficacia => Estratejico\\tEficacia")
    let outcome = try run("nuevo", "trimestre", "2024-T3", in: sandbox)
    #expect(outcome.status == 1)
    #expect(outcome.problems.contains("«Estratejico»") && outcome.problems.contains("no se escribió nada"))
    #expect(!FileManager.default.fileExists(atPath: sandbox["formatos-para-llenar"].path))
    #expect(!FileManager.default.fileExists(atPath: sandbox["content/informes/2024-t3"].path))
  }

  @Test(
    "A text is called as its title, and is good as it stands, whatever the title",
    arguments: [
      ("Más agua", "mas-agua"), ("¿Qué hicimos? Año 2024", "que-hicimos-ano-2024"),
      ("«Comillas» \"y\" \\barras\\: # no: {es} [yaml]", "comillas-y-barras-no-es-yaml"),
      ("dos\nrenglones", "dos-renglones"), ("con\ttabulador", "con-tabulador"),
      (String(repeating: "muy largo ", count: 12), "muy-largo" + String(repeating: "-muy-largo", count: 7)),
    ])
  func narrative(title: String, name: String) throws {
    let sandbox = try Sandbox()
    let outcome = try run("nuevo", "narrativa", title, in: sandbox)
    #expect(outcome.problems == "")
    #expect(outcome.output.hasPrefix("content/narrativas/\(name).md\n"))
    // Nothing is wrong with it but that its author has not written yet, which is told without being asked for.
    let check = try run("check", in: sandbox)
    #expect(check.problems.contains("content/narrativas/\(name).md:6:10: aviso: aquí sigue el texto de muestra"))
    #expect(check.problems.lines.count { $0.contains("aviso:") } == 1)
    #expect(check.status == 0)
    try write(in: sandbox["content/narrativas/\(name).md"])
    let written = try run("check", "--strict", "--verbose", in: sandbox)
    #expect(written.problems == "")
    #expect(written.status == 0)
  }

  /// As its author does, in the place of the sample texts.
  private func write(in narrative: URL) throws {
    let text = try String(contentsOf: narrative, encoding: .utf8)
    try text.replacing("Escriba aquí, en una frase, de qué trata este texto.", with: "Qué se hizo.")
      .replacing("Escriba aquí su texto.", with: "Se hicieron obras.").write(
        to: narrative, atomically: true, encoding: .utf8)
  }

  @Test("A text about something is tied to it, as the content spells it")
  func subjects() throws {
    let sandbox = try Sandbox()
    let outcome = try run(
      "nuevo", "narrativa", "Baches", "--eje", "3", "--indicador", "101-7-a1.1", "--trimestre", "2024-t2", in: sandbox)
    #expect(outcome.status == 0)
    let text = try String(contentsOf: sandbox["content/narrativas/baches.md"], encoding: .utf8)
    for line in ["titulo: \"Baches\"", "eje: \"3\"", "indicador: \"101-7-A1.1\"", "trimestre: \"2024-T2\""] {
      #expect(text.contains("\n\(line)\n"))
    }
    #expect(text.contains("](grafica:101-7-a1.1)") && text.contains("\n# unidad: "))
    try write(in: sandbox["content/narrativas/baches.md"])
    #expect(try run("build", "--quiet", "--strict", in: sandbox).problems == "")
    let page = try String(contentsOf: sandbox["public/indicadores/101-7-a1.1.html"], encoding: .utf8)
    #expect(page.contains("narrativas/baches.html"))
  }

  @Test(
    "What is not understood is exit 2",
    arguments: [
      (["init"], "error: falta '<carpeta>'"), (["nuevo", "trimestre", "2024"], "«2024» no sirve para «<trimestre>»"),
      (["nuevo", "trimestre"], "error: falta '<trimestre>'"),
      (["nuevo", "informe", "--unidad", "101", "--programa", "7"], "error: falta '--trimestre <trimestre>'"),
      (["nuevo", "narrativa", "¿?"], "el título debe tener letras o números"), (["nuevo", "texto"], "no se entiende"),
    ])
  func wrongUsage(arguments: [String], said: String) throws {
    let outcome = try Command.run(arguments, in: Sandbox())
    #expect(outcome.status == 2)
    #expect(outcome.problems.contains(said))
    #expect(outcome.output == "")
  }
}
