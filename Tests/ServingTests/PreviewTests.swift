import Diagnostics
import Testing

@testable import Serving

/// What is answered to each request.
@Suite struct PreviewTests {
  @Test(
    "types, with their characters' encoding",
    arguments: [
      ("a.html", "text/html; charset=utf-8"), ("a.css", "text/css; charset=utf-8"),
      ("a.js", "text/javascript; charset=utf-8"), ("a.svg", "image/svg+xml; charset=utf-8"),
      ("a.json", "application/json; charset=utf-8"), ("a.jsonld", "application/ld+json; charset=utf-8"),
      ("a.csv", "text/csv; charset=utf-8"), ("a.tsv", "text/tab-separated-values; charset=utf-8"),
      ("a.xml", "application/xml; charset=utf-8"), ("robots.txt", "text/plain; charset=utf-8"),
      ("a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("a.PNG", "image/png"),
      ("a.jpg", "image/jpeg"), ("a.pdf", "application/pdf"), ("a.woff2", "font/woff2"),
      ("SHA256SUMS", "application/octet-stream"), ("a.html.exe", "application/octet-stream"),
    ])
  func types(name: String, type: String) throws {
    let answer = try SiteSample([name: "texto"]).get("/\(name)")
    #expect(answer.status == 200)
    #expect(answer[header: "Content-Type"] == type)
    #expect(answer[header: "Cache-Control"] == "no-store")
    #expect(answer[header: "X-Content-Type-Options"] == "nosniff")
    #expect(answer[header: "Cross-Origin-Resource-Policy"] == "same-origin")
    #expect(answer.text.contains("texto"))
    #expect(answer.text.contains("vista.js") == name.hasSuffix(".html"))
  }

  @Test(
    "a request meant for another name is refused: a page elsewhere could read the preview",
    arguments: [
      [], ["ejemplo.invalid"], ["ejemplo.invalid:8000"], ["127.0.0.1"], ["127.0.0.1:8001"], ["localhost"],
      ["127.0.0.1:8000.ejemplo.invalid"], ["localhost.ejemplo.invalid:8000"], ["0.0.0.0:8000"], ["[::1]:8000"],
      ["127.0.0.1:8000", "ejemplo.invalid"], [""],
    ])
  func refusesOtherHosts(hosts: [String]) throws {
    let sample = try SiteSample()
    for target in ["/", "/.avance/novedades", "/.avance/panel"] {
      let answer = sample.get(target, hosts: hosts)
      #expect(answer.status == 421)
      #expect(answer.text == "Esta vista previa solo se abre en http://127.0.0.1:8000/\n")
    }
  }

  @Test(
    "its own names",
    arguments: [("127.0.0.1:8000", 8000), ("localhost:8000", 8000), ("LOCALHOST:8000", 8000), ("localhost", 80)])
  func answersItsOwnNames(host: String, port: Int) throws {
    #expect(try SiteSample().get("/", hosts: [host], port: port).status == 200)
  }

  @Test("one can only read", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
  func onlyReads(method: String) throws {
    let answer = try SiteSample().get("/", method: method)
    #expect(answer.status == 405)
    #expect(answer[header: "Allow"] == "GET, HEAD")
  }

  @Test func foldersHaveASlash() throws {
    let sample = try SiteSample(["en/index.html": "<p>Home", "a b/index.html": "<p>"])
    #expect(sample.get("/en/").text.hasPrefix("<p>Home"))
    #expect(sample.get("/en").status == 307)
    #expect(sample.get("/en")[header: "Location"] == "/en/")
    #expect(sample.get("/a%20b")[header: "Location"] == "/a%20b/")
    #expect(sample.get("//ejemplo.invalid")[header: "Location"] == nil, "no address leads to another computer")
  }

  @Test(
    "what is not there is the site's own page for that", arguments: ["/nada", "/nada/", "/..", "/.avance-archivos"])
  func notFound(target: String) throws {
    let answer = try SiteSample([".avance-archivos": "lista"]).get(target)
    #expect(answer.status == 404)
    #expect(answer.text.contains("No existe"))
    #expect(answer.text.contains("vista.js"))
  }

  @Test func malformed() throws {
    #expect(try SiteSample().get("/%zz").status == 400)
    #expect(try SiteSample().get("http://127.0.0.1:8000/").status == 400)
  }

  @Test("pages that link by the public path find what they name")
  func publicPath() throws {
    let sample = try SiteSample(["recursos/sitio.css": "p {}"])
    #expect(sample.get("/avance/recursos/sitio.css").text == "p {}")
    #expect(sample.get("/avance/").text.contains("Hola"))
    #expect(sample.get("/avances/recursos/sitio.css").status == 404)
    #expect(sample.get("/avance/nada").status == 404)
  }

  @Test(
    "the script stands at the end of a page's head, or where there is a place for it",
    arguments: [
      ("<head><p></head><body></head>", "<head><p>|</head><body></head>"), ("<HEAD></HeAd>", "<HEAD>|</HeAd>"),
      ("<p>uno</body>", "<p>uno|</body>"), ("<p>uno", "<p>uno|"), ("", "|"),
    ])
  func injects(page: String, expected: String) {
    let script = "<script src=\"/.avance/vista.js\" data-edicion=\"r.1\" defer></script>\n"
    let injected = String(decoding: ScriptInjection.page(Array(page.utf8), edition: "r.1"), as: UTF8.self)
    #expect(injected == expected.replacing("|", with: script))
  }

  @Test("before the first edition there is a page of its own, whatever is asked for")
  func noSiteYet() throws {
    let preview = Preview(of: "/nada", language: .spanish)
    #expect(preview.get("/ejes/1.html").status == 503)
    #expect(preview.get("/").text.contains("<h1>Se está haciendo el sitio</h1>"))
    var found = Diagnostics()
    found.error(.notUTF8, at: Location(file: "content/plan.yaml"))
    preview.update(Problems(found), isNew: false)
    let text = preview.get("/").text
    #expect(text.contains("<h1>Hay que corregir un error</h1>"))
    #expect(text.contains("content/plan.yaml"))
    #expect(text.contains("vista.js"))
  }

  @Test("what is told changes with the site and with its problems, and with nothing else")
  func news() throws {
    let sample = try SiteSample()
    let preview = sample.preview()
    let parts = preview.news.split(separator: " ")
    #expect(parts.count == 2)
    #expect(withExtendedLifetime(sample) { preview.get("/") }.text.contains("data-edicion=\"\(parts[0])\""))
    preview.update(Problems(Diagnostics()), isNew: false)
    #expect(preview.news.split(separator: " ") == parts)
    var found = Diagnostics()
    found.error(.notUTF8, at: Location(file: "content/plan.yaml"))
    preview.update(Problems(found), isNew: false)
    let broken = preview.news.split(separator: " ")
    #expect(broken[0] == parts[0])
    #expect(broken[1] != parts[1])
    preview.update(Problems(Diagnostics()), isNew: true)
    let mended = preview.news.split(separator: " ")
    #expect(mended[0] != parts[0])
    #expect(mended[1] != broken[1])
    #expect(try SiteSample().preview().news.split(separator: " ")[0] != parts[0], "another run, another edition")
  }
}
