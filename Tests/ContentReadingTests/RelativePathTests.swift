import Testing

@testable import ContentReading

@Suite struct RelativePathTests {
  @Test(
    "a relative destination leads to a path below the content folder",
    arguments: [
      ("fotos/a.jpg", "prosa", "narrativas/fotos/a.jpg", ""), ("./a.jpg", "sub/prosa", "narrativas/sub/a.jpg", ""),
      ("../evidencias/a.pdf#page=2", "prosa", "evidencias/a.pdf", "#page=2"),
      ("../../ejes/1.html?a=b#c", "sub/prosa", "ejes/1.html", "?a=b#c"),
      ("fotos//a%20b.jpg", "prosa", "narrativas/fotos/a b.jpg", ""),
      ("a%C3%A9%zz%4", "prosa", "narrativas/aé%zz%4", ""),
      ("%2e%2e/plan.yaml", "prosa", "plan.yaml", ""), ("a/../b", "prosa", "narrativas/b", ""), ("..", "prosa", "", ""),
    ])
  func path(destination: String, narrative: String, path: String, suffix: String) throws {
    let found = try #require(RelativePath(destination, from: narrative))
    #expect(found.path == path)
    #expect(found.suffix == suffix)
  }

  @Test(
    "what is not relative, or leaves the content folder, leads nowhere",
    arguments: [
      "", "#a", "?a", "/a", "//x.mx/a", "https://x.mx/a", "mailto:a@b.mx", "javascript:x", "../../a", "..%2f..%2fa",
    ])
  func nowhere(destination: String) {
    #expect(RelativePath(destination, from: "prosa") == nil)
  }

  @Test(
    "a path is written from a narrative, and leads back to itself",
    arguments: [
      ("narrativas/fotos/a.jpg", "prosa", "fotos/a.jpg"), ("narrativas/fotos/a.jpg", "sub/prosa", "../fotos/a.jpg"),
      ("narrativas/sub/a.jpg", "sub/prosa", "a.jpg"), ("evidencias/a.pdf", "sub/prosa", "../../evidencias/a.pdf"),
      ("index.html", "prosa", "../index.html"), ("narrativas/otra.html", "prosa", "otra.html"),
    ])
  func written(path: String, narrative: String, destination: String) throws {
    #expect(RelativePath.destination(path, from: narrative) == destination)
    #expect(RelativePath(destination, from: narrative)?.path == path)
  }
}

@Suite struct FileNameTests {
  @Test(
    "names that serve on any host", arguments: ["a", "IMG_2034.JPG", "oficio-12.v2.pdf", "console.txt", "com.txt", "0"])
  func safe(name: String) { #expect(name.isSafeFileName) }

  @Test(
    "names that do not",
    arguments: [
      "", ".", "..", ".a", "a.", "_a", "-a", "a-", "a b", "á", "a/b", "a\\b", "a%20b", "a?b", "a:b", "con", "CON.txt",
      "lpt1.pdf", "Com9", "a\u{0}b",
    ])
  func unsafe(name: String) { #expect(!name.isSafeFileName) }
}
