import Testing

@testable import SiteBuilding

@Suite("Files that narratives show or link")
struct LinkedFileTests {
  /// A PNG of 800 × 600 pixels, as far as anyone reads it here.
  private let picture: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 3, 32, 0, 0, 2, 88]
    + [8, 2, 0, 0, 0, 0xFF, 0x00, 0x0A]
  private let pdf = Array("%PDF-1.7\n\u{0}\n".utf8)

  private func municipality(
    _ body: String, name: String = "prosa.md", about front: String = "", files: [String: [UInt8]] = [:]
  ) -> ExampleMunicipality {
    var files = files
    files["narrativas/fotos/consejo.png"] = picture
    files["narrativas/otra.md"] = Array("---\ntitulo: Otra\nresumen: Otra.\n---\n\nOtra.\n".utf8)
    files["evidencias/oficio.pdf"] = pdf
    return ExampleMunicipality(
      narratives: [name: "---\ntitulo: Una narrativa\nresumen: De qué trata.\n\(front)---\n\n\(body)\n"], files: files)
  }

  @Test(
    "An image is published as it is and shown with its size, its address led from each page that shows the text",
    arguments: [
      ("eje: \"1\"\n", "ejes/1.html"), ("indicador: 10-1-C1\n", "indicadores/10-1-c1.html"),
      ("unidad: \"10\"\n", "unidades/10.html"), ("trimestre: 2024-T1\n", "trimestres/2024-t1.html"),
      ("", "narrativas/prosa.html"),
    ])
  func image(front: String, page path: String) throws {
    let site = try municipality("![El *consejo* de «A & B»](fotos/consejo.png \"Sesión\")", about: front).site()
    #expect(site.files["narrativas/fotos/consejo.png"] == picture)
    let image = try #require(try site.page(path).all("img").first, "no image on \(path)")
    #expect(
      image.attributes.map { "\($0.name)=\($0.value)" } == [
        "src=../narrativas/fotos/consejo.png", "alt=El consejo de «A & B»", "title=Sesión", "width=800", "height=600",
        "loading=lazy", "decoding=async",
      ])
    try site.expectNoDeadLinks()
  }

  @Test("From a narrative in a folder of its own too, and beside other text")
  func folders() throws {
    let body = "Así fue: ![El consejo](../fotos/consejo.png), y el acta: ![El acta](./acta.png)."
    let site = try municipality(body, name: "sub/prosa.md", files: ["narrativas/sub/acta.png": picture]).site()
    let page = try site.page("narrativas/sub/prosa.html")
    #expect(
      page.all("img").map { $0["src"] } == ["../../narrativas/fotos/consejo.png", "../../narrativas/sub/acta.png"])
    #expect(site.files["narrativas/sub/acta.png"] == picture)
  }

  @Test("An image that is a link, and one whose text names an image")
  func nested() throws {
    let body =
      "[![El consejo](fotos/consejo.png)](../evidencias/oficio.pdf)\n\n![a ![b](fotos/consejo.png) c](fotos/consejo.png)"
    let page = try municipality(body).site().page("narrativas/prosa.html")
    #expect(page.all("img").map { $0["alt"] } == ["El consejo", "a b c"])
    #expect(page.all("img").map { $0["width"] } == ["800", "800"])
    #expect(page.root.descendants.contains { $0.name == "a" && $0["href"] == "../evidencias/oficio.pdf" })
  }

  @Test("A linked document is published as it is; its fragment stays; one that nothing links is not published")
  func document() throws {
    let site = try municipality(
      "El [oficio](../evidencias/oficio.pdf#page=2) y la [lista](lista.csv).", about: "eje: \"1\"\n",
      files: ["narrativas/lista.csv": [0xFF, 0], "evidencias/otro.pdf": pdf, "narrativas/notas.txt": [0x41]]
    ).site()
    #expect(site.files["evidencias/oficio.pdf"] == pdf)
    #expect(site.files["narrativas/lista.csv"] == [0xFF, 0])
    #expect(site.files["evidencias/otro.pdf"] == nil)
    #expect(site.files["narrativas/notas.txt"] == nil)
    #expect(site.files["narrativas/fotos/consejo.png"] == nil)
    let page = try site.page("ejes/1.html")
    #expect(try page.link("oficio") == "../evidencias/oficio.pdf#page=2")
    #expect(try page.link("lista") == "../narrativas/lista.csv")
  }

  @Test("A link to another narrative's file leads to its page, one to a received report to the file as published")
  func filesWithPages() throws {
    let report = ExampleReport().path
    let body = "Véase [otra](otra.md#x) y el [informe](../\(report))."
    let page = try municipality(body, about: "eje: \"1\"\n").site().page("ejes/1.html")
    #expect(try page.link("otra") == "../narrativas/otra.html#x")
    #expect(try page.link("informe") == "../informes/2024-t1-10-1.tsv")
  }

  @Test(
    "What cannot be published is an error at the link",
    arguments: [
      ("![a](fotos/consej.png)", "no existe la imagen «fotos/consej.png»; quizá «fotos/consejo.png»"),
      ("![a](consejo.png)", "no existe la imagen «consejo.png»; quizá «fotos/consejo.png»"),
      (
        "![a](fotos/Consejo.PNG)",
        "«fotos/Consejo.PNG» existe con otras mayúsculas, y en internet cuentan; escriba «fotos/consejo.png»"
      ),
      ("![a](Fotos/consejo.png)", "«Fotos/consejo.png» existe con otras mayúsculas"),
      ("![a](fotos\\consejo.png)", "no existe la imagen «fotos\\consejo.png»; quizá «fotos/consejo.png»"),
      ("![a](fotos/consejo)", "no existe la imagen «fotos/consejo»"),
      ("![a](fotos/)", "no existe la imagen «fotos/»"),
      ("![a](otra.md)", "no se muestran imágenes «.md»"),
      ("![a](../evidencias/oficio.pdf)", "no se muestran imágenes «.pdf»"),
      (
        "![a](../indicadores/10-1-c1-trimestres.svg)",
        "«../indicadores/10-1-c1-trimestres.svg» no es una imagen de la carpeta"
      ),
      ("![a](../../foto.png)", "«../../foto.png» no es una imagen de la carpeta"),
      ("![a](fotos/../../plan.png)", "«fotos/../../plan.png» no es una imagen de la carpeta"),
      (
        "![a](fotos/%2e%2e/%2e%2e/%2e%2e/plan.png)",
        "«fotos/%2e%2e/%2e%2e/%2e%2e/plan.png» no es una imagen de la carpeta"
      ),
      ("![a](#b)", "«#b» no es una imagen de la carpeta"),
      ("![a](mala.gif)", "el archivo no es una imagen que se pueda leer, aunque su nombre termina en «.gif»"),
      ("[a](../evidencias/oficio.pdff)", "no se publican archivos «.pdff»"),
      (
        "[a](../evidencias/ofisio.pdf)",
        "no existe el archivo «../evidencias/ofisio.pdf»; quizá «../evidencias/oficio.pdf»"
      ),
      ("[a](../evidencias/OFICIO.pdf)", "«../evidencias/OFICIO.pdf» existe con otras mayúsculas"),
      ("[a](../evidencias/pagina.html)", "no se publican archivos «.html»"),
      ("[a](mala.zip)", "el archivo está dañado o no es lo que dice su nombre, que termina en «.zip»"),
      ("[a](falsa.png)", "es una imagen GIF, pero su nombre termina en «.png»"),
      ("[a](_oculta.txt)", "el nombre «_oculta.txt» no sirve como dirección"),
      ("[a](aux.txt)", "el nombre «aux.txt» no sirve como dirección"),
      ("[a](notas.md.bak)", "no se publican archivos «.bak»"),
      ("[a](otro.md)", "«otro.md» no es una página ni un archivo del sitio; quizá «otra.md»"),
      ("[a](../plan.yaml)", "«../plan.yaml» no es una página ni un archivo del sitio"),
    ])
  func refused(markdown: String, message: String) throws {
    let files: [String: [UInt8]] = [
      "narrativas/mala.gif": Array("<svg/>".utf8), "narrativas/mala.zip": [0x4D, 0x5A], "plan.png": picture,
      "narrativas/falsa.png": Array("GIF89a".utf8) + [1, 0, 1, 0], "narrativas/_oculta.txt": [],
      "narrativas/aux.txt": [],
      "narrativas/notas.md.bak": [], "evidencias/pagina.html": [],
    ]
    let errors = try municipality(markdown, files: files).errors()
    let column = markdown.prefix { $0 != "(" }.count + 2
    #expect(errors.count == 1, "\(errors)")
    let error = try #require(errors.first)
    #expect(error.hasPrefix("narrativas/prosa.md:6:\(column): error: \(message)"), "\(error)")
  }
}
